import { memoize } from '../memoize.ts';

/** Font names for the two faces of a theme. */
type FontPair = { heading: string; text: string };

/** How lines break: by Unicode's rules, only at spaces, or also between words that are written without spaces. */
export type LineBreaking = 'uax14' | 'korean' | 'segmenter';

/** What the product knows about a language. */
export type LanguageRow = {
  /** What goes on runs of text. */
  tag: string;
  direction: 'ltr' | 'rtl';
  eastAsian?: FontPair;
  complexScript?: FontPair;
  breaks: LineBreaking;
  /** What the lines of headlines end between, where no space shows it: phrases, and else words; or words alone. */
  phrases?: 'phrases' | 'words';
  /** What stands between numbers, where it is no comma of Latin script. */
  comma?: string;
  /** Whether the script has capital letters. */
  uppercase: boolean;
  /** The locale for dates, numbers and lists. */
  dates: string;
  /** Characters that Latin fonts have too, but that the East Asian font draws, a full em wide. */
  wide?: RegExp | undefined;
};

type ScriptRow = Omit<LanguageRow, 'tag' | 'dates'>;

const LTR = { direction: 'ltr', breaks: 'uax14', uppercase: false } as const;
const CASED = { ...LTR, uppercase: true } as const;
const RTL = { ...LTR, direction: 'rtl' } as const;

const both = (name: string): FontPair => ({ heading: name, text: name });
const INDIC = { ...LTR, complexScript: both('Nirmala UI') };
const SEMITIC = { ...RTL, complexScript: { heading: 'Times New Roman', text: 'Arial' } };

/** Yu Gothic and Microsoft YaHei draw these full width; Malgun Gothic keeps quotation marks narrow. */
const WIDE = /[‘’“”…‥—―·×→←↑↓■□●○◆◇△▲▽▼★☆※§]/u;
const WIDE_KOREAN = /[…‥—―→←↑↓■□●○◆◇△▲▽▼★☆※]/u;

/** By ISO 15924 script. The fonts are those of Windows and Office; names ending in "UI" only where there is no other. */
const SCRIPTS: Record<string, ScriptRow> = {
  Latn: CASED,
  Cyrl: CASED,
  Grek: CASED,
  Armn: CASED,
  Geor: LTR,
  Jpan: { ...LTR, eastAsian: { heading: 'Yu Mincho', text: 'Yu Gothic' }, phrases: 'phrases', wide: WIDE },
  Kore: {
    ...LTR,
    eastAsian: { heading: 'Batang', text: 'Malgun Gothic' },
    breaks: 'korean',
    wide: WIDE_KOREAN,
  },
  Hans: {
    ...LTR,
    eastAsian: { heading: 'SimSun', text: 'Microsoft YaHei' },
    phrases: 'words',
    wide: WIDE,
  },
  Hant: {
    ...LTR,
    eastAsian: { heading: 'PMingLiU', text: 'Microsoft JhengHei' },
    phrases: 'words',
    wide: WIDE,
  },
  Arab: { ...SEMITIC, comma: '،' },
  Hebr: SEMITIC,
  Syrc: { ...RTL, complexScript: both('Estrangelo Edessa') },
  Thaa: { ...RTL, complexScript: both('MV Boli') },
  Nkoo: { ...RTL, complexScript: both('Ebrima') },
  Adlm: { ...RTL, complexScript: both('Ebrima') },
  Thai: { ...LTR, complexScript: both('Leelawadee UI'), breaks: 'segmenter' },
  Laoo: { ...LTR, complexScript: both('Leelawadee UI'), breaks: 'segmenter' },
  Khmr: { ...LTR, complexScript: both('Leelawadee UI'), breaks: 'segmenter' },
  Mymr: { ...LTR, complexScript: both('Myanmar Text'), breaks: 'segmenter' },
  Deva: INDIC,
  Beng: INDIC,
  Gujr: INDIC,
  Guru: INDIC,
  Knda: INDIC,
  Mlym: INDIC,
  Orya: INDIC,
  Sinh: INDIC,
  Taml: INDIC,
  Telu: INDIC,
  Ethi: { ...LTR, complexScript: both('Ebrima') },
  Tibt: { ...LTR, complexScript: both('Microsoft Himalaya') },
  Mong: { ...LTR, complexScript: both('Mongolian Baiti') },
};

/** By language, or language and script: what does not follow from the script. */
const LANGUAGES: Record<string, { tag: string; dates?: string }> = {
  // Day month year, as diplomatic papers write it; `en-US` by name gives month day year.
  en: { tag: 'en-US', dates: 'en-001' },
  ja: { tag: 'ja-JP' },
  ko: { tag: 'ko-KR' },
  'zh-Hans': { tag: 'zh-CN' },
  'zh-Hant': { tag: 'zh-TW' },
  ar: { tag: 'ar-SA', dates: 'ar' },
  he: { tag: 'he-IL' },
  fa: { tag: 'fa-IR' },
  ur: { tag: 'ur-PK' },
  th: { tag: 'th-TH' },
  lo: { tag: 'lo-LA' },
  km: { tag: 'km-KH' },
  my: { tag: 'my-MM' },
  hi: { tag: 'hi-IN' },
  ru: { tag: 'ru-RU' },
  uk: { tag: 'uk-UA' },
  el: { tag: 'el-GR' },
  fr: { tag: 'fr-FR' },
  de: { tag: 'de-DE' },
  es: { tag: 'es-ES' },
  pt: { tag: 'pt-PT' },
  it: { tag: 'it-IT' },
  nl: { tag: 'nl-NL' },
  pl: { tag: 'pl-PL' },
  cs: { tag: 'cs-CZ' },
  tr: { tag: 'tr-TR' },
  vi: { tag: 'vi-VN' },
};

/**
 * The row of a language by its BCP 47 code; one that is not listed follows its script. A region in the code
 * (`pt-BR`) is kept. Throws a RangeError on what is no BCP 47 code: content checks that first.
 */
export const languageRow = memoize(200, (code): LanguageRow => {
  const asked = new Intl.Locale(code);
  const { language, script, region } = asked.maximize();
  const row = LANGUAGES[`${language}-${script}`] ?? LANGUAGES[language];
  const own = asked.region === undefined ? row : undefined;
  return {
    ...(SCRIPTS[script ?? 'Latn'] ?? LTR),
    tag: own?.tag ?? (region === undefined ? language : `${language}-${region}`),
    dates: own?.dates ?? code,
  };
});
