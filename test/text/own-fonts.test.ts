import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSystemFonts } from '../../src/text/find-system-fonts.ts';
import { fontNames } from '../../src/text/font-names.ts';
import { fontFile, type StandIn, standIn } from '../../src/text/fonts.ts';
import { ownFonts } from '../../src/text/own-fonts.ts';
import { inFolder } from '../support/build.ts';
import { renamedFont } from '../support/renamed-font.ts';
import { run, typesetter } from './typeset.ts';

const regular = { bold: false, italic: false };
const file = (name: string, style = regular) => fontFile(standIn(name) as StandIn, style);

/** Such fonts as files in a folder, one for each style that is asked for. */
function renamed(from: string, to: string, folder: string, styles = [regular]): string[] {
  return styles.map((style, index) => {
    const path = join(folder, `${to}-${index}.ttf`);
    writeFileSync(path, renamedFont(from, to, style));
    return path;
  });
}

test('a font file says its family and style', () => {
  const names = (path: string) => {
    const bytes = readFileSync(path);
    return fontNames((offset, length) => bytes.subarray(offset, offset + length));
  };
  expect(names(file('Calibri'))).toEqual([{ index: 0, families: ['Carlito'], bold: false, italic: false }]);
  expect(names(file('Georgia', { bold: true, italic: true }))).toEqual([
    { index: 0, families: ['Gelasio'], bold: true, italic: true },
  ]);
});

test('what is no font has no names, however it is cut', () => {
  const bytes = readFileSync(file('Calibri'));
  for (const length of [0, 3, 12, 40, 300]) {
    const cut = bytes.subarray(0, length);
    expect(fontNames((offset, count) => cut.subarray(offset, offset + count))).toEqual([]);
  }
  const noise = new Uint8Array(5_000).map((_, index) => (index * 37) % 256);
  expect(fontNames((offset, count) => noise.subarray(offset, offset + count))).toEqual([]);
});

test('a house face is measured by its own file, without a warning', () =>
  inFolder(async (folder) => {
    const fonts = renamed('Gelasio', 'Housely', folder, [regular, { bold: true, italic: false }]);
    const faces = { heading: 'Georgia', text: 'Housely' };
    const { naturalWidth, problems } = await typesetter('en', faces, fonts);
    for (const bold of [false, true]) {
      expect(naturalWidth([run('summit', { bold })])).toBe(
        naturalWidth([run('summit', { bold, face: 'heading' })]),
      );
    }
    expect(problems).toEqual([]);
    expect((await typesetter('en', faces)).problems).toEqual([]);
  }));

test('without its file it is estimated, and said to be', async () => {
  const { naturalWidth, problems } = await typesetter('en', { heading: 'Georgia', text: 'Housely' });
  naturalWidth([run('summit')]);
  expect(problems.map(({ code }) => code)).toEqual(['font-estimated']);
});

test('a bold that the family lacks is taken as wider than its regular', () =>
  inFolder(async (folder) => {
    const faces = { heading: 'Georgia', text: 'Housely' };
    const { naturalWidth } = await typesetter('en', faces, renamed('Gelasio', 'Housely', folder));
    const plain = naturalWidth([run('summit')]);
    expect(naturalWidth([run('summit', { bold: true })])).toBeCloseTo(plain * 1.08, 6);
    expect(naturalWidth([run('summit', { italic: true })])).toBe(plain);
  }));

test('family names are matched whatever their capitals; others are not', () => {
  const own = ownFonts([file('Calibri'), '/no/such/file.ttf']);
  expect(own('CARLITO', regular)).toMatchObject({ file: file('Calibri'), bold: false });
  expect(own('Calibri', regular)).toBeUndefined();
});

test('installed fonts are found by family, but not those whose widths are known', () =>
  inFolder(async (folder) => {
    const fonts = join(folder, '.local/share/fonts/house');
    mkdirSync(fonts, { recursive: true });
    const [housely] = renamed('Gelasio', 'Housely', fonts);
    copyFileSync(file('Calibri'), join(fonts, 'carlito.ttf'));
    const machine = { platform: 'linux', home: folder };
    expect(await findSystemFonts(['Housely', 'Carlito', 'Calibri', 'No Such Face'], machine)).toEqual([
      housely,
    ]);
    expect(await findSystemFonts(['Georgia'], machine)).toEqual([]);
  }));
