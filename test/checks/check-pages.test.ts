import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkPages } from '../../src/checks/check-pages.ts';
import { onSlides } from '../../src/checks/on-slides.ts';
import { makePages } from '../../src/pipeline/make-pages.ts';
import type { Problem } from '../../src/problems.ts';
import { madeBrand } from '../support/brands.ts';
import { briefing, tokyo, withFiles } from '../support/build.ts';
import { plainContent } from '../support/plain.ts';

/** A picture of one colour. */
function plainPicture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
    .png()
    .toBuffer();
}

type Case = { content?: string; files?: Record<string, string>; picture?: Uint8Array; language?: string };

/** What one rule finds in a deck of some content, templates and theme. */
async function found(code: string, { content = plainContent, files = {}, picture, language = 'en' }: Case) {
  const { problems } = await makePages({
    summit: { path: 'summit.yaml', text: content },
    templates: withFiles(files),
    language,
    readFile: (path) => (path === 'sea.png' ? picture : undefined),
  });
  return problems.filter((problem) => problem.code === code);
}

const pictured = `${plainContent}image: { file: sea.png, alt: The sea }\n`;

describe('words over a picture of the slide', () => {
  const files = {
    'theme.yaml': 'layouts: { cover-picture: { body: [480, 0, 480, 540] } }\n',
    'cover.hbs':
      '<slide name="cover" layout="cover-picture"><title>{{title}}</title><image src="sea.png" alt="The sea" fit="cover" grow="1"/></slide>',
  };
  const content = `${pictured}marking: UNCLASSIFIED\n`;

  test('are held against the colours that are under them', async () => {
    const [problem] = await found('low-contrast', { content, files, picture: await plainPicture('#ffffff') });
    expect(problem?.message).toMatch(/slide 1: "pale" on the picture sea\.png 1\.\d to 1/);
    expect(problem?.at?.file).toBe('summit.yaml');
  });

  test('may stand where they can be read', async () => {
    expect(await found('low-contrast', { content, files, picture: await plainPicture('#0f2744') })).toEqual(
      [],
    );
  });
});

test('a picture over the title is told where the theme puts it', async () => {
  const files = { 'theme.yaml': 'layouts:\n  cover-picture:\n    body: [0, 0, 960, 460]\n' };
  const problems = await found('covered-text', {
    content: pictured,
    files,
    picture: await plainPicture('#0f2744'),
  });
  expect(problems).toMatchObject([
    { message: expect.stringContaining('“Title” and “Picture”'), at: { file: 'my/theme.yaml', line: 3 } },
    { message: expect.stringContaining('“Topic” and “Picture”'), at: { file: 'my/theme.yaml', line: 3 } },
  ]);
});

test('words on a mark of the layout are held against the mark', async () => {
  const mark = 'layouts:\n  cover:\n    marks:\n      - { area: [0, 0, 960, 300], fill: gold }\n';
  const [problem] = await found('low-contrast', { files: { 'theme.yaml': mark } });
  expect(problem?.message).toContain('"gold" on "gold" 1.0 to 1');
  expect(problem?.at).toEqual({ file: 'my/theme.yaml', line: 4, column: 9 });
});

test('large words may stand out less', async () => {
  const page = (role: string) => ({
    'theme.yaml':
      'palette: { second: { slot: accent2, color: 888888 } }\nroles: { heading: { color: key } }\n',
    'cover.hbs': `<slide name="cover" layout="content"><title>{{title}}</title><text role="${role}" color="key">{{title}}</text></slide>`,
  });
  const grey = 'grounds: { paper: { key: second } }\n';
  const withGrey = (role: string) => {
    const files = page(role);
    return { files: { ...files, 'theme.yaml': files['theme.yaml'] + grey } };
  };
  expect(await found('low-contrast', withGrey('numeral'))).toEqual([]);
  expect(await found('low-contrast', withGrey('caption'))).toHaveLength(1);
});

test('series of a chart have to stand out of their ground', async () => {
  const content = `${plainContent}topics:
  - id: ferries
    eyebrow: Ferries
    headline: More people cross the strait
    chart: { type: column, unit: Passengers, categories: [2022, 2023], series: [{ id: all, name: All, values: [188, 468] }] }
`;
  const files = { 'theme.yaml': 'grounds: { paper: { series: [sand, hairline] } }\n' };
  const problems = await found('low-contrast', { content, files });
  expect(problems).toMatchObject([{ at: { file: 'my/theme.yaml', line: 1 } }]);
  expect(await found('low-contrast', { content })).toEqual([]);
});

test('colours of one cause are told once, with the slides that have them', async () => {
  const topic = (id: string) =>
    `  - { id: ${id}, eyebrow: Topic, headline: What ${id} says, text: Some words. }\n`;
  const content = `${plainContent}topics:\n${['one', 'two', 'three'].map(topic).join('')}`;
  const files = { 'theme.yaml': 'palette: { muted: { slot: accent6, color: BBBBBB } }\n' };
  const problems = await found('low-contrast', { content, files });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain('slides 2, 3 and 4');
});

test('scripts without spaces are counted in characters', async () => {
  const content = (count: number) =>
    `${plainContent.replace('language: en', 'language: ja')}topics:\n  - { id: t, eyebrow: 議題, headline: 双方が準備した, text: ${'会談は続く。'.repeat(count)} }\n`;
  const [problem] = await found('too-many-words', { content: content(40), language: 'ja' });
  expect(problem?.message).toBe('Slide 2 has 200 characters beside its title.');
  expect(await found('too-many-words', { content: content(20), language: 'ja' })).toEqual([]);
});

test('a slide to be read may say more', async () => {
  const page = (read: string) => ({
    'cover.hbs': `<slide name="cover" layout="content"${read}><title>{{title}}</title><text>${'word '.repeat(80)}</text></slide>`,
  });
  expect(await found('too-many-words', { files: page('') })).toHaveLength(1);
  expect(await found('too-many-words', { files: page(' read="true"') })).toEqual([]);
});

test('on a dark brand, words are held against its ground, at its own sizes', async () => {
  const brand = { path: 'house.potx', bytes: await madeBrand('a dark master'), layouts: {} };
  const { laidOut, problems } = await makePages({
    summit: tokyo,
    templates: briefing,
    language: 'en',
    brand,
  });
  expect(problems.filter(({ code }) => code === 'low-contrast' || code === 'small-text')).toEqual([]);
  if (!laidOut) throw new Error('no pages');
  const { pages, theme, areas, pictures, info, adopted } = laidOut.output;
  for (const { theme: own } of Object.values(areas.layouts)) {
    const fill = own?.grounds.page?.fill ?? '';
    if (own?.palette[fill]) own.palette[own.grounds.page?.text ?? ''] = own.palette[fill];
  }
  const told: Problem[] = [];
  const input = { pages, theme, areas, pictures, language: info.language, scale: adopted?.scale ?? 1 };
  await checkPages(input, (problem) => void told.push(problem));
  expect(told.map(({ code }) => code)).toContain('low-contrast');
  expect(told.every(({ at }) => at?.file !== 'house.potx')).toBe(true);
});

test.each([
  [[3], 'slide 3'],
  [[5, 3, 3], 'slides 3 and 5'],
  [[1, 2, 3], 'slides 1, 2 and 3'],
  [[1, 2, 3, 4, 5, 6], 'slides 1, 2, 3, 4, 5 and 6'],
  [[1, 2, 3, 4, 5, 6, 7, 8], 'slides 1, 2, 3, 4, 5 and 3 more'],
])('slides %j are named "%s"', (numbers, words) => {
  expect(onSlides(numbers)).toBe(words);
});
