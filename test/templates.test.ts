import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../src/project/read-templates.ts';
import { describeSet } from '../src/template/describe-set.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { briefing, root, withFiles } from './support/build.ts';
import { buildPlain } from './support/plain.ts';
import { runIn } from './support/run-cli.ts';

const rowsOf = (files: Record<string, string>) => describeSet(withFiles(files), () => {}) ?? [];
const row = (name: string, files: Record<string, string> = {}) =>
  rowsOf(files).find((each) => each.name === name);

describe('what a template reads', () => {
  test('is found in its syntax tree, with what must stand beside it', () => {
    expect(row('bottom-line')).toEqual({
      name: 'bottom-line',
      does: expect.stringContaining('What a reader keeps'),
      isSlide: true,
      isCalled: true,
      reads: 'bottomLine (headline, points (id, text, lead?), soWhat?, notes?, minutes?)',
    });
    expect(row('cover')?.reads).toContain('title, place (city, country), parties, subtitle?');
    expect(row('leaders')?.reads).toContain('people? (id, name, office, country?, role?');
    // Of a topic, what the calls ask for has to be there; what some of them ask for is only one of the ways.
    expect(row('section')?.reads).toBe('topics (id, eyebrow, headline, text?, notes?, minutes?)');
    expect(row('chart')?.reads).toMatch(/headline, chart \(type, .*points\? \(id, text, lead\?\), image\?/);
  });

  test('follows a change of the template', () => {
    const agenda = '{{!-- Two\n  lines. --}}<slide name="agenda"><title>{{headline}}</title></slide>';
    expect(row('agenda', { 'agenda.hbs': agenda })).toMatchObject({
      does: 'Two lines.',
      reads: 'agenda (headline, items)',
    });
  });

  test('is known of a template that the deck does not call only elsewhere', () => {
    expect(row('mine', { 'mine.hbs': '<slide name="mine"/>' })).toMatchObject({
      isCalled: false,
      isSlide: true,
    });
    expect(row('notes')).toMatchObject({ isCalled: true, isSlide: false });
  });

  test('is found beside helpers that only the command line names', () => {
    const deck = '<deck>{{#if (mine title)}}{{shout bottomLine.headline}}{{/if}}</deck>';
    expect(row('deck', { 'deck.hbs': deck })?.reads).toBe('title, bottomLine? (headline, points)');
  });

  test('every built-in template says in its first line what it is for', () => {
    expect(rowsOf({}).filter(({ does }) => does.length < 10)).toEqual([]);
  });

  test('every slide kind that is listed can be chosen by that name', async () => {
    const kinds = rowsOf({})
      .filter(({ isSlide }) => isSlide)
      .map(({ name }) => name);
    const named = kinds.map(
      (name) => /<slide name="([\w-]+)"/.exec(briefing.get(`${name}.hbs`)?.text ?? '')?.[1],
    );
    expect(named).toEqual(kinds);
  });
});

const project = {
  'make-deck.yaml': 'templates: mine\n',
  'mine/cover.hbs': '{{!-- My own. --}}<slide name="cover"/>',
};

const summit = {
  'content/tokyo/summit.yaml': readFileSync(join(root, 'test/support/plain/summit.yaml'), 'utf8'),
};

describe.concurrent('make-deck templates', () => {
  test('lists each set, and where each template comes from', () =>
    runIn(project, async (_, make) => {
      const { code, stdout, stderr } = await make('templates');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const folders = readdirSync(join(root, 'templates'));
      for (const name of folders.filter((each) => existsSync(join(root, 'templates', each, 'deck.hbs'))))
        expect(stdout).toMatch(new RegExp(`^${name}: a template set$`, 'm'));
      expect(stdout).toMatch(/^ {4}cover {11}mine\/cover\.hbs\n {20}My own\.$/m);
      expect(stdout).toMatch(
        /^ {4}agenda {10}built in\n {20}Who speaks on what, and when\.\n {20}reads agenda \(/m,
      );
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }));

  test('eject copies what it is named into the folder of the project', () =>
    runIn({ 'make-deck.yaml': 'templates: mine\n' }, async (folder, make) => {
      const { code, stdout } = await make('templates', 'eject', 'agenda', 'theme', 'labels.fr', 'deck.hbs');
      expect(code).toBe(0);
      expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
        ...['mine/agenda.hbs', 'mine/theme.yaml', 'mine/labels.fr.yaml', 'mine/deck.hbs', ''],
      ]);
      for (const name of readdirSync(join(folder, 'mine')))
        expect(readFileSync(join(folder, 'mine', name), 'utf8')).toBe(briefing.get(name)?.text);
    }));

  test('eject never overwrites but with --force, and copies the others', () =>
    runIn(project, async (folder, make) => {
      const mine = () => readFileSync(join(folder, 'mine/cover.hbs'), 'utf8');
      const result = await make('templates', 'eject', 'cover', 'agenda');
      expect(result.code).toBe(1);
      expect(result.stdout).toContain('mine/agenda.hbs  ');
      expect(result.stderr).toContain('mine/cover.hbs is there already, and was left as it is.');
      expect(mine()).toBe(project['mine/cover.hbs']);
      expect((await make('templates', 'eject', 'cover', '--force')).code).toBe(0);
      expect(mine()).toBe(briefing.get('cover.hbs')?.text);
    }));

  test('eject copies what is for one set into a folder of its name, and that set alone has it', () =>
    runIn(project, async (folder, make) => {
      const { code, stdout } = await make('templates', 'eject', 'one-pager/deck', 'one-pager/theme');
      expect(code).toBe(0);
      expect(stdout).toContain('mine/one-pager/deck.hbs  ');
      const own = readFileSync(join(folder, 'mine/one-pager/deck.hbs'), 'utf8');
      expect(own).toContain('{{> one-pager}}');
      const sets = ['briefing', 'one-pager'].map((set) => readTemplates({ set, templates: 'mine' }, folder));
      expect((sets as TemplateSet[]).map((set) => set.get('deck.hbs')?.path)).toEqual([
        expect.stringContaining('briefing/deck.hbs'),
        'mine/one-pager/deck.hbs',
      ]);
      expect((await make('templates')).stdout).toMatch(
        /^one-pager:.*\n\n.*\n {4}deck {12}mine\/one-pager\/deck\.hbs$/m,
      );
    }));

  test('a deck.hbs that several sets have is told: what they make is the same', () =>
    runIn({ ...project, 'mine/deck.hbs': '<deck>{{> cover}}</deck>', ...summit }, async (_, make) => {
      const said = 'This is the deck of briefing and one-pager alike.';
      expect((await make('check', '--set', 'briefing,one-pager')).stdout).toContain(said);
      expect((await make('check', '--set', 'one-pager')).stdout).not.toContain('alike');
    }));

  test('eject says how decks come to use it, where nothing does', () =>
    runIn({}, async (_, make) => {
      const { stdout } = await make('templates', 'eject', 'cover');
      expect(stdout).toContain('where make-deck.yaml says "templates: templates"');
    }));

  test.each([
    [['eject', 'covr', 'cover'], 'There is no template "covr".\n  hint: Did you mean "cover"?'],
    [['eject', '../secret'], 'There is no template "../secret".'],
    [['eject'], 'eject wants the name of a template.\n  hint: Templates: agenda, annexes,'],
    [['ejct', 'cover'], 'There is no command "templates ejct".\n  hint: Did you mean "eject"?'],
  ])('%j is a wrong command, and writes nothing', (words, said) =>
    runIn({}, async (folder, make) => {
      const result = await make('templates', ...words);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toContain(said);
      expect(readdirSync(folder)).toEqual([]);
    }),
  );
});

test('a deck from templates that were all copied is the built-in one', async () => {
  const copied = Object.fromEntries([...briefing].map(([name, { text }]) => [name, text]));
  const [own, builtIn] = [await buildPlain(copied, briefing), await buildPlain({}, briefing)];
  expect(own.problems).toEqual([]);
  expect(own.files).toEqual(builtIn.files);
});
