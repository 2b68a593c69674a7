import { describe, expect, test } from 'vitest';
import { makeDeck } from '../../src/make-deck.ts';
import type { Item, Page } from '../../src/page.ts';
import { makePages } from '../../src/pipeline/make-pages.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import { readParts } from '../../src/proof/read-parts.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { madeBrand } from '../support/brands.ts';
import { root } from '../support/build.ts';
import { readPackage, slideParts } from '../support/read-package.ts';
import { expectSoundDeck } from '../support/validate.ts';
import { attribute, everyElement, textOf } from '../support/xml.ts';

/** A deck with a date that is not short, too: both share the foot. */
const content = (marking: string) => `language: en
title: Two ministers agree to reopen the northern ferry
shortTitle: Ferry talks in Washington
date: 2025-09-23
place: { city: Washington, country: US }
marking: ${marking}
parties: [US, FI]
bottomLine:
  headline: The ferry sails again
  points:
    - { id: ferry, lead: Ferry, text: Both sides pay half of it. }
    - { id: fund, lead: Reserve fund, text: Forty million are set aside. }
  soWhat: A cheap sign of goodwill.
topics:
  - { id: part, section: true, eyebrow: Part, headline: The second part }
  - { id: cost, eyebrow: Cost, headline: One number to remember, figure: { value: 12 million, unit: a year } }
`;

const long = [
  'TLP:AMBER+STRICT, EMBARGOED until 2025-09-24',
  'OFFICIAL-SENSITIVE, EMBARGOED until 2025-12-24',
  'CUI//SP-PRVCY/SP-CTI, EMBARGOED until 2025-12-24',
  'CUI//SP-PRVCY/SP-CTI/SP-EXPT//NOFORN/FEDCON, EMBARGOED until 2025-12-24',
];

const sets = ['briefing', 'one-pager', 'talking-points'];
const sizes = ['16:9', '4:3'] as const;

type Wanted = { marking: string; language: string; set: string; size: '16:9' | '4:3' };

async function pagesOf({ marking, language, set, size }: Wanted) {
  const { laidOut, problems } = await makePages({
    summit: { path: 'summit.yaml', text: content(marking) },
    templates: readTemplates({ set, size }, root) as TemplateSet,
    language,
    settings: { stamp: 'DRAFT' },
  });
  return { pages: laidOut?.output.pages ?? [], slide: laidOut?.output.areas.slide, problems };
}

const footerOf = ({ items }: Page) => items.find((item) => item.type === 'text' && item.role === 'footer');

/** Where the words of a text are, with all its lines. */
function inkOf(item: Item | undefined) {
  if (item?.type !== 'text') throw new Error('no text');
  const lines = item.paragraphs.flatMap((paragraph) => paragraph.drawn);
  const height = item.paragraphs.reduce((sum, each) => sum + each.lines.length * each.lineHeight, 0);
  return { ...item, lines: lines.length, bottom: item.y + height };
}

const saidBy = (item: Item | undefined) =>
  item?.type === 'text' ? item.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') : '';

