import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeBrand } from '../support/brands.ts';
import { root, tokyo } from '../support/build.ts';
import { readPackage, relatedPart, slideParts } from '../support/read-package.ts';
import { runIn } from '../support/run-cli.ts';

const timeout = 60_000;

/** A project of one summit. */
const lock = 'content/tokyo-2025/sources.lock.yaml';
const project = {
  'content/tokyo-2025/summit.yaml': tokyo.text,
  [lock]: readFileSync(join(root, lock), 'utf8'),
};

test('make-deck brand prints what decks stand on, and what stands in for what', { timeout }, async () => {
  await runIn({ ...project, 'house.potx': await madeBrand('a 4:3 one') }, async (_, cli) => {
    const { code, stdout, stderr } = await cli('brand', 'house.potx');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "house.potx  10 × 7.5 in, 1 master, 3 layouts

      Layouts
        cover          "Opening"  by its type
        cover-many     "Opening"  by its type
        cover-picture  "Opening"  by its type
        content        "Text"     by its type
        dark           "Text"     by its type
        section        "Part"     by its type

      Colours
        cover, cover-many, cover-picture, content, dark, section: fill FFFFFF, text 2B2418, heading 5B4A2B, key 645113, muted 726040, rule D7CCB8

      Fonts
        text      Calibri  measured by a font of the same widths
        headings  Georgia  measured by a font of the same widths

      Contrast
        cover, cover-many, cover-picture, content, dark, section: accents C9A227 on FFFFFF has 2.4:1; 645113 stands in
        cover, cover-many, cover-picture, content, dark, section: accents C9A227 on F6F1E7 has 2.1:1; 645113 stands in
        cover, cover-many, cover-picture, content, dark, section: accents C9A227 on 5B4A2B has 3.5:1; E5CA77 stands in

      Missing
        cover, cover-many, cover-picture: topic line, stamp, body: in the free room, as text boxes
        content, dark, section: topic line, stamp: in the free room, as text boxes
      "
    `);
  });
});

test('--brand makes the deck on the masters of a file', { timeout }, async () => {
  await runIn({ ...project, 'house.potx': await madeBrand('a dark master') }, async (folder, cli) => {
    const { code, stderr } = await cli(
      'tokyo-2025',
      '--brand',
      'house.potx',
      '--slides',
      'cover,bottom-line',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const pkg = readPackage(readFileSync(join(folder, 'output/tokyo-2025.en.pptx')));
    expect([...pkg.parts.keys()].filter((part) => part.includes('slideLayouts/slideLayout'))).toHaveLength(3);
  });
});

test('make-deck.yaml names the brand, and says which layout stands for which', { timeout }, async () => {
  const yaml = 'brand: { file: house.potx, layouts: { cover: Part } }\nslides: [cover]\n';
  const files = { ...project, 'house.potx': await madeBrand('a dark master'), 'make-deck.yaml': yaml };
  await runIn(files, async (folder, cli) => {
    expect((await cli()).stderr).toBe('');
    const pkg = readPackage(readFileSync(join(folder, 'output/tokyo-2025.en.pptx')));
    const [slide = ''] = slideParts(pkg);
    expect(relatedPart(pkg, slide, 'slideLayout')).toBe('ppt/slideLayouts/slideLayout3.xml');
  });
});

test('pictures on a brand warn of what they do not show', { timeout }, async () => {
  const files = { ...project, 'house.potx': await madeBrand('a dark master') };
  await runIn(files, async (_, cli) => {
    const { code, stderr } = await cli('--brand', 'house.potx', '--format', 'svg', '--slides', 'cover');
    expect(code).toBe(0);
    expect(stderr).toContain('house.potx, but neither its logo nor its backgrounds.');
  });
});

test('A layout that is not there is told where it is named', { timeout }, async () => {
  const yaml = 'brand:\n  file: house.potx\n  layouts:\n    cover: Titelfolie\n';
  const files = { ...project, 'house.potx': await madeBrand('a dark master'), 'make-deck.yaml': yaml };
  await runIn(files, async (_, cli) => {
    const { code, stderr } = await cli();
    expect(code).toBe(1);
    expect(stderr).toContain('house.potx has no layout "Titelfolie".\n  --> make-deck.yaml:4:12');
  });
});

test.each([
  ['missing.potx', 2, 'There is no file "missing.potx".'],
  ['text.potx', 1, 'text.potx is not a presentation.'],
])('%s is refused', { timeout }, async (name, exit, message) => {
  await runIn({ ...project, 'text.potx': 'A potx.' }, async (_, cli) => {
    for (const words of [
      ['brand', name],
      ['--brand', name],
    ]) {
      const { code, stderr } = await cli(...words);
      expect({ code, said: stderr.split('\n')[0] }).toEqual({ code: exit, said: `error: ${message}` });
    }
  });
});
