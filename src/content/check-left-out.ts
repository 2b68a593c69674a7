import type { Problem, Report } from '../problems.ts';
import { eachText } from './each-text.ts';
import { type Edition, isReference } from './edition.ts';
import { sentencesOf, squeeze } from './fragments.ts';

/** Reports the texts of an edition that repeat what was left out of it. */
export function checkLeftOut(edition: Edition, report: Report): void {
  const { audience, leftOut, value, placeOf } = edition;
  if (audience === undefined) return;
  const kept = eachText(value)
    .filter(({ path }) => !isReference(path))
    .map(({ path, text }) => ({ path, letters: squeeze(text) }));
  const told = new Set<string>();
  for (const { text, at } of leftOut) {
    for (const sentence of sentencesOf(text)) {
      // The same office or heading may be that of two; only a sentence within another text repeats it.
      const found = kept.find(({ letters }) => letters.includes(sentence) && letters !== sentence);
      if (!found || told.has(JSON.stringify(found.path))) continue;
      told.add(JSON.stringify(found.path));
      report({ ...repeated(audience, text, at.line), at: placeOf(found.path) });
    }
  }
}

function repeated(audience: string, text: string, line: number): Problem {
  return {
    level: 'error',
    code: 'left-out-found',
    message: `This text goes to "${audience}", and repeats what is left out for them in line ${line}: "${shortened(text)}"`,
    hint: 'Reword it, or mark it as that line is marked.',
  };
}

const longest = 60;

/** The start of a text, as messages quote it. */
export function shortened(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
