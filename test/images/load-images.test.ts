import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureReader } from '../../src/project.ts';
import { beside, build, inFolder, withFiles } from '../support/build.ts';
import { readPackage } from '../support/read-package.ts';
import { expectSoundDeck } from '../support/validate.ts';

const photo = await sharp({ create: { width: 880, height: 440, channels: 3, background: '#a61e2d' } })
  .webp()
  .toBuffer();

/** A deck of one slide with a picture, or two uses of it. */
function deckWith(src: string, bytes: Uint8Array) {
  const image = `<image src="${src}" alt="The family photograph" grow="1"/>`;
  const templates = withFiles({
    'deck.hbs': `<deck><slide name="photo" layout="content"><title>{{title}}</title><row gap="m">${image}${image}</row></slide></deck>`,
  });
  return build({ templates, readFile: (path) => (path === src ? bytes : beside(path)) });
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

  test('are never read from outside the folder of the content', async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, 'content'));
      writeFileSync(join(folder, 'secret.png'), photo);
      writeFileSync(join(folder, 'content/photo.png'), photo);
      symlinkSync(join(folder, 'secret.png'), join(folder, 'content/link.png'));
      const read = pictureReader(join(folder, 'content/summit.yaml'));
      expect(read('photo.png')).toBeDefined();
      for (const path of ['../secret.png', join(folder, 'secret.png'), 'link.png', 'none.png', '.']) {
        expect(read(path), path).toBeUndefined();
      }
    });
  });
});
