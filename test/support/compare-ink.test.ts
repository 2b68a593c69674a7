import { describe, expect, test } from 'vitest';
import { compareInk } from './compare-ink.ts';
import { type Ink, inkOf } from './ink.ts';

const svg = `<svg xmlns="http://www.w3.org/2000/svg">
  <defs><path id="a" d="M0,0L500,0L250,700Z"/><path id="b" d="M0,0L600,0L600,700L0,700Z"/></defs>
  <rect x="0" y="0" width="960" height="540" fill="#FFFFFF"/>
  <line x1="10" y1="100" x2="200" y2="100" stroke="#0F2744"/>
  <g transform="translate(40 60) scale(0.02 -0.02)" fill="#0F2744"><use href="#a"/><use href="#b" x="700" y="0"/></g>
  <image x="300" y="200" width="90" height="60" href="…"/>
</svg>`;

const inks = inkOf(svg);
const tolerance = { points: 1.1 };

/** The drawing with one of its inks changed. */
function changed(wanted: Ink['kind'], change: (ink: Ink) => Ink): Ink[] {
  const index = inks.findLastIndex(({ kind }) => kind === wanted);
  return inks.map((ink, each) => (each === index ? change(ink) : ink));
}

const moved =
  (x: number, y: number) =>
  (ink: Ink): Ink => ({ ...ink, box: { ...ink.box, x: ink.box.x + x, y: ink.box.y + y } });

describe('two drawings of a slide', () => {
  test('are read glyph by glyph, with shapes and pictures', () => {
    expect(inks.map(({ kind }) => kind)).toEqual(['shape', 'shape', 'glyph', 'glyph', 'picture']);
    expect(inks[2]).toMatchObject({ color: '0F2744', box: { x: 40, y: 46, width: 10, height: 14 } });
    expect(inks[3]).toMatchObject({ box: { x: 54, y: 46, width: 12, height: 14 } });
  });

  test('are the same where nothing is further apart than it may be', () => {
    expect(compareInk(inks, inks, tolerance)).toEqual([]);
    expect(compareInk(inks, changed('glyph', moved(1, 0)), tolerance)).toEqual([]);
  });

  test.each([
    ['a glyph is off to the side', changed('glyph', moved(1.2, 0))],
    ['a glyph is too low', changed('glyph', moved(0, 1.2))],
    ['a glyph is another one', changed('glyph', (ink) => ({ ...ink, box: { ...ink.box, width: 10.9 } }))],
    ['a glyph has another colour', changed('glyph', (ink) => ({ ...ink, color: '000000' }))],
    ['a shape is longer', changed('shape', (ink) => ({ ...ink, box: { ...ink.box, width: 192 } }))],
    ['a picture is moved', changed('picture', moved(2, 0))],
    ['something is not there', inks.slice(0, -1)],
    ['something is there besides', [...inks, { ...inks[2], group: 9 } as Ink]],
  ])('differ where %s', (_, other) => {
    expect(compareInk(inks, other, tolerance)).not.toEqual([]);
  });

  test('may drift along a line where text is loose, but not at both ends', () => {
    const loose = [{ box: { x: 0, y: 0, width: 300, height: 300 }, drift: 0.1, shift: 0 }];
    const drifted = changed('glyph', moved(2, 0));
    expect(compareInk(inks, drifted, { ...tolerance, loose })).toEqual([]);
    const away = inks.map((ink) => (ink.kind === 'glyph' ? moved(2, 0)(ink) : ink));
    expect(compareInk(inks, away, { ...tolerance, loose })).not.toEqual([]);
  });
});
