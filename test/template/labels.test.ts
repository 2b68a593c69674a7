import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import { builtInSets } from '../../src/project/built-in.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import { readLabels } from '../../src/template/labels.ts';
import { placeholdersOf } from '../../src/template/placeholders.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { root, withFiles } from '../support/build.ts';
import { labelFile, labelLanguages } from '../support/label-languages.ts';

function read(set: TemplateSet, language: string) {
  const problems: Problem[] = [];
  const labels = readLabels(set, language, (problem) => problems.push(problem)) ?? new Map();
  const told = problems.map(
    ({ level, message, at }) => `${level} ${at?.file ?? ''}:${at?.line ?? ''} ${message}`,
  );
  return { labels, told };
}

const small: TemplateSet = new Map(
  Object.entries({
    'labels.en.yaml': 'host: host\nflagOf: "Flag of {country}"\n',
    'labels.ja.yaml': 'host: 主催\nflagOf: "{country}国旗"\n',
    'labels.zh.yaml': 'host: 东道主\nflagOf: "{country}国旗"\n',
  }).map(([path, text]) => [path, { path, text }]),
);

describe.each(builtInSets())('the set %s', (set) => {
  const templates = readTemplates({ set }, root) as TemplateSet;
  const english = labelFile(set, 'en');

  test('has words in the languages of the briefing', () => {
    expect(labelLanguages(set)).toEqual(labelLanguages('briefing'));
    expect(labelLanguages(set).length).toBeGreaterThan(20);
  });

  test.each(labelLanguages(set))('has all its labels in %s', (language) => {
    expect(read(templates, language).told).toEqual([]);
  });

  test.each(labelLanguages(set))('has the words of the English file in %s, in its order', (language) => {
    const own = labelFile(set, language);
    expect(Object.keys(own)).toEqual(Object.keys(english));
    const filled = (labels: Record<string, string>) =>
      Object.entries(labels).map(([key, words]) => [key, placeholdersOf(words).sort()]);
    expect(filled(own)).toEqual(filled(english));
  });
});

describe('labels of a language', () => {
  test('come from the file of its code, its script or its usual script', () => {
    expect(read(small, 'en-GB').told).toEqual([]);
    expect(read(small, 'ja').labels.get('host')).toBe('主催');
    expect(read(small, 'zh-CN').labels.get('host')).toBe('东道主');
  });

  test('are the English ones where there are none, with a warning', () => {
    const { labels, told } = read(small, 'zh-Hant');
    expect(labels.get('host')).toBe('host');
    expect(told).toEqual([
      'warning : The labels lack host, flagOf in "zh-Hant"; the English words stand in.',
    ]);
  });
});

describe('a phrase has the same placeholders in all languages', () => {
  const labels = (text: string) => withFiles({ 'labels.ja.yaml': text }, small);

  test.each([
    ['one too few', 'flagOf: 国旗', 'error my/labels.ja.yaml:1 The label "flagOf" lacks {country}.'],
    ['another', 'flagOf: "{land}国旗"', 'error my/labels.ja.yaml:1 The label "flagOf" lacks {country}.'],
    ['one too many', 'host: "{who}"', 'error my/labels.ja.yaml:1 The label "host" has no use for {who}.'],
  ])('%s is told at its own file', (_, text, problem) => {
    expect(read(labels(text), 'ja').told).toEqual([problem]);
  });

  test('in English too, where a user changes it', () => {
    const own = withFiles({ 'labels.en.yaml': 'flagOf: Flag of' }, small);
    expect(read(own, 'en').told).toEqual(['error my/labels.en.yaml:1 The label "flagOf" lacks {country}.']);
  });
});

describe('a label that a folder of the user’s adds in English alone', () => {
  const added = { 'labels.en.yaml': 'host: The host\nown: Own\n', 'own.hbs': '{{label "own"}}' };
  const told = 'The labels lack own in "ja"; the English words stand in.';

  test('is to be said there in the other languages, and not in the file of the package', () => {
    const problems: Problem[] = [];
    readLabels(withFiles(added, small), 'ja', (problem) => problems.push(problem));
    expect(problems).toMatchObject([
      {
        message: told,
        at: { file: 'my/labels.en.yaml', line: 2, column: 1 },
        hint: 'Write them in my/labels.ja.yaml.',
      },
    ]);
  });

  test('is told in the file of the folder where there is one', () => {
    const own = { ...added, 'labels.ja.yaml': 'host: 開催' };
    expect(read(withFiles(own, small), 'ja').told).toEqual([`warning my/labels.ja.yaml:1 ${told}`]);
  });
});

test('a misspelt label of a user is told, one that an own template asks for is not', () => {
  const own = { 'labels.en.yaml': 'hots: The host\nflags: Flags\n', 'own.hbs': '{{label "flags"}}' };
  expect(read(withFiles(own, small), 'en').told).toEqual([
    'warning my/labels.en.yaml:1 No template has a label "hots".',
  ]);
});

test('a label may be called as what any object answers to', () => {
  const file = { path: 'labels.ja.yaml', text: 'host: 主催\nflagOf: "{country}国旗"\nconstructor: 建設者\n' };
  const { labels, told } = read(new Map([...small, ['labels.ja.yaml', file]]), 'ja');
  expect(told).toEqual([]);
  expect(labels.get('constructor')).toBe('建設者');
});
