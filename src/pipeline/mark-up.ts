import type { Element } from '../markup/element.ts';
import { noteUntranslated } from '../markup/note-untranslated.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import { reportUnshown } from '../markup/report-unshown.ts';
import { reportUnstamped } from '../markup/report-unstamped.ts';
import { selectSlides } from '../markup/select-slides.ts';
import { withMarking } from '../markup/with-marking.ts';
import { failed, type Problem, type Report } from '../problems.ts';
import { fillTemplates, type Markup } from '../template/fill.ts';
import type { Prepared } from '../template/prepare-templates.ts';
import type { Theme } from '../theme/read-theme.ts';
import { tokensOf } from '../theme/tokens.ts';
import type { DeckInput, DeckLanguage } from './deck-input.ts';
import type { GroundedContent } from './read-content.ts';

/** What the templates wrote, and the slides that are wanted of it. */
export type MarkedUp = { markup: Markup; deck: Element };

/** Fills the templates with the content, and checks and chooses what they wrote; undefined where that is wrong. */
export function markUp(
  templates: Prepared,
  { settings = {} }: DeckInput,
  { content: { summit, verified, markings }, language, theme }: Filling,
  report: Report,
): MarkedUp | undefined {
  const problems: Problem[] = [];
  const noting: Report = (problem) => {
    problems.push(problem);
    report(problem);
  };
  const markup = fillTemplates(templates, { summit, verified }, language, settings, noting);
  if (failed(problems)) return undefined;
  const all = parseMarkup(markup, tokensOf(theme), report);
  if (!all) return undefined;
  reportUnshown(all, summit, report);
  reportUnstamped(all, settings, report);
  const noted = noteUntranslated(all, summit.untranslated, summit.value.language, markup.untranslated);
  const deck = noted && selectSlides(noted, { ...settings, mayLack: summit.audience !== undefined }, report);
  return deck && { markup, deck: withMarking(deck, markings) };
}

type Filling = { content: GroundedContent; language: DeckLanguage; theme: Theme };
