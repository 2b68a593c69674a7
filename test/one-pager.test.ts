import { describe, expect, test } from 'vitest';
import type { Item, Page, TextItem } from '../src/page.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { root } from './support/build.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

const templates = readTemplates({ set: 'one-pager' }, root) as TemplateSet;

async function onePager(content: string): Promise<Page> {
  const { pages } = await deckWithPages({ templates, content: `${plainContent}${content}` });
  return pages[0] as Page;
}

function textsOf({ items }: Page): string[] {
  return items.flatMap((item) =>
    item.type === 'text'
      ? item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
      : [],
  );
}

const sources = `evidence:
  first: { source: paper, paragraph: 4, claim: Trade grows, quote: some words }
  second: { source: cable, paragraph: 4, claim: Ferries run, quote: other words }
  third: { source: paper, claim: Fish is sold, quote: more words }
  unused: { source: letter, claim: Never cited, quote: words of no use }
sources:
  letter: { title: A letter }
  cable: { title: A cable }
  paper: { title: A paper }
`;

/** A paragraph of a source, as the languages name it: whole on its line. */
const paragraphs = /¶\u00A014|第14段|14문단|الفقرة\u00A014/g;

/** Claims in words of the language's script, of different lengths, each cited by one of five points. */
function manyEntries(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `e${index}`);
  const points = [0, 1, 2, 3, 4].map((point) => {
    const marks = ids.filter((_, index) => index % 5 === point).map((id) => `[^${id}]`);
    return `    - { id: p${point}, text: "Point ${point}.${marks.join('')}" }\n`;
  });
  const words: Record<string, string> = {
    ja: '共同声明の経済',
    ko: '공동 성명 경제',
    zh: '联合声明经济',
    ar: 'بيان مشترك عن',
  };
  const claimOf = (language: string, index: number) =>
    `${words[language] ?? 'The joint words of'} ${'a'.repeat(1 + (index % 7))}`;
  const evidence = (language: string) =>
    `evidence:\n${ids.map((id, index) => `  ${id}: { source: paper, paragraph: 14, claim: ${claimOf(language, index)}, quote: some words }`).join('\n')}\nsources:\n  paper: { title: A paper }\n`;
  return { items: points.join(''), evidence };
}

describe('the foot of a one-pager', () => {
  test('has the claims that it cites, each with its source, and no other source', async () => {
    const cited = `bottomLine:
  headline: Ferries and fish
  points:
    - { id: a, text: "Trade.[^first]" }
    - { id: b, text: "Ferries.[^second]" }
    - { id: c, text: "Fish.[^third]" }
`;
    const basis = textsOf(await onePager(cited + sources)).find((text) => text.startsWith('From'));
    expect(basis?.replace(/[\s\u2003]+/gu, ' ').trim()).toBe(
      'From: A paper. 1 Trade grows ¶ 4 3 Fish is sold From: A cable. 2 Ferries run ¶ 4',
    );
  });

  test('is left out with its rule where nothing is cited', async () => {
    const page = await onePager(sources);
    expect(textsOf(page).filter((text) => text.startsWith('From'))).toEqual([]);
    const rules = ({ items }: Page) => items.filter((item) => item.type === 'shape').length;
    expect(rules(page)).toBe(rules(await onePager('')));
  });
});

