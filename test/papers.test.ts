import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { showProblem } from '../src/show-problem.ts';
import { build, root, withFiles } from './support/build.ts';

const papers = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** The example of README.md that says in its first line which file it is. */
function example(file: string): string {
  const blocks = [...read('README.md').matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  const found = blocks.find((text) => text.split('\n')[0]?.includes(file));
  if (found === undefined) throw new Error(`README.md shows no ${file}`);
  return found;
}

describe('README', () => {
  const path = 'content/tokyo-2025/summit.yaml';
  const content = example(path);
  const article = [
    'They met.',
    'It was the first such declaration in 17 years.',
    '…',
    '…',
    'his first foreign stop',
  ];
  const readFile = (name: string) =>
    name === 'article.txt' ? new TextEncoder().encode(article.join('\n\n')) : undefined;

  test('names the two commands', () => {
    expect(read('README.md')).toContain('```sh\nnpm install && npx make-deck --lang en\n```');
    expect(read('README.md')).toContain('```sh\nnpm test\n```');
  });

  test('shows content that makes a deck', async () => {
    const { files, problems } = await build({ content, readFile });
    expect(problems).toEqual([]);
    expect(files).toHaveLength(1);
  });

  test('shows templates and a theme that make a deck', async () => {
    const names = ['takeaway.hbs', 'deck.hbs', 'theme.yaml'];
    const templates = withFiles(Object.fromEntries(names.map((name) => [name, example(`my/${name}`)])));
    const { problems, slides } = await build({ content, templates, readFile });
    expect(problems).toEqual([]);
    expect(slides).toBe(2);
  });

  test('shows a translation that makes a deck, and labels for another', async () => {
    const overlay = { path: 'summit.fr.yaml', text: example('summit.fr.yaml') };
    expect(
      (await build({ content, readFile, translation: { language: 'fr', file: overlay } })).problems,
    ).toEqual([]);
    const templates = withFiles({ 'labels.ro.yaml': example('my/labels.ro.yaml') });
    const romanian = await build({ content, templates, readFile, language: 'ro' });
    expect(romanian.files).toHaveLength(1);
    expect(romanian.problems.map(({ code }) => code)).toEqual(['untranslated', 'missing-label']);
  });

  test('shows an error as it is printed', async () => {
    const wrong = content.replace('parties: [JP, KR]', 'parties: [JP, South Korea]');
    const { problems } = await build({ content: wrong, readFile });
    const shown = problems.map((problem) =>
      showProblem(
        { ...problem, ...(problem.at && { at: { ...problem.at, file: path } }) },
        () => wrong,
        false,
      ),
    );
    expect(`${shown.join('\n\n')}\n`).toBe(example('error: "South Korea"'));
  });
});

test.each(papers)('the files that %s names exist', (paper) => {
  const named = [...read(paper).matchAll(/[`(]((?:src|test|templates|content)\/[\w./-]+|\.ci\/run)[`)]/g)];
  const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});
