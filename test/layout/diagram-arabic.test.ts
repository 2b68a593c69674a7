import { expect, test } from 'vitest';
import type { Item, TextItem } from '../../src/page.ts';
import { hasLibreOffice } from '../support/libreoffice.ts';
import { slideOf } from '../support/slide-of.ts';
import { expectTextInside } from '../support/text-inside.ts';

/** Short words with wide letters, and what they take in the bold of DejaVu Sans, in em. */
const widths = { مصر: 2.23, كوريا: 2.54, خطي: 2.7, مناصفة: 3.7, منح: 1.75, قروض: 3.25 };
const [first, second, third, ...links] = Object.keys(widths);
const ends = ['from="a" to="b"', 'from="b" to="c"', 'from="a" to="c"'];
const diagram = `<diagram>
  <node id="a" country="EG" alt="a">${first}</node><node id="b">${second}</node><node id="c">${third}</node>
  ${links.map((words, index) => `<link ${ends[index]}>${words}</link>`).join('')}
</diagram>`;

const deck = await slideOf(diagram, { language: 'ar', title: 'مخطط' });

test('the boxes of short Arabic words hold them in wide fonts, too', () => {
  const labels = deck.page.items.filter((item): item is Item & TextItem => item.type === 'text');
  for (const [word, em] of Object.entries(widths)) {
    const label = labels.find(({ paragraphs }) => paragraphs[0]?.runs[0]?.text === word);
    const size = label?.paragraphs[0]?.runs[0]?.size ?? Number.NaN;
    expect(label?.width, word).toBeGreaterThanOrEqual(em * size);
  }
});

test.skipIf(!hasLibreOffice())('LibreOffice breaks none of them', { timeout: 60_000 }, async () => {
  await expectTextInside([deck.page], deck.bytes);
});