describe('the lines of sources', () => {
  const { items: points, evidence } = manyEntries(23);
  const cited = `bottomLine:\n  headline: Ferries and fish\n  points:\n${points}`;
  const cases = ['en', 'de', 'ja', 'ko', 'zh', 'ar'].flatMap((language) =>
    (['16:9', '4:3'] as const).map((size) => [language, size] as const),
  );

  test.each(cases)('end at no number, and inside no paragraph, in %s, %s', async (language, size) => {
    const set = readTemplates({ set: 'one-pager', size }, root) as TemplateSet;
    const content = `${plainContent}${cited}${evidence(language)}`;
    const { pages } = await deckWithPages({ templates: set, language, content });
    const [basis] = (pages[0] as Page).items.filter(
      (item): item is TextItem & Item =>
        item.type === 'text' && item.paragraphs.some(({ runs }) => runs.some(({ size }) => size === 11)),
    );
    const lines = (basis?.paragraphs ?? []).flatMap((each) => each.lines);
    expect(lines.length).toBeGreaterThan(3);
    for (const { runs } of lines) {
      expect(runs[0]?.text).toMatch(/^\S/);
      expect(runs.at(-1)?.text.trim(), 'a number and no more').not.toMatch(/^\d+$/);
    }
    const whole = lines.flatMap(
      ({ runs }) =>
        runs
          .map(({ text }) => text)
          .join('')
          .match(paragraphs) ?? [],
    );
    expect(whole).toHaveLength(23);
    const written = (basis?.paragraphs ?? []).flatMap((each) => each.runs.map(({ text }) => text));
    expect(written.join(''), 'a space that a line may begin with').not.toContain('\u2003');
    const isKept = ['ja', 'ko', 'zh'].includes(language);
    expect(written.filter((text) => text === '\n')).toHaveLength(isKept ? lines.length - 1 : 0);
  });
});

describe('two leaders on a one-pager', () => {
  const people = (second: string) => `people:
  - { id: a, name: { family: Lee, given: Ann, order: given-first }, country: KR, office: President, position: Trade grows. }
  - { id: b, name: { family: Abe, given: Ken, order: given-first }, country: JP, role: host, office: "Prime Minister and Minister of the Sea, of Ferries, of Fish and of Ports", ${second} }
`;
  const tops = ({ items }: Page, wanted: RegExp) =>
    items.flatMap((item) => {
      const text =
        item.type === 'text' && item.paragraphs.flatMap(({ runs }) => runs).map(({ text }) => text);
      return text && wanted.test(text.join('')) ? [item.y] : [];
    });

  test.each(['16:9', '4:3'] as const)(
    'have names and positions begin on a line each, however long an office is, in %s',
    async (size) => {
      const set = readTemplates({ set: 'one-pager', size }, root) as TemplateSet;
      const content = plainContent + people('position: Ferries run.');
      const { pages } = await deckWithPages({ templates: set, content });
      const heights = (pages[0] as Page).items.flatMap((item) =>
        item.type === 'text' && item.role === 'label' ? [item.height] : [],
      );
      expect(new Set(heights).size, 'a long office').toBeGreaterThan(1);
      for (const like of [/^(Ann Lee|Ken Abe)$/, /^(Trade grows|Ferries run)\.$/]) {
        const [one, other, ...more] = tops(pages[0] as Page, like);
        expect(more).toEqual([]);
        expect(one).toBeCloseTo(other as number);
      }
    },
  );

  test('need not both have a position', async () => {
    expect(textsOf(await onePager(people('')))).toContain('Trade grows.');
  });
});

describe('the dates of a one-pager', () => {
  const event = (day: number, more = '') =>
    `      - { id: e${day}, date: 2025-0${day}-01, title: Event ${day}${more} }\n`;
  const events = (now = 0) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => event(day, day === now ? ', now: true' : '')).join('');
  const shown = async (now?: number) => {
    const topic = `topics:\n  - id: dates\n    eyebrow: Dates\n    headline: What comes\n    timeline:\n`;
    return textsOf(await onePager(topic + events(now))).filter((text) => text.startsWith('Event'));
  };

  test.each([
    [1, [1, 2, 3, 4, 5]],
    [5, [3, 4, 5, 6, 7]],
    [9, [5, 6, 7, 8, 9]],
  ])('are the five around the present event, which is number %i', async (now, days) => {
    expect(await shown(now)).toEqual(days.map((day) => `Event ${day}`));
  });

  test('are those of all topics, in the order of time, none twice', async () => {
    const timeline = (id: string, list: string) =>
      `  - id: ${id}\n    eyebrow: E\n    headline: H\n    timeline:\n${list}`;
    const open = '      - { id: open, when: Open, title: Event open }\n';
    const later = '      - { id: later, when: Later, title: Event later }\n';
    const content = `topics:\n${timeline('one', event(2) + open + event(6))}${timeline('two', event(1) + event(6) + later)}`;
    const texts = textsOf(await onePager(content)).filter((text) => text.startsWith('Event'));
    expect(texts).toEqual(['Event 1', 'Event 2', 'Event open', 'Event 6', 'Event later']);
  });

  test('are around the day of the summit where no event is the present one', async () => {
    expect(plainContent).toContain('date: 2025-08-23');
    expect(await shown()).toEqual([5, 6, 7, 8, 9].map((day) => `Event ${day}`));
  });
});

