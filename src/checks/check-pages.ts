import type { Report } from '../problems.ts';
import type { Check, CheckInput } from './check.ts';
import { findBareLinks } from './find-bare-links.ts';
import { findBlurredPictures } from './find-blurred-pictures.ts';
import { findCoveredText } from './find-covered-text.ts';
import { findEmptyAlt } from './find-empty-alt.ts';
import { findHeadlessTables } from './find-headless-tables.ts';
import { findLongTitles } from './find-long-titles.ts';
import { findLowContrast } from './find-low-contrast.ts';
import { findMissingMarkings } from './find-missing-markings.ts';
import { findMissingTitles } from './find-missing-titles.ts';
import { findPoorAlt } from './find-poor-alt.ts';
import { findSameTitles } from './find-same-titles.ts';
import { findSmallFlags } from './find-small-flags.ts';
import { findSmallText } from './find-small-text.ts';
import { findTooManyWords } from './find-too-many-words.ts';

/** One function a rule, in the order of the rules. */
const checks: readonly Check[] = [
  findLowContrast,
  findSmallText,
  findTooManyWords,
  findLongTitles,
  findSmallFlags,
  findBlurredPictures,
  findMissingTitles,
  findSameTitles,
  findEmptyAlt,
  findPoorAlt,
  findHeadlessTables,
  findBareLinks,
  findCoveredText,
  findMissingMarkings,
];

/** Holds finished slides against the rules of legibility and accessibility, and reports what is not as it should be. */
export async function checkPages(input: CheckInput, report: Report): Promise<void> {
  for (const check of checks) {
    for (const problem of await check(input)) report(problem);
  }
}
