import { expect, test } from 'vitest';
import { chooseLayouts } from '../../src/brand/choose-layouts.ts';
import { readBrand } from '../../src/brand/read-brand.ts';
import type { Problem } from '../../src/problems.ts';
import type { Theme } from '../../src/theme/read-theme.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import { type BrandRecipe, brandFile } from '../support/brand-file.ts';
import { recipe } from '../support/brands.ts';
import { briefing } from '../support/build.ts';

const theme = readTheme(briefing.get('theme.yaml') ?? { path: '', text: '' }, () => {}) as Theme;

/** Which of a brand's layouts stands for each of ours, and why. */
async function chosen(made: BrandRecipe, layouts: Record<string, string> = {}) {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const brand = await readBrand({ path: 'house.potx', bytes: brandFile(made) }, report);
  const placeOf = (layout: string) => ({ file: 'make-deck.yaml', line: layout.length, column: 1 });
  const choices = brand ? chooseLayouts(brand, theme, { layouts, placeOf }, report) : {};
  const told = Object.entries(choices).map(([own, { layout, by }]) => [own, `${layout.name} by ${by}`]);
  return { choices: Object.fromEntries(told), problems };
}

test('Layouts are chosen by their types', async () => {
  expect((await chosen(await recipe('a dark master'))).choices).toEqual({
    cover: 'Opening by type',
    'cover-many': 'Opening by type',
    'cover-picture': 'Opening by type',
    content: 'Text by type',
    dark: 'Text by type',
    section: 'Part by type',
  });
});

test('Layouts without a type are chosen by their placeholders, whatever their order', async () => {
  expect((await chosen(await recipe('layouts without a type'))).choices).toMatchObject({
    cover: 'Opening by placeholders',
    content: 'Text by placeholders',
    section: 'Part by placeholders',
  });
});

test('Names count for nothing', async () => {
  const made = await recipe('a dark master');
  const [master] = made.masters;
  if (!master) return;
  const names = ['Content', 'Section', 'Cover'];
  const layouts = master.layouts.map((layout, index) => ({ ...layout, name: names[index] ?? '' }));
  expect((await chosen({ ...made, masters: [{ ...master, layouts }] })).choices).toMatchObject({
    cover: 'Content by type',
    content: 'Section by type',
    section: 'Cover by type',
  });
});

test('A dark page is found among the layouts for contents', async () => {
  const { choices } = await chosen(await recipe('four masters'), {
    content: 'Pages/Text',
    dark: 'dark pages/text',
  });
  const { choices: alone } = await chosen(await recipe('four masters'));
  expect(choices).toMatchObject({ content: 'Text by mapping', dark: 'Text by mapping' });
  expect(alone).toMatchObject({ content: 'Text by type', dark: 'Text by type' });
});

test('The mapping wins', async () => {
  const { choices, problems } = await chosen(await recipe('a dark master'), {
    cover: 'Part',
    content: ' opening ',
  });
  expect(problems).toEqual([]);
  expect(choices).toMatchObject({
    cover: 'Part by mapping',
    content: 'Opening by mapping',
    section: 'Part by type',
  });
});

test('A mapping that leads nowhere is told, with the names that there are', async () => {
  const { problems } = await chosen(await recipe('a dark master'), { cover: 'Opnening', covr: 'Text' });
  expect(problems).toEqual([
    {
      level: 'error',
      code: 'brand-mapping',
      message: 'There is no layout "covr" in the templates, so that none of the brand can stand for it.',
      at: { file: 'make-deck.yaml', line: 4, column: 1 },
      hint: 'Did you mean "cover"? Allowed: cover, cover-many, cover-picture, content, dark, section.',
    },
    {
      level: 'error',
      code: 'brand-mapping',
      message: 'house.potx has no layout "Opnening".',
      at: { file: 'make-deck.yaml', line: 5, column: 1 },
      hint: 'Did you mean "Opening"? Layouts: Opening, Text, Part.',
    },
  ]);
});