describe('a one-pager', () => {
  const met = 'people:\n  - { id: a, name: { family: Ng }, country: KR, office: President }\n';
  const said = 'bottomLine:\n  headline: Ferries and fish\n  points: [{ id: a, text: Trade. }]\n';
  const ahead = 'outlook: { headline: A question, items: [{ id: a, text: What comes next? }] }\n';
  const thickest = ({ items }: Page) => {
    const lines = items.filter((item) => item.type === 'shape' && item.shape === 'line');
    return lines.sort(
      (a, b) => ('stroke' in b ? (b.stroke?.width ?? 0) : 0) - ('stroke' in a ? (a.stroke?.width ?? 0) : 0),
    )[0];
  };
  const flag = ({ items }: Page) => items.find(({ type }) => type === 'image');

  test('has one column where there is nothing for the right one, with larger flags', async () => {
    const [one, two] = [await onePager(met + said), await onePager(met + said + ahead)];
    expect(thickest(one)?.width).toBe(880);
    expect(thickest(two)?.width).toBeLessThan(600);
    expect(flag(one)?.height).toBeGreaterThan(1.5 * (flag(two)?.height ?? 0));
    expect((await onePager(`${met}${said}  soWhat: Much.\n`)).items.filter(({ x }) => x > 500)).not.toEqual(
      [],
    );
  });

  test('has the dates of its events on one line, that of the present one, too', async () => {
    const events = ['2024-01-01', '2025-08-23', '2026-01-01'].map(
      (date, index) =>
        `      - { id: e${index}, date: ${date}, title: Event ${index}, now: ${index === 1} }\n`,
    );
    const topic = `topics:\n  - id: road\n    eyebrow: Road\n    headline: A road\n    timeline:\n${events.join('')}`;
    const { items } = await onePager(said + topic);
    const texts = items.filter((item): item is TextItem & Item => item.type === 'text');
    const starting = (words: RegExp) =>
      texts
        .filter(({ paragraphs }) => words.test(paragraphs[0]?.runs[0]?.text ?? ''))
        .map(({ y }) => y.toFixed(2));
    expect(new Set(starting(/^Event \d/)).size).toBe(1);
    expect(new Set(starting(/^(?:1 January|23 August) 202/)).size).toBe(1);
  });

  test('keeps a title of two lines apart from the flags below it', async () => {
    const long = plainContent.replace(
      'A summit in Tokyo',
      'A summit in Tokyo that adopts a long declaration on trade, trust, ferries and fish for all',
    );
    for (const size of ['16:9', '4:3'] as const) {
      const set = readTemplates({ set: 'one-pager', size }, root) as TemplateSet;
      const { pages } = await deckWithPages({
        templates: set,
        content: long + said + ahead,
      });
      const [page] = pages as [Page];
      const title = page.items.find(
        (item): item is TextItem & Item => item.type === 'text' && item.role === 'title',
      );
      const paragraph = title?.paragraphs[0];
      const end = (title?.y ?? 0) + (paragraph?.lines.length ?? 0) * (paragraph?.lineHeight ?? 0);
      expect((flag(page)?.y ?? 0) - end).toBeGreaterThanOrEqual(8);
    }
  });
});
