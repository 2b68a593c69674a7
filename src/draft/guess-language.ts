/** Scripts that stand for one language more often than not; kana before characters that Chinese has as well. */
const scripts: [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh-Hans'],
  // Letters that Persian has and Arabic has not, but for names.
  [/[پچژگکی]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
];

/**
 * Small words that are frequent in one language. What several share stands with each of them, so that it tells of
 * none: "met" and "in" are English and Dutch.
 */
const smallWords: Record<string, string> = {
  en: 'the of and to for with that is was has have by its will in a an at as from be are were this which they their he she it not been had said met or who after before',
  fr: 'le les des et du une est dans pour qui sur avec par aux a à au en ce se de la l d il',
  de: 'der die das und den dem mit von ist nicht auf eine für im in an zu sich als ein was',
  es: 'el los las del y una que con por para se su como sus en de la a es al',
  it: 'il gli della che di per con una sono nel dei alla delle in e a si la è',
  pt: 'o os do da dos das em uma para com não ao pela pelo e a as de se é',
  nl: 'het een van en de voor met op zijn dat niet wordt aan in is te of was had door over hun',
  pl: 'i w na z do się nie że jest od przez dla oraz są a o to',
  cs: 'v se na je že pro jako jsou byl která který však by a o to i z do má',
  tr: 've bir bu için ile olarak daha çok olan gibi her',
  vi: 'và của là các trong cho với được không một những này',
  id: 'yang dan dari untuk dengan ini itu pada dalam akan oleh',
  sv: 'och att det som på är för av till med den om inte i en han',
  fi: 'ja on ei se että oli joka myös mutta kuin sen ovat',
};

/** The language that a text is likely in; English where nothing tells. */
export function guessLanguage(text: string): string {
  const [most] = likeliest(text);
  return most?.language ?? 'en';
}

/** The same where something tells: the script, or small words of one language and of no other as many. */
export function likelyLanguage(text: string): string | undefined {
  const [most, next] = likeliest(text);
  return most && most.found > (next?.found ?? 0) ? most.language : undefined;
}

/** Languages by how much in a text tells of them, the likeliest first. */
function likeliest(text: string): { language: string; found: number }[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(([pattern]) => (text.match(pattern)?.length ?? 0) > letters / 10);
  if (script) return [{ language: script[1], found: letters }];
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const scored = Object.entries(smallWords).map(([language, list]) => {
    const small = new Set(list.split(' '));
    return { language, found: words.filter((word) => small.has(word)).length };
  });
  return scored.sort((a, b) => b.found - a.found);
}
