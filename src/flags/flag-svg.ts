import { readFile } from 'node:fs/promises';
import type { Flag } from './flag.ts';

/** Attributes of the root element that frame the artwork; ours take their place. */
const framing = /\s(?:width|height|viewBox|preserveAspectRatio|x|y)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Letters on arms (South Georgia) would be set in whatever font a machine has, so they are left out. */
const lettering = /<text\b.*?<\/text>/gs;

/** The artwork as SVG text of an exact size in pixels, brought to the flag's official proportion. */
export async function flagSvg(flag: Flag, width: number, height: number): Promise<string> {
  const source = await readFile(flag.svgPath, 'utf8');
  const opening = source.match(/<svg\b[^>]*>/)?.[0] ?? '';
  const viewBox = flag.frame?.viewBox ?? opening.match(/\sviewBox\s*=\s*["']([^"']+)/)?.[1];
  if (viewBox === undefined) throw new Error(`${flag.svgPath}: no svg element with a viewBox`);
  // "none": what rounding to whole pixels leaves, under one pixel, must not become a bare edge.
  const size = ` width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="none"`;
  const body = source.slice(source.indexOf(opening) + opening.length).replace(lettering, '');
  return opening.replace(framing, '').replace('<svg', `<svg${size}`) + field(flag) + body;
}

function field({ frame }: Flag): string {
  if (frame?.field === undefined) return '';
  const [x, y, width, height] = frame.viewBox.split(' ');
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${frame.field}"/>`;
}
