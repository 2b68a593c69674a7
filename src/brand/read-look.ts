import type { Alignment, Face } from '../page.ts';
import type { Faces } from '../text/faces.ts';
import { childNamed, childrenNamed, type XmlElement } from '../xml/tree.ts';
import type { BrandLook, Scheme } from './brand.ts';
import { readFill } from './read-color.ts';

/** Where a placeholder's look is looked for: styles from the nearest to the farthest, and the prompts. */
export type LookSources = { styles: readonly XmlElement[]; prompts: readonly XmlElement[] };

/**
 * How the first level of a placeholder looks. Sizes and colours that no style has are taken from the run of its
 * prompt: LibreOffice saves them there, though slides do not inherit from it.
 */
export function readLook({ styles, prompts }: LookSources, scheme: Scheme, fonts: Faces): BrandLook {
  const runs = styles.flatMap((style) => childrenNamed(style, 'a:defRPr'));
  const shown = prompts.flatMap((paragraph) =>
    childrenNamed(paragraph, 'a:r').flatMap((run) => childrenNamed(run, 'a:rPr')),
  );
  const said = (name: string) => firstOf(runs, name);
  const either = (name: string) => said(name) ?? firstOf(shown, name);
  const size = either('sz');
  const color = colorOf(runs, scheme);
  const font = fontOf(runs) ?? fontOf(shown);
  return {
    size: size === undefined ? undefined : Number(size) / 100,
    color: color ?? colorOf(shown, scheme),
    inherits: { size: said('sz') !== undefined, color: color !== undefined },
    ...faceOf(font, fonts),
    bold: isOn(said('b')),
    italic: isOn(said('i')),
    capitals: said('cap') === 'all',
    tracking: trackingOf(said('spc')),
    align: alignOf(styles, prompts),
  };
}

function firstOf(elements: readonly XmlElement[], name: string): string | undefined {
  return elements.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Less than a tenth of a point is rounding. */
function trackingOf(value: string | undefined): number {
  const points = Number(value ?? 0) / 100;
  return Math.abs(points) < 0.1 ? 0 : points;
}

function colorOf(runs: readonly XmlElement[], scheme: Scheme) {
  for (const run of runs) {
    const fill = [...childrenNamed(run, 'a:solidFill'), ...childrenNamed(run, 'a:gradFill')][0];
    const color = fill && readFill(fill, scheme);
    if (color) return color;
  }
  return undefined;
}

function fontOf(runs: readonly XmlElement[]): string | undefined {
  return runs.flatMap((run) => childNamed(run, 'a:latin')?.attributes.typeface ?? [])[0];
}

function faceOf(font: string | undefined, fonts: Faces): { face: Face; font?: string } {
  if (font === undefined || font === '+mn-lt') return { face: 'text' };
  if (font === '+mj-lt') return { face: 'heading' };
  if (font === fonts.heading || font === fonts.text)
    return { face: font === fonts.heading ? 'heading' : 'text' };
  return { face: 'heading', font };
}

/** Left is where lines start, but in a style for a script from right to left. */
function alignOf(styles: readonly XmlElement[], prompts: readonly XmlElement[]): Alignment {
  const properties = [...styles, ...prompts.flatMap((paragraph) => childrenNamed(paragraph, 'a:pPr'))];
  const align = firstOf(properties, 'algn');
  if (align === 'ctr') return 'center';
  const rtl = isOn(firstOf(properties, 'rtl'));
  return align === (rtl ? 'l' : 'r') ? 'end' : 'start';
}
