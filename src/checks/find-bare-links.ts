import type { Page, Run } from '../page.ts';
import type { Found } from '../problems.ts';
import { type CheckInput, itemsOf } from './check.ts';

/** Words that say nothing about where a link leads, in the languages that the templates come in. */
const bare = new Set([
  ...['here', 'click here', 'this', 'this link', 'link', 'more', 'read more', 'see more', 'learn more'],
  ...['ici', 'cliquez ici', 'lien', 'ce lien', 'lire la suite', 'en savoir plus'],
  ...['hier', 'hier klicken', 'dieser link', 'mehr', 'weiterlesen', 'mehr erfahren'],
  ...['aquí', 'haga clic aquí', 'enlace', 'este enlace', 'leer más', 'más información'],
  ...['こちら', 'ここ', 'ここをクリック', 'リンク', '詳細', '続きを読む'],
  ...['여기', '여기를 클릭', '링크', '더 보기', '자세히'],
  ...['这里', '点击这里', '点击此处', '此处', '链接', '更多'],
  ...['هنا', 'اضغط هنا', 'رابط', 'المزيد'],
]);

/** Links whose words do not say where they lead: screen readers list them without what stands around. */
export function findBareLinks({ pages }: CheckInput): Found[] {
  return pages.flatMap((page, index) =>
    linksOf(page).flatMap(({ text, at }): Found[] => {
      const words = text.replace(/[.…→>»:]+$/u, '').trim();
      if (!bare.has(words.toLowerCase())) return [];
      return [
        {
          level: 'warning',
          code: 'bare-link',
          message: `The link "${words}" on slide ${index + 1} does not say where it leads.`,
          at: at ?? page.at,
          hint: 'Make the name of what is there the link.',
          of: { words: `[${text}](` },
        },
      ];
    }),
  );
}

function linksOf(page: Page): Run[] {
  const cells = itemsOf(page, 'table').flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const paragraphs = [...itemsOf(page, 'text'), ...cells].flatMap((text) => text.paragraphs);
  return [...paragraphs, ...page.notes].flatMap(({ runs }) => runs.filter(({ link }) => link !== undefined));
}
