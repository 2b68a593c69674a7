import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeOutput } from '../src/write-output.ts';
import { inFolder } from './support/build.ts';

const bytes = strToU8('a new deck');
const savedBy = (application: string) =>
  zipSync({
    'docProps/app.xml': strToU8(`<Properties><Application>${application}</Application></Properties>`),
  });

/** The code of what hinders writing over a deck, and whether the deck is still what it was. */
function write(deck: Uint8Array, { beside, force = false }: { beside?: string; force?: boolean } = {}) {
  return inFolder((folder) => {
    const path = join(folder, 'deck.pptx');
    writeFileSync(path, deck);
    if (beside) writeFileSync(join(folder, beside), '');
    const code = writeOutput(path, bytes, force)?.code;
    const kept = !new Uint8Array(readFileSync(path)).every((byte, index) => byte === bytes[index]);
    return { code, kept };
  });
}

describe('a deck', () => {
  test.each(['Microsoft Office PowerPoint', 'LibreOffice/24.2', 'Microsoft Macintosh PowerPoint'])(
    'that %s saved is kept, but for force',
    async (application) => {
      expect(await write(savedBy(application))).toEqual({ code: 'output-edited', kept: true });
      expect(await write(savedBy(application), { force: true })).toEqual({ code: undefined, kept: false });
    },
  );

  test('of our own is written over', async () => {
    expect(await write(savedBy('make-deck'))).toEqual({ code: undefined, kept: false });
  });

  test('that cannot be read as one is kept', async () => {
    expect(await write(strToU8('Notes of mine.'))).toEqual({ code: 'output-edited', kept: true });
  });

  test.each(['~$deck.pptx', '.~lock.deck.pptx#'])(
    'beside which %s lies is open, force or not',
    async (beside) => {
      const deck = savedBy('make-deck');
      expect(await write(deck, { beside })).toEqual({ code: 'output-open', kept: true });
      expect(await write(deck, { beside, force: true })).toEqual({ code: 'output-open', kept: true });
    },
  );
});

test.each(['deck.html', 'deck.sheet.png'])('%s is written over, since nobody works in it', (name) =>
  inFolder((folder) => {
    writeFileSync(join(folder, name), 'the picture before');
    expect(writeOutput(join(folder, name), bytes, false)).toBeUndefined();
    expect(new Uint8Array(readFileSync(join(folder, name)))).toEqual(bytes);
  }),
);

describe('a failure', () => {
  test('leaves nothing half-written behind', () =>
    inFolder((folder) => {
      mkdirSync(join(folder, 'deck.pptx'));
      writeFileSync(join(folder, 'deck.pptx/in-the-way'), '');
      expect(writeOutput(join(folder, 'deck.pptx'), bytes, false)?.message).toContain(
        'a folder of that name',
      );
      expect(readdirSync(folder)).toEqual(['deck.pptx']);
    }));

  test('in the folder is told of the folder', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'file'), '');
      for (const path of ['file/deck.pptx', 'file/deeper/deck.pptx']) {
        expect(writeOutput(join(folder, path), bytes, true)?.message).toContain(
          'a part of the path is a file',
        );
      }
      expect(existsSync(join(folder, 'file/deeper'))).toBe(false);
    }));
});
