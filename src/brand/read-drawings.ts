import type { Box } from '../page.ts';
import { childNamed, childrenNamed, findNamed, type XmlElement } from '../xml/tree.ts';
import type { BrandColor, Drawing, Scheme } from './brand.ts';
import { readColor, readFill } from './read-color.ts';
import { boxOf, placeholderOf } from './read-placeholders.ts';

/** The colour that stands for a picture, given the relationship of its part. */
export type PictureColor = (part: string, relation: string) => BrandColor | undefined;

/** What a master or layout is read with. */
export type Painting = { part: string; scheme: Scheme; theme: XmlElement; pictureColor: PictureColor };

/** The objects that a master or a layout draws on each slide, from the lowest to the topmost; unseen ones left out. */
export function readDrawings(top: XmlElement, painting: Painting): Drawing[] {
  const tree = findNamed(top, 'p:spTree');
  const objects = (tree?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
  return objects.flatMap((object) => {
    if (placeholderOf(object) || isHidden(object)) return [];
    const box = placeOf(object);
    const fill = fillOf(object, painting);
    const seen = fill !== undefined || object.name !== 'p:sp' || hasText(object) || hasLine(object);
    return box && seen ? [{ box, fill }] : [];
  });
}

function isHidden(object: XmlElement): boolean {
  return ['1', 'true'].includes(findNamed(object, 'p:cNvPr')?.attributes.hidden ?? '');
}

/** Shapes and pictures, groups, and frames have their transform in places of their own. */
function placeOf(object: XmlElement): Box | undefined {
  const own = ['p:spPr', 'p:grpSpPr'].flatMap((name) => childrenNamed(object, name));
  const transform =
    own.flatMap((properties) => childrenNamed(properties, 'a:xfrm'))[0] ?? childNamed(object, 'p:xfrm');
  return transform && boxOf(transform);
}

function fillOf(object: XmlElement, painting: Painting): BrandColor | undefined {
  if (object.name === 'p:pic') return pictureOf(childNamed(object, 'p:blipFill'), painting);
  if (object.name !== 'p:sp') return undefined;
  const properties = childNamed(object, 'p:spPr');
  const fill = properties && fillIn(properties, painting);
  if (fill || (properties && childNamed(properties, 'a:noFill'))) return fill;
  const style = childNamed(object, 'p:style');
  const reference = style && childNamed(style, 'a:fillRef');
  return reference && reference.attributes.idx !== '0' ? readColor(reference, painting.scheme) : undefined;
}

function fillIn(properties: XmlElement, painting: Painting, phClr?: BrandColor): BrandColor | undefined {
  for (const child of properties.children) {
    if (typeof child === 'string') continue;
    const fill =
      child.name === 'a:blipFill' ? pictureOf(child, painting) : readFill(child, painting.scheme, phClr);
    if (fill) return fill;
  }
  return undefined;
}

function pictureOf(fill: XmlElement | undefined, { part, pictureColor }: Painting): BrandColor | undefined {
  const id = fill && childNamed(fill, 'a:blip')?.attributes['r:embed'];
  return id === undefined ? undefined : pictureColor(part, id);
}

function hasText(object: XmlElement): boolean {
  const body = childNamed(object, 'p:txBody');
  return body !== undefined && findNamed(body, 'a:t') !== undefined;
}

function hasLine(object: XmlElement): boolean {
  const line = childNamed(childNamed(object, 'p:spPr') ?? object, 'a:ln');
  return line !== undefined && findNamed(line, 'a:noFill') === undefined;
}

/** The numbers from which a background's reference counts the theme's background fills. */
const firstBackground = 1001;

/** The colour that a part's own background has, or stands for it; undefined where it has none of its own. */
export function readBackground(top: XmlElement, painting: Painting): BrandColor | undefined {
  const background = childNamed(childNamed(top, 'p:cSld') ?? top, 'p:bg');
  if (!background) return undefined;
  const own = childNamed(background, 'p:bgPr');
  if (own) return fillIn(own, painting);
  const reference = childNamed(background, 'p:bgRef');
  const color = reference && readColor(reference, painting.scheme);
  const list = findNamed(painting.theme, 'a:bgFillStyleLst');
  const fills = (list?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
  const fill = fills[Number(reference?.attributes.idx ?? firstBackground) - firstBackground];
  return (fill && readFill(fill, painting.scheme, color)) ?? color;
}
