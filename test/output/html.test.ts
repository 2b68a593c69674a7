import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { el, writeHtmlElement } from '../../src/xml/tree.ts';
import { hasBrowser, inBrowser } from '../support/browser.ts';
import { build, inFolder, translationTo, withFiles } from '../support/build.ts';
import { numbers, testDeck } from '../support/decks.ts';

const translations = {
  en: undefined,
  ja: translationTo('ja'),
  ar: translationTo('ar', 'test/summits/arabic/summit.ar.yaml'),
};

async function html(language: keyof typeof translations): Promise<string> {
  const translation = translations[language];
  return htmlOf({ ...(translation && { translation }) });
}

async function htmlOf(wanted: Parameters<typeof build>[0]): Promise<string> {
  const { files } = await build({ settings: { formats: ['html'] }, ...wanted });
  return new TextDecoder().decode(files[0]?.bytes);
}

/** Opens the page of a deck from a file, as its readers do. */
function opened(language: keyof typeof translations, work: (page: Page) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    const path = join(folder, 'deck.html');
    writeFileSync(path, await html(language));
    await inBrowser(pathToFileURL(path).href, work);
  });
}

/** Where the reader is: the slide in the address. */
const at = (page: Page) => page.evaluate('location.hash');

describe('the page of a deck', () => {
  test('is the same every time, and names no file and no address outside', async () => {
    const text = await html('en');
    expect(await html('en')).toBe(text);
    expect(text).not.toMatch(/(?:src|href)="(?!#|data:)/);
  });

  test('says the title of each slide, its words, and its notes', async () => {
    const text = await html('en');
    expect(text).toContain('Slide 2: Two neighbors with a hard past commit to reconcile and cooperate</h2>');
    expect(text).toContain('<th scope="col">');
    expect(text).toContain('If you keep five things from this briefing, keep these.');
  });

  test('says what a chart shows', async () => {
    const { pages } = await testDeck('a summit with numbers');
    const told = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'chart' ? [item.alt] : [])),
    );
    expect(told.length).toBeGreaterThan(1);
    const text = await htmlOf(numbers);
    for (const alt of told) expect(text).toContain(writeHtmlElement(el('p', {}, alt)));
  });

  test('closes what is empty, so that notes are not hidden with the words of a slide that has none', async () => {
    const slide = '<slide name="one" layout="cover"><notes>Said all the same.</notes></slide>';
    const text = await htmlOf({ templates: withFiles({ 'deck.hbs': `<deck>${slide}</deck>` }) });
    expect(text).toContain('<div class="heard"></div><div class="notes">');
  });
});

describe.skipIf(!hasBrowser())('the page of a deck in a browser', { timeout: 60_000 }, () => {
  test.each(['en', 'ja', 'ar'] as const)('has nothing that keeps anyone out, in %s', (language) =>
    opened(language, async (page) => {
      await page.evaluate(axe.source);
      const found = (await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      )) as [];
      expect(found).toEqual([]);
    }),
  );

  test('is walked through by keys, one slide after the other', () =>
    opened('en', async (page) => {
      await page.keyboard.press('End');
      expect(await at(page)).toBe(`#slide-${await page.locator('.slide').count()}`);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      expect(await at(page)).toBe('#slide-2');
      await page.keyboard.press('PageUp');
      expect(await at(page)).toBe('#slide-1');
    }));

  test('goes back from the last slide to the one before it, though neither can stand at the top', () =>
    opened('en', async (page) => {
      await page.setViewportSize({ width: 1280, height: 2400 });
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowUp');
      expect(await at(page)).toBe(`#slide-${(await page.locator('.slide').count()) - 1}`);
    }));

  test('shows one slide over the whole window, and goes back', () =>
    opened('en', async (page) => {
      await page.keyboard.press('f');
      await page.keyboard.press('ArrowRight');
      const shown = () => page.locator('.slide:visible').count();
      expect(await shown()).toBe(1);
      expect(await at(page)).toBe('#slide-2');
      await page.keyboard.press('Escape');
      await page.waitForFunction('!document.body.classList.contains("one")');
      expect(await shown()).toBe(await page.locator('.slide').count());
    }));

  test('hides its notes, and shows them again', () =>
    opened('en', async (page) => {
      const notes = () => page.locator('.notes:visible').count();
      const before = await notes();
      await page.getByRole('button', { name: 'Notes' }).click();
      expect([before > 0, await notes()]).toEqual([true, 0]);
      await page.keyboard.press('n');
      expect(await notes()).toBe(before);
    }));

  test('goes the other way in a language from right to left', () =>
    opened('ar', async (page) => {
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowLeft');
      expect(await at(page)).toBe('#slide-2');
    }));
});
