import type { Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import type { Summit } from './schema.ts';

/**
 * How much is said in a minute. English: 150 words (National Center for Voice and Speech, average rate); languages
 * that write words apart take that, since what they gain in shorter words they lose in longer ones. Japanese: 350
 * characters (NHK holds its news to 300, commercial announcers to 350). Korean writes a syllable in a character, as
 * kana do, and parts words: spaces are not counted. Chinese says a syllable a character: 250 (about 4 a second).
 */
const pace: Record<string, { rate: number; unit: 'words' | 'characters' }> = {
  ja: { rate: 350, unit: 'characters' },
  ko: { rate: 350, unit: 'characters' },
  zh: { rate: 250, unit: 'characters' },
  th: { rate: 600, unit: 'characters' },
};
const usual = { rate: 150, unit: 'words' } as const;

/** Reports notes that cannot be said in the minutes given for them. */
export function checkSpeakingTime(
  summit: Yaml<Summit>,
  paths: ReadonlySet<string>,
  locale: string,
  report: Report,
): void {
  const { rate, unit } = pace[new Intl.Locale(locale).language] ?? usual;
  for (const { path, notes, minutes } of spokenParts(summit.value)) {
    const count = countOf(notes, unit);
    if (count <= rate * minutes || !paths.has(JSON.stringify(path))) continue;
    const needed = Math.ceil((count / rate) * 2) / 2;
    report({
      level: 'warning',
      code: 'notes-too-long',
      message: `These notes have ${count} ${unit}, and in ${amount(minutes)} there is room for about ${Math.floor(rate * minutes)}.`,
      at: summit.placeOf(path),
      hint: `Cut them, or give them ${amount(needed)}: people say about ${rate} ${unit} a minute.`,
    });
  }
}

const amount = (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

type Spoken = { path: Path; notes: string; minutes: number };

/** What is said and for how long, wherever both stand. */
function spokenParts(value: unknown, path: Path = []): Spoken[] {
  if (typeof value !== 'object' || value === null) return [];
  const { notes, minutes } = value as { notes?: unknown; minutes?: unknown };
  const own =
    typeof notes === 'string' && typeof minutes === 'number'
      ? [{ path: [...path, 'notes'], notes, minutes }]
      : [];
  const inside = Object.entries(value).flatMap(([key, child]) =>
    spokenParts(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...own, ...inside];
}

/** What is said of a text: no citations, addresses or signs of Markdown, and of characters no spaces or marks. */
function countOf(notes: string, unit: 'words' | 'characters'): number {
  const said = notes.replace(/\[\^[^\]]*\]|\]\([^)]*\)/gu, '');
  if (unit === 'characters') return [...said.replace(/[^\p{L}\p{N}\p{M}]/gu, '')].length;
  return said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
