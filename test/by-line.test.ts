import { expect, test } from 'vitest';
import { byLine, type Problem } from '../src/problems.ts';
import { plainContent } from './support/plain.ts';
import { runIn } from './support/run-cli.ts';

const problem = (message: string, file?: string, line = 1, column = 1): Problem => ({
  level: 'error',
  code: 'x',
  message,
  ...(file !== undefined && { at: { file, line, column } }),
});

test('problems of a file stand by line and column, and files in the order in which they came', () => {
  const given = [
    problem('b9', 'b', 9),
    problem('none'),
    problem('a7', 'a', 7, 5),
    problem('b2', 'b', 2),
    problem('a7 before', 'a', 7, 2),
  ];
  const messages = byLine(given).map(({ message }) => message);
  expect(messages).toEqual(['b2', 'none', 'a7 before', 'b9', 'a7']);
});

test('the command line tells those of make-deck.yaml and of a translation by line', () =>
  runIn(
    {
      'content/one/summit.yaml': plainContent,
      'content/one/summit.ja.yaml': 'date: 2025-01-01\ntitel: x\nparties: [JP]\nshortTitel: y\n',
    },
    async (_, make) => {
      const { stderr } = await make('--lang', 'ja');
      const lines = [...stderr.matchAll(/summit\.ja\.yaml:(\d+):/g)].map(([, line]) => Number(line));
      expect(lines).toEqual([1, 2, 3, 4]);
    },
  ));
