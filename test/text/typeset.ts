import type { Run, RunStyle } from '../../src/page.ts';
import type { Problem, Report } from '../../src/problems.ts';
import { createTypesetter } from '../../src/text/create-typesetter.ts';
import type { Faces } from '../../src/text/faces.ts';
import type { BrokenLines } from '../../src/text/typesetter.ts';

/** A run in 20 points of the text face, unless told otherwise. */
export function run(text: string, style: Partial<RunStyle> = {}): Run {
  return { face: 'text', size: 20, color: 'ink', ...style, text };
}

/** A typesetter and the problems that it reports. */
export async function typesetter(
  language = 'en',
  faces: Faces = { heading: 'Georgia', text: 'Calibri' },
  fonts: string[] = [],
) {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const setter = await createTypesetter({ language, faces, fonts, report });
  return { ...setter, problems };
}

/** The text of each line. */
export function lineTexts(setting: BrokenLines): string[] {
  return setting.lines.map((line) => line.runs.map(({ text }) => text).join(''));
}
