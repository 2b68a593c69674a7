import { eachText } from '../content/each-text.ts';
import type { Edition } from '../content/edition.ts';
import type { Settings } from '../content/settings.ts';
import { application } from '../output/application.ts';
import { pageWords } from '../output/page-words.ts';
import type { Page } from '../page.ts';
import type { Markup } from '../template/fill.ts';
import type { Proof } from './find-left-out.ts';

/** Prompts of layouts are ours or a brand's; what they have of the content is the foot of the slides. */
const foreign = /^ppt\/(?:slideLayouts|slideMasters|theme)\//;

/** What is to be proved of the files of an edition; undefined where nothing was to be left out. */
export function whatToProve(
  { audience, leftOut, value }: Edition,
  markup: Markup,
  pages: readonly Page[],
  { author, version }: Settings,
  language: string,
): Proof | undefined {
  if (audience === undefined) return undefined;
  const kept = eachText(value).map(({ text }) => text);
  const ours = [...Object.values(pageWords(language)), application, author, version];
  const marks = pages.flatMap(({ marking, notesMarking }) => [marking, notesMarking]);
  const known = [markup.text, markup.untranslated, ...kept, ...ours, ...marks].join(' ');
  return { audience, leftOut, kept, known, isForeign: (part) => foreign.test(part) };
}
