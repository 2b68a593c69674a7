import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/content/settings.ts';
import { fontFinder } from '../../src/find-fonts.ts';
import { makeDeck } from '../../src/make-deck.ts';
import type { OutputFile, WriterInput } from '../../src/output/deck-info.ts';
import { writers } from '../../src/output/writers.ts';
import type { Item, Page, Paragraph } from '../../src/page.ts';
import { type LaidOut, makePages } from '../../src/pipeline/make-pages.ts';
import { forDrawing } from '../../src/pipeline/write-formats.ts';
import type { Problem } from '../../src/problems.ts';
import { findLeftOut, type Proof } from '../../src/proof/find-left-out.ts';
import { readInput } from '../../src/proof/read-input.ts';
import { readParts } from '../../src/proof/read-parts.ts';
import { drawingFamilies } from '../../src/text/drawing-families.ts';
import { build, root, translationTo, withFiles } from '../support/build.ts';
import { ferryInput, makeFerry } from '../support/ferry.ts';

const hasArabic = (await fontFinder(root)(drawingFamilies())).some((file) => /Arabic/.test(file));

let press: LaidOut & { proof: Proof };

beforeAll(async () => {
  press = (await makePages(ferryInput({ audience: 'press' }))).laidOut as typeof press;
});

const found = (input: WriterInput, name?: string) =>
  findLeftOut(readInput(input, name), press.proof).map(({ message }) => message);

/** The pages of the press, with the first item of a kind changed, and on which slide that is. */
function withItem<Type extends Item['type']>(
  type: Type,
  change: (item: Extract<Item, { type: Type }>) => Partial<Item>,
): { input: WriterInput; slide: number } {
  const { pages } = press.output;
  const at = pages.findIndex(({ items }) => items.some((item) => item.type === type));
  const page = pages[at] as Page;
  const index = page.items.findIndex((item) => item.type === type);
  const item = page.items[index] as Extract<Item, { type: Type }>;
  const items = page.items.with(index, { ...item, ...change(item) } as Item);
  return { input: { ...press.output, pages: pages.with(at, { ...page, items }) }, slide: at + 1 };
}

const saying = (paragraph: Paragraph, text: string, more: object = {}): Paragraph => ({
  ...paragraph,
  runs: paragraph.runs.map((run) => ({ ...run, text, ...more })),
});

const first = <T>(list: readonly T[]) => list[0] as T;

describe('what writers write from is searched, whatever the format', () => {
  test('and is clean where it was made for the press', () => {
    expect(press.proof.leftOut.length).toBeGreaterThan(50);
    expect(found(press.output, 'ferry-2025')).toEqual([]);
  });

  test.each([
    [
      'a text',
      () => withItem('text', ({ paragraphs }) => ({ paragraphs: [saying(first(paragraphs), 'Xqmutiny')] })),
    ],
    [
      'an address',
      () =>
        withItem('text', ({ paragraphs }) => ({
          paragraphs: [saying(first(paragraphs), 'here', { link: '//xqembassy.org' })],
        })),
    ],
    [
      'a word over the ends of runs',
      () =>
        withItem('text', ({ paragraphs: [paragraph] }) => {
          const run = first((paragraph as Paragraph).runs);
          return {
            paragraphs: [
              {
                ...(paragraph as Paragraph),
                runs: [
                  { ...run, text: 'Xqmu' },
                  { ...run, text: 'tiny' },
                ],
              },
            ],
          };
        }),
    ],
    [
      'a text as it is seen',
      () =>
        withItem('text', ({ paragraphs: [paragraph] }) => {
          const line = { runs: [{ run: 0, text: 'XQMUTINY', x: 0, width: 9 }], width: 9 };
          return { paragraphs: [{ ...(paragraph as Paragraph), drawn: [line] }] };
        }),
    ],
    ['the words of a picture', () => withItem('image', () => ({ alt: 'The Xqagency' }))],
    [
      'the file of a picture',
      () => withItem('image', () => ({ source: { kind: 'file', path: 'xqorbit.png' } })),
    ],
    [
      'a series of a chart',
      () => withItem('chart', ({ series }) => ({ series: [{ ...first(series), name: 'Xqsmugglers' }] })),
    ],
    ['a category of a chart', () => withItem('chart', () => ({ categories: ['Xqsmugglers'] }))],
    [
      'a label of a chart',
      () =>
        withItem('chart', () => ({
          labels: [
            {
              series: 0,
              point: 0,
              named: true,
              text: 'Xqsmugglers: 3',
              side: 'above' as const,
              color: 'text',
            },
          ],
        })),
    ],
    ['the words of a chart', () => withItem('chart', () => ({ alt: 'Xqsmugglers by year' }))],
    [
      'a cell of a table',
      () =>
        withItem('table', ({ rows: [row] }) => {
          const cell = first(row?.cells ?? []);
          return {
            rows: [
              {
                ...(row as object),
                cells: [{ ...cell, paragraphs: [saying(first(cell.paragraphs), 'Xqmutiny')] }],
              },
            ],
          } as object;
        }),
    ],
  ])('%s', (_, smuggle) => {
    const { input, slide } = smuggle();
    expect(found(input)).toEqual([expect.stringContaining(`is in slide ${slide}: nothing was written.`)]);
  });

  test('notes', () => {
    const { pages } = press.output;
    const at = pages.findIndex(({ notes }) => notes.length > 0);
    const page = pages[at] as Page;
    const notes = [saying(first(page.notes), 'Xqmutiny')];
    expect(found({ ...press.output, pages: pages.with(at, { ...page, notes }) })).toEqual([
      expect.stringContaining(`is in the notes of slide ${at + 1}:`),
    ]);
  });

  test.each(['title', 'subject', 'author', 'version', 'marking'] as const)(
    'the %s among the properties',
    (key) => {
      const info = { ...press.output.info, [key]: 'Xqmutiny' };
      expect(found({ ...press.output, info })).toEqual([
        expect.stringContaining('is in the properties of the deck:'),
      ]);
    },
  );

  test('the keywords, the section of a slide, a layout, a picture, the name of the file', () => {
    const { output } = press;
    const [page] = output.pages as [Page];
    const sentence = 'A Xqcontingency of forty million is set aside for the Xqdrydock.';
    const bytes = new TextEncoder().encode(`ÿØ Exif ${sentence}`);
    const photo = { bytes, extension: 'jpeg', width: 1, height: 1 } as const;
    const model = withItem('text', ({ paragraphs }) => ({
      paragraphs: [saying(first(paragraphs), sentence)],
    }));
    const where = [
      found({ ...output, info: { ...output.info, keywords: ['Xqmutiny'] } }),
      found({ ...output, pages: [{ ...page, section: 'Xqmutiny' }] }),
      found({ ...output, models: () => model.input.pages }),
      found({ ...output, pictures: new Map([['quay.jpg', photo]]) }),
      found(output, 'xqmutiny-2025'),
    ];
    expect(where.map(([message]) => / is in (.*): /.exec(message ?? '')?.[1])).toEqual([
      'the properties of the deck',
      'slide 1',
      'the layouts',
      'quay.jpg',
      'the name of the file',
    ]);
  });
});

