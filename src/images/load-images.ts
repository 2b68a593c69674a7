import { childElements, type Element } from '../markup/element.ts';
import type { Report } from '../problems.ts';

/** A picture of the project, ready for a presentation; its size in pixels. */
export type Picture = { bytes: Uint8Array; extension: 'png' | 'jpeg'; width: number; height: number };

/** Pictures by the name that the markup gives them. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Reads a file of the project by its path, as content names it; undefined where there is none to be had. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** Loads the pictures that the markup names. Reports those that are missing, or that are no pictures. */
export async function loadImages(deck: Element, readFile: ReadFile, report: Report): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  const seen = new Set<string>();
  for (const { attributes } of findImages(deck)) {
    const name = attributes.src?.value.trim() ?? '';
    if (seen.has(name)) continue;
    seen.add(name);
    const bytes = readFile(name);
    const picture = bytes && (await readPicture(bytes));
    if (picture) pictures.set(name, picture);
    else
      report({
        level: 'error',
        ...(bytes ? noPicture(name) : missing(name)),
        ...(attributes.src && { at: attributes.src.at }),
      });
  }
  return pictures;
}

function findImages(element: Element): Element[] {
  return [...(element.tag === 'image' ? [element] : []), ...childElements(element).flatMap(findImages)];
}

export function missing(name: string, beside = 'the content file') {
  return {
    code: 'missing-image',
    message: `There is no picture "${name}".`,
    hint: `Put it beside ${beside}, and name it as seen from there; files elsewhere are not read.`,
  };
}

export function noPicture(name: string) {
  return {
    code: 'not-an-image',
    message: `"${name}" is not a picture that can be read.`,
    hint: 'Use PNG, JPEG, WebP, AVIF, TIFF, GIF or SVG.',
  };
}

/** The formats that PowerPoint shows everywhere; any other becomes PNG. */
const kept = { png: 'png', jpeg: 'jpeg' } as const;

/** A picture in a format that PowerPoint shows; undefined where the bytes are none. */
export async function readPicture(bytes: Uint8Array): Promise<Picture | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height, orientation = 1 } = await sharp(bytes).metadata();
    const extension = format === 'png' || format === 'jpeg' ? kept[format] : undefined;
    if (extension && orientation === 1) return { bytes, extension, width, height };
    const { data, info } = await sharp(bytes).rotate().png().toBuffer({ resolveWithObject: true });
    return { bytes: data, extension: 'png', width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}
