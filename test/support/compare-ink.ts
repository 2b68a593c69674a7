import type { Box } from '../../src/page.ts';
import type { Ink } from './ink.ts';

/**
 * A part of a slide in which programs set text wider or narrower, by at most so much of its width; and what stands
 * beside text there is moved by it, by at most so many points.
 */
export type Loose = { box: Box; drift: number; shift: number };

/** How far apart a thing may be in two drawings, in points. */
export type Tolerance = { points: number; loose?: readonly Loose[] };

/**
 * How two drawings of a slide differ: what is not where the other has it, in the same colour and of the same size, and
 * what the other has besides. Glyphs are compared run by run, each with the one that the other has in its place.
 */
export function compareInk(ours: readonly Ink[], theirs: readonly Ink[], tolerance: Tolerance): string[] {
  const left = new Set(theirs);
  const missing = [
    ...runsOf(ours).filter((run) => !takeRun(run, left, tolerance)),
    ...ours
      .filter(({ kind }) => kind !== 'glyph')
      .filter((ink) => !takeOne(ink, left, tolerance))
      .map((ink) => [ink]),
  ];
  return [
    ...missing.map((inks) => `not there: ${describeInk(inks)}`),
    ...[...left].map((ink) => `there besides: ${describeInk([ink])}`),
  ];
}

/** Glyphs that are drawn together, in their order. */
function runsOf(inks: readonly Ink[]): Ink[][] {
  const runs = new Map<number, Ink[]>();
  for (const ink of inks)
    if (ink.kind === 'glyph') runs.set(ink.group, [...(runs.get(ink.group) ?? []), ink]);
  return [...runs.values()];
}

/** Takes the glyphs of a run off the others, if they are there one after the other. */
function takeRun(run: readonly Ink[], left: Set<Ink>, { points, loose = [] }: Tolerance): boolean {
  const glyphs = [...left].filter(({ kind }) => kind === 'glyph');
  const width = edges(run).right - edges(run).left;
  const drift = loose.find(({ box }) => run.every((ink) => isInside(ink, box)))?.drift ?? 0;
  const found = glyphs.findIndex((_, start) => {
    const other = glyphs.slice(start, start + run.length);
    return (
      run.every((ink, index) => isAt(ink, other[index], points + drift * width, points)) &&
      isAnchored(run, other, points)
    );
  });
  if (found < 0) return false;
  for (const ink of glyphs.slice(found, found + run.length)) left.delete(ink);
  return true;
}

function takeOne(ink: Ink, left: Set<Ink>, { points, loose = [] }: Tolerance): boolean {
  const shift = loose.find(({ box }) => isInside(ink, box))?.shift ?? 0;
  for (const other of left) {
    if (!isAt(ink, other, points + shift, points)) continue;
    left.delete(other);
    return true;
  }
  return false;
}

function isAt(ink: Ink, other: Ink | undefined, across: number, down: number): boolean {
  if (other?.kind !== ink.kind || other.color !== ink.color) return false;
  const [a, b] = [ink.box, other.box];
  return (
    Math.abs(a.x - b.x) <= across &&
    Math.abs(a.x + a.width - b.x - b.width) <= across &&
    Math.abs(a.y - b.y) <= down &&
    Math.abs(a.y + a.height - b.y - b.height) <= down &&
    (ink.kind !== 'glyph' || (Math.abs(a.width - b.width) <= 1 && Math.abs(a.height - b.height) <= 1))
  );
}

/** Whether a run starts, ends, or has its middle where the other has it. */
function isAnchored(run: readonly Ink[], other: readonly Ink[], points: number): boolean {
  const [a, b] = [edges(run), edges(other)];
  return [a.left - b.left, a.right - b.right, (a.left + a.right - b.left - b.right) / 2].some(
    (apart) => Math.abs(apart) <= points,
  );
}

function edges(run: readonly Ink[]): { left: number; right: number } {
  return {
    left: Math.min(...run.map(({ box }) => box.x)),
    right: Math.max(...run.map(({ box }) => box.x + box.width)),
  };
}

/** Whether the middle of a thing is in a box. */
export function isInside({ box }: Pick<Ink, 'box'>, { x, y, width, height }: Box): boolean {
  const [across, down] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
  return across >= 0 && across <= width && down >= 0 && down <= height;
}

function describeInk(inks: readonly Ink[]): string {
  const [{ kind, color } = { kind: 'shape', color: '' }] = inks;
  const { left, right } = edges(inks);
  const top = Math.min(...inks.map(({ box }) => box.y));
  const bottom = Math.max(...inks.map(({ box }) => box.y + box.height));
  const box = [left, top, right - left, bottom - top].map((length) => length.toFixed(1)).join(' ');
  return `${kind}${inks.length > 1 ? `s (${inks.length})` : ''} ${color} at ${box}`;
}
