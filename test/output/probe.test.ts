import { describe, expect, test } from 'vitest';
import { type AttributeType, elementRows, isTag, type Tag } from '../../src/markup/elements.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import type { SourceFile } from '../../src/yaml/source-file.ts';
import { build } from '../support/build.ts';
import { testDeck } from '../support/decks.ts';
import { hasLibreOffice } from '../support/libreoffice.ts';
import { probe, probeMarkup } from '../support/probe.ts';
import { expectTextInside } from '../support/text-inside.ts';
import { expectSoundDeck } from '../support/validate.ts';
import { everyElement } from '../support/xml.ts';

const used = [...everyElement(probeMarkup())].filter(({ name }) => isTag(name));

/** Where an attribute takes one of a few values, each; else that it is used at all. */
function wantedOf(tag: Tag, name: string, type: AttributeType): string[] {
  const values = type.type === 'choice' ? type.values : ['…'];
  return values.map((value) => `<${tag} ${name}="${value}">`);
}

const wanted = Object.entries(elementRows).flatMap(([tag, { attributes }]) => [
  `<${tag}>`,
  ...Object.entries(attributes).flatMap(([name, type]) => wantedOf(tag as Tag, name, type)),
]);

const shown = new Set(
  used.flatMap(({ name: tag, attributes }) => [
    `<${tag}>`,
    ...Object.entries(attributes).flatMap(([name, value]) => [
      `<${tag} ${name}="${value}">`,
      `<${tag} ${name}="…">`,
    ]),
  ]),
);

/** Each kind of number once: the attribute as the probe has it, and what else may be written there. */
const numeric = ['grow', 'grid columns', 'start', 'level', 'table columns', 'value'].flatMap((use) =>
  ['0', '1.5', '-1', '1e300', '99999'].map((value) => [use, value] as const),
);

function withNumber(use: string, value: string): Parameters<typeof build>[0] {
  const [name = '', tag = '\\w+'] = use.split(' ').reverse();
  const deck = probe.templates.get('deck.hbs') as SourceFile;
  const pattern = new RegExp(`(<${tag} [^>]*?\\b${name}=")[^" ]+`);
  expect(deck.text).toMatch(pattern);
  const text = deck.text.replace(pattern, `$1${value}`);
  return { ...probe, templates: new Map([...probe.templates, ['deck.hbs', { ...deck, text }]]) };
}

describe('the probe deck', () => {
  test('has every element of the markup, every attribute and every value of those that take a few', () => {
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((use) => !shown.has(use))).toEqual([]);
  });

  test('has every layout and every ground of the theme', () => {
    const theme = readTheme(probe.templates.get('theme.yaml') ?? { path: '', text: '' }, () => {});
    const values = (name: string) => new Set(used.map(({ attributes }) => attributes[name]));
    expect(Object.keys(theme?.layouts ?? {}).filter((layout) => !values('layout').has(layout))).toEqual([]);
    expect(Object.keys(theme?.grounds ?? {}).filter((ground) => !values('fill').has(ground))).toEqual([]);
  });

  test.each(numeric)('is sound, or has an error, where %s is %s', { timeout: 30_000 }, async (use, value) => {
    const { files, problems } = await build(withNumber(use, value));
    const [file] = files;
    if (file) await expectSoundDeck(file.bytes);
    const errors = problems.filter(({ level }) => level === 'error');
    expect(errors).toMatchObject(file ? [] : [{ code: 'wrong-value' }]);
  });

  test.skipIf(!hasLibreOffice())('has its text inside its boxes', { timeout: 120_000 }, async () => {
    const { pages, bytes } = await testDeck('the probe');
    await expectTextInside(pages, bytes);
  });
});