describe('a deck with a sentence that was left out is not written', { timeout: 60_000 }, () => {
  const sentence = 'A Xqcontingency of <b>forty million</b> is set aside for the Xqdrydock.';
  test.each(
    formats.flatMap((format) => (['notes', 'slide'] as const).map((part) => [format, part] as const)),
  )('as %s, where it is in the %s', async (format, part) => {
    const own = part === 'notes' ? `<notes>${sentence}</notes>` : sentence;
    const templates = withFiles(
      part === 'notes'
        ? { 'notes.hbs': own }
        : {
            'agenda.hbs': `<slide layout="content" name="agenda"><title>Ferry</title><text role="body">${own}</text></slide>`,
          },
    );
    const { files, problems } = await makeFerry({ audience: 'press', templates, formats: [format] });
    expect(problems.filter(({ level }) => level === 'error')).toMatchObject([{ code: 'left-out-found' }]);
    expect(files).toEqual([]);
  });

  test('nor one whose file is called by it', async () => {
    const { files, problems } = await makeDeck({ ...ferryInput({ audience: 'press' }), name: 'xqmutiny' });
    expect(files).toEqual([]);
    expect(problems.filter(({ level }) => level === 'error')).toMatchObject([
      { code: 'left-out-found', message: expect.stringContaining('the name of the file') },
    ]);
  });
});

/** The texts that are found, by how messages quote them. */
const quoted = (problems: readonly Problem[]) =>
  new Set(problems.map(({ hint }) => /of "(.*)"\. Look/.exec(hint ?? '')?.[1] ?? ''));

describe('finished files are read as a stranger would', { timeout: 60_000 }, () => {
  test.each(['pptx', 'pdf', 'html'] as const)('%s', async (format) => {
    const input = ferryInput({ pdf: { notes: true } });
    const { laidOut } = (await makePages(input)) as { laidOut: LaidOut };
    const { output } = laidOut;
    const files = await writers[format](format === 'pptx' ? output : await forDrawing(input, laidOut));
    const written = quoted(findLeftOut(readInput(output, undefined), press.proof));
    expect(written.size).toBeGreaterThan(40);
    const read = quoted(findLeftOut(files.flatMap(readParts), press.proof));
    expect([...written].filter((text) => !read.has(text))).toEqual([]);
  });

  test('a sentence on the page is one text, though a part of it is a link', async () => {
    const said = 'Read <md>[all of the text](https://example.org/)</md> at once.';
    const slide = `<slide name="one" layout="content"><title>One</title><text>${said}</text></slide>`;
    const { files } = await build({
      templates: withFiles({ 'deck.hbs': `<deck>${slide}</deck>` }),
      settings: { formats: ['html'] },
    });
    const [part] = readParts(files[0] as OutputFile);
    expect(part?.read).toContain('Read all of the text at once.');
  });

  test.skipIf(!hasArabic)(
    'letters of a PDF from right to left, and those that join, are words again',
    async () => {
      const translation = translationTo('ar', 'test/summits/arabic/summit.ar.yaml');
      const settings = { formats: ['pdf' as const] };
      const { files } = await build({ translation, settings, findFonts: fontFinder(root) });
      const headlines = [...translation.file.text.matchAll(/headline: (.*)$/gm)].map(
        ([, words = '']) => words,
      );
      const [part] = readParts(files[0] as OutputFile);
      const texts = part?.all.map((text) => text.replace(/\s+/g, ' ')).join('\n') ?? '';
      expect(headlines.length).toBeGreaterThan(5);
      expect(headlines.filter((words) => !texts.includes(words))).toEqual([]);
    },
  );
});
