import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { builtInTemplates, layTemplates, makeDeck } from '../src/index.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { layersOf } from '../src/yaml/source-file.ts';
import { briefing, inFolder, root } from './support/build.ts';
import { packedFiles } from './support/packed-files.ts';
import { plainContent } from './support/plain.ts';

const run = promisify(execFile);

/** A folder in which the package is installed as users get it, with its own dependencies and no others. */
function installed(work: (folder: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    const modules = join(folder, 'node_modules');
    for (const file of packedFiles()) {
      mkdirSync(dirname(join(modules, 'make-deck', file)), { recursive: true });
      cpSync(join(root, file), join(modules, 'make-deck', file));
    }
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    await work(folder);
  });
}

const program = `
import { builtInTemplates, layTemplates, makeDeck } from 'make-deck';

const own = { path: 'deck.hbs', text: \`<deck>
  <slide name="one" layout="content"><title>{{shout title}}</title><text>{{lots}}</text></slide>
</deck>\` };
const { files, problems, slides } = await makeDeck({
  summit: { path: 'summit.yaml', text: ${JSON.stringify(plainContent)} },
  templates: layTemplates(builtInTemplates(), [['deck.hbs', own]]),
  language: 'en',
  helpers: { shout: (text) => String(text).toUpperCase(), lots: () => 12 },
});
console.log(JSON.stringify({ slides, problems, files: files.map(({ extension, bytes }) => [extension, bytes.length > 10_000]) }));
`;

/** What a program in TypeScript may write, and what it is kept from. */
const typed = `
import { builtInTemplates, makeDeck, readSettings, showProblem } from 'make-deck';
import type { Deck, DeckInput, OwnHelpers, Place, Problem, Settings, SourceFile, TemplateSet } from 'make-deck';
import type { BrandInput, Format, Orders, ReadThemeFile } from 'make-deck';

const summit: SourceFile = { path: 'summit.yaml', text: '' };
const templates: TemplateSet = new Map([['deck.hbs', summit]]);
const settings: Settings = { hide: ['quotations'], length: 'brief', asOf: '2025-08-25' };
const euros = (amount: number, digits?: number): string => amount.toFixed(digits);
const helpers: OwnHelpers = { euros, newest: (list) => (Array.isArray(list) ? list.toReversed() : []) };
const input: DeckInput = { summit, templates, language: 'en', settings, helpers, readFile: () => undefined };
const deck: Deck = await makeDeck(input);
const bytes: Uint8Array | undefined = deck.files[0]?.bytes;
const extension: string | undefined = deck.files[0]?.extension;
const shown: string[] = deck.problems.map((problem: Problem) => showProblem(problem, () => undefined, false));
const place: Place | undefined = deck.problems[0]?.at;
const problems: Problem[] = [];
const read = readSettings({ path: 'make-deck.yaml', text: 'size: "4:3"' }, (problem) => problems.push(problem));
const { theme, size, ...rest } = read?.value ?? {};
const narrow: TemplateSet = builtInTemplates({ set: 'briefing', ...(theme && { theme }), ...(size && { size }) });
const brand: BrandInput = { path: 'house.potx', bytes: new Uint8Array(), layouts: {} };
const formats: Format[] = ['pptx'];
const readThemeFile: ReadThemeFile = () => undefined;
const orders: Orders | undefined = deck.orders;
makeDeck({ ...input, templates: narrow, brand, readThemeFile, settings: { ...rest, formats } });
export const all = [orders, bytes, extension, shown, place?.line.toFixed(), deck.slides.toFixed()];

// @ts-expect-error: a helper is a function
makeDeck({ ...input, helpers: { euros: 'EUR' } });
// @ts-expect-error: there is no such length
makeDeck({ ...input, settings: { length: 'short' } });
// @ts-expect-error: a theme is one of the templates
makeDeck({ ...input, settings: { theme: 'dark' } });
// @ts-expect-error: a text that has changed is another object
summit.text = 'title: New';
// @ts-expect-error: templates are needed
makeDeck({ summit, language: 'en' });
// @ts-expect-error: what is inside is not for programs
import { fillTemplates } from 'make-deck';
// @ts-expect-error: nor from its folder
import { layOut } from 'make-deck/dist/layout/lay-out.js';
export const inner = [fillTemplates, layOut];
`;

