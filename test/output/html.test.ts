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
import { plainContent } from '../support/plain.ts';

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

/** A slide with a link, and another in its notes. */
const linked = {
  templates: withFiles({
    'deck.hbs': `<deck><slide name="one" layout="content"><title>{{title}}</title>
      <text><md>Read [the text](https://example.org/a?b=1&amp;c=2) at once.</md></text>
      <notes><md>Said in [the text](https://example.org/a?b=1&amp;c=2), too.</md></notes></slide></deck>\n`,
  }),
};

/** Opens the page of a deck from a file, as its readers do. */
function opened(
  deck: keyof typeof translations | typeof linked,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  return inFolder(async (folder) => {
    const path = join(folder, 'deck.html');
    writeFileSync(path, await (typeof deck === 'string' ? html(deck) : htmlOf(deck)));
    await inBrowser(pathToFileURL(path).href, work);
  });
}

/** Where the reader is: the slide in the address. */
const at = (page: Page) => page.evaluate('location.hash');

describe('the page of a deck', () => {
  test('is the same every time, and fetches no file and no address outside', async () => {
    const text = await html('en');
    expect(await html('en')).toBe(text);
    expect(text.replaceAll('<a href="https://', '<a "')).not.toMatch(/(?:src|href)="(?!#|data:)/);
  });

  test('has the links of slides and notes', async () => {
    const text = await htmlOf(linked);
    const link = '<a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer">the text</a>';
    expect(text).toContain(`<div class="heard"><p>Read ${link} at once.</p>`);
    expect(text).toContain(`<p>Said in ${link}, too.</p>`);
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
    const templates = withFiles({ 'deck.hbs': `<deck>${slide}</deck>` });
    // Without a marking, which would stand at the foot.
    const text = await htmlOf({ content: plainContent, templates });
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

  test('leads where a link leads that is clicked on its slide, beside its letters, too', () =>
    opened(linked, async (page) => {
      await page.evaluate(
        'document.addEventListener("click", (event) => { followed = event.target.closest("a")?.href.baseVal; event.preventDefault(); })',
      );
      const { x = 0, y = 0, height = 0 } = (await page.locator('.picture a').boundingBox()) ?? {};
      await page.mouse.click(x + 1, y + height - 1);
      expect(await page.evaluate('followed')).toBe('https://example.org/a?b=1&c=2');
    }));

  test('shows the words of a slide while the focus is on one of their links', () =>
    opened(linked, async (page) => {
      const words = page.locator('.heard', { has: page.locator('a') });
      const width = async () => (await words.boundingBox())?.width ?? 0;
      expect(await width()).toBeLessThan(2);
      await page.locator('.slide').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('the text');
      expect(await width()).toBeGreaterThan(50);
      await page.evaluate(axe.source);
      const found = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
      expect(found).toEqual([]);
    }));

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
