import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readersLanguage } from '../../src/preview/preview-words.ts';
import { plainContent } from '../support/plain.ts';
import { previewOf } from '../support/preview-of.ts';
import { run, runIn } from '../support/run-cli.ts';
import { startedIn } from '../support/start-cli.ts';

const timeout = 120_000;

type Asked = { method?: string; path?: string; headers?: Record<string, string> };
type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Asks as no browser would: any path, any header. */
function ask(address: string, { method = 'GET', path = '/', headers = {} }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, method, path, headers, setHost: !headers.host }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', fail).end();
  });
}

const project = { 'content/tokyo/summit.yaml': plainContent, 'secret.txt': 'secret' };

describe.concurrent('the server of the preview', { timeout }, () => {
  test('answers its own page, and no other host, origin, method or path', () =>
    previewOf(project, [], async ({ address }) => {
      const { port } = new URL(address);
      const statusOf = async (asked: Asked) => (await ask(address, asked)).status;
      const own = `127.0.0.1:${port}`;
      expect(await statusOf({})).toBe(200);
      expect(await statusOf({ headers: { host: `localhost:${port}`, origin: `http://${own}` } })).toBe(200);
      for (const host of [
        'evil.example',
        `evil.example:${port}`,
        '127.0.0.1',
        `127.0.0.1.evil.example:${port}`,
      ])
        expect(await statusOf({ headers: { host } }), host).toBe(403);
      for (const origin of ['http://evil.example', 'null', `https://${own}`, 'http://127.0.0.1:1'])
        for (const path of ['/', '/events', '/deck.pptx', '/page.js'])
          expect(await statusOf({ path, headers: { origin } }), origin).toBe(403);
      for (const site of ['cross-site', 'same-site'])
        expect(await statusOf({ path: '/deck.pptx', headers: { 'sec-fetch-site': site } }), site).toBe(403);
      for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])
        expect(await statusOf({ method }), method).toBe(405);
    }));

  test('can be reached by a link from elsewhere, and by nothing else from there', () =>
    previewOf(project, [], async ({ address }) => {
      const link = {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      };
      expect((await ask(address, { headers: link })).status).toBe(200);
      expect((await ask(address, { path: '/deck.pptx', headers: link })).status).toBe(403);
      expect((await ask(address, { headers: { ...link, 'sec-fetch-dest': 'iframe' } })).status).toBe(403);
    }));

  test('has no way to the disk', () =>
    previewOf(project, [], async ({ address }) => {
      for (const path of [
        '/secret.txt',
        '/../secret.txt',
        '/picture/../../secret.txt',
        '/..%2fsecret.txt',
        '/picture/%2e%2e%2fsecret.txt',
        '/page.js/../../secret.txt',
        '//secret.txt',
        '/content/tokyo/summit.yaml',
        '/picture/__proto__',
        'http://evil.example/',
      ]) {
        const { status, body } = await ask(address, { path });
        expect(status, path).toBe(404);
        expect(body.toString(), path).not.toContain('secret');
      }
    }));

  test('keeps the page out of frames, and out of the reach of other scripts', () =>
    previewOf(project, [], async ({ address }) => {
      const { headers } = await ask(address, {});
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    }));

  test('gives the .pptx that the command writes, byte for byte', () =>
    previewOf('sample', [], async ({ address, folder }) => {
      await run(folder, ['--lang', 'en,ja']);
      for (const language of ['en', 'ja']) {
        const { status, headers, body } = await ask(address, { path: `/deck.pptx?language=${language}` });
        expect(status).toBe(200);
        expect(headers['content-disposition']).toContain(`filename*=UTF-8''tokyo-2025.${language}.pptx`);
        const written = readFileSync(join(folder, `output/tokyo-2025.${language}.pptx`));
        expect(body.equals(written)).toBe(true);
      }
    }));

  test('gives the .pptx of the last good deck while the content is broken', () =>
    previewOf(project, [], async ({ address, save }) => {
      const good = await ask(address, { path: '/deck.pptx' });
      save('content/tokyo/summit.yaml', 'language: en\ntitle: [\n');
      const later = await ask(address, { path: '/deck.pptx' });
      expect(later.body.equals(good.body)).toBe(true);
    }));

  test('has no .pptx where there never was a deck', () =>
    previewOf({ 'content/tokyo/summit.yaml': 'title: [\n' }, [], async ({ address }) => {
      expect((await ask(address, { path: '/deck.pptx' })).status).toBe(404);
    }));
});

describe.concurrent('make-deck preview', { timeout }, () => {
  test('ends with 0 by Ctrl-C, though a page is open', () =>
    previewOf(project, [], async ({ address, stop, said }) => {
      const events = await fetch(`${address}events`);
      expect(events.headers.get('content-type')).toContain('text/event-stream');
      expect(await stop()).toBe(0);
      expect(said.stderr).toBe('');
      expect(said.stdout).toMatch(/^The preview is at http:\/\/127\.0\.0\.1:\d+\/ \(Ctrl-C ends it\)\n$/);
    }));

  test.skipIf(process.platform !== 'linux')('opens the page where that is asked for', () =>
    runIn(project, async (folder) => {
      const opener = '#!/bin/sh\nprintf "%s" "$1" > opened.txt\n';
      writeFileSync(join(folder, 'xdg-open'), opener, { mode: 0o755 });
      const path = `${folder}:${process.env.PATH}`;
      const opened = () => readFileSync(join(folder, 'opened.txt'), 'utf8');
      const args = ['preview', '--port', '0', '--open'];
      await startedIn(
        folder,
        args,
        async ({ until }) => {
          const address = await until(/http:\S+/);
          await expect.poll(opened, { timeout: 20_000 }).toBe(address);
        },
        { PATH: path },
      );
    }),
  );

  test('says so where a port is taken, or is none', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as { port: number };
    await runIn(project, async (_, make) => {
      const other = await make('preview', '--port', String(port));
      expect(other).toMatchObject({ code: 2, stdout: '' });
      expect(other.stderr).toContain(`Port ${port} cannot be used: another program has it.`);
      const none = await make('preview', '--port', 'http');
      expect(none).toMatchObject({ code: 2, stdout: '' });
      expect(none.stderr).toContain('--port: "http" is not a port.');
    });
    taken.close();
  });

  test.each([
    ['an unknown summit', ['tokio'], 'Did you mean "tokyo"?'],
    ['an unknown theme', ['--theme', 'drak'], 'Did you mean "dark"?'],
    ['an unknown language', ['--lang', 'xx'], '"xx" is not the tag of a language.'],
    ['an option of the other command', ['--out', 'decks'], 'Unknown argument: out'],
  ])('ends with 2 at %s', (_, args, said) =>
    runIn(project, async (_folder, make) => {
      const result = await make('preview', ...args);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toContain(said);
    }),
  );
});

test.each([
  [undefined, 'en'],
  ['ja', 'ja'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['sw,en-US;q=0.7,de;q=0.9', 'de'],
  ['sw', 'en'],
  ['zh-TW,en', 'zh-Hant'],
  ['zh-CN', 'zh'],
  ['*', 'en'],
  ['ja;q=0, ko', 'ko'],
  [';;,q=,constructor', 'en'],
])('of the languages %j the reader gets %s', (accepted, language) => {
  expect(readersLanguage(accepted)).toBe(language);
});
