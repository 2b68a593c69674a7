import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFile, KNOWN_FONTS, type StandIn, standIn } from '../../src/text/fonts.ts';
import { openFont } from '../../src/text/open-font.ts';

test.each(KNOWN_FONTS)('every style of %s has a file that opens', (name) => {
  for (const bold of [false, true]) {
    for (const italic of [false, true]) {
      const file = fontFile(standIn(name) as StandIn, { bold, italic });
      expect(existsSync(file)).toBe(true);
      expect(openFont(file).advance('a')).toBeGreaterThan(0.4);
    }
  }
});

test('a font file is parsed once', () => {
  const file = fontFile(standIn('Calibri') as StandIn, { bold: false, italic: false });
  expect(openFont(file)).toBe(openFont(file));
});

test.each(['constructor', 'toString', '__proto__'])(
  '%s, which any object answers to, is no known font',
  (name) => {
    expect(standIn(name)).toBeUndefined();
  },
);
