/** A person's name as it is recorded, and the country, where there is one, that tells how it is ordered at home. */
export type PersonName = {
  family: string;
  given?: string | undefined;
  order: 'family-first' | 'given-first';
  country?: string | undefined;
};

/** How a language that names family first joins a name: one written as its own are, and one from abroad. */
type Joint = { own: string; foreign: string };

/** Unicode CLDR, person names: order by locale, `foreignSpaceReplacement` and native spaces. */
const joints: Record<string, Joint> = {
  ja: { own: '', foreign: '・' },
  ko: { own: '', foreign: ' ' },
  yue: { own: '', foreign: '·' },
  zh: { own: '', foreign: '·' },
};

/** Languages whose speakers name family first (CLDR, `nameOrderLocales`). */
const familyFirst = ['hu', 'ja', 'km', 'ko', 'vi', 'yue', 'zh'];

/**
 * A person's full name in a language: in the record's order, but in Japanese, Korean and Chinese in the order of
 * the person's own country, joined as names there are.
 */
export function personName(name: PersonName, locale: string, capitals: boolean): string {
  const family = capitals ? name.family.toLocaleUpperCase(locale) : name.family;
  if (name.given === undefined) return family;
  const language = languageOf(locale);
  const joint = joints[language];
  const first = name.order === 'family-first' || (joint !== undefined && isFamilyFirst(name.country));
  const space = joint ? spaceOf(name, language, joint, first) : ' ';
  return first ? family + space + name.given : name.given + space + family;
}

function languageOf(locale: string): string {
  return new Intl.Locale(locale).language;
}

function isFamilyFirst(country: string | undefined): boolean {
  return familyFirst.includes(homeLanguage(country));
}

function homeLanguage(country = ''): string {
  return /^[A-Z]{2}$/.test(country) ? new Intl.Locale(`und-${country}`).maximize().language : '';
}

function spaceOf(
  { family, given = '', country }: PersonName,
  language: string,
  joint: Joint,
  first: boolean,
) {
  const whole = family + given;
  if (/\p{Script=Latin}/u.test(whole)) return ' ';
  const own =
    language === 'ko'
      ? homeLanguage(country) === 'ko'
      : /^[\p{Script=Han}\p{Script=Hiragana}]+$/u.test(whole);
  return first && own ? joint.own : joint.foreign;
}
