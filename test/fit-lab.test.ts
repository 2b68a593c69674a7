import { describe, expect, test } from 'vitest';
import { linesOf } from '../lab/count-lines.ts';
import { runLab } from '../lab/run-lab.ts';
import { isUnder, isWide, reserve, tally } from '../lab/tally.ts';
import { hasLibreOffice } from './support/libreoffice.ts';
import type { UdhrLanguage } from './support/udhr.ts';

/** A sample of the fit lab: each way to measure and to break once. `npm run lab` does all languages. */
const SAMPLE: readonly { language: UdhrLanguage; mostReserve: number }[] = [
  { language: 'en', mostReserve: 3 },
  { language: 'ru', mostReserve: 3 },
  { language: 'ja', mostReserve: 6 },
  { language: 'ko', mostReserve: 12 },
  { language: 'ar', mostReserve: 6 },
  { language: 'th', mostReserve: 6 },
];

const BOXES = 120;

describe.skipIf(!hasLibreOffice())('LibreOffice needs no more lines than planned', () => {
  test.each(SAMPLE)('in $language', { timeout: 120_000 }, async ({ language, mostReserve }) => {
    const boxes = await runLab(language, 1, BOXES);
    const wrong = boxes.filter((box) => isUnder(box) || isWide(box));
    expect(wrong.map((box) => ({ spec: box.spec, drawn: linesOf(box).length }))).toEqual([]);
    expect(reserve(tally(boxes))).toBeLessThanOrEqual(mostReserve);
  });
});
