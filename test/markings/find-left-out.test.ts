import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findLeftOut } from '../../src/proof/find-left-out.ts';
import { readParts } from '../../src/proof/read-parts.ts';

const at = { file: 'summit.yaml', line: 7, column: 3 };

function search(file: { extension: string; bytes: Uint8Array }, text: string, known = '') {
  const leftOut = [{ text, at }];
  const proof = { audience: 'press', leftOut, kept: [known], known, isForeign: () => false };
  return findLeftOut(readParts(file), proof);
}

const xml = (inside: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?><top>${inside}</top>`);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
const deck = (parts: Record<string, Uint8Array>) => ({ extension: 'pptx', bytes: zipSync(parts) });
const book = (inside: string) => zipSync({ 'xl/worksheets/sheet1.xml': xml(inside) });

describe('what was left out is found', () => {
  test.each([
    ['in a text', deck({ 'a.xml': xml('<a:p>the smugglers</a:p>') }), 'a.xml'],
    [
      'over the ends of runs',
      deck({ 'a.xml': xml('<a:p><a:r><a:t>smug</a:t></a:r><a:r><a:t>glers</a:t></a:r></a:p>') }),
      'a.xml',
    ],
    ['in an alternative text', deck({ 'a.xml': xml('<p:cNvPr descr="Chart of smugglers"/>') }), 'a.xml'],
    ['behind an entity', deck({ 'a.xml': xml('<t>&#115;mugglers</t>') }), 'a.xml'],
    ['in UTF-16', deck({ 'a.xml': utf16('<t>smugglers</t>') }), 'a.xml'],
    [
      'in a workbook inside',
      deck({ 'ppt/book.xlsx': book('<t>Smugglers</t>') }),
      'ppt/book.xlsx/xl/worksheets/sheet1.xml',
    ],
    [
      'in the address of a link',
      deck({ 'a.rels': xml('<R Target="https://smugglers.example" TargetMode="External"/>') }),
      'a.rels',
    ],
    ['in a picture', { extension: 'slide-01.svg', bytes: xml('<title>Smugglers</title>') }, 'slide-01.svg'],
    [
      'on a page',
      {
        extension: 'html',
        bytes: strToU8('<html><title>T</title><body><p>smugglers</p><script></script></body></html>'),
      },
      'html',
    ],
  ])('%s', (_, file, part) => {
    expect(search(file, 'Known smugglers')).toMatchObject([
      { level: 'error', code: 'left-out-found', at, message: expect.stringContaining(`is in ${part}:`) },
    ]);
  });

  test('in a name that people do not read, where it is a whole sentence', () => {
    const file = deck({ 'a.xml': xml('<p:cNvPr name="Four smugglers were caught"/>') });
    expect(search(file, 'Four smugglers were caught.', 'four smugglers were caught, they say')).toHaveLength(
      1,
    );
  });

  test('in scripts without spaces', () => {
    expect(
      search(deck({ 'a.xml': xml('<a:p>本日、密輸業者の船が来る</a:p>') }), '密輸業者の船'),
    ).toHaveLength(1);
  });
});

describe('what may be there is let be', () => {
  test.each([
    [
      'words that were kept elsewhere',
      deck({ 'a.xml': xml('<a:p>the smugglers</a:p>') }),
      'Known smugglers',
      'smugglers known',
    ],
    ['parts of longer words', deck({ 'a.xml': xml('<a:p>antismugglersact</a:p>') }), 'smugglers', ''],
    ['formats of numbers', deck({ 'a.xml': xml('<c:formatCode>General</c:formatCode>') }), 'The general', ''],
    ['short words', deck({ 'a.xml': xml('<a:p>of the day</a:p>') }), 'the end of it', ''],
  ])('%s', (_, file, text, known) => {
    expect(search(file, text, known)).toEqual([]);
  });
});
