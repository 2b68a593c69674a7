/** How a name of a country is: short, as on a map; formal, as in a treaty. */
export type NameStyle = 'short' | 'formal';

/** A name of a country in one language. `of` is the name that it abbreviates, beside which it may stand. */
export type KnownName = { name: string; style: NameStyle; of?: string };

/** Names by style; an abbreviation stands as [abbreviation, what it stands for]. */
type Row = { short: Entry[]; formal?: Entry[] };
type Entry = string | readonly [string, string];

/**
 * The names that countries usually go by beside those of the locale data, by language and code. Formal names are
 * those of the UNTERM list of countries; only those are here that briefings do mix.
 */
const variants: Record<string, Record<string, Row>> = {
  en: {
    KR: { short: ['South Korea', 'Korea'], formal: ['Republic of Korea', ['ROK', 'Republic of Korea']] },
    KP: {
      short: ['North Korea'],
      formal: ['Democratic People’s Republic of Korea', ['DPRK', 'Democratic People’s Republic of Korea']],
    },
    US: {
      short: ['United States', ['U.S.', 'United States'], ['US', 'United States']],
      formal: ['United States of America', ['USA', 'United States of America']],
    },
    GB: {
      short: [
        'United Kingdom',
        ['UK', 'United Kingdom'],
        ['U.K.', 'United Kingdom'],
        'Britain',
        'Great Britain',
      ],
      formal: ['United Kingdom of Great Britain and Northern Ireland'],
    },
    CN: { short: ['China'], formal: ['People’s Republic of China', ['PRC', 'People’s Republic of China']] },
    RU: { short: ['Russia'], formal: ['Russian Federation'] },
    TR: { short: ['Türkiye', 'Turkey'], formal: ['Republic of Türkiye'] },
    CZ: { short: ['Czechia', 'Czech Republic'] },
    CI: { short: ['Côte d’Ivoire', 'Ivory Coast'] },
    CV: { short: ['Cabo Verde', 'Cape Verde'] },
    SZ: { short: ['Eswatini', 'Swaziland'] },
    TL: { short: ['Timor-Leste', 'East Timor'] },
    NL: { short: ['Netherlands', 'Holland'], formal: ['Kingdom of the Netherlands'] },
    BY: { short: ['Belarus', 'Byelorussia'] },
    IR: { short: ['Iran'], formal: ['Islamic Republic of Iran'] },
    DE: {
      short: ['Germany'],
      formal: ['Federal Republic of Germany', ['FRG', 'Federal Republic of Germany']],
    },
    AE: { short: ['United Arab Emirates', ['UAE', 'United Arab Emirates']] },
  },
  ja: {
    KR: { short: ['韓国'], formal: ['大韓民国'] },
    KP: { short: ['北朝鮮'], formal: ['朝鮮民主主義人民共和国'] },
    US: { short: ['米国', 'アメリカ'], formal: ['アメリカ合衆国'] },
    GB: { short: ['英国', 'イギリス'] },
    CN: { short: ['中国'], formal: ['中華人民共和国'] },
    RU: { short: ['ロシア'], formal: ['ロシア連邦'] },
    DE: { short: ['ドイツ'], formal: ['ドイツ連邦共和国'] },
    FR: { short: ['フランス', '仏国'], formal: ['フランス共和国'] },
  },
  ko: {
    KR: { short: ['한국'], formal: ['대한민국'] },
    KP: { short: ['북한'], formal: ['조선민주주의인민공화국'] },
    US: { short: ['미국'], formal: ['미합중국'] },
    CN: { short: ['중국'], formal: ['중화인민공화국'] },
    RU: { short: ['러시아'], formal: ['러시아연방', '러시아 연방'] },
  },
  zh: {
    KR: { short: ['韩国', '韓國', '南韓'], formal: ['大韩民国', '大韓民國'] },
    KP: { short: ['朝鲜', '北韓'], formal: ['朝鲜民主主义人民共和国'] },
    US: { short: ['美国', '美國'], formal: ['美利坚合众国'] },
    RU: { short: ['俄罗斯', '俄羅斯'], formal: ['俄罗斯联邦'] },
  },
  fr: {
    KR: { short: ['Corée du Sud'], formal: ['République de Corée'] },
    KP: { short: ['Corée du Nord'], formal: ['République populaire démocratique de Corée'] },
    US: { short: ['États-Unis'], formal: ['États-Unis d’Amérique'] },
    GB: { short: ['Royaume-Uni', 'Grande-Bretagne'] },
    CN: { short: ['Chine'], formal: ['République populaire de Chine'] },
    RU: { short: ['Russie'], formal: ['Fédération de Russie'] },
    CZ: { short: ['Tchéquie', 'République tchèque'] },
  },
  de: {
    KR: { short: ['Südkorea'], formal: ['Republik Korea'] },
    KP: { short: ['Nordkorea'], formal: ['Demokratische Volksrepublik Korea'] },
    US: { short: ['Vereinigte Staaten', ['USA', 'Vereinigte Staaten']] },
    GB: { short: ['Vereinigtes Königreich', 'Großbritannien'] },
    CN: { short: ['China'], formal: ['Volksrepublik China'] },
    RU: { short: ['Russland'], formal: ['Russische Föderation'] },
    CZ: { short: ['Tschechien'], formal: ['Tschechische Republik'] },
    BY: { short: ['Belarus', 'Weißrussland'] },
  },
  es: {
    KR: { short: ['Corea del Sur'], formal: ['República de Corea'] },
    KP: { short: ['Corea del Norte'], formal: ['República Popular Democrática de Corea'] },
    US: { short: ['Estados Unidos', ['EE. UU.', 'Estados Unidos'], ['EE.UU.', 'Estados Unidos']] },
    GB: { short: ['Reino Unido', 'Gran Bretaña'] },
    CN: { short: ['China'], formal: ['República Popular China'] },
    RU: { short: ['Rusia'], formal: ['Federación de Rusia'] },
  },
};

/** The codes whose usual names in a language are in the table. */
export function variantCodes(language: string): string[] {
  return Object.keys(variants[language] ?? {});
}

/** The usual names of a country in a language, those of the table. */
export function variantsOf(code: string, language: string): KnownName[] {
  const { short = [], formal = [] } = variants[language]?.[code] ?? {};
  const named = (style: NameStyle) => (entry: Entry) =>
    typeof entry === 'string' ? { name: entry, style } : { name: entry[0], style, of: entry[1] };
  return [...short.map(named('short')), ...formal.map(named('formal'))];
}

/**
 * What a name is part of something else in: seas and regions, other states, languages, companies. Written into a
 * pattern around the name, which is already bounded by what is no letter.
 */
export const notTheCountry = {
  before: '(?<!\\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Republic of|Bank of) )',
  after: '(?! \\p{Lu}| Sea\\b)',
  beforeJoined: '(?<![北南東西\\p{Script=Katakana}ー])',
  afterJoined: '(?![語人어\\p{Script=Katakana}ー]|大陸|地方|共和国)',
};