const strict = [
  ...['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
  ...['--target', 'es2023', '--types', ''],
];

describe('the package, as another program has it', () => {
  test('makes a deck with a template and helpers of that program', () =>
    installed(async (folder) => {
      writeFileSync(join(folder, 'program.js'), program);
      const { stdout } = await run(process.execPath, ['program.js'], { cwd: folder });
      expect(JSON.parse(stdout)).toEqual({ slides: 1, problems: [], files: [['pptx', true]] });
    }));

  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('has types that hold for %s resolution', (resolution, module) =>
    installed(async (folder) => {
      writeFileSync(join(folder, 'program.ts'), typed);
      const options = ['--moduleResolution', resolution, '--module', module, ...strict];
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const result = await run(process.execPath, [tsc, ...options, 'program.ts'], { cwd: folder }).catch(
        (error) => error,
      );
      expect(result.stdout).toBe('');
    }),
  );
});

describe('built-in templates', () => {
  test('are those that the command line takes', () => {
    const text = [...builtInTemplates()].map(([name, file]) => [name, file.text]);
    expect(text).toEqual([...briefing].map(([name, file]) => [name, file.text]));
  });

  test('are named without a path of this machine', () => {
    expect(builtInTemplates('briefing').get('cover.hbs')?.path).toBe('briefing/cover.hbs');
  });

  test('come in each theme and size', () => {
    const dark = builtInTemplates({ theme: 'dark', size: '4:3' });
    const wanted = readTemplates({ theme: 'dark', size: '4:3' }, root) as TemplateSet;
    const texts = (set: TemplateSet) =>
      [...set].map(([name, file]) => [name, layersOf(file).map(({ text }) => text)]);
    expect(texts(dark)).toEqual(texts(wanted));
    expect(texts(dark)).not.toEqual(texts(builtInTemplates()));
    expect(() => builtInTemplates({ theme: 'drak' })).toThrow('There is no theme "drak", but dark');
    expect(() => builtInTemplates({ size: '5:4' as '4:3' })).toThrow(
      'There is no size "5:4", but 16:9, 4:3.',
    );
  });

  test('of another name there are none', () => {
    expect(() => builtInTemplates('breifing')).toThrow('There is no template set "breifing", but briefing');
  });

  test('keep what is below a YAML file that is laid over them', () => {
    const own = layTemplates(builtInTemplates(), [['theme.yaml', { path: 'theme.yaml', text: '' }]]);
    expect(own.get('theme.yaml')?.under?.path).toBe('briefing/theme.yaml');
  });
});

describe('a mistake of the program', () => {
  const input = { summit: { path: 'summit.yaml', text: plainContent }, templates: builtInTemplates() };
  const translation = { language: 'ko', file: { path: 'summit.ko.yaml', text: 'title: 회담\n' } };

  test('is thrown where a language or a format is none', async () => {
    await expect(makeDeck({ ...input, language: 'not a tag' })).rejects.toThrow(
      new RangeError('"not a tag" is not the tag of a language.'),
    );
    const settings = { formats: ['docx' as 'pptx'] };
    await expect(makeDeck({ ...input, language: 'en', settings })).rejects.toThrow(
      new RangeError('There is no format "docx", but pptx, pdf, html, svg, png, sheet.'),
    );
  });

  test('is told where the translation is in another language than the deck', async () => {
    const { files, problems } = await makeDeck({ ...input, language: 'ja', translation });
    expect(files).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ level: 'error', code: 'other-language' }));
  });

  test('is told where a deck in another language than its texts has no translation', async () => {
    const { problems } = await makeDeck({ ...input, language: 'ja' });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'untranslated', at: { file: 'summit.yaml', line: 1, column: 11 } }),
    );
  });
});
