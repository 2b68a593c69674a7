import { afterEach, describe, expect, test } from 'vitest';
import { readSummit } from '../../src/content/read-summit.ts';
import type { Place, Problem } from '../../src/problems.ts';
import { builtInTemplates } from '../../src/project/read-templates.ts';
import { builtInSets } from '../../src/template/built-in-sets.ts';
import { findCompiled } from '../../src/template/compile-set.ts';
import { fillTemplates } from '../../src/template/fill.ts';
import { type Markers, splitAtMarkers } from '../../src/template/markers.ts';
import { precompileSets } from '../../src/template/precompile-sets.ts';
import { prepareTemplates } from '../../src/template/prepare-templates.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { languageRow } from '../../src/text/languages.ts';
import { tokyo, translationTo } from '../support/build.ts';

const names = ['briefing', 'one-pager', 'talking-points'];
const none = { ...builtInSets };

afterEach(() => void Object.assign(builtInSets, none));

/** A set as another run of the program reads it: what is found out of one is remembered. */
const setOf = (name?: string) => new Map(builtInTemplates(name));

/** Makes some sets ready, as the build of the package does. */
async function makeReady(sets: readonly TemplateSet[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  const module = precompileSets(sets, (problem) => problems.push(problem));
  const made = await import(`data:text/javascript,${encodeURIComponent(module)}`);
  Object.assign(builtInSets, made.builtInSets);
  return problems;
}

/** What a set makes of the Tokyo summit: pieces of markup, each with its place. */
function filled(set: TemplateSet, language: string): { text: string; at: Place | undefined }[] {
  const fail = ({ level, message }: Problem) => {
    if (level === 'error') throw new Error(message);
  };
  const translation = language === 'en' ? undefined : translationTo(language);
  const content = readSummit(tokyo, translation, fail);
  const row = { code: language, ...languageRow(language) };
  const templates = prepareTemplates({ templates: set }, language, fail);
  const markup = content && templates && fillTemplates(templates, { summit: content }, row, {}, fail);
  return markup ? splitAtMarkers(markup.text, markup.markers as Markers) : [];
}

describe('templates that were compiled when the package was built', () => {
  test.each(names)('%s: give the same markup, each piece with the same place', async (name) => {
    const usual = ['en', 'ja'].map((language) => filled(setOf(name), language));
    expect(usual[0]?.length).toBeGreaterThan(20);
    expect(await makeReady(names.map((each) => builtInTemplates(each)))).toEqual([]);
    const set = setOf(name);
    expect(findCompiled(set)).toBeDefined();
    expect(['en', 'ja'].map((language) => filled(set, language))).toEqual(usual);
  });

  test('are not taken for a set in which one of them is another', async () => {
    await makeReady([builtInTemplates()]);
    const set = setOf();
    const cover = set.get('cover.hbs');
    set.set('cover.hbs', { path: 'my/cover.hbs', text: `${cover?.text}<!-- mine -->` });
    expect(findCompiled(set)).toBeUndefined();
  });

  test('are not taken for a set in which a label is another', async () => {
    await makeReady([builtInTemplates()]);
    const set = setOf();
    const labels = set.get('labels.en.yaml');
    set.set('labels.en.yaml', {
      path: 'my/labels.en.yaml',
      text: 'sources: Where from',
      ...(labels && { under: labels }),
    });
    expect(findCompiled(set)).toBeUndefined();
  });

  test('are taken wherever the package lies', async () => {
    await makeReady([builtInTemplates()]);
    const moved = new Map(
      [...builtInTemplates()].map(([name, file]) => [name, { ...file, path: `else/${name}` }]),
    );
    expect(findCompiled(moved)?.places.every(({ file }) => file.startsWith('else/'))).toBe(true);
  });

  test('are refused by the build where one names what is not there', async () => {
    const set = setOf();
    set.set('cover.hbs', { path: 'cover.hbs', text: '{{titel}}' });
    expect(await makeReady([set])).toContainEqual(
      expect.objectContaining({
        code: 'template-unknown-name',
        at: { file: 'cover.hbs', line: 1, column: 3 },
      }),
    );
  });
});
