import { exec } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { root } from './support/build.ts';
import { plainContent } from './support/plain.ts';
import { previewOf } from './support/preview-of.ts';
import { cli, type Run, run, runIn } from './support/run-cli.ts';

const deck = `<deck>
  <slide name="one" layout="content"><title>{{title}}</title><text>{{place.city}}</text></slide>
</deck>
`;

/** A folder of one summit, with templates of one slide. */
const project = { 'content/tokyo/summit.yaml': plainContent, 'my/deck.hbs': deck };
const two = { ...project, 'content/seoul/summit.yaml': plainContent };
const broken = plainContent.replace('country: JP', 'country: Japan');
const written = (name: string) => new RegExp(`^output/${name}\\.en\\.pptx {2}1 slide {2}\\d+\\.\\d s$`, 'm');

function expectNoTrace({ stderr, stdout }: Run): void {
  expect(stderr + stdout).not.toMatch(/^\s+at .*:\d+/m);
}

function decksIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

describe.concurrent('a command line that can be followed', () => {
  test('builds the one summit there is, and says what was written', () =>
    runIn(project, async (folder, make) => {
      const result = await make('--templates', 'my');
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(result.stdout).toMatch(written('tokyo'));
      expect(result.stdout.split('\n')).toHaveLength(2);
      expect(decksIn(join(folder, 'output'))).toEqual(['tokyo.en.pptx']);
    }));

  test('builds all summits below content/', () =>
    runIn(two, async (folder, make) => {
      const { code, stdout } = await make('--templates', 'my', '--lang', 'en');
      expect(code).toBe(0);
      expect(stdout).toMatch(written('seoul'));
      expect(stdout).toMatch(written('tokyo'));
      expect(decksIn(join(folder, 'output'))).toEqual(['seoul.en.pptx', 'tokyo.en.pptx']);
    }));

  test('--notes is told of where no PDF is written, and changes one that is', () =>
    runIn(project, async (folder, make) => {
      const { stderr } = await make('--templates', 'my', '--notes');
      expect(stderr).toContain('--notes changes PDF files only, and none is written.');
      const pdf = ['--templates', 'my', '--format', 'pdf'];
      const sizes: number[] = [];
      for (const more of [[], ['--notes']]) {
        expect(await make(...pdf, ...more)).toMatchObject({ code: 0, stderr: '' });
        sizes.push(readFileSync(join(folder, 'output/tokyo.en.pdf')).length);
      }
      expect(sizes[0]).not.toBe(sizes[1]);
    }));

  test('creates the folder to write to', () =>
    runIn(project, async (folder, make) => {
      const { code, stdout } = await make('content/tokyo', '--templates', 'my', '--out', 'a/new/folder');
      expect(code).toBe(0);
      expect(stdout).toContain('a/new/folder/tokyo.en.pptx');
      expect(decksIn(join(folder, 'a/new/folder'))).toEqual(['tokyo.en.pptx']);
    }));

  test('of an option given twice the last value counts, and languages add up', () =>
    runIn(project, async (folder, make) => {
      const options = ['--out', 'a', '--out', 'b', '--lang', 'en', '--lang', 'en'];
      expect(await make('--templates', 'my', ...options)).toMatchObject({ code: 0, stderr: '' });
      expect(decksIn(folder)).not.toContain('a');
      expect(decksIn(join(folder, 'b'))).toEqual(['tokyo.en.pptx']);
    }));

  test('in a folder without content, says so, and builds the sample that comes with it', () =>
    runIn({}, async (folder, make) => {
      const samples = readdirSync(join(root, 'content')).map((name) => `${name}.en.pptx`);
      const { code, stderr } = await make('--lang', 'en', '--slides', 'cover');
      expect(code).toBe(0);
      expect(stderr).toContain('warning: There is no content/ in this folder: this builds the sample');
      expect(stderr).toContain('hint: make-deck init begins a project of your own.');
      expect(decksIn(join(folder, 'output'))).toEqual(samples.sort());
    }));

  test('--help fits a screen, with examples', async () => {
    const { code, stdout } = await run(root, ['--help']);
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('make-deck --lang en');
  });

  test('--help --all-options has the rarer ones, too', async () => {
    const { code, stdout } = await run(root, ['--help', '--all-options']);
    expect(code).toBe(0);
    for (const option of ['--set', '--theme', '--size', '--stamp', '--as-of', '--author', '--explain'])
      expect(stdout).toContain(option);
  });

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(await run(root, ['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });
});

describe.concurrent('where several decks are made, a problem says whose it is', () => {
  test('by summit, set and language: the first that has it', () =>
    runIn({ ...project, 'content/seoul/summit.yaml': broken }, async (_, make) => {
      const { stderr, code } = await make('--set', 'briefing,one-pager');
      expect(code).toBe(1);
      expect(stderr.match(/^ {2}deck: .*$/gm)).toEqual(['  deck: seoul.en']);
    }));

  test('a translation that is named by no language is told, and how to name it', () =>
    runIn(
      { ...project, 'content/tokyo/summit.jp.yaml': 'title: x\n', 'content/tokyo/summit.old.yaml': '' },
      async (_, make) => {
        const { stderr } = await make();
        expect(stderr).toContain(
          'summit.jp.yaml is not read: "jp" is not the tag of a language.\n  hint: Name it summit.ja.yaml.',
        );
        expect(stderr).not.toContain('summit.old.yaml');
      },
    ));

  test('a translation into the language of the summit itself is told', () =>
    runIn({ ...project, 'content/tokyo/summit.en.yaml': 'title: x\n' }, async (_, make) => {
      const { stderr } = await make('--templates', 'my', '--lang', 'all');
      expect(stderr).toContain('summit.en.yaml is not read: summit.yaml itself is in "en".\n');
      expect(stderr.match(/^warning: /gm)).toHaveLength(1);
    }));

  test('and two summits in one folder are told apart', () =>
    runIn({ ...project, 'content/tokyo/seoul.yaml': broken }, async (_, make) => {
      const { stderr, code } = await make();
      expect(code).toBe(2);
      expect(stderr).toContain('Beside summit.yaml of tokyo lies another content file: seoul.yaml.');
    }));

  test('and a translation that is called after its language alone is given its name', () =>
    runIn({ ...project, 'content/tokyo/ja.yaml': broken }, async (_, make) => {
      const { stderr } = await make();
      expect(stderr).toContain('A translation is called summit.ja.yaml.');
    }));

  test('and not where there is one', () =>
    runIn({ 'content/seoul/summit.yaml': broken }, async (_, make) => {
      const { stderr } = await make();
      expect(stderr).toContain('error: ');
      expect(stderr).not.toContain('deck:');
    }));
});

describe.concurrent('a command that is wrong ends with 2 and writes nothing', () => {
  const cases: [string, string[], string][] = [
    ['an unknown option', ['--langs', 'en'], 'Unknown argument: langs'],
    ['a misspelt option', ['--them', 'dark'], 'Did you mean --theme?'],
    ['a misspelt option of a command', ['translations', '--acept'], 'Did you mean --accept?'],
    ['an option near nothing', ['--(', 'x'], 'Unknown argument: (\nSee'],
    ['a second word', ['tokyo', 'seoul'], 'Unknown argument: seoul'],
    [
      'a dash in place of hyphens',
      ['—lang', 'en'],
      '"—lang" begins with a dash, and options with hyphens: --lang\n',
    ],
    ['a hyphen alone', ['-'], 'Unknown argument: -\n'],
    ['a hyphen alone for a folder', ['init', '-'], 'Unknown argument: -\n'],
    ['no before what is not yes or no', ['--no-lang'], 'Unknown argument: no-lang\n'],
    ['a misspelt format', ['--format', 'pptx,ppt'], 'error: --format does not take the value "ppt".\n'],
    ['an option without its value', ['--out'], 'Not enough arguments following: out'],
    ['a word that is near a summit', ['tokio'], 'Did you mean "tokyo"?'],
    ['a word that is near nothing', ['helsinki'], 'There is no command or summit "helsinki".'],
    ['a folder without a summit', ['my'], 'There is no command or summit "my".'],
    ['a language without a translation', ['--lang', 'en,fr'], 'tokyo is not written in "fr".'],
    ['an unknown language', ['--lang', 'en,xx'], '"xx" is not the tag of a language.'],
    ['an unknown language beside all', ['--lang', 'all,xx'], '"xx" is not the tag of a language.'],
    ['an unknown template set beside all', ['--set', 'all,breifing'], 'Did you mean "briefing"?'],
    ['a list of languages without one', ['--lang', ','], '--lang: nothing is named.'],
    ['a list of sets without one', ['--set', ','], '--set: nothing is named.'],
    ['a set without a name', ['--set', ''], '--set: nothing is named.'],
    ['an unknown template set', ['--set', 'breifing'], 'Did you mean "briefing"?'],
    ['an unknown theme', ['--theme', 'drak'], 'Did you mean "dark"?'],
    ['an unknown size', ['--size', '5:4'], '--size does not take the value "5:4".'],
    ['a set for a folder', ['--templates', 'briefing'], 'write --set briefing'],
    ['a folder that is not there', ['--templates', 'mine'], 'There is no folder "mine".'],
    ['a report by a word of the language', ['check', '--report', 'toString'], '"toString" is not a report.'],
    ['a misspelt command of templates', ['templates', 'ejct'], 'There is no command "templates ejct".'],
    ['a folder of something else', ['--templates', 'content'], 'The folder "content" holds no template.'],
  ];
  test.each(cases)('%s', (_, args, said) =>
    runIn(project, async (folder, make) => {
      const result = await make(...args);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toContain(said);
      expect(existsSync(join(folder, 'output'))).toBe(false);
      expectNoTrace(result);
    }),
  );

  test('a content folder without a summit', () =>
    runIn({ 'content/notes.txt': 'nothing' }, async (_, make) => {
      const result = await make();
      expect(result.code).toBe(2);
      expect(result.stderr).toContain('There is no content/<name>/summit.yaml.');
    }));
});

describe.concurrent('input that is wrong ends with 1', () => {
  test('and is shown with its place, as seen from where the user works', () =>
    runIn({ ...project, 'content/tokyo/summit.yaml': broken }, async (folder, make) => {
      const result = await make('--templates', 'my');
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.stderr).toContain('--> content/tokyo/summit.yaml:5:32\n');
      expect(existsSync(join(folder, 'output'))).toBe(false);
      expectNoTrace(result);
    }));

  test('and the other summits are built all the same', () =>
    runIn({ ...two, 'content/seoul/summit.yaml': broken }, async (folder, make) => {
      const result = await make('--templates', 'my');
      expect(result.code).toBe(1);
      expect(result.stdout).toMatch(written('tokyo'));
      expect(decksIn(join(folder, 'output'))).toEqual(['tokyo.en.pptx']);
    }));

  test.each([
    ['an empty file', ''],
    ['a language that is none', plainContent.replace('language: en', 'language: abcdefghijkl')],
    ['no language', plainContent.replace('language: en\n', '')],
  ])('and %s is not passed over', (_, text) =>
    runIn({ ...project, 'content/tokyo/summit.yaml': text }, async (_folder, make) => {
      const result = await make('--templates', 'my');
      expect(result.code).toBe(1);
      expect(result.stderr).toMatch(/^error: .*\n {2}--> content\/tokyo\/summit\.yaml:1:/);
      expectNoTrace(result);
    }),
  );

  test('and of many problems the first fifty are shown', () =>
    runIn(
      { ...project, 'content/tokyo/summit.yaml': `${plainContent}${'x: 1\n'.repeat(80)}` },
      async (_, make) => {
        const { stderr } = await make('--templates', 'my');
        expect(stderr.match(/^error: /gm)).toHaveLength(50);
        expect(stderr).toMatch(/^and \d+ more\.$/m);
      },
    ));
});

describe.concurrent('a file whose name is nearly right is not read, which is told with the right one', () => {
  test.each([
    ['make-deck.yml', 'make-deck.yaml'],
    ['my/theme.yml', 'theme.yaml'],
    ['my/theme.4x3.yml', 'theme.4x3.yaml'],
    ['my/labels.yaml', 'labels.en.yaml'],
    ['my/labels.en.yml', 'labels.en.yaml'],
    ['my/labels.EN.yaml', 'labels.en.yaml'],
    ['my/labels.jp.yaml', 'labels.ja.yaml'],
    ['my/labels.pt_br.yaml', 'labels.pt-BR.yaml'],
    ['my/outlook.html', 'outlook.hbs'],
    ['content/seoul/summit.yml', 'summit.yaml'],
    ['content/seoul/Summit.yaml', 'summit.yaml'],
    ['content/tokyo/summit.FR.yaml', 'summit.fr.yaml'],
    ['content/tokyo/Summit.fr.yaml', 'summit.fr.yaml'],
    ['content/tokyo/summit-fr.yaml', 'summit.fr.yaml'],
    ['content/tokyo/summit_pt-BR.yaml', 'summit.pt-BR.yaml'],
    ['content/tokyo/fr.summit.yaml', 'summit.fr.yaml'],
    ['content/tokyo/summit.fr.yaml.txt', 'summit.fr.yaml'],
    ['content/tokyo/fr.yaml', 'summit.fr.yaml'],
    ['content/seoul/summit.yaml.txt', 'summit.yaml'],
    ['make-deck.yaml.txt', 'make-deck.yaml'],
    ['my/theme.4:3.yaml', 'theme.4x3.yaml'],
  ])('%s', (path, right) =>
    runIn({ ...project, [path]: '' }, async (_, make) => {
      const { code, stderr } = await make('--templates', 'my');
      expect(code).toBe(0);
      expect(stderr).toMatch(
        new RegExp(`^warning: ${path} is not read[.:].*\n {2}hint: Name it ${right}\\.\n\n$`),
      );
    }),
  );

  test.each([
    ['my/labels.xx.yaml', 'Name it by a language, such as labels.ja.yaml.'],
    ['content/make-deck.yaml', 'Move it beside content/.'],
    ['content/tokyo/make-deck.yaml', 'Move it beside content/.'],
    ['content/summit.yaml', 'Move it to content/<name>/summit.yaml: a summit has a folder of its own.'],
    ['content/2025/seoul/summit.yaml', 'Move its folder to content/seoul: summits lie right below content/.'],
  ])('or where it should lie: %s', (path, hint) =>
    runIn({ ...project, [path]: '' }, async (_, make) => {
      const { code, stderr } = await make('--templates', 'my');
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: `warning: ${path} is not read.\n  hint: ${hint}\n\n`,
      });
    }),
  );

  test('or that no language has the two letters in it', () =>
    runIn({ ...project, 'content/tokyo/summit.xx.yaml': '' }, async (_, make) => {
      const { stderr } = await make('--templates', 'my');
      expect(stderr).toBe(
        'warning: content/tokyo/summit.xx.yaml is not read: "xx" is not the tag of a language.\n' +
          '  hint: Write one such as en, ja or zh-Hans.\n\n',
      );
    }));

  test('and one beside it that is read is named', () =>
    runIn({ ...project, 'my/theme.yaml': '', 'my/theme.yml': '' }, async (_, make) => {
      const { stderr } = await make('--templates', 'my');
      expect(stderr).toContain('my/theme.yml is not read.\n  hint: theme.yaml beside it is: write there');
    }));

  test('also where it is the only summit there is', () =>
    runIn({ 'content/seoul/summit.yml': '' }, async (_, make) => {
      for (const words of [[], ['seoul']]) {
        const { code, stderr } = await make(...words);
        expect(code).toBe(2);
        expect(stderr).toContain('content/seoul/summit.yml is not read.\n  hint: Name it summit.yaml.');
      }
    }));

  test('while files of other names are nobody’s business', () => {
    const others = [
      'my/plan.html',
      'my/labels.old.yaml',
      'my/theme-old.yaml',
      'content/drafts/text.yaml',
      'content/tokyo/eu-summit.yaml',
      'content/tokyo/summit-old.yaml',
    ];
    return runIn({ ...project, ...Object.fromEntries(others.map((path) => [path, ''])) }, async (_, make) => {
      expect(await make('--templates', 'my')).toMatchObject({ code: 0, stderr: '' });
    });
  });
});

