import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Problem, Report } from '../problems.ts';
import type { Unreadable } from '../why-not-read.ts';
import { drawSvg } from './draw-svg.ts';
import { isCutOff } from './is-cut-off.ts';

/** A picture of the project, ready for a presentation; its size in pixels. */
export type Picture = { bytes: Uint8Array; extension: 'png' | 'jpeg'; width: number; height: number };

/** Pictures by the name that the markup gives them. */
export type Pictures = ReadonlyMap<string, Picture>;

/**
 * Reads a file of the project by its path, as content names it; undefined where there is none to be had, and why where
 * there is one that cannot be read.
 */
export type ReadFile = (path: string) => Uint8Array | Unreadable | undefined;

/** Loads the pictures that the markup names. Reports those that are missing, or that are no pictures. */
export async function loadImages(deck: Element, readFile: ReadFile, report: Report): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  const seen = new Set<string>();
  for (const image of findImages(deck)) {
    const name = attribute(image, 'src') ?? '';
    if (seen.has(name)) continue;
    seen.add(name);
    const picture = await readPicture(name, readFile(name), 'the content file');
    if ('bytes' in picture) pictures.set(name, picture);
    else report({ level: 'error', ...picture, ...(image.attributes.src && { at: image.attributes.src.at }) });
  }
  return pictures;
}

function findImages(element: Element): Element[] {
  return [...(element.tag === 'image' ? [element] : []), ...childElements(element).flatMap(findImages)];
}

type Refusal = Pick<Problem, 'code' | 'message' | 'hint'>;

/** The formats that PowerPoint shows everywhere; any other becomes PNG. */
const kept = { png: 'png', jpeg: 'jpeg' } as const;

/**
 * A picture in a format that PowerPoint shows, or what is wrong with it. `bytes` are what was found under its name,
 * `beside` is where it was looked for.
 */
export async function readPicture(
  name: string,
  bytes: ReturnType<ReadFile>,
  beside: string,
): Promise<Picture | Refusal> {
  if (!bytes || 'unreadable' in bytes) return whyNoBytes(name, bytes, beside);
  if (isCutOff(bytes)) return damaged(name);
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height, orientation = 1 } = await sharp(bytes).metadata();
    if (format === 'svg') return await drawSvg(bytes, Math.max(width, height));
    const extension = format === 'png' || format === 'jpeg' ? kept[format] : undefined;
    if (extension && orientation === 1) return { bytes, extension, width, height };
    const { data, info } = await sharp(bytes).rotate().png().toBuffer({ resolveWithObject: true });
    return { bytes: data, extension: 'png', width: info.width, height: info.height };
  } catch (error) {
    return whyNoPicture(name, (error as Error).message);
  }
}

function whyNoBytes(name: string, found: Unreadable | undefined, beside: string): Refusal {
  if (found)
    return {
      code: 'file-unreadable',
      message: `The picture "${name}" cannot be read: ${found.unreadable}.`,
      hint: `Put one that can be read beside ${beside}.`,
    };
  return {
    code: 'missing-image',
    message: `There is no picture "${name}".`,
    hint: `Put it beside ${beside}, and name it as seen from there; files elsewhere are not read.`,
  };
}

function damaged(name: string): Refusal {
  return {
    code: 'damaged-image',
    message: `The picture "${name}" is cut off or damaged.`,
    hint: 'Copy or download it once more, and see whether it opens elsewhere.',
  };
}

/** What sharp's words mean. It knows HEIC, as telephones save it, and cannot read its compression format. */
function whyNoPicture(name: string, said: string): Refusal {
  if (said.includes('pixel limit'))
    return {
      code: 'image-too-large',
      message: `The picture "${name}" is too large: it has more than 268 million pixels.`,
      hint: 'Save it smaller: a full screen shows 1920 by 1080.',
    };
  if (!/unsupported|compression format|bad dimensions/i.test(said)) return damaged(name);
  return {
    code: 'not-an-image',
    message: `"${name}" is not a picture that can be read.`,
    hint: 'Use PNG, JPEG, WebP, AVIF, TIFF, GIF or SVG.',
  };
}
