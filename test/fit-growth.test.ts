import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readSummit } from '../src/content/read-summit.ts';
import { layOut } from '../src/layout/lay-out.ts';
import type { Element } from '../src/markup/element.ts';
import { parseMarkup } from '../src/markup/parse-markup.ts';
import type { Problem } from '../src/problems.ts';
import { fillTemplates } from '../src/template/fill.ts';
import { prepareTemplates } from '../src/template/prepare-templates.ts';
import { createTypesetter } from '../src/text/create-typesetter.ts';
import { languageRow } from '../src/text/languages.ts';
import { areasOf } from '../src/theme/areas.ts';
import { readTheme, type Theme } from '../src/theme/read-theme.ts';
import { tokensOf } from '../src/theme/tokens.ts';
import { briefing } from './support/build.ts';
import { udhrParagraphs } from './support/udhr.ts';

const problems: Problem[] = [];
const report = (problem: Problem) => void problems.push(problem);
const language = { code: 'en', ...languageRow('en') };
const theme = readTheme(briefing.get('theme.yaml') ?? { path: '', text: '' }, report) as Theme;

/** A summit of so many slides of points, of real text that is nowhere quite the same, each point with its source. */
function summit(slides: number, edition: number): string {
  const paragraphs = udhrParagraphs('en').filter((text) => text.length > 60);
  const words = (at: number, count: number) =>
    `${at + edition * 10_000} ${(paragraphs[at % paragraphs.length] ?? '').split(' ').slice(0, count).join(' ')}`;
  const ids = Array.from({ length: slides }, (_, slide) => [0, 1, 2, 3].map((point) => `s${slide}p${point}`));
  return stringify({
    language: 'en',
    title: 'A long briefing',
    shortTitle: 'Long',
    date: '2025-08-23',
    place: { city: 'Tokyo', country: 'JP' },
    parties: ['JP'],
    topics: ids.map((points, slide) => ({
      id: `s${slide}`,
      eyebrow: 'Topic',
      headline: words(slide, 9),
      points: points.map((id, point) => ({
        id,
        lead: words(slide, 3),
        text: `${words(slide * 7 + point, 24)}[^${id}]`,
      })),
    })),
    evidence: Object.fromEntries(
      ids.flat().map((id, index) => [id, { source: 'text', claim: words(index, 4), quote: words(index, 9) }]),
    ),
    sources: { text: { title: 'The declaration' } },
  });
}

function toElement(slides: number, edition: number): Element {
  const read = readSummit({ path: 'summit.yaml', text: summit(slides, edition) }, undefined, report);
  const templates = prepareTemplates({ templates: briefing }, 'en', report);
  const markup = read && templates && fillTemplates(templates, { summit: read }, language, {}, report);
  const deck = markup && parseMarkup(markup, tokensOf(theme), report);
  if (!deck) throw new Error(problems.map(({ message }) => message).join('\n'));
  // The slides of sources go with the number of claims, not of slides.
  return { ...deck, children: deck.children.filter((child) => !('tag' in child) || isPoints(child)) };
}

function isPoints({ tag, attributes }: Element): boolean {
  return tag !== 'slide' || attributes.name?.value === 'points';
}

/** Of each try one: texts that were laid out before are remembered, and would cost nothing. */
let edition = 0;

/** The least of some tries, in milliseconds: what else the machine does only ever makes it longer. */
async function layoutTime(count: number): Promise<{ slides: number; time: number }> {
  let [slides, time] = [0, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < 2; attempt += 1) {
    edition += 1;
    const deck = toElement(count, edition);
    const typesetter = await createTypesetter({ language: 'en', faces: theme.fonts, report });
    const setup = { theme, areas: areasOf(theme), language, typesetter, pictures: new Map(), report };
    const start = performance.now();
    slides = layOut(deck, setup).pages.length;
    time = Math.min(time, performance.now() - start);
  }
  return { slides, time };
}

test('ten times the slides take about ten times as long to lay out', { timeout: 120_000 }, async () => {
  await layoutTime(20);
  const [short, long] = [await layoutTime(20), await layoutTime(200)];
  expect([short.slides, long.slides]).toEqual([20, 200]);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  const ratio = long.time / (10 * short.time);
  if (process.env.FIT_DECKS)
    console.log(
      `20 slides ${short.time.toFixed(0)} ms, 200 slides ${long.time.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
    );
  // 0.9 to 1.2 on a quiet machine.
  expect(ratio).toBeLessThan(2);
});
