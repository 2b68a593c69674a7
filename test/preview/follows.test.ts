import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { madeBrand } from '../support/brands.ts';
import { listen, type Message } from '../support/listen.ts';
import { plainContent } from '../support/plain.ts';
import { type Previewed, previewOf } from '../support/preview-of.ts';

const timeout = 120_000;

const picture = (background: string) =>
  sharp({ create: { width: 1600, height: 800, channels: 3, background } })
    .png()
    .toBuffer();

const deck = `<deck><slide name="one" layout="content">
  <title>{{title}}</title>
  <text>{{place.city}}. {{label "bottomLine"}}.{{#if deck.stamp}} {{deck.stamp}}.{{/if}}</text>
  <image src="harbour.png" alt="The harbour"/>
</slide></deck>`;

const project = {
  'content/tokyo/summit.yaml': plainContent,
  'content/tokyo/summit.ja.yaml': 'title: 東京会談\nshortTitle: 東京\nplace: { city: 東京 }\n',
  'content/tokyo/harbour.png': await picture('teal'),
  'my/deck.hbs': deck,
  'helpers.mjs': 'export const shout = (text) => text + "!";\n',
};

const htmlOf = ({ deck }: Message) => deck?.slides.map(({ html }) => html ?? '').join('') ?? '';
const shows = (words: string) => (message: Message) => htmlOf(message).includes(words);
const isBroken = ({ problems }: Message) => problems.level === 'error';

type Save = [what: string, name: string, data: string | Uint8Array, isSeen: (message: Message) => boolean];

const saves: Save[] = [
  [
    'content',
    'content/tokyo/summit.yaml',
    plainContent.replace('city: Tokyo', 'city: Kyoto'),
    shows('Kyoto.'),
  ],
  ['a template', 'my/deck.hbs', deck.replace('{{title}}', 'On {{title}}'), shows('On A summit')],
  ['labels', 'my/labels.en.yaml', 'bottomLine: In one word\n', shows('In one word.')],
  ['the theme', 'my/theme.yaml', 'palette: { navy: { slot: dk2, color: 1B4332 } }\n', shows('#1B4332')],
  ['settings', 'make-deck.yaml', 'stamp: DRAFT\n', shows('DRAFT.')],
  [
    'a picture',
    'content/tokyo/harbour.png',
    await picture('maroon'),
    (message) => shows('/picture/')(message),
  ],
];

function previewed(work: (previewed: Previewed) => Promise<void>): Promise<void> {
  return previewOf(project, ['--templates', 'my', '--helpers', 'helpers.mjs'], work);
}

