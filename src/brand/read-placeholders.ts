import type { Box, TextItem } from '../page.ts';
import type { Faces } from '../text/faces.ts';
import { childNamed, childrenNamed, findNamed, type XmlElement } from '../xml/tree.ts';
import type { BrandPlaceholder, PlaceholderType, Scheme } from './brand.ts';
import { readLook } from './read-look.ts';
import { points } from './units.ts';

/** What the placeholders of a layout inherit from. */
export type Parents = {
  master: XmlElement;
  defaultText: XmlElement | undefined;
  scheme: Scheme;
  fonts: Faces;
};

const known: readonly string[] = ['title', 'ctrTitle', 'subTitle', 'body', 'obj', 'dt', 'ftr', 'sldNum'];

/** The type of the master's placeholder that one of a layout takes over; objects take over the body. */
const masterType = (type: string) =>
  type === 'ctrTitle' || type === 'title' ? 'title' : ['dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';

const masterStyle: Record<string, string> = { title: 'p:titleStyle', body: 'p:bodyStyle' };

/** The placeholders of a layout that have a box, its own or its master's. */
export function readPlaceholders(layout: XmlElement, parents: Parents): BrandPlaceholder[] {
  const above = shapes(parents.master).filter((shape) => placeholderOf(shape));
  return shapes(layout).flatMap((shape) => {
    const ph = placeholderOf(shape);
    const type = ph?.attributes.type ?? 'obj';
    const parent = above.find((each) => (placeholderOf(each)?.attributes.type ?? 'obj') === masterType(type));
    const lineage = parent ? [shape, parent] : [shape];
    const place = placeOf(lineage);
    if (!ph || !place) return [];
    const idx = ph.attributes.idx === undefined ? undefined : Number(ph.attributes.idx);
    return [readPlaceholder({ type, idx, lineage, ...place }, ph, parents)];
  });
}

type Found = { type: string; idx: number | undefined; lineage: XmlElement[]; box: Box; turned: boolean };

function readPlaceholder(found: Found, ph: XmlElement, parents: Parents): BrandPlaceholder {
  const { type, idx, lineage, box, turned } = found;
  const bodies = lineage.flatMap((shape) => childrenNamed(shape, 'p:txBody'));
  const body = (name: string) =>
    firstAttribute(
      bodies.flatMap((each) => childrenNamed(each, 'a:bodyPr')),
      name,
    );
  const inset = (name: string, usual: number) => points(body(name) ?? usual);
  const [left, right, top, bottom] = [
    inset('lIns', 91_440),
    inset('rIns', 91_440),
    inset('tIns', 45_720),
    inset('bIns', 45_720),
  ];
  const upright = ['horz', undefined].includes(body('vert')) && ph.attributes.orient !== 'vert';
  return {
    type: (known.includes(type) ? type : 'other') as PlaceholderType,
    idx,
    room: {
      x: box.x + left,
      y: box.y + top,
      width: box.width - left - right,
      height: box.height - top - bottom,
    },
    insets: { left, right, bottom: bottom + belowLetters },
    anchor: anchors[body('anchor') ?? 't'] ?? 'top',
    level: upright && !turned,
    look: readLook(lookSources(masterType(type), bodies, parents), parents.scheme, parents.fonts),
  };
}

/** Letters on the lowest edge of their room reach out of it in some programs: they stand so much higher, in points. */
const belowLetters = 2;

const anchors: Record<string, TextItem['anchor']> = { t: 'top', ctr: 'middle', b: 'bottom' };

function lookSources(type: string, bodies: readonly XmlElement[], { master, defaultText }: Parents) {
  const own = bodies.flatMap((body) => childrenNamed(body, 'a:lstStyle'));
  const styles = childNamed(master, 'p:txStyles');
  const ofMaster = styles && childNamed(styles, masterStyle[type] ?? 'p:otherStyle');
  const all = [...own, ...(ofMaster ? [ofMaster] : []), ...(defaultText ? [defaultText] : [])];
  const prompts = bodies.flatMap((body) => childrenNamed(body, 'a:p').slice(0, 1));
  return { styles: all.flatMap((style) => childrenNamed(style, 'a:lvl1pPr')), prompts };
}

/** The shapes of a part, those in groups left out: their boxes are in the group's own measure. */
function shapes(top: XmlElement): XmlElement[] {
  const tree = findNamed(top, 'p:spTree');
  return tree ? childrenNamed(tree, 'p:sp') : [];
}

export function placeholderOf(shape: XmlElement): XmlElement | undefined {
  const application = childNamed(
    childNamed(shape, 'p:nvSpPr') ?? childNamed(shape, 'p:nvPicPr') ?? shape,
    'p:nvPr',
  );
  return application && childNamed(application, 'p:ph');
}

function placeOf(lineage: readonly XmlElement[]): { box: Box; turned: boolean } | undefined {
  const transforms = lineage.flatMap((shape) => {
    const properties = childNamed(shape, 'p:spPr');
    return properties ? childrenNamed(properties, 'a:xfrm') : [];
  });
  const box = transforms.map(boxOf).find((each) => each !== undefined);
  return box && { box, turned: Number(transforms[0]?.attributes.rot ?? 0) !== 0 };
}

/** The box of an `a:xfrm`. */
export function boxOf(transform: XmlElement): Box | undefined {
  const [offset, extent] = [childNamed(transform, 'a:off'), childNamed(transform, 'a:ext')];
  if (!offset || !extent) return undefined;
  const { x = '0', y = '0' } = offset.attributes;
  const { cx = '0', cy = '0' } = extent.attributes;
  return { x: points(x), y: points(y), width: points(cx), height: points(cy) };
}

function firstAttribute(elements: readonly XmlElement[], name: string): string | undefined {
  return elements.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
}
