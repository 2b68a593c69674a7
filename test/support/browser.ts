import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Debian, and others, put the browser. */
const programs = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const program = programs.find((path) => existsSync(path));

export function hasBrowser(): boolean {
  return program !== undefined;
}

/**
 * Opens an address in a browser of its own; fails when the page says that something is wrong, or asks for anything
 * but itself, data, and what its own server has.
 */
export async function inBrowser(
  address: string,
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const browser: Browser = await chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox'] });
  const { origin } = new URL(address);
  const isOwn = (url: string) => url === address || /^(data|blob):/.test(url) || url.startsWith(`${origin}/`);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    const wrong: string[] = [];
    page.on('request', (request) => {
      if (!isOwn(request.url())) wrong.push(request.url());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.goto(address);
    await work(page);
    if (wrong.length > 0) throw new Error(`The page asked for, or said: ${wrong.join(', ')}`);
  } finally {
    await browser.close();
  }
}