describe.concurrent('a file that cannot be read', () => {
  const broken = (path: string, why: string) =>
    `error: The file cannot be read: ${why}.\n  --> ${path}:1:1\n`;

  test.each(['content/tokyo/summit.fr.yaml', 'content/tokyo/summit.yaml', 'make-deck.yaml'])(
    '%s, which is a folder, is told with its path',
    (path) =>
      runIn(project, async (folder, make) => {
        rmSync(join(folder, path), { force: true });
        mkdirSync(join(folder, path));
        const result = await make('--templates', 'my', '--lang', 'all');
        expect(result.code).toBe(1);
        expect(result.stderr).toContain(broken(path, 'it is a folder'));
      }),
  );

  test.each(['content/tokyo/summit.fr.yaml', 'my/cover.hbs', 'my/theme.yaml'])(
    '%s, which is a link to nothing, is told with its path',
    (path) =>
      runIn(project, async (folder, make) => {
        symlinkSync('nowhere', join(folder, path));
        const result = await make('--templates', 'my', '--lang', 'all');
        expect(result.code).toBe(1);
        expect(result.stderr).toContain(broken(path, 'it is a link to what is not there'));
      }),
  );

  test('is told where the system keeps it from us', () =>
    runIn(project, async (folder) => {
      // Whoever is root may read what nobody may: so the system is played.
      const refusing = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
        const open = fs.openSync;
        fs.openSync = (path, ...rest) => {
          if (/my.deck[.]hbs$/.test(path)) throw Object.assign(new Error('refused'), { code: 'EACCES', path });
          return open(path, ...rest);
        };
        syncBuiltinESMExports();`;
      const node = ['--import', `data:text/javascript,${encodeURIComponent(refusing)}`];
      const result = await run(folder, ['--templates', 'my'], { node });
      expect(result.code).toBe(1);
      expect(result.stderr).toContain(broken('my/deck.hbs', 'you may not read it'));
    }));

  test('is none of ours where its name starts with a dot, as the links do that Emacs leaves', () =>
    runIn(project, async (folder, make) => {
      for (const path of ['content/tokyo/.#summit.yaml', 'content/.#x', 'my/.#deck.hbs', 'my/.#theme.yaml'])
        symlinkSync('me@host.1', join(folder, path));
      expect(await make('--templates', 'my')).toMatchObject({ code: 0, stderr: '' });
    }));
});

describe.concurrent('a word behind --', () => {
  test('is a summit, and no command', () =>
    runIn({ ...project, 'content/check/summit.yaml': plainContent }, async (_, make) => {
      for (const name of ['tokyo', 'check'])
        expect((await make('--templates', 'my', '--', name)).stdout).toMatch(written(name));
      const { stdout } = await make('check', '--templates', 'my', '--', 'tokyo');
      expect(stdout).toContain('Checked tokyo.en:');
    }));

  test('is one more name where a command takes several', () =>
    runIn(project, async (folder, make) => {
      expect((await make('templates', 'eject', 'cover', '--', 'risks')).code).toBe(0);
      expect(decksIn(join(folder, 'templates'))).toEqual(['cover.hbs', 'risks.hbs']);
    }));

  test('is refused where it is one too many', () =>
    runIn(project, async (_, make) => {
      const result = await make('--', 'tokyo', 'seoul');
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toContain('Unknown argument: seoul');
    }));
});

test.each(['', '# templates: mine\n'])('settings that say nothing are as good as none: %j', (text) =>
  runIn({ ...project, 'make-deck.yaml': text }, async (_, make) => {
    expect(await make('--templates', 'my')).toMatchObject({ code: 0, stderr: '' });
  }),
);

describe.concurrent('a file of helpers', () => {
  const shouting = deck.replace('{{title}}', '{{shout title}}');
  const folders = (helpers: string) => ({ ...project, 'my/deck.hbs': shouting, 'my/helpers.mjs': helpers });
  const shout = 'console.log("it runs");\nexport const shout = (text) => text.toUpperCase();\n';

  test('is run where the command line names it', () =>
    runIn(folders(shout), async (_, make) => {
      const result = await make('--templates', 'my', '--helpers', 'my/helpers.mjs');
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(result.stdout).toMatch(/^it runs\noutput\/tokyo\.en\.pptx/);
    }));

  test('is not run by lying beside templates, nor by a word in make-deck.yaml', () =>
    runIn({ ...folders(shout), 'make-deck.yaml': 'helpers: my/helpers.mjs\n' }, async (folder, make) => {
      const named = await make('--templates', 'my');
      expect(named.stderr).toContain('error: Unknown key "helpers".');
      rmSync(join(folder, 'make-deck.yaml'));
      const unnamed = await make('--templates', 'my');
      expect(unnamed.stderr).toContain('There is no helper "shout".');
      expect(named.stdout + unnamed.stdout).toBe('');
    }));

  test.each([
    ['helpers.json', '{}', 'Name a file of JavaScript: helpers.mjs.'],
    ['helpers.txt', 'text', 'Name a file of JavaScript: helpers.mjs.'],
    ['helpers.mjs', 'import "no-such-package";', 'Install what it imports, or mend the name there.'],
    ['helpers.mjs', 'export function {', 'Mend it: node --check helpers.mjs may say where.'],
  ])('%s with %j is no such file: the hint says what helps', (name, text, hint) =>
    runIn({ ...project, [name]: text }, async (_, make) => {
      const { code, stderr } = await make('--helpers', name);
      expect(code).toBe(1);
      expect(stderr).toContain(`error: ${name} cannot be run: `);
      expect(stderr).toContain(`  hint: ${hint}\n`);
    }),
  );

  test('that is not there is a wrong command', () =>
    runIn(project, async (_, make) => {
      const result = await make('--templates', 'my', '--helpers', 'mine.mjs');
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toContain('There is no file mine.mjs.');
    }));

  const mistakes = {
    'whose promise fails': [
      'export const shout = async () => { throw new Error("r"); };',
      /It gave a promise: .*\n {2}--> my\/deck\.hbs/,
    ],
    'that starts what fails': [
      'export const shout = (text) => {\n  Promise.reject(new Error("no net"));\n  return text;\n};',
      /failed after its helper had answered: no net\n {2}--> my\/helpers\.mjs:2:18\n/,
    ],
    'with a timer that fails': [
      'export const shout = (text) => {\n  setTimeout(() => text.no());\n  return text;\n};',
      /text\.no is not a function\n {2}--> my\/helpers\.mjs:2:25\n/,
    ],
    'that rejects with a text': [
      'Promise.reject("no net");\nexport const shout = (text) => text;',
      /answered: no net\n {2}--> my\/helpers\.mjs:1:1\n/,
    ],
    'that waits for ever': [
      'const a = 1;\nexport const b = await new Promise(() => {});',
      /helpers\.mjs has not come to its end: .*\n {2}--> my\/helpers\.mjs:2:18\n/,
    ],
    'that ends the process': [
      'const a = 1;\nprocess.exit(0);',
      /process\.exit would end .*\n {2}--> my\/helpers\.mjs:2:9\n/,
    ],
    'that ends it by a name of its own': [
      'import { exit } from "node:process";\nexit(0);',
      /process\.exit would end .*\n {2}--> my\/helpers\.mjs:2:1\n/,
    ],
    'with a helper that ends it': [
      'export const shout = () => process.exit(0);',
      /Your helper "shout" failed: process\.exit would end .*\n {2}--> my\/deck\.hbs/,
    ],
  } as const;

  test.each(Object.entries(mistakes))('%s is one mistake, and no stack', (_, [helpers, said]) =>
    runIn(folders(helpers), async (_, make) => {
      const result = await make('--templates', 'my', '--helpers', 'my/helpers.mjs');
      expect(result.stderr).toMatch(said);
      expect(result.stderr.match(/^error: /gm)).toHaveLength(1);
      expect(result.stderr).not.toMatch(/ {4}at |Node\.js v/);
      expect(result.code).toBe(1);
    }),
  );
});

describe.concurrent('a deck that cannot be written', () => {
  const saved = zipSync({
    'docProps/app.xml': strToU8(
      '<Properties><Application>Microsoft Office PowerPoint</Application></Properties>',
    ),
  });
  const target = { 'output/tokyo.en.pptx': saved };

  test('where the folder to write to is a file', () =>
    runIn({ ...project, output: 'a file' }, async (_, make) => {
      const result = await make('--templates', 'my');
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.stderr).toContain('output/tokyo.en.pptx cannot be written: a part of the path is a file');
      expectNoTrace(result);
    }));

  test('where it was saved by PowerPoint since, but for --force', () =>
    runIn({ ...project, ...target }, async (folder, make) => {
      const path = join(folder, 'output/tokyo.en.pptx');
      const refused = await make('--templates', 'my');
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toContain('was saved by Microsoft Office PowerPoint');
      expect(new Uint8Array(readFileSync(path))).toEqual(saved);
      expect(await make('--templates', 'my', '--force')).toMatchObject({ code: 0, stderr: '' });
      expect(await make('--templates', 'my')).toMatchObject({ code: 0, stderr: '' });
    }));

  test('where it is open in another program', () =>
    runIn({ ...project, ...target, 'output/~$tokyo.en.pptx': '' }, async (folder, make) => {
      const result = await make('--templates', 'my', '--force');
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.stderr).toContain('output/tokyo.en.pptx is open in another program.');
      expect(new Uint8Array(readFileSync(join(folder, 'output/tokyo.en.pptx')))).toEqual(saved);
    }));
});

describe.concurrent('a mistake of our own', () => {
  const node = ['--import', `data:text/javascript,Intl.Locale=class{constructor(){throw new Error('boom')}}`];

  test('is one line that says so, and ends with 70', () =>
    runIn(project, async (folder) => {
      const result = await run(folder, ['--templates', 'my'], { node });
      expect(result).toMatchObject({ code: 70, stdout: '' });
      expect(result.stderr).toBe('This is a bug in make-deck: boom (MAKE_DECK_DEBUG=1 shows where.)\n');
    }));

  test('is none where the system keeps something from us: that is told, and ends with 1', () =>
    runIn(project, async (folder) => {
      const refusing = node.map((word) =>
        word.replace("new Error('boom')", "Object.assign(new Error('boom'),{code:'EACCES',path:'/x/fonts'})"),
      );
      const result = await run(folder, ['--templates', 'my'], { node: refusing });
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.stderr).toMatch(/^\/x\/fonts cannot be opened: the system does not permit it\. /);
    }));

  test('shows where it is when asked to', () =>
    runIn(project, async (folder) => {
      const result = await run(folder, ['--templates', 'my'], { node, env: { MAKE_DECK_DEBUG: '1' } });
      expect(result.code).toBe(70);
      expect(result.stderr).toMatch(/^ +at .*buildDecks /m);
    }));
});

test('a reader that stops early, such as head, is no error', () =>
  runIn(two, async (folder) => {
    const command = `"${process.execPath}" "${cli}" --templates my | head -c 0`;
    const { stderr } = await promisify(exec)(command, { cwd: folder });
    expect(stderr).toBe('');
    expect(decksIn(join(folder, 'output'))).toHaveLength(2);
  }));

describe('what make-deck.yaml names and is not there is wrong in it, and ends with 1', () => {
  const settings: [setting: string, column: number, words: string, commands: string[]][] = [
    ['theme: drak', 8, 'no theme or YAML file "drak"', ['', 'check', 'brand']],
    ['sets: [breifing]', 8, 'no template set "breifing"', ['', 'check']],
    ['languages: [fr]', 13, 'is not written in "fr"', ['', 'check']],
    ['templates: nowhere', 12, 'no folder "nowhere"', ['', 'check', 'brand', 'templates']],
    ['templates: content', 12, 'holds no template', ['', 'check', 'brand', 'templates']],
    ['brand: nothing.potx', 8, 'no file "nothing.potx"', ['', 'check', 'brand']],
    ['brand: { file: nothing.potx }', 16, 'no file "nothing.potx"', ['', 'check', 'brand']],
  ];
  const cases = settings.flatMap(([setting, column, words, commands]) =>
    commands.map((command) => ({ setting, column, words, command })),
  );
  const project = (setting: string) => ({
    'content/one/summit.yaml': plainContent,
    'make-deck.yaml': `${setting}\n`,
    'any.potx': '',
  });

  test.each(cases)('$setting, with make-deck $command', ({ setting, column, words, command }) =>
    runIn(project(setting), async (_, make) => {
      // Without a brand of its own, the command has nothing to show.
      const args = command === 'brand' && !setting.startsWith('brand') ? ['brand', 'any.potx'] : [command];
      const { code, stdout, stderr } = await make(...args.filter(Boolean));
      const told = stderr + stdout;
      expect(told).toContain(words);
      expect(told).toContain(`make-deck.yaml:1:${column}`);
      expect(code).toBe(1);
    }),
  );

  test.each(cases.filter(({ command }) => command === ''))(
    '$setting, in the preview, which waits for it to be mended',
    ({ setting, column }) =>
      previewOf(project(setting), [], async ({ said }) => {
        expect(said.stderr).toContain(`make-deck.yaml:1:${column}`);
      }),
  );
});

test('a warning that explains an error is told with it', () =>
  runIn(
    { 'content/one/summit.yaml': plainContent, 'make-deck.yaml': 'theme: my house #1\n' },
    async (_, make) => {
      const { code, stderr } = await make();
      expect(code).toBe(1);
      expect(stderr).toContain('To YAML "#1" is a comment');
      expect(stderr).toContain('There is no theme or YAML file "my house".');
    },
  ));

test('a summit that is not written in the language asked for is skipped, and named', () =>
  runIn(
    { ...two, 'content/seoul/summit.yaml': plainContent.replace('language: en', 'language: fr') },
    async (_, make) => {
      const { code, stdout, stderr } = await make('--templates', 'my', '--lang', 'en');
      expect(code).toBe(0);
      expect(stderr).toContain('warning: seoul is not written in "en".');
      expect(stdout).toMatch(written('tokyo'));
    },
  ));

test('a format that is named twice is written once', () =>
  runIn(project, async (_, make) => {
    const { stdout } = await make('--templates', 'my', '--format', 'svg,svg');
    expect(stdout.match(/^output/gm)).toHaveLength(1);
  }));
