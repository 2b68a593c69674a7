import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import type { SourceFile } from '../../src/yaml/source-file.ts';
import { root } from '../support/build.ts';

const templates = (name: string): SourceFile => ({
  path: name,
  text: readFileSync(join(root, 'templates', name), 'utf8'),
});
const whole = templates('briefing/theme.yaml');

const chosenTheme = (name: string): SourceFile => ({ ...templates(name), chosen: true });

/** What is told of a theme of the user's over others, the topmost first. */
function told(own: string, ...chosen: SourceFile[]): Problem[] {
  const problems: Problem[] = [];
  const files = [{ path: 'theme.yaml', text: own }, ...chosen, whole];
  const file = files.reduceRight((under, each) => ({ ...each, under }) as SourceFile);
  readTheme({ ...file }, (problem) => problems.push(problem));
  return problems;
}

test.each(['themes/high-contrast.yaml', 'briefing/theme.4x3.yaml'])(
  'a whole theme of one’s own over %s is told: nothing of that is seen',
  (chosen) => {
    expect(told(whole.text, chosenTheme(chosen))).toMatchObject([
      {
        level: 'warning',
        code: 'theme-covered',
        message: `${chosen} changes nothing: this file says all that it says.`,
        at: { file: 'theme.yaml', line: 1 },
      },
    ]);
  },
);

test('a theme of some keys is told nothing, nor is a whole one over the usual', () => {
  expect(told('flags: { s: 20 }', chosenTheme('briefing/theme.4x3.yaml'))).toEqual([]);
  expect(told(whole.text)).toEqual([]);
  expect(told('flags: { s: 20 }', chosenTheme('themes/navy.yaml'))).toEqual([]);
  const onePager = templates('one-pager/theme.yaml');
  expect(told(onePager.text, onePager)).toEqual([]);
});
