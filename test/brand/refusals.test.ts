import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.ts';
import type { Problem } from '../../src/problems.ts';
import { brandFile, brandParts } from '../support/brand-file.ts';
import { recipe } from '../support/brands.ts';

let parts: Record<string, Uint8Array>;
let house: Uint8Array;

beforeAll(async () => {
  parts = brandParts(await recipe('a house with pictures on its layouts'));
  house = zipSync(parts);
});

async function read(bytes: Uint8Array) {
  const problems: Problem[] = [];
  const brand = await readBrand({ path: 'house.potx', bytes }, (problem) => problems.push(problem));
  return { brand, problems };
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const { brand, problems } = await read(bytes);
  expect(brand).toBeUndefined();
  expect(problems).toHaveLength(1);
  return problems.map(({ code, message }) => `${code}: ${message}`).join('');
}

const compound = (stream: string) =>
  Buffer.concat([
    Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);

const office = (type: string) => {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${type}"/></Types>`;
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="main.xml"/></Relationships>';
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'main.xml': strToU8('<x/>'),
  });
};

describe('what cannot be adopted is refused with the reason', () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const macros = 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml';

  test('a Word document', async () => {
    expect(await refusal(office(word))).toBe(
      'brand-format: house.potx is a Word document, not a presentation.',
    );
  });

  test('a presentation with macros', async () => {
    expect(await refusal(office(macros))).toBe(
      'brand-macros: house.potx has macros, which are never carried into a deck.',
    );
  });

  test('a presentation with macros that calls itself one without', async () => {
    const hidden = zipSync({ ...parts, 'ppt/vbaProject.bin': new Uint8Array(10) });
    expect(await refusal(hidden)).toContain('brand-macros');
  });

  test('an encrypted presentation', async () => {
    expect(await refusal(compound('EncryptedPackage'))).toBe('brand-encrypted: house.potx is encrypted.');
  });

  test('a presentation of 1997', async () => {
    expect(await refusal(compound('PowerPoint Document'))).toBe(
      'brand-format: house.potx is in a format of Office 97–2003.',
    );
  });

  test('text', async () => {
    expect(await refusal(strToU8('A potx.'))).toBe('brand-format: house.potx is not a presentation.');
  });

  test('nothing', async () => {
    expect(await refusal(new Uint8Array())).toBe('brand-format: house.potx is not a presentation.');
  });

  test('a ZIP of something else', async () => {
    expect(await refusal(zipSync({ 'a.txt': strToU8('a') }))).toBe(
      'brand-format: house.potx is a ZIP, but not a presentation.',
    );
  });

  test.each([0.3, 0.6, 0.99])('one cut off at %f of its length', async (share) => {
    expect(await refusal(house.subarray(0, Math.floor(house.length * share)))).toContain(
      'brand-damaged: house.potx is cut off or damaged',
    );
  });

  test('one without a layout that has a title', async () => {
    const made = await recipe('a dark master');
    const [master] = made.masters;
    const blank = [{ name: 'Blank', type: 'blank', holders: [] }];
    const bytes = brandFile({
      ...made,
      masters: [{ ...(master as NonNullable<typeof master>), layouts: blank }],
    });
    expect(await refusal(bytes)).toContain('brand-layouts: house.potx has no layout with a title');
  });

  test('one in Strict Open XML', async () => {
    const strict = Buffer.from(parts['ppt/presentation.xml'] as Uint8Array)
      .toString()
      .replace(
        'http://schemas.openxmlformats.org/presentationml/2006/main',
        'http://purl.oclc.org/ooxml/presentationml/main',
      );
    expect(await refusal(zipSync({ ...parts, 'ppt/presentation.xml': strToU8(strict) }))).toContain(
      'brand-format: house.potx is saved as Strict Open XML',
    );
  });

  test('one whose XML nests without end', async () => {
    const deep = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`;
    const bytes = zipSync({ ...parts, 'ppt/slideMasters/slideMaster1.xml': strToU8(deep) });
    expect(await refusal(bytes)).toContain('brand-damaged');
  });
});

/** A ZIP whose only part says that it unpacks to so many bytes. */
function declaring(size: number, content: Uint8Array): Uint8Array {
  const bytes = zipSync({ '[Content_Types].xml': content });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, size, true);
  return bytes;
}

describe('a bomb', () => {
  const large = new Uint8Array(21_000_000);

  test('that declares what it unpacks to is refused before it is unpacked', async () => {
    expect(await refusal(declaring(500_000_000, large))).toContain('brand-too-large');
  });

  test('that declares less is stopped when it has unpacked so much', async () => {
    expect(await refusal(declaring(100, large))).toContain(
      'brand-too-large: house.potx unpacks to another size than it says',
    );
  });

  test('that is one long part of XML is not parsed', async () => {
    expect(await refusal(declaring(large.length, large))).toContain('brand-too-large');
  });

  test('of very many parts is refused', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => [`a${index}`, new Uint8Array()]);
    expect(await refusal(zipSync(Object.fromEntries(many)))).toContain('brand-too-large');
  });
});

test('What is broken in any way is refused, or read, and never a bug', { timeout: 60_000 }, async () => {
  const change = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = house.slice();
      for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
      const { brand, problems } = await read(bytes);
      return brand !== undefined || problems.length === 1;
    }),
    { numRuns: 150 },
  );
});

test('A layout never brings a picture from elsewhere, nor a slide, into the deck', async () => {
  const name = 'ppt/slideLayouts/_rels/slideLayout2.xml.rels';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = Buffer.from(parts[name] as Uint8Array).toString();
  const outside = `<Relationship Id="rId7" Type="${rel}/image" Target="http://192.0.2.1/a.png" TargetMode="External"/><Relationship Id="rId8" Type="${rel}/slide" Target="../slides/slide1.xml"/></Relationships>`;
  const bytes = zipSync({
    ...parts,
    [name]: strToU8(list.replace('</Relationships>', outside)),
    'ppt/slides/slide1.xml': strToU8('<p:sld/>'),
  });
  const { brand } = await read(bytes);
  const lists = [...(brand?.carried.relations.values() ?? [])].map((each) => Buffer.from(each).toString());
  expect(lists.join('')).toContain('slideLayouts/slideLayout2.xml');
  expect(lists.join('')).not.toMatch(/192\.0\.2\.1|slides\//);
  expect([...(brand?.carried.parts.keys() ?? [])].filter((part) => part.startsWith('ppt/slides/'))).toEqual(
    [],
  );
});
