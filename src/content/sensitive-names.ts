/**
 * A name that not all call so: by language, and the codes of those who do. `others` stands for all that the pair's
 * other names do not list.
 */
export type SensitiveName = { name: Record<string, string>; usedBy: string[] };

const others = '*';

const name = (names: string | Record<string, string>, ...usedBy: string[]): SensitiveName => ({
  name: typeof names === 'string' ? { en: names } : names,
  usedBy,
});

/**
 * Names that parties read differently, by what make-deck.yaml calls them. None is preferred here: the list says who
 * uses which, and no more. Country names that only differ in style are those of country-variants.ts.
 */
export const sensitiveNames: Readonly<Record<string, readonly SensitiveName[]>> = {
  'sea-of-japan': [
    name(
      {
        en: 'Sea of Japan',
        ja: '日本海',
        ko: '일본해',
        zh: '日本海',
        fr: 'mer du Japon',
        es: 'mar del Japón',
        de: 'Japanisches Meer',
      },
      'JP',
    ),
    name({ en: 'East Sea', ko: '동해', fr: 'mer de l’Est', es: 'mar del Este', de: 'Ostmeer' }, 'KR', 'KP'),
  ],
  takeshima: [
    name({ en: 'Takeshima', ja: '竹島', ko: '다케시마', zh: '竹岛' }, 'JP'),
    name({ en: 'Dokdo', ja: '独島', ko: '독도', zh: '独岛' }, 'KR', 'KP'),
    name('Liancourt Rocks'),
  ],
  senkaku: [
    name({ en: 'Senkaku', ja: '尖閣', ko: '센카쿠', zh: '尖阁' }, 'JP'),
    name({ en: 'Diaoyu', ja: '釣魚', ko: '댜오위', zh: '钓鱼岛' }, 'CN', 'TW'),
  ],
  'northern-territories': [
    name({ en: 'Northern Territories', ja: '北方領土', ko: '북방영토' }, 'JP'),
    name({ en: 'Southern Kuril', ja: '南クリル', ko: '남쿠릴' }, 'RU'),
  ],
  paektu: [
    name({ en: 'Paektu', ko: '백두산', zh: '白头山' }, 'KR', 'KP'),
    name({ en: 'Changbai', ko: '장백산', zh: '长白山' }, 'CN'),
  ],
  'north-korea': [
    name(
      {
        en: 'North Korea',
        ja: '北朝鮮',
        ko: '북한',
        zh: '北韩',
        fr: 'Corée du Nord',
        es: 'Corea del Norte',
        de: 'Nordkorea',
      },
      others,
    ),
    name({ en: 'DPRK', fr: 'RPDC', es: 'RPDC', de: 'DVRK' }, 'KP'),
  ],
  taiwan: [
    name({ en: 'Taiwan', ja: '台湾', ko: '대만', zh: '台湾' }, others),
    name({ en: 'Chinese Taipei', ja: 'チャイニーズ・タイペイ' }, 'CN'),
  ],
  'south-china-sea': [name('South China Sea', 'CN'), name('West Philippine Sea', 'PH')],
  spratly: [name('Spratly', others), name('Nansha', 'CN', 'TW'), name('Trường Sa', 'VN')],
  paracel: [name('Paracel', others), name('Xisha', 'CN', 'TW'), name('Hoàng Sa', 'VN')],
  'arunachal-pradesh': [name('Arunachal Pradesh', 'IN'), name('Zangnan', 'CN')],
  kashmir: [
    name('Azad Kashmir', 'PK'),
    name('Pakistan-occupied Kashmir', 'IN'),
    name('Pakistan-administered Kashmir'),
  ],
  'persian-gulf': [
    name({ en: 'Persian Gulf', fr: 'golfe Persique', es: 'golfo Pérsico', de: 'Persischer Golf' }, 'IR'),
    name(
      { en: 'Arabian Gulf', fr: 'golfe Arabique', es: 'golfo Arábigo', de: 'Arabischer Golf' },
      'AE',
      'BH',
      'IQ',
      'KW',
      'OM',
      'QA',
      'SA',
    ),
  ],
  'shatt-al-arab': [name('Shatt al-Arab', 'IQ'), name('Arvand Rud', 'IR')],
  'temple-mount': [name('Temple Mount', 'IL'), name('Haram al-Sharif', 'PS', 'JO')],
  'west-bank': [name('Judea and Samaria', 'IL'), name('West Bank', 'PS', 'JO')],
  burma: [name({ en: 'Burma', fr: 'Birmanie', es: 'Birmania', de: 'Birma' }, 'US'), name('Myanmar', 'MM')],
  falklands: [
    name({ en: 'Falkland', fr: 'Falkland', es: 'Falkland', de: 'Falkland' }, 'GB'),
    name({ en: 'Malvinas', fr: 'Malouines', es: 'Malvinas', de: 'Malwinen' }, 'AR'),
  ],
  'gulf-of-mexico': [name('Gulf of Mexico', 'MX', 'CU'), name('Gulf of America', 'US')],
  kyiv: [name({ en: 'Kyiv', de: 'Kyjiw' }, 'UA'), name({ en: 'Kiev', de: 'Kiew' }, 'RU')],
  'nagorno-karabakh': [name('Karabakh', 'AZ'), name('Artsakh', 'AM')],
  kosovo: [name('Kosovo', 'XK', 'AL'), name('Kosovo and Metohija', 'RS')],
  'western-sahara': [name('Western Sahara', 'EH', 'DZ'), name('Moroccan Sahara', 'MA')],
  imia: [name('Imia', 'GR'), name('Kardak', 'TR')],
  derry: [name('Derry', 'IE'), name('Londonderry', 'GB')],
  'pedra-branca': [name('Pedra Branca', 'SG'), name('Batu Puteh', 'MY')],
};

/** Pairs that are names of one country: where a deck writes both, the rule on names of countries says so. */
export const countryPairs = ['north-korea'];

/** Whether two different parties use two different names of a pair. */
export function isDisputed(pair: readonly SensitiveName[], parties: readonly string[]): boolean {
  const listed = pair.flatMap(({ usedBy }) => usedBy);
  const uses = ({ usedBy }: SensitiveName) =>
    parties.some((code) => usedBy.includes(code) || (usedBy.includes(others) && !listed.includes(code)));
  return pair.filter(uses).length > 1;
}
