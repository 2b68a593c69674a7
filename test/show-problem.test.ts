import { describe, expect, test } from 'vitest';
import { showProblem } from '../src/show-problem.ts';

function show(text: string, line: number, column: number, message = 'Wrong.'): string[] {
  const at = { file: 'a.yaml', line, column };
  return showProblem({ level: 'error', code: 'x', message, at }, () => text, false).split('\n');
}

/** The text of an excerpt above its caret, as wide as a terminal shows it. */
const caret = (lines: string[]) => (lines.at(-1) ?? '').replace(/^.*\| /, '');

describe('the caret stands under the character', () => {
  test.each([
    ['at the start', 'abc', 1, '^'],
    ['further in', 'abc', 3, '  ^'],
    ['after a tab', '\tabc', 2, '\t^'],
    ['after characters of two columns', '東京: x', 5, '      ^'],
    ['after Hangul', '서울 x', 4, '     ^'],
    ['after an accent of its own', 'e\u0301x', 3, ' ^'],
    ['after the end of the line', 'abc', 4, '   ^'],
  ])('%s', (_, text, column, expected) => {
    expect(caret(show(text, 1, column))).toBe(expected);
  });

  test('in a long line, of which only the part around it is shown', () => {
    const lines = show(`${'-'.repeat(300)}X${'-'.repeat(300)}`, 1, 301);
    const [excerpt = '', under = ''] = lines.slice(-2);
    expect(excerpt.length).toBeLessThan(110);
    expect(excerpt[under.indexOf('^')]).toBe('X');
  });
});

describe('what is printed', () => {
  test('has the place even where the line cannot be shown', () => {
    expect(show('', 1, 1)).toEqual(['error: Wrong.', '  --> a.yaml:1:1']);
    expect(show('one line', 9, 1)).toEqual(['error: Wrong.', '  --> a.yaml:9:1']);
  });

  test('has no line end of Windows', () => {
    expect(show('abc\r\n', 1, 1).join('\n')).not.toContain('\r');
  });

  test('steers no terminal, whatever the input holds', () => {
    const lines = show('\u001b[31mred\u0007', 1, 1, 'Unknown key "\u001b[2J".');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
    expect(lines.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  test('is coloured where that is wanted', () => {
    const problem = { level: 'warning', code: 'x', message: 'Odd.', hint: 'Mend it.' } as const;
    expect(showProblem(problem, () => undefined, true)).toContain('\u001b[');
    expect(showProblem(problem, () => undefined, false)).toBe('warning: Odd.\n  hint: Mend it.');
  });
});
