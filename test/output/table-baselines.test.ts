import { expect, test } from 'vitest';
import { groupBy } from '../../src/checks/group-by.ts';
import { fontFinder } from '../../src/find-fonts.ts';
import { drawPages } from '../../src/output/picture/draw-pages.ts';
import { drawingFamilies } from '../../src/text/drawing-families.ts';
import { createDrawnFonts } from '../../src/text/drawn-fonts.ts';
import { ARIMO, fontFile } from '../../src/text/fonts.ts';
import { openFont } from '../../src/text/open-font.ts';
import { ownFonts } from '../../src/text/own-fonts.ts';
import { root } from '../support/build.ts';
import { slideOf } from '../support/slide-of.ts';

const plain = { bold: false, italic: false };

test('lines in Arabic are as deep as the font that is named, whichever font lends it the letters', () => {
  const drawn = createDrawnFonts({
    faces: {
      latin: { heading: 'Georgia', text: 'Calibri' },
      complex: { heading: 'Times New Roman', text: 'Arial' },
    },
    own: ownFonts([]),
    script: 'Arab',
    wide: undefined,
    report: () => {},
  });
  const arial = openFont(fontFile(ARIMO, plain));
  expect(drawn('الافتتاح', 'text', plain).map(({ descent }) => descent)).toEqual([arial.descent]);
  const [calibri] = drawn('09:00', 'text', plain);
  expect(calibri?.descent).toBe(calibri?.font.descent);
});

test('pictures have Arabic and digits of a row of a table on one line', async () => {
  const row = '<tr><td>09:00</td><td>الافتتاح</td></tr>';
  const markup = `<table columns="1 3" alt="الجدول">${row}${row}</table>`;
  const { input } = await slideOf(markup, { language: 'ar' });
  const fontFiles = await fontFinder(root)(drawingFamilies());
  const words = (drawPages({ ...input, fontFiles })[0]?.parts ?? []).flatMap(({ item, marks }) =>
    item?.type === 'table' ? marks.filter((mark) => mark.kind === 'text') : [],
  );
  const rows = groupBy(words, ({ baseline }) => Math.round(baseline / 20));
  expect(rows.map((each) => each.length)).toEqual([2, 2]);
  for (const [one, other] of rows)
    expect(Math.abs((one?.baseline ?? 0) - (other?.baseline ?? 99))).toBeLessThan(1.5);
});
