import type { Box } from '../page.ts';
import type { Report } from '../problems.ts';
import type { Areas, LayoutAreas } from '../theme/areas.ts';
import { contrast } from '../theme/color.ts';
import type { Theme, ThemePicture } from '../theme/read-theme.ts';
import { type Picture, type Pictures, type ReadFile, readPicture } from './load-images.ts';

/** Reads a picture that a theme names, from beside the theme's file; undefined where there is none to be had. */
export type ReadThemeFile = (name: string, theme: string) => ReturnType<ReadFile>;

/**
 * Loads the logo and the backgrounds of a theme, by their keys. Backgrounds are cropped to the shape of the slide.
 * Reports those that are missing or no pictures, and warns where words on one cannot be read.
 */
export async function loadThemePictures(
  theme: Theme,
  areas: Areas,
  read: ReadThemeFile,
  report: Report,
): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  for (const wanted of theme.pictures) {
    const whole = await readPicture(wanted.name, read(wanted.name, wanted.at.file), 'the theme');
    if (!('bytes' in whole)) {
      report({ level: 'error', ...whole, at: wanted.at });
      continue;
    }
    const picture = wanted.background === undefined ? whole : await cropToSlide(whole, areas.slide);
    pictures.set(wanted.key, picture);
    if (wanted.background !== undefined) await checkContrast(picture, wanted, theme, areas, report);
  }
  return pictures;
}

/** As many pixels as a full screen has; more only makes the file larger. */
const backgroundHeight = 1080;

async function cropToSlide({ bytes }: Picture, slide: Areas['slide']): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  const size = {
    width: Math.round((backgroundHeight * slide.width) / slide.height),
    height: backgroundHeight,
  };
  const cropped = sharp(bytes)
    .resize({ ...size, fit: 'cover' })
    .flatten({ background: '#ffffff' });
  return { bytes: await cropped.jpeg({ quality: 86 }).toBuffer(), extension: 'jpeg', ...size };
}

/** WCAG 2.2, 1.4.3. */
const least = 4.5;

/** The picture in coarse cells: letters are read against what lies around them, not against a pixel. */
const cells = 48;

async function checkContrast(
  picture: Picture,
  { background = '', at }: ThemePicture,
  theme: Theme,
  areas: Areas,
  report: Report,
): Promise<void> {
  const layout = areas.layouts[background];
  const ground = theme.grounds[layout?.ground ?? ''];
  if (!layout || !ground) return;
  const hex = (token: string) => theme.palette[token]?.hex ?? '000000';
  const colors = [ground.text, ground.heading, ground.label, ground.muted].map(hex);
  const under = await colorsUnderWords(picture, layout, areas.slide);
  const worst = (scrim: number) =>
    Math.min(
      ...under.flatMap((pixel) =>
        colors.map((color) => contrast(color, blend(hex(ground.fill), pixel, scrim))),
      ),
    );
  const scrim = theme.layouts[background]?.background?.scrim ?? 0;
  const ratio = worst(scrim);
  if (ratio >= least) return;
  const enough = Array.from({ length: 20 }, (_, step) => 5 * (step + 1)).find((each) => worst(each) >= least);
  report({
    level: 'warning',
    code: 'low-contrast',
    message: `Words on the background of the layout "${background}" have a contrast of only ${ratio.toFixed(1)} to 1.`,
    at,
    hint: `Lay more of the ground over the picture: scrim: ${enough ?? 100}; 4.5 to 1 can be read.`,
  });
}

async function colorsUnderWords(
  { bytes }: Picture,
  layout: LayoutAreas,
  slide: Areas['slide'],
): Promise<string[]> {
  const { default: sharp } = await import('sharp');
  const rows = Math.round((cells * slide.height) / slide.width);
  const data = await sharp(bytes)
    .resize({ width: cells, height: rows, fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  const boxes = [
    ...Object.values(layout.regions).map(({ box }) => box),
    ...(layout.body ? [layout.body] : []),
  ];
  return Array.from({ length: cells * rows }, (_, index) => {
    const x = ((index % cells) + 0.5) * (slide.width / cells);
    const y = (Math.floor(index / cells) + 0.5) * (slide.height / rows);
    return boxes.some((box) => holds(box, x, y)) ? [data.subarray(index * 3, index * 3 + 3)] : [];
  }).flatMap((pixels) => pixels.map((pixel) => Buffer.from(pixel).toString('hex').toUpperCase()));
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** A colour laid over another, `share` per cent of it. */
function blend(over: string, under: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [0, 2, 4]
    .map((at) => Math.round((channel(over, at) * share + channel(under, at) * (100 - share)) / 100))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
