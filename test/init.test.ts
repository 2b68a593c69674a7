import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { settingsSchema } from '../src/content/settings.ts';
import { starterFiles } from '../src/project/starter-files.ts';
import { root } from './support/build.ts';
import { outline, readPackage } from './support/read-package.ts';
import { type Run, runIn } from './support/run-cli.ts';
import { expectSoundDeck } from './support/validate.ts';

const begun = [
  'content/my-summit/note.txt',
  'content/my-summit/summit.yaml',
  '.gitignore',
  'make-deck.yaml',
  'templates/README.md',
];
const article = { 'article.txt': readFileSync(join(root, 'test/draft/meeting.txt'), 'utf8') };

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const deckIn = (folder: string) => new Uint8Array(readFileSync(join(folder, 'output/my-summit.en.pptx')));
const ended = ({ code, stderr }: Run) => ({ code, stderr });

/** Several decks one after the other, each by a process of its own. */
const patience = 120_000;

describe.concurrent('make-deck init', () => {
  test(
    'begins a project that is made one’s own by YAML and templates alone',
    () =>
      runIn({}, async (folder, make) => {
        expect(ended(await make('init'))).toEqual({ code: 0, stderr: '' });
        expect(ended(await make())).toEqual({ code: 0, stderr: '' });
        const before = readPackage(deckIn(folder));
        expect(outline(before).map(({ title }) => title)).toHaveLength(7);

        expect((await make('templates', 'eject', 'points', 'cover')).code).toBe(0);
        const cover = read(folder, 'templates/cover.hbs').replace('<title>', '<title>Briefing: ');
        write(folder, {
          'templates/theme.yaml': 'palette: { navy: { color: 1B4332 } }\n',
          'templates/labels.en.yaml': 'bottomLine: In a nutshell\n',
          'templates/cover.hbs': cover,
          'make-deck.yaml': 'templates: templates\nslides: [cover, leaders, bottom-line]\n',
        });
        expect(ended(await make())).toEqual({ code: 0, stderr: '' });

        const after = readPackage(deckIn(folder));
        expect(outline(after).map(({ title }) => title)).toEqual([
          'Briefing: France and Germany bind themselves to regular talks',
          'Two statesmen sign what their successors will carry on',
          'Two former enemies make meeting a duty',
        ]);
        expect(outline(after)[2]?.body.join('\n')).toContain('In a nutshell');
        const theme = new TextDecoder().decode(after.parts.get('ppt/theme/theme1.xml'));
        expect(theme).toContain('1B4332');
        await expectSoundDeck(deckIn(folder));
      }),
    patience,
  );

  test('says what it wrote and what comes next, in the folder that is named', () =>
    runIn({}, async (folder, make) => {
      const { stdout } = await make('init', 'asia/desk');
      for (const name of begun) expect(stdout).toMatch(new RegExp(`^asia/desk/${name} +written$`, 'm'));
      expect(stdout).toMatch(
        /Next:\n {2}cd asia\/desk\n {2}edit content\/my-summit\/summit\.yaml\n {2}npx make-deck\n$/,
      );
      for (const name of begun) expect(existsSync(join(folder, 'asia/desk', name))).toBe(true);
    }));

  test('leaves what is there as it is, and says so', () =>
    runIn({ 'make-deck.yaml': '# mine\n', 'content/own/summit.yaml': '# mine\n' }, async (folder, make) => {
      const { code, stdout } = await make('init');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^make-deck\.yaml +is there already, and was left as it is$/m);
      expect(stdout).not.toContain('my-summit');
      expect(read(folder, 'make-deck.yaml')).toBe('# mine\n');
      expect(existsSync(join(folder, 'content/my-summit'))).toBe(false);
      expect(existsSync(join(folder, 'templates/README.md'))).toBe(true);
    }));

  test(
    'drafts content from a text, which makes a deck at once and says what is to be written',
    () =>
      runIn(article, async (folder, make) => {
        const { code, stdout } = await make('init', '--from', 'article.txt');
        expect(code).toBe(0);
        expect(stdout).toContain('The text is taken to be in "en"; --lang says otherwise.');
        expect(read(folder, 'content/article/summit.yaml')).toContain('#   IS    Iceland: "Icelandic" ¶ 1');
        const built = await make();
        expect(built).toMatchObject({
          code: 0,
          stdout: expect.stringContaining('output/article.en.pptx  2 slides'),
        });
        expect(built.stderr).toMatch(
          /^warning: 7 texts and 3 values are still to be written \(TODO\), in lines 5, 6, 7, /,
        );
        await make('init', '--from', 'article.txt', '--lang', 'fr');
        expect(read(folder, 'content/article/summit.yaml')).toContain('language: en');
      }),
    patience,
  );

  test(
    'looks up in the text what is quoted from it',
    () =>
      runIn(article, async (folder, make) => {
        const { stdout } = await make('init', '--from', 'article.txt');
        expect(stdout).toMatch(/^content\/article\/article\.txt +written$/m);
        expect(stdout).toContain('What is quoted from it is looked up in article.txt, beside the content.');
        expect(read(folder, 'content/article/article.txt')).toBe(article['article.txt']);
        const draft = read(folder, 'content/article/summit.yaml');
        const cited = draft
          .replace('# evidence:', 'evidence:')
          .replace('#   quote-2', '  quote-2')
          .replace('TODO: what the text says', 'They meet.[^quote-2]');
        write(folder, { 'content/article/summit.yaml': cited });
        const built = await make();
        expect(built.stderr.match(/^(?:warning|error): .*$/gm)).toEqual([expect.stringMatching(/\(TODO\)/)]);
        const wrong = cited.replace('quote: "overdue"', 'quote: "long overdue"');
        write(folder, { 'content/article/summit.yaml': wrong });
        expect((await make()).stderr).toContain('These words do not stand in the text of "article".');
      }),
    patience,
  );

  test('copies the text over no other file, and beside no other content', () =>
    runIn({ ...article, 'content/article/article.txt': 'Another text.\n' }, async (folder, make) => {
      await make('init', '--from', 'article.txt');
      expect(read(folder, 'content/article/article.txt')).toBe('Another text.\n');
      expect(read(folder, 'content/article/article-2.txt')).toBe(article['article.txt']);
      expect(read(folder, 'content/article/summit.yaml')).toContain('file: "article-2.txt"');
      write(folder, { 'article.md': 'Not this one.\n' });
      const { stdout } = await make('init', '--from', 'article.md');
      expect(stdout).not.toContain('article.md');
      expect(existsSync(join(folder, 'content/article/article.md'))).toBe(false);
    }));

  test('begins from a text that lies beside the content already, and from one that ends like content', () =>
    runIn(
      { 'content/talks/talks.txt': 'They met.\n', 'summit.yaml': 'They met, too.\n' },
      async (folder, make) => {
        await make('init', '--from', 'content/talks/talks.txt');
        expect(read(folder, 'content/talks/summit.yaml')).toContain('file: "talks.txt"');
        await make('init', '--from', 'summit.yaml');
        expect(read(folder, 'content/summit/summit.txt')).toBe('They met, too.\n');
        expect(read(folder, 'content/summit/summit.yaml')).toContain('file: "summit.txt"');
      },
    ));

  test.each([
    ['that is not there', 'none.txt', [], 'There is no file none.txt.'],
    ['that is no plain text', 'a.docx', [], 'a.docx is not plain text in UTF-8.'],
    ['that is empty', 'empty.txt', [], 'empty.txt is empty.'],
    ['that is too long', 'long.txt', [], 'long.txt is longer than an article.'],
    ['in a language that is none', 'article.txt', ['--lang', '12'], '"12" is not a language tag.'],
  ])('writes nothing from a text %s', (_, name, options, said) =>
    runIn(
      {
        ...article,
        'a.docx': new Uint8Array([80, 75, 3, 4, 0, 0]),
        'empty.txt': ' \n',
        'long.txt': 'They met. '.repeat(100_001),
      },
      async (folder, make) => {
        const result = await make('init', 'new', '--from', name, ...options);
        expect(result).toMatchObject({ code: 2, stdout: '' });
        expect(result.stderr).toContain(said);
        expect(existsSync(join(folder, 'new'))).toBe(false);
      },
    ),
  );

  test('says why where it cannot write', () =>
    runIn({ new: 'a file' }, async (_, make) => {
      const result = await make('init', 'new');
      expect(result.code).toBe(1);
      expect(result.stderr).toContain('new/make-deck.yaml cannot be written: a part of the path is a file');
    }));
});

describe('what a project begins with', () => {
  const starter = new Map(starterFiles());

  test('is content, settings, a folder for templates, and what git leaves out', () => {
    expect([...starter.keys()].sort()).toEqual([...begun].sort());
    expect(starter.get('.gitignore')).toContain('\noutput/\n');
  });

  test('names every setting there is, and each line is one that may be used', () => {
    const text = starter.get('make-deck.yaml') ?? '';
    const settings = parse(text.replace(/^# (?=\w+: )/gm, ''));
    expect(Object.keys(settings).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
    expect(settingsSchema.safeParse(settings).error).toBeUndefined();
  });
});