describe.concurrent('the preview', { timeout }, () => {
  test('follows what a deck is made from', () =>
    previewed(({ address, save }) =>
      listen(address, '', async (next) => {
        await next(shows('Tokyo.'));
        for (const [what, name, data, isSeen] of saves) {
          save(name, data);
          expect(await next(isSeen), what).toMatchObject({ problems: { level: '' } });
        }
      }),
    ));

  test('follows a translation, and one that is added', () =>
    previewed(({ address, save }) =>
      listen(address, 'language=ja', async (next) => {
        await next(shows('東京会談'));
        save('content/tokyo/summit.ja.yaml', 'title: 新しい題\n');
        await next(shows('新しい題'));
        save('content/tokyo/summit.fr.yaml', 'title: Un sommet\n');
        const { choices } = await next(({ choices }) => choices?.language.length === 3);
        expect(choices?.language).toEqual(['en', 'fr', 'ja']);
      }),
    ));

  test('follows a file of helpers', () =>
    previewed(({ address, save }) =>
      listen(address, '', async (next) => {
        save('my/deck.hbs', deck.replace('{{title}}', '{{shout title}}'));
        await next(shows('A summit in Tokyo!'));
        save('helpers.mjs', 'export const shout = (text) => text + "?";\n');
        await next(shows('A summit in Tokyo?'));
      }),
    ));

  test('goes on when a helper is asynchronous, leaves a promise that fails, or ends the process', () =>
    previewed(({ address, save, until }) =>
      listen(address, '', async (next) => {
        save('my/deck.hbs', deck.replace('{{title}}', '{{shout title}}'));
        save('helpers.mjs', 'export const shout = async () => { throw new Error("r"); };\n');
        await next(isBroken);
        save(
          'helpers.mjs',
          'Promise.reject(new Error("no net"));\nexport const shout = (text) => text + 1;\n',
        );
        await next(shows('A summit in Tokyo1'));
        await until(/answered: no net\n {2}--> helpers\.mjs:1:16\n/);
        save('helpers.mjs', 'process.exit(0);\n');
        await next(isBroken);
        save('helpers.mjs', 'export const shout = (text) => text + 2;\n');
        await next(shows('A summit in Tokyo2'));
      }),
    ));

  test('follows the file of a brand', async () => {
    const [wide, other] = [await madeBrand('a dark master'), await madeBrand('a 4:3 one')];
    const files = { 'content/tokyo/summit.yaml': plainContent, 'house.potx': wide };
    await previewOf(files, ['--brand', 'house.potx', '--slides', 'cover'], ({ address, save }) =>
      listen(address, '', async (next) => {
        expect((await next(({ deck }) => deck !== undefined)).deck?.ratio).toBeCloseTo(16 / 9);
        save('house.potx', other);
        expect((await next(({ deck }) => (deck?.ratio ?? 2) < 1.5)).deck?.ratio).toBeCloseTo(4 / 3);
      }),
    );
  });

  test('sends the slides that have changed, and no others', () =>
    previewed(({ address, save }) =>
      listen(address, '', async (next) => {
        const slide = (title: string) =>
          `<slide name="one" layout="content"><title>${title}</title><text>{{title}}</text></slide>`;
        const two = (title: string) => `<deck>${slide('Stays')}${slide(title)}</deck>`;
        save('my/deck.hbs', two('Before'));
        await next(shows('Before'));
        save('my/deck.hbs', two('After'));
        const { deck } = await next(shows('After'));
        expect(deck?.slides.map(({ html }) => html !== undefined)).toEqual([false, true]);
      }),
    ));

  test('keeps the last good deck while settings, content, templates or pictures are broken', () =>
    previewed(({ address, folder, save }) =>
      listen(address, '', async (next) => {
        const first = await next(shows('Tokyo.'));
        const broken: [string, string, RegExp][] = [
          ['make-deck.yaml', 'stamp: [\n', /make-deck\.yaml:\d+:\d+/],
          ['content/tokyo/summit.yaml', plainContent.replace('JP, KR', 'JP, XX'), /summit\.yaml:6:15/],
          ['my/deck.hbs', deck.replace('{{title}}', '{{titel}}'), /my\/deck\.hbs:2:12.*Did you mean/s],
        ];
        for (const [name, data, said] of broken) {
          save(name, data);
          const { deck, problems } = await next(isBroken);
          expect(problems.html).toMatch(said);
          expect(problems.html).toContain('^</span>');
          expect(deck?.slides).toEqual(first.deck?.slides.map(({ html: _, ...slide }) => slide));
          save(
            name,
            name === 'make-deck.yaml' ? 'author: Me\n' : (project[name as keyof typeof project] as string),
          );
          expect((await next((message) => !isBroken(message))).problems.html).toBe('');
        }
        rmSync(join(folder, 'content/tokyo/harbour.png'));
        save('content/tokyo/summit.yaml', `${plainContent}\n`);
        expect((await next(isBroken)).problems.html).toContain('There is no picture');
        save('content/tokyo/harbour.png', project['content/tokyo/harbour.png']);
        await next((message) => !isBroken(message));
      }),
    ));

  test('begins with content that is broken, and shows the deck once it is mended', () =>
    previewOf({ ...project, 'make-deck.yaml': 'stamp: [\n' }, ['--templates', 'my'], ({ address, save }) =>
      listen(address, '', async (next) => {
        expect((await next(isBroken)).deck).toBeUndefined();
        save('make-deck.yaml', 'stamp: DRAFT\n');
        await next(shows('DRAFT.'));
      }),
    ));

  test('shows another summit and another set, and offers all there are', () =>
    previewOf({ ...project, 'content/seoul/summit.yaml': plainContent }, ['--set', 'all'], ({ address }) =>
      listen(address, 'summit=tokyo&set=one-pager&language=xx', async (next) => {
        const { view, choices } = await next(({ deck }) => deck !== undefined);
        expect(view).toEqual({ summit: 'tokyo', set: 'one-pager', language: 'en' });
        expect(choices).toEqual({
          summit: ['seoul', 'tokyo'],
          set: ['briefing', 'one-pager', 'talking-points'],
          language: ['en', 'ja'],
        });
      }),
    ));
});
