import { describe, expect, test } from 'vitest';
import { deckNames, testDeck } from '../support/decks.ts';
import { shapeTexts, slideParts } from '../support/read-package.ts';
import { expectSoundDeck } from '../support/validate.ts';
import { attribute, everyElement, textOf } from '../support/xml.ts';

describe.each(deckNames)('the deck of %s', (name) => {
  test('passes the validator and the lint', { timeout: 60_000 }, async () => {
    const { bytes } = await testDeck(name);
    await expectSoundDeck(bytes);
  });

  test('has its own title on each slide', async () => {
    const { pkg } = await testDeck(name);
    const titles = slideParts(pkg).map((part) => shapeTexts(pkg, part)[0]?.paragraphs.join(' ') ?? '');
    expect(titles).not.toContain('');
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('has no run without text', async () => {
    const { pkg } = await testDeck(name);
    const empty = [...pkg.xml].filter(([, top]) =>
      [...everyElement(top)].some((element) => element.name === 'a:t' && textOf(element) === ''),
    );
    expect(empty.map(([part]) => part)).toEqual([]);
  });

  test('has colours of the scheme only', async () => {
    const { pkg } = await testDeck(name);
    const hard = [...pkg.xml].filter(([, top]) =>
      [...everyElement(top)].some((element) => /^a:(srgb|prst|sys|hsl|scrgb)Clr$/.test(element.name)),
    );
    expect(hard.map(([part]) => part).filter((part) => !part.startsWith('ppt/theme/'))).toEqual([]);
  });

  test('refers from links to addresses that are whole', async () => {
    const { pkg } = await testDeck(name);
    const links = [...pkg.xml]
      .filter(([part]) => part.endsWith('.rels'))
      .flatMap(([, top]) => [...everyElement(top)])
      .filter((element) => attribute(element, 'TargetMode') === 'External');
    const broken = links.filter((link) => !URL.canParse(attribute(link, 'Target') ?? ''));
    expect(broken).toEqual([]);
  });
});
