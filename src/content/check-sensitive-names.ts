import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { literal, unspaced } from './name-patterns.ts';
import type { Summit } from './schema.ts';
import { countryPairs, isDisputed, type SensitiveName, sensitiveNames } from './sensitive-names.ts';
import type { Sensitive } from './sensitive-setting.ts';
import { allOf, placeAtIndex, type WrittenText } from './written-texts.ts';

/**
 * Reports names that parties read differently: where two parties of the summit use different ones, or where the
 * texts use more than one. It names them all, and never chooses.
 */
export function checkSensitiveNames(
  summit: Yaml<Summit>,
  texts: readonly WrittenText[],
  language: string,
  settings: Sensitive,
  report: Report,
): void {
  const parties = [
    ...new Set([...summit.value.parties, ...summit.value.people.flatMap(({ country }) => country ?? [])]),
  ];
  const all = allOf(texts);
  for (const [key, pair] of pairsOf(settings)) {
    const names = pair.flatMap((each) => nameIn(each, language) ?? []);
    if (!names.some((name) => all.includes(name))) continue;
    const uses = find(names, texts);
    const used = [...new Set(uses.map(({ words }) => words))];
    const disputed = isDisputed(pair, parties);
    const mixed = used.length > 1 && !countryPairs.includes(key);
    for (const words of mixed || disputed ? used : []) {
      const others = names.filter((name) => name !== words);
      const { text, index } = uses.find((use) => use.words === words) as Use;
      const why = disputed ? 'parties of this summit read the two differently' : 'this deck writes both';
      report({
        level: 'warning',
        code: 'sensitive-name',
        message: `"${words}" is also called ${others.map((other) => `"${other}"`).join(', ') || 'otherwise'}, and ${why}.`,
        at: placeAtIndex(summit, text.path, text.text, index, words),
        hint: disputed
          ? `Let those decide who answer for the deck; their reason then takes it out: sensitive: { ${key}: … } in make-deck.yaml.`
          : 'Write what your side writes, and only that.',
      });
    }
  }
}

/** The built-in pairs and the project's own, without those that it took out or wrote anew. */
function pairsOf(settings: Sensitive): [string, readonly SensitiveName[]][] {
  const kept = Object.entries(sensitiveNames).filter(([key]) => !Object.hasOwn(settings, key));
  const own = Object.entries(settings).flatMap(([key, names]): [string, SensitiveName[]][] =>
    typeof names === 'string'
      ? []
      : [[key, names.map(({ name, usedBy }) => ({ name: { '*': name }, usedBy }))]],
  );
  return [...kept, ...own];
}

/** A name in a language: its own, one for all, or in languages of Latin script that of English. */
function nameIn({ name }: SensitiveName, locale: string): string | undefined {
  const { language, script } = new Intl.Locale(locale).maximize();
  return name['*'] ?? name[language] ?? (script === 'Latn' && language !== 'en' ? name.en : undefined);
}

type Use = { text: WrittenText; index: number; words: string };

function find(names: readonly string[], texts: readonly WrittenText[]): Use[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(bounded);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return texts.flatMap((text) =>
    [...text.masked.matchAll(pattern)].map(({ index, 0: words }) => ({ text, index, words })),
  );
}

function bounded(name: string): string {
  return unspaced.test(name) ? literal(name) : `(?<!\\p{L})${literal(name)}(?!\\p{L})`;
}
