import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ReadFile } from '../../src/images/load-images.ts';
import { readerBeside } from '../../src/project/reader-beside.ts';
import { beside, build, inFolder, withFiles } from '../support/build.ts';
import { readPackage } from '../support/read-package.ts';
import { expectSoundDeck } from '../support/validate.ts';

const photo = await sharp({ create: { width: 880, height: 440, channels: 3, background: '#a61e2d' } })
  .webp()
  .toBuffer();

/** A picture that does not pack well, so that half of its bytes is half of what is seen. */
const grain = sharp(Buffer.from(Array.from({ length: 880 * 440 * 3 }, (_, index) => (index * 7919) % 251)), {
  raw: { width: 880, height: 440, channels: 3 },
});

/** A deck of one slide with a picture, or two uses of it. */
function deckWith(src: string, bytes: ReturnType<ReadFile>) {
  return build({
    templates: templatesWith(src),
    readFile: (path) => (path === src ? bytes : beside(path)),
  });
}

function templatesWith(src: string) {
  const image = `<image src="${src}" alt="The family photograph" grow="1"/>`;
  return withFiles({
    'deck.hbs': `<deck><slide name="photo" layout="content"><title>{{title}}</title><row gap="m">${image}${image}</row></slide></deck>`,
  });
}

describe('pictures of the project', () => {
  test('stand in the deck once, with their alt text, whatever their format', async () => {
    const { files, problems } = await deckWith('photo.webp', photo);
    expect(problems).toEqual([]);
    const bytes = files[0]?.bytes ?? new Uint8Array();
    await expectSoundDeck(bytes);
    const media = [...readPackage(bytes).parts.keys()].filter((name) => name.startsWith('ppt/media/'));
    expect(media).toEqual([expect.stringMatching(/^ppt\/media\/picture-[0-9a-f]+\.png$/)]);
  });

  test('that cannot be read are told as such', async () => {
    const { problems } = await deckWith('photo.webp', new Uint8Array([1, 2, 3]));
    expect(problems).toMatchObject([{ code: 'not-an-image' }]);
  });

  test('that the system does not give are told with the reason', async () => {
    const { problems } = await deckWith('photo.webp', { unreadable: 'you may not read it' });
    expect(problems).toMatchObject([
      {
        code: 'file-unreadable',
        message: 'The picture "photo.webp" cannot be read: you may not read it.',
      },
    ]);
  });

  test.each([
    ['a JPEG of half its bytes', 'jpeg', (size: number) => size / 2],
    ['a JPEG of 60 bytes', 'jpeg', () => 60],
    ['a PNG without its last bytes', 'png', (size: number) => size - 8],
    ['a PNG of 60 bytes', 'png', () => 60],
    ['a WebP of half its bytes', 'webp', (size: number) => size / 2],
    ['a GIF of half its bytes', 'gif', (size: number) => size / 2],
  ] as const)('are told as damaged: %s', async (_, format, length) => {
    const whole = await grain.clone().toFormat(format).toBuffer();
    const { problems } = await deckWith('photo', whole.subarray(0, length(whole.length)));
    expect(problems).toMatchObject([
      { code: 'damaged-image', message: 'The picture "photo" is cut off or damaged.' },
    ]);
  });

  test.each(['jpeg', 'png'] as const)('are whole where other data follows: %s', async (format) => {
    const whole = await grain.clone().withMetadata().toFormat(format).toBuffer();
    const { problems } = await deckWith('photo', Buffer.concat([whole, Buffer.alloc(100_000, 'film')]));
    expect(problems).toEqual([]);
  });

  test('are cut off though a small picture in them is whole', async () => {
    const whole = await grain.clone().jpeg().toBuffer();
    const small = Buffer.from([0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9]);
    const withSmall = Buffer.concat([whole.subarray(0, 2), small, whole.subarray(2)]);
    expect((await deckWith('photo', withSmall)).problems).toEqual([]);
    const { problems } = await deckWith('photo', withSmall.subarray(0, withSmall.length / 2));
    expect(problems).toMatchObject([{ code: 'damaged-image' }]);
  });

  test('without a size are no pictures, rather than damaged ones', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const { problems } = await deckWith('plan.svg', Buffer.from(svg));
    expect(problems).toMatchObject([{ code: 'not-an-image' }]);
  });

  test.each([
    ['of ten units', 'viewBox="0 0 10 10"', 1920, 1920],
    ['of a small size', 'width="40" height="30"', 1920, 1440],
    ['measured in millimetres', 'width="50mm" height="20mm"', 1920, 768],
    ['of a size that is large enough', 'width="2400" height="1200"', 2400, 1200],
  ])('that are drawings fill a screen: %s', async (_, size, width, height) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><circle cx="5" cy="5" r="4"/></svg>`;
    const { files, problems } = await deckWith('mark.svg', Buffer.from(svg));
    expect(problems).toEqual([]);
    const media = [...readPackage(files[0]?.bytes ?? new Uint8Array()).parts].filter(([name]) =>
      name.startsWith('ppt/media/'),
    );
    const drawn = await sharp(media[0]?.[1]).metadata();
    expect(Math.abs(drawn.width - width), `${drawn.width} pixels wide`).toBeLessThanOrEqual(4);
    expect(Math.abs(drawn.height - height), `${drawn.height} pixels high`).toBeLessThanOrEqual(4);
  });

  test('with too many pixels are told as too large', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="17000" height="17000"/>`;
    const { problems } = await deckWith('plan.svg', Buffer.from(svg));
    expect(problems).toMatchObject([{ code: 'image-too-large' }]);
  });

  test('are never read from outside the folder of the content', async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, 'content'));
      writeFileSync(join(folder, 'secret.png'), photo);
      writeFileSync(join(folder, 'content/photo.png'), photo);
      symlinkSync(join(folder, 'secret.png'), join(folder, 'content/link.png'));
      const read = readerBeside(join(folder, 'content/summit.yaml'));
      writeFileSync(join(folder, 'content/..photo.png'), photo);
      expect(read('photo.png')).toBeDefined();
      expect(read('..photo.png'), 'a name that only looks like the folder above').toBeDefined();
      for (const path of ['../secret.png', join(folder, 'secret.png'), 'link.png', 'none.png', '.']) {
        expect(read(path), path).toBeUndefined();
      }
    });
  });
});
