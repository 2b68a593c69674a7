const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a tag is well formed and its language known: "English" is only the former. */
export function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

/** The tag that a word stands for: the word itself, or what EN, pt_br, jp or english mean; undefined for other words. */
export function tagMeant(word: string): string | undefined {
  return written(word) ?? byName(word);
}

/** Whether a word is a tag as files are named by it: language, script, region (BCP 47), as in zh-Hans-SG. */
export function isTag(word: string): boolean {
  return written(word) === word;
}

/** A tag as it is written, from one in other letters or with _ in it. */
function written(word: string): string | undefined {
  const [, language, script = '', region] =
    /^([a-z]{2,3})(?:[_-]([a-z]{4}))?(?:[_-]([a-z]{2}|\d{3}))?$/i.exec(word.trim()) ?? [];
  if (language === undefined) return undefined;
  const titled = script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
  const tag = [language.toLowerCase(), titled, region?.toUpperCase()].filter(Boolean).join('-');
  return isLanguage(tag) ? tag : undefined;
}

/** What to write instead of a word that is not the tag of a language. */
export function languageHint(word: string): string {
  const meant = tagMeant(word);
  return meant ? `Write ${meant}.` : 'Write one such as en, ja or zh-Hans.';
}

/** The language that was written by its name, in English or in itself, or by the code of its country. */
function byName(word: string): string | undefined {
  const name = word.trim().toLowerCase();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tag = letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((code) => [languageNames.of(code), ownName(code)].some((known) => known?.toLowerCase() === name));
  return tag ?? spokenIn(word.trim());
}

/** The language of a country whose code was written for it: that of CN is zh. */
function spokenIn(country: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(country)) return undefined;
  const { language } = new Intl.Locale(`und-${country.toUpperCase()}`).maximize();
  return language === 'und' || (language === 'en' && !/^(?:gb|us|uk)$/i.test(country)) ? undefined : language;
}

function ownName(code: string): string | undefined {
  return new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
}
