import { paragraphsOf, placeholderOf, relatedPart } from '../read-package.ts';
import { attribute, child, find, findAll, type XmlElement } from '../xml.ts';
import {
  drawnObjects,
  eachPart,
  isDecorative,
  nameOf,
  ownProperties,
  repeated,
  withoutFallbacks,
} from './rule.ts';

const HOLDERS = ['slide', 'slideLayout', 'slideMaster', 'notesSlide', 'notesMaster'];

export const objectIds = eachPart(HOLDERS, ({ top }) => {
  const properties = [...withoutFallbacks(top)].filter(({ name }) => name.endsWith(':cNvPr'));
  const ids = properties.map((element) => attribute(element, 'id') ?? '');
  return repeated(ids).map((id) => `two objects have the id ${id}`);
});

const NEEDS_ALT_TEXT = ['p:pic', 'p:graphicFrame'];

export const altTexts = eachPart(['slide'], ({ top }) =>
  drawnObjects(top)
    .filter((object) => NEEDS_ALT_TEXT.includes(object.name) && !isDescribed(object))
    .map((object) => `${nameOf(object)} has neither alt text nor a decorative mark`),
);

/** Shapes that hold no text and lines: a screen reader stops at them too. */
export const shapeAltTexts = eachPart(['slide'], ({ top }) =>
  drawnObjects(top)
    .filter((object) => object.name === 'p:cxnSp' || (object.name === 'p:sp' && !find(object, 'p:ph')))
    .filter((object) => !hasText(object) && !isDescribed(object))
    .map((object) => `${nameOf(object)} has neither text, alt text nor a decorative mark`),
);

function isDescribed(object: XmlElement): boolean {
  return isDecorative(object) || (attribute(ownProperties(object), 'descr') ?? '').trim() !== '';
}

function hasText(object: XmlElement): boolean {
  return paragraphsOf(object).some((paragraph) => paragraph.trim() !== '');
}

/** Of these a layout's placeholder takes over the master's. */
const MASTER_TYPE: Record<string, string> = {
  title: 'title',
  ctrTitle: 'title',
  subTitle: 'body',
  body: 'body',
  dt: 'dt',
  ftr: 'ftr',
  sldNum: 'sldNum',
};

export const layoutPlaceholders = eachPart(['slideLayout'], ({ part, top }, pkg) => {
  const master = pkg.xml.get(relatedPart(pkg, part, 'slideMaster') ?? '');
  const offered = placeholders(master).map(({ type }) => type);
  return placeholders(top)
    .flatMap(({ type }) => MASTER_TYPE[type] ?? [])
    .filter((type) => !offered.includes(type))
    .map((type) => `its master has no placeholder of type ${type}`);
});

/** Nobody can type into a placeholder on a new slide that is empty, or off the slide. */
export const placeholderBoxes = eachPart(['slideLayout', 'slideMaster'], ({ top }, pkg) => {
  const size = [...pkg.xml.values()].flatMap((part) => findAll(part, 'p:sldSz'))[0];
  const number = (element: XmlElement | undefined, name: string) => Number(attribute(element, name));
  return drawnObjects(top)
    .filter((object) => placeholderOf(object))
    .flatMap((object) => {
      const [off, ext] = [find(object, 'a:off'), find(object, 'a:ext')];
      if (!off || !ext) return [];
      const [x, y, width, height] = [
        number(off, 'x'),
        number(off, 'y'),
        number(ext, 'cx'),
        number(ext, 'cy'),
      ];
      const isInside = x + width <= number(size, 'cx') && y + height <= number(size, 'cy');
      const isUsable = width > 0 && height > 0 && x >= 0 && y >= 0 && isInside;
      return isUsable ? [] : [`${nameOf(object)} is empty or off the slide`];
    });
});

export const slidePlaceholders = eachPart(['slide'], ({ part, top }, pkg) => {
  const layout = pkg.xml.get(relatedPart(pkg, part, 'slideLayout') ?? '');
  const offered = placeholders(layout).map(({ type, idx }) => `${type} ${idx}`);
  return placeholders(top)
    .map(({ type, idx }) => `${type} ${idx}`)
    .filter((placeholder) => !offered.includes(placeholder))
    .map((placeholder) => `its layout has no placeholder ${placeholder}`);
});

function placeholders(top: XmlElement | undefined): { type: string; idx: string }[] {
  return top ? drawnObjects(top).flatMap((object) => placeholderOf(object) ?? []) : [];
}

/** Placeholders for what is no text: an object takes their place, a shape never does. */
const OBJECT_PLACEHOLDERS = ['pic', 'chart', 'tbl', 'dgm', 'media', 'clipArt', 'sldImg'];

const textPlaceholders = (top: XmlElement) =>
  findAll(top, 'p:sp').filter((shape) => {
    const type = placeholderOf(shape)?.type;
    return type !== undefined && !OBJECT_PLACEHOLDERS.includes(type);
  });

export const missingTextBodies = eachPart(HOLDERS, ({ top }) =>
  textPlaceholders(top)
    .filter((shape) => !child(shape, 'p:txBody'))
    .map((shape) => `${nameOf(shape)} has no text body`),
);

/** An empty placeholder shows its prompt while editing; PptxGenJS also copies the prompt as text. */
export const unfilledPlaceholders = eachPart(['slide'], ({ top }) => {
  const prompts = textPlaceholders(top).filter((shape) => child(shape, 'p:txBody') && isUnfilled(shape));
  const objects = findAll(top, 'p:sp').filter((shape) =>
    OBJECT_PLACEHOLDERS.includes(placeholderOf(shape)?.type ?? ''),
  );
  return [...prompts, ...objects].map((shape) => `${nameOf(shape)} was not filled`);
});

function isUnfilled(shape: XmlElement): boolean {
  const text = paragraphsOf(shape).join('\n').trim();
  return text === '' || /^click to (add|edit)\b/i.test(text);
}

const isTitle = (object: XmlElement) => ['title', 'ctrTitle'].includes(placeholderOf(object)?.type ?? '');

export const slideTitles = eachPart(['slide'], ({ top }) => {
  const count = drawnObjects(top).filter((object) => object.name === 'p:sp' && isTitle(object)).length;
  return count === 1 ? [] : [`the slide has ${count} title placeholders`];
});

/** Screen readers and Outline view go by the order of drawing: no text, table or chart before the title. */
export const titleFirst = eachPart(['slide'], ({ top }) => {
  const objects = drawnObjects(top).filter((object) => object.name !== 'p:grpSp' && !isDecorative(object));
  const first = objects.find(
    (object) => isTitle(object) || object.name === 'p:graphicFrame' || hasText(object),
  );
  const late = first && !isTitle(first) && objects.some(isTitle);
  return late ? [`${nameOf(first)} is read before the title`] : [];
});
