import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/page.ts';
import { makePages } from '../../src/pipeline/make-pages.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { root, withFiles } from '../support/build.ts';
import { partyLists } from '../support/party-lists.ts';

type Wanted = { language: string; parties: readonly string[]; host: string; more?: string; deck?: string };

const covers = '<deck>{{> cover}}</deck>';

async function pagesOf({ language, parties, host, more = '', deck = covers }: Wanted): Promise<Page[]> {
  const set = readTemplates({ set: 'briefing' }, root) as TemplateSet;
  const text = `language: ${language}\ntitle: 首脑会议\nshortTitle: 首脑会议\ndate: 2026-01-01\nplace: { city: X, country: ${host} }\nparties: [${parties.join(', ')}]\n${more}`;
  const templates = withFiles({ 'deck.hbs': deck }, set);
  const { laidOut } = await makePages({ summit: { path: 'summit.yaml', text }, templates, language });
  return laidOut?.output.pages ?? [];
}

/** The lines of each text of a role, as they are drawn. */
function linesOf(pages: readonly Page[], wanted: string): string[][] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.type === 'text' && item.role === wanted
        ? [
            item.paragraphs.flatMap(({ drawn }) =>
              drawn.map(({ runs }) =>
                runs
                  .map(({ text }) => text)
                  .join('')
                  .trim(),
              ),
            ),
          ]
        : [],
    ),
  );
}

const nameOf = (code: string, language: string) =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? '';

const lists = [
  ['ja', 'NATO', 'NL'],
  ['ja', 'EU', 'BE'],
  ['zh', 'SCO', 'CN'],
  ['zh', 'NATO', 'NL'],
  ['zh-Hant', 'EU', 'BE'],
] as const;

describe('the names of countries on a cover', () => {
  test.each(lists)(
    'stay whole in %s (%s), and what stands in brackets goes first',
    async (language, body, host) => {
      const parties = partyLists[body];
      const lines = linesOf(await pagesOf({ language, parties, host }), 'label').filter(
        ([first]) => first !== undefined,
      );
      const whole = lines.flat();
      for (const code of parties) {
        const name = nameOf(code, language);
        const found = whole.some((line) => line === name || line.startsWith(`${name}（`));
        const isLong = [...name].length > 8 || name.includes('・');
        expect(found || isLong, `${name} in ${whole.join(' | ')}`).toBe(true);
      }
    },
  );

  test('six in Chinese are on one line each, but for the host', async () => {
    const parties = ['CN', 'KZ', 'KG', 'TJ', 'TM', 'UZ'];
    const lines = linesOf(await pagesOf({ language: 'zh', parties, host: 'KZ' }), 'label').flat();
    expect(lines.join('|')).toMatch(/哈萨克斯坦\|?（东道主）/);
    expect(lines).toContain('土库曼斯坦');
  });
});

describe('the names of people', () => {
  const deck = (width: string) =>
    `<deck><slide name="a" layout="content"><title>T</title><row>${`<column width="${width}"><text role="heading">{{title}}</text></column>`}</row></slide></deck>`;
  const lines = async (language: string, name: string) => {
    const set = withFiles({ 'deck.hbs': deck('card'), 'theme.yaml': 'widths: { card: 150 }' });
    const text = `language: ${language}\ntitle: ${name}\nshortTitle: T\ndate: 2026-01-01\nplace: { city: X, country: CH }\nparties: [CH]\n`;
    const { laidOut } = await makePages({ summit: { path: 'summit.yaml', text }, templates: set, language });
    return linesOf(laidOut?.output.pages ?? [], 'body').flat();
  };

  test.each([
    ['zh', '萨德尔·扎帕罗夫', ['萨德尔·', '扎帕罗夫']],
    ['zh', '卡瑟姆若马尔特·托卡耶夫', ['卡瑟姆若马尔特·', '托卡耶夫']],
    ['ja', 'アレクサンデル・ストゥブ', ['アレクサンデル・', 'ストゥブ']],
  ])('are parted in %s behind the dot alone: %s', async (language, name, parts) => {
    expect(await lines(language, name)).toEqual(parts);
  });
});