describe('a deck whose templates do not show its marking', () => {
  async function feet(own: string) {
    const templates = new Map(readTemplates({}, root) as TemplateSet);
    const text = `<deck>${own}{{> cover}}{{#with bottomLine}}{{> bottom-line}}{{/with}}</deck>`;
    templates.set('deck.hbs', { path: 'deck.hbs', text });
    const { files, problems } = await makeDeck({
      summit: { path: 'summit.yaml', text: `${content('SECRET')}unmarked: RESTRICTED\n` },
      templates,
      language: 'en',
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    const [bytes] = files.map((file) => file.bytes) as [Uint8Array];
    await expectSoundDeck(bytes);
    return slideFeet(bytes);
  }

  test('carries it at the foot of each slide all the same, as a placeholder', async () => {
    expect(await feet('')).toEqual(['SECRET', 'RESTRICTED']);
  });

  test('carries it behind the words of a footer of its own', async () => {
    expect(await feet('<footer>Ferry desk</footer>')).toEqual([
      'Ferry desk · SECRET',
      'Ferry desk · RESTRICTED',
    ]);
  });

  test('carries it once where its footer has it', async () => {
    expect(await feet('<footer>Ferry desk, {{marking}}</footer>')).toEqual([
      'Ferry desk, SECRET',
      'Ferry desk, RESTRICTED',
    ]);
  });
});

/** What stands in the footer placeholder of each slide. */
function slideFeet(bytes: Uint8Array): string[] {
  const pkg = readPackage(bytes);
  return slideParts(pkg).map((part) => {
    const top = pkg.xml.get(part);
    const shapes = top ? [...everyElement(top)].filter(({ name }) => name === 'p:sp') : [];
    const foot = shapes.find((shape) =>
      [...everyElement(shape)].some((each) => each.name === 'p:ph' && attribute(each, 'type') === 'ftr'),
    );
    return foot ? textOf(foot).trim() : '';
  });
}

describe('a long marking', () => {
  test.each(['en', 'es', 'fr', 'de', 'ja', 'ko', 'ar', 'ru', 'zh'])(
    'fits on each slide of each product in each size, beside date and number, in %s',
    async (language) => {
      for (const set of sets)
        for (const size of sizes)
          for (const marking of long) {
            const { pages, slide, problems } = await pagesOf({ marking, language, set, size });
            const found = problems.filter(({ code }) =>
              ['does-not-fit', 'covered-text', 'small-text', 'low-contrast'].includes(code),
            );
            expect(found, `${set} ${size} ${marking}`).toEqual([]);
            expect(pages.length).toBeGreaterThan(0);
            for (const page of pages) {
              const ink = inkOf(footerOf(page));
              expect(ink.bottom).toBeLessThanOrEqual(slide?.height ?? 0);
              expect(ink.lines).toBeLessThanOrEqual(2);
            }
          }
    },
    60_000,
  );

  test('has one line where the foot leaves it room, and else parts at its embargo', async () => {
    const marking = long[2] as string;
    const shown = async (size: Wanted['size']) => {
      const { pages } = await pagesOf({ marking, language: 'en', set: 'briefing', size });
      return saidBy(footerOf(pages[1] as Page));
    };
    expect(await shown('16:9')).toBe('CUI//SP-PRVCY/SP-CTI · EMBARGOED until 24 December 2025');
    expect(await shown('4:3')).toBe('CUI//SP-PRVCY/SP-CTI\nEMBARGOED until 24 December 2025');
  });

  test('leaves a short one where the layout has it', async () => {
    const { pages } = await pagesOf({ marking: 'TLP:AMBER', language: 'en', set: 'briefing', size: '16:9' });
    expect(footerOf(pages[1] as Page)).toMatchObject({ x: 348, y: 511, width: 264, height: 16 });
  });

  test('that nobody can place is an error', async () => {
    const marking = `CUI//${'SP-PRVCY/'.repeat(40)}SP-CTI`;
    const { problems } = await pagesOf({ marking, language: 'en', set: 'briefing', size: '4:3' });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'does-not-fit' }));
  });

  test('is never cut on sheets with notes', async () => {
    const { files } = await makeDeck({
      summit: { path: 'summit.yaml', text: content(long[3] as string) },
      templates: readTemplates({}, root) as TemplateSet,
      language: 'en',
      settings: { formats: ['pdf'], pdf: { notes: true } },
    });
    const texts = files.flatMap(readParts).flatMap(({ all }) => all);
    const marked = texts.flatMap((text) => text.match(/CUI.*/) ?? []);
    expect(marked.length).toBeGreaterThan(3);
    expect(marked.filter((text) => text.includes('…') || !text.includes('December 2025'))).toEqual([]);
  });

  test.each(['a 4:3 one', 'a dark master'] as const)('fits at the foot of %s', async (kind) => {
    const { problems } = await makePages({
      summit: { path: 'summit.yaml', text: content(long[2] as string) },
      templates: readTemplates({}, root) as TemplateSet,
      language: 'fr',
      brand: { path: 'house.potx', bytes: await madeBrand(kind), layouts: {} },
    });
    expect(problems.filter(({ code }) => code === 'does-not-fit')).toEqual([]);
  });
});

const occasion = 'Summit of the European Union and Central Asia';

async function withTitle(shortTitle: string, { marking, language, set, size }: Wanted) {
  const text = content(marking).replace(/^shortTitle: .*$/m, `shortTitle: ${shortTitle}`);
  const { laidOut, problems } = await makePages({
    summit: { path: 'summit.yaml', text },
    templates: readTemplates({ set, size }, root) as TemplateSet,
    language,
  });
  return { pages: laidOut?.output.pages ?? [], problems };
}

describe('a long short title', () => {
  const dateOf = ({ items }: Page) => items.find((item) => item.type === 'text' && item.role === 'date');

  test.each(['en', 'fr', 'de', 'ar', 'ja', 'ru'])(
    'fits beside the date, above nothing else, with short and long markings in %s',
    async (language) => {
      for (const set of sets)
        for (const size of sizes)
          for (const marking of ['UNCLASSIFIED', long[1] as string, long[3] as string]) {
            const { pages, problems } = await withTitle(occasion, { marking, language, set, size });
            const found = problems.filter(({ code }) => ['does-not-fit', 'covered-text'].includes(code));
            expect(found, `${set} ${size} ${marking}`).toEqual([]);
            expect(pages.length).toBeGreaterThan(0);
            for (const page of pages) expect(inkOf(dateOf(page)).lines).toBeLessThanOrEqual(2);
          }
    },
    60_000,
  );

  test('has one line where the foot leaves it room, and else two of like length', async () => {
    const wanted = { marking: 'UNCLASSIFIED', language: 'en', set: 'briefing' };
    const lines = async (size: Wanted['size']) => {
      const { pages } = await withTitle(occasion, { ...wanted, size });
      return inkOf(dateOf(pages[1] as Page)).paragraphs.flatMap((each) =>
        each.lines.map(({ runs }) =>
          runs
            .map(({ text }) => text)
            .join('')
            .trim(),
        ),
      );
    };
    expect(await lines('16:9')).toEqual([`${occasion}, 23 September 2025`]);
    expect(await lines('4:3')).toEqual([
      'Summit of the European Union and',
      'Central Asia, 23 September 2025',
    ]);
  });

  test('that fits in no way is told by its name and at its place', async () => {
    const wanted = { marking: 'UNCLASSIFIED', language: 'en', set: 'briefing', size: '4:3' } as const;
    const { problems } = await withTitle(`${occasion} `.repeat(4).trim(), wanted);
    expect(problems[0]).toMatchObject({
      code: 'does-not-fit',
      message: expect.stringContaining(`"${occasion.slice(0, 40)}…"`),
      at: { file: 'summit.yaml', line: 3 },
      hint: expect.stringContaining('shortTitle'),
    });
  });
});
