import { checkCitedMarkings } from '../content/check-cited-markings.ts';
import { checkEditorial } from '../content/check-editorial.ts';
import { checkLanguage } from '../content/check-language.ts';
import { checkLeftOut } from '../content/check-left-out.ts';
import { checkMarkings } from '../content/check-markings.ts';
import { checkNaming } from '../content/check-naming.ts';
import { type DeckMarkings, markDeck } from '../content/deck-markings.ts';
import { type Edition, makeEdition } from '../content/edition.ts';
import { readSummit } from '../content/read-summit.ts';
import { groundSummit } from '../grounding/ground-summit.ts';
import { failed, type Problem, type Report } from '../problems.ts';
import { embargoWords } from '../template/embargo-words.ts';
import type { DeckInput, DeckLanguage } from './deck-input.ts';

/** The content as its audience gets it, what it is marked with, and the evidence that was found in its source. */
export type GroundedContent = { summit: Edition; markings: DeckMarkings; verified: ReadonlySet<string> };

/** The content, as far as an audience may see it, held against the rules; undefined where it cannot be read. */
export function readContent(
  input: DeckInput,
  language: DeckLanguage,
  report: Report,
): GroundedContent | undefined {
  const settings = input.settings ?? {};
  const problems: Problem[] = [];
  const whole = readSummit(input.summit, input.translation, (problem) => problems.push(problem));
  for (const problem of problems) report(problem);
  if (!whole) return undefined;
  checkLanguage(whole.source, input.language, input.translation, report);
  const beside = { path: input.summit.path, readFile: input.readFile ?? (() => undefined) };
  const isSound = !failed(problems);
  const verified = isSound
    ? groundSummit(whole.source, beside, settings.ignore ?? {}, report)
    : new Set<string>();
  checkMarkings(whole, settings, report);
  checkCitedMarkings(whole.source, settings, report);
  // What an audience may not see goes before anything else has seen it.
  const edition = makeEdition(whole, settings, report);
  if (!edition) return undefined;
  checkLeftOut(edition, report);
  const { summit, markings } = markDeck(edition, settings, embargoWords(input.templates, language));
  checkNaming(summit, settings, report);
  checkEditorial(summit, { locale: language.code, file: input.translation?.file.path }, settings, report);
  return { summit, markings, verified };
}
