import { describe, expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { run, runIn } from './support/run-cli.ts';

const quoting = `${plainContent}bottomLine:
  headline: They sign
  points:
    - { id: first, text: "The first in years.[^first]" }
    - { id: second, text: "A second.[^first]" }
evidence:
  first: { source: article, paragraph: 1, claim: First in years, quote: the first in years }
sources:
  article: { title: An article, file: note.txt }
`;
const project = { 'content/one/summit.yaml': quoting, 'content/one/note.txt': 'It is the first in years.\n' };

/** Whoever is root may write anywhere: so the system is played. */
const refusing = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
  const write = fs.writeFileSync;
  fs.writeFileSync = (path, ...rest) => {
    if (String(path).includes('content')) throw Object.assign(new Error('refused'), { code: 'EACCES', path });
    return write(path, ...rest);
  };
  syncBuiltinESMExports();`;
const node = ['--import', `data:text/javascript,${encodeURIComponent(refusing)}`];

describe.concurrent('content in a folder that may not be written to', () => {
  test.each([
    ['verify', ['verify'], 'sources.lock.yaml', 'What was found is kept there'],
    ['translations', ['translations', 'ja', '--update'], 'summit.ja.yaml', 'Translations are kept there'],
  ])('is told by make-deck %s with the file by its name, and ends with 1', (_, words, file, why) =>
    runIn(project, async (folder) => {
      const { code, stderr } = await run(folder, words, { node });
      expect(code).toBe(1);
      expect(stderr).toContain(
        `error: content/one/${file} cannot be written: you may not write there.\n  hint: ${why}: let the folder be written to.\n`,
      );
    }),
  );
});

test('make-deck verify tells of a text without words once, and not with each quotation', () =>
  runIn({ ...project, 'content/one/note.txt': '\n', 'empty.txt': '' }, async (_, make) => {
    const { code, stderr } = await make('verify');
    expect(code).toBe(1);
    expect(stderr.match(/^error: .*$/gm)).toEqual(['error: "note.txt" is empty.']);
    const named = await make('verify', '--source', 'article=empty.txt');
    expect(named).toMatchObject({
      code: 2,
      stderr: 'error: empty.txt is empty.\n  hint: Name a file with a text.\n\n',
    });
  }));
