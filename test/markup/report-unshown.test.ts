import { describe, expect, test } from 'vitest';
import { briefing, build, withFiles } from '../support/build.ts';
import { numbers } from '../support/decks.ts';
import { plainContent } from '../support/plain.ts';

const { readFile } = numbers;

/** What is not shown of some content; only the cover is laid out. */
async function unshown(content: string, templates = briefing): Promise<string[]> {
  const settings = { slides: ['cover'] };
  const { problems } = await build({ content: plainContent + content, templates, readFile, settings });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return problems.flatMap(({ code, message, at }) => (code === 'not-shown' ? `${message} ${at?.line}` : []));
}

const points = '[{ id: a, text: A point. }]';
const keys: Record<string, string> = {
  section: 'true',
  text: 'A text.',
  points,
  image: '{ file: a.png, alt: A picture }',
  chart: '{ type: bar, unit: Guests, categories: [A, B], series: [{ id: a, name: All, values: [1, 2] }] }',
  notes: 'Said.',
  figure: '{ value: "17", unit: years }',
  chain:
    '[{ id: a, heading: A, items: [{ id: a, text: A }] }, { id: b, heading: B, items: [{ id: a, text: B }] }]',
  diagram: '{ parties: [{ id: a, name: A }, { id: b, name: B }], links: [] }',
  timeline: '[{ id: a, when: Soon, title: An event }]',
  stakes: '[{ id: a, country: JP, holder: A, reasons: [Some], burdens: [Others] }]',
  signals: '[{ id: a, to: All, text: A signal }]',
  quotations: '[{ id: a, words: Words, who: Somebody }]',
};

/** Every choice of some keys. */
function choicesOf(names: readonly string[]): string[][] {
  return names.reduce<string[][]>((sets, name) => sets.flatMap((set) => [set, [...set, name]]), [[]]);
}

const [free, fixed] = [Object.keys(keys).slice(0, 6), Object.keys(keys).slice(6)];
const choices = [
  ...choicesOf(free),
  ...fixed.flatMap((key) => choicesOf(['text', 'points', 'section']).map((set) => [...set, key])),
];

describe('the briefing', () => {
  test('shows all that a topic may have, in every combination', async () => {
    const topics = choices.map(
      (chosen, index) =>
        `  - id: t${index}\n    eyebrow: E\n    headline: H\n${chosen.map((key) => `    ${key}: ${keys[key]}\n`).join('')}`,
    );
    expect(topics.length).toBeGreaterThan(100);
    expect(await unshown(`topics:\n${topics.join('')}`)).toEqual([]);
  });

  test('says that a picture has no room on a cover of many flags', async () => {
    const many = plainContent.replace('[JP, KR]', '[JP, KR, DE, FR, IT]');
    const { problems } = await build({ content: `${many}image: { file: a.png, alt: A }\n`, readFile });
    expect(problems).toMatchObject([
      { code: 'not-shown', level: 'warning', message: 'No slide shows "image".' },
    ]);
  });
});

describe('a template set of one’s own', () => {
  const deck = briefing.get('deck.hbs')?.text ?? '';
  const agenda = 'agenda: { headline: The day, items: [{ id: a, item: One }] }\n';

  test('is told what it leaves out, where it says that it is complete', async () => {
    const without = withFiles({ 'deck.hbs': deck.replace(/^.*#with agenda.*\n/m, '') });
    expect(await unshown(agenda)).toEqual([]);
    expect(await unshown(agenda, without)).toEqual(['No slide shows "agenda". 7']);
  });

  test('chooses where it does not', async () => {
    const own = '<deck><slide name="cover" layout="content"><title>{{title}}</title></slide></deck>';
    expect(await unshown(agenda, withFiles({ 'deck.hbs': own }))).toEqual([]);
  });
});
