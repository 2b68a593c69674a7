import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, inBrowser } from '../support/browser.ts';
import { plainContent } from '../support/plain.ts';
import { type Previewed, previewOf } from '../support/preview-of.ts';
import { startedIn } from '../support/start-cli.ts';

const timeout = { timeout: 180_000 };

const content = 'content/tokyo-2025/summit.yaml';

/** Previews a copy of the sample in a browser, once the deck is seen. */
function seen(
  work: (page: Page, previewed: Previewed & { text: string }) => Promise<void>,
  { args = [], query = '', ...options }: BrowserContextOptions & { args?: string[]; query?: string } = {},
): Promise<void> {
  return previewOf('sample', args, (previewed) =>
    inBrowser(
      previewed.address + query,
      async (page) => {
        await page.locator('.slide').first().waitFor();
        await work(page, { ...previewed, text: readFileSync(join(previewed.folder, content), 'utf8') });
      },
      options,
    ),
  );
}

const at = (page: Page) => page.evaluate<string>('location.hash');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Problems' });
const titleOf = (page: Page, slide: number) => page.locator(`#slide-${slide} h2`).textContent();
const broken = (text: string) => text.replace(/^parties: /m, 'parties: : ');

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
  );
}

/** When, by the clock that the test has too, some words are first seen in the heading of the second slide. */
function whenSeen(page: Page, words: string): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    const look = () => document.querySelector('#slide-2 h2').textContent.includes(${JSON.stringify(words)});
    new MutationObserver((_, observer) => {
      if (!look()) return;
      observer.disconnect();
      done(Date.now());
    }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
  })`);
}

describe.skipIf(!hasBrowser())('the page of the preview', timeout, () => {
  test('shows a save in a blink', () =>
    seen(async (page, { save, text }) => {
      const times: number[] = [];
      for (let time = 1; time <= 10; time += 1) {
        const arrived = whenSeen(page, `Save ${time}.`);
        save(content, text.replace('headline: Two neighbors', `headline: Save ${time}. Two neighbors`));
        const saved = Date.now();
        times.push((await arrived) - saved);
        // Nobody saves faster than this.
        await sleep(200);
      }
      const [low = 0, high = 0] = times.sort((a, b) => a - b).slice(4, 6);
      console.log(`From save to sight: ${(low + high) / 2} ms, the median of ${times.join(', ')}`);
      expect(times).toHaveLength(10);
    }));

  test('keeps the slide that one is at, and the focus, while slides change around it', () =>
    seen(async (page, { save, text }) => {
      for (let slide = 1; slide < 6; slide += 1) await page.keyboard.press('ArrowDown');
      const title = (await titleOf(page, 6))?.replace(/^Slide \d+: /, '');
      const where = () =>
        page.evaluate<[string, number]>(
          `[document.activeElement.querySelector('h2').textContent, document.activeElement.getBoundingClientRect().top]`,
        );
      const [, top] = await where();
      // A slide less before it.
      save('make-deck.yaml', 'hide: [bottom-line]\n');
      await page.locator(`#slide-5 h2:has-text("${title}")`).waitFor({ state: 'attached' });
      const [heading, now] = await where();
      expect(heading).toBe(`Slide 5: ${title}`);
      expect(Math.abs(now - top)).toBeLessThan(2);
      expect(await at(page)).toBe('#slide-5');
      // And a word in it.
      save(content, text.replaceAll(title as string, `${title}, again`));
      await page.locator(`#slide-5 h2:has-text("again")`).waitFor({ state: 'attached' });
      expect((await where())[0]).toBe(`Slide 5: ${title}, again`);
    }));

  test('shows a problem at its line over the last good deck, until it is mended', () =>
    seen(async (page, { save, text }) => {
      const slides = await page.locator('.slide').count();
      save(content, broken(text));
      await panel(page).waitFor();
      const line = text.split('\n').findIndex((each) => each.startsWith('parties:')) + 1;
      await expect(panel(page).locator('.place').textContent()).resolves.toBe(`${content}:${line}:10`);
      await expect(panel(page).locator('pre').textContent()).resolves.toMatch(/parties: : \[JP, KR\]\n.*\^/);
      expect(await panel(page).textContent()).toContain('What you see is the last deck without errors.');
      expect(await page.locator('.slide:visible').count()).toBe(slides);
      await page.getByRole('status').filter({ hasText: 'Errors: 1' }).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await panel(page).isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Errors: 1' }).click();
      expect(await panel(page).isVisible()).toBe(true);
      save(content, text);
      await page.getByRole('status').filter({ hasText: 'Updated' }).waitFor();
      expect(await panel(page).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: /Errors/ }).isVisible()).toBe(false);
    }));

  test('is quieter about a warning', () =>
    seen(async (page, { save, text }) => {
      save(content, text.replace('headline: Two neighbors', 'headline: TODO Two neighbors'));
      await page.getByRole('button', { name: 'Warnings: 1' }).click();
      await expect(panel(page).textContent()).resolves.toContain('TODO');
      expect(await panel(page).getByText('the last deck without errors').isVisible()).toBe(false);
      await page.keyboard.press('Escape');
      expect(await panel(page).isVisible()).toBe(false);
      expect(await titleOf(page, 2)).toContain('TODO Two neighbors');
    }));

  test('switches to another language at the slide that one is at, and stays with it', () =>
    seen(async (page, { save, text }) => {
      await page.keyboard.press('ArrowDown');
      await page.getByLabel('Language').selectOption({ label: '日本語' });
      await page.locator('main[lang="ja-JP"]').waitFor();
      expect(await page.locator('h1').textContent()).toBe('日韓関係、新たな章へ');
      expect(await at(page)).toBe('#slide-2');
      await page.reload();
      await page.locator('main[lang="ja-JP"] .slide').first().waitFor();
      expect(await page.getByLabel('Language').inputValue()).toBe('ja');
      // What cannot be read does not say that it has a translation.
      save(content, broken(text));
      await panel(page).waitFor();
      expect(await page.getByLabel('Language').inputValue()).toBe('ja');
      expect(await page.locator('main').getAttribute('lang')).toBe('ja-JP');
    }));

  test('is walked through by the keyboard alone', () =>
    seen(async (page) => {
      const last = await page.locator('.slide').count();
      for (const [key, slide] of [
        ['End', last],
        ['ArrowLeft', last - 1],
        ['Home', 1],
        ['ArrowRight', 2],
        ['PageDown', 3],
      ] as const) {
        await page.keyboard.press(key);
        expect(await at(page), key).toBe(`#slide-${slide}`);
      }
      await page.keyboard.press('n');
      expect(await page.locator('.notes:visible').count()).toBe(0);
      await page.keyboard.press('f');
      expect(await page.locator('.slide:visible').count()).toBe(1);
      await page.keyboard.press('ArrowRight');
      expect(await at(page)).toBe('#slide-4');
      await page.keyboard.press('Escape');
      await page.locator('body:not(.one)').waitFor();
      // The arrows of a select are its own.
      await page.getByLabel('Language').focus();
      await page.keyboard.press('ArrowDown');
      await page.locator('main[lang="ja-JP"]').waitFor();
      expect(await at(page)).toBe('#slide-4');
    }));

  test('has a slide below the header, however high that is, and beside the problems in full screen', () =>
    seen(
      async (page, { save, text }) => {
        const box = async (selector: string) =>
          (await page.locator(selector).boundingBox()) ?? fail(selector);
        const fail = (selector: string) => expect.unreachable(`${selector} is not seen`);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('f');
        save(content, broken(text));
        await panel(page).waitFor();
        const problems = await box('#problems');
        const foot = async () => {
          const { y, height } = await box('#slide-2 svg');
          return y + height;
        };
        await expect.poll(foot).toBeLessThanOrEqual(problems.y + 1);
        await page.keyboard.press('Escape');
        await page.locator('body:not(.one)').waitFor();
        const header = await box('header');
        expect((await box('#slide-2')).y).toBeGreaterThanOrEqual(header.y + header.height);
      },
      { args: ['--set', 'all'] },
    ));

  test('comes to each control in the order in which they stand', () =>
    seen(async (page) => {
      const names: string[] = [];
      for (let tab = 0; tab < 6; tab += 1) {
        await page.keyboard.press('Tab');
        names.push(
          await page.evaluate<string>(
            '(document.activeElement.labels?.[0]?.firstChild ?? document.activeElement).textContent',
          ),
        );
      }
      expect(names).toEqual(['Language', 'Previous', 'Next', 'Notes', 'Full screen', 'Download .pptx']);
    }));

  test('downloads the deck that is seen', () =>
    seen(async (page) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download .pptx' }).click();
      expect((await waiting).suggestedFilename()).toBe('tokyo-2025.en.pptx');
    }));

  test.each([
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark' }],
    ['at the width of a phone', { viewport: { width: 360, height: 740 } }],
    ['in Arabic words', { locale: 'ar' }],
  ] as const)('keeps nobody out, %s, with a problem and without', (_, options) =>
    seen(async (page, { save, text }) => {
      expect(await violations(page)).toEqual([]);
      save(content, broken(text));
      await page.locator('#problems').waitFor();
      expect(await violations(page)).toEqual([]);
      // Nothing is wider than the window.
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }, options),
  );

  test('has the words of its reader, and the deck in its own', () =>
    seen(
      async (page) => {
        expect(await page.getByRole('button', { name: 'Vollbild' }).isVisible()).toBe(true);
        expect(await page.locator('html').getAttribute('lang')).toBe('de');
        expect(await page.locator('main').getAttribute('lang')).toBe('ko-KR');
        expect(await page.locator('.notes h3').first().textContent()).toBe('노트');
      },
      { locale: 'de-AT', query: '?language=ko' },
    ));

  test('offers summits and products where there are several', () =>
    seen(
      async (page, { save }) => {
        await page.getByLabel('Product').selectOption('one-pager');
        await page.locator('.slide').nth(1).waitFor({ state: 'detached' });
        save('content/seoul/summit.yaml', plainContent.replaceAll('Tokyo', 'Seoul'));
        await page.getByLabel('Summit').selectOption('seoul');
        await page.locator('h1:has-text("A summit in Seoul")').waitFor();
        expect(await page.getByLabel('Language').isVisible()).toBe(false);
        expect(await page.getByRole('link').getAttribute('href')).toBe(
          '/deck.pptx?summit=seoul&set=one-pager&language=en',
        );
      },
      { args: ['--set', 'all'] },
    ));

  test('begins without a deck where the content is broken, and shows it once it is mended', () =>
    previewOf({ 'content/tokyo/summit.yaml': 'title: [\n' }, [], ({ address, save }) =>
      inBrowser(address, async (page) => {
        await panel(page).waitFor();
        expect(await page.locator('main').textContent()).toContain('There is no deck to show yet.');
        expect(await page.getByRole('link').count()).toBe(0);
        save('content/tokyo/summit.yaml', plainContent);
        await page.locator('.slide').first().waitFor();
        expect(await panel(page).isVisible()).toBe(false);
      }),
    ));
});

test.skipIf(!hasBrowser())(
  'the page says when the preview has ended, and goes on with the next',
  timeout,
  () =>
    previewOf({ 'content/tokyo/summit.yaml': plainContent }, [], async ({ folder, address, stop, save }) => {
      const { port } = new URL(address);
      const seenEnd = inBrowser(address, async (page) => {
        const ended = page.getByText('The preview has ended. Start make-deck preview again.');
        await page.locator('.slide').first().waitFor();
        await stop();
        await ended.waitFor();
        save('content/tokyo/summit.yaml', plainContent.replace('title: ', 'title: Meanwhile, '));
        await startedIn(folder, ['preview', '--port', port], async () => {
          await page.locator('h1:has-text("Meanwhile")').waitFor();
          await ended.waitFor({ state: 'detached' });
        });
      });
      // The browser reports that nobody answered for a while.
      await expect(seenEnd).rejects.toThrow('Failed to load resource');
    }),
);
