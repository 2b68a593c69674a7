import { describe, expect, test } from 'vitest';
import { briefing } from '../support/build.ts';
import { buildPlain, type Files, plainContent } from '../support/plain.ts';
import { notesText, outline, readPackage, slideParts } from '../support/read-package.ts';

/** The deck that some files over the built-in briefing make. */
async function deckOf(files: Files) {
  const {
    files: [file],
    problems,
  } = await buildPlain(files, briefing);
  expect(problems).toEqual([]);
  if (!file) throw new Error('no deck');
  return readPackage(file.bytes);
}

const titles = async (files: Files) => outline(await deckOf(files)).map(({ title }) => title);

/** The text of all parts of a deck whose names fit. */
async function xmlOf(files: Files, parts: RegExp): Promise<string> {
  const deck = await deckOf(files);
  return [...deck.parts]
    .flatMap(([name, bytes]) => (parts.test(name) ? new TextDecoder().decode(bytes) : []))
    .join('');
}

const takeaway = {
  'takeaway.hbs': `<slide name="takeaway" layout="content">
  <title>What {{city}} means</title>
  <text>{{label "host"}}: {{countryName country}}</text>
  <notes>Spoken.</notes>
</slide>
`,
  'deck.hbs': '<deck>\n  {{> cover}}\n  {{#with place}}{{> takeaway}}{{/with}}\n</deck>\n',
};

describe('without any TypeScript', () => {
  test('a slide kind is a template', async () => {
    const deck = await deckOf(takeaway);
    const [, slide] = outline(deck);
    expect(slide).toEqual({ title: 'What Tokyo means', body: ['host: Japan'] });
    expect(notesText(deck, slideParts(deck)[1] ?? '')).toBe('Spoken.');
  });

  test('a partial of the same name takes the place of the built-in one', async () => {
    const cover = '<slide name="cover" layout="cover"><title>My own cover</title></slide>';
    expect((await titles({ 'cover.hbs': cover }))[0]).toBe('My own cover');
    expect((await titles({}))[0]).toBe('A summit in Tokyo');
  });

  test('a label is a line of YAML, and the others stay', async () => {
    const labels = { ...takeaway, 'labels.en.yaml': 'host: Gastgeber\n' };
    const [, slide] = outline(await deckOf(labels));
    expect(slide?.body).toEqual(['Gastgeber: Japan']);
    expect(await xmlOf(labels, /slides\/slide1\.xml$/)).toContain('Flag of Japan');
  });

  test('a colour is a line of YAML, and the others stay', async () => {
    const before = await xmlOf({}, /theme\/theme1\.xml$/);
    const after = await xmlOf(
      { 'theme.yaml': 'palette: { navy: { color: 003366 } }\n' },
      /theme\/theme1\.xml$/,
    );
    const was = /<a:dk2>.*?<\/a:dk2>/.exec(before)?.[0] ?? '';
    expect(was).not.toContain('003366');
    expect(after).toBe(before.replace(was, was.replace(/[0-9A-F]{6}/, '003366')));
  });

  test('a colour made from another takes the place of one of its own', async () => {
    const theme =
      'palette: { caution: { of: accent, lumMod: 50, lumOff: 0 }, hairline: { slot: accent4, color: DDDDDD } }';
    expect(await xmlOf({ 'theme.yaml': theme }, /theme\/theme1\.xml$/)).toMatch(
      /<a:accent4><a:srgbClr val="DDDDDD"\/>/,
    );
  });

  test('a font is a line of YAML', async () => {
    const theme = await xmlOf({ 'theme.yaml': 'fonts: { heading: Calibri }\n' }, /theme\/theme1\.xml$/);
    expect(theme).toMatch(/<a:majorFont><a:latin typeface="Calibri"/);
    expect(theme).toMatch(/<a:minorFont><a:latin typeface="Calibri"/);
  });

  test('a size is a line of YAML', async () => {
    const theme = { 'theme.yaml': 'roles: { cover: { sizes: [30] } }\n' };
    expect(await xmlOf(theme, /slideLayouts\/slideLayout1\.xml$/)).toContain('sz="3000"');
    expect(await xmlOf({}, /slideLayouts\/slideLayout1\.xml$/)).not.toContain('sz="3000"');
  });

  test('a file that changes nothing changes nothing', async () => {
    const { files } = await buildPlain({ 'theme.yaml': '# Mine.\n', 'labels.en.yaml': '{}\n' }, briefing);
    const { files: untouched } = await buildPlain({ 'summit.yaml': plainContent }, briefing);
    expect(files).toEqual(untouched);
  });
});
