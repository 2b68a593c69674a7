import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDrawn } from '../../src/output/pptx/read-drawn.ts';
import { parseXml, writeXml, type XmlElement } from '../../src/xml/tree.ts';

const name = fc.constantFrom('a:t', 'a:r', 'p:sp', 'c:v', 'Relationship');
const words = fc.string({ unit: fc.constantFrom(...`aé語🙂 &<>"'/=;#`), minLength: 1 });
const text = words.map((all) => `x${all}`);

const { element } = fc.letrec<{ element: XmlElement; children: XmlElement['children'] }>((tie) => ({
  element: fc.record({
    name,
    attributes: fc.dictionary(fc.constantFrom('id', 'r:id', 'name', 'val'), words),
    children: tie('children'),
  }),
  // Two texts beside each other are one when they are read.
  children: fc.oneof(
    { maxDepth: 4 },
    text.map((all): XmlElement['children'] => [all]),
    fc.array(tie('element'), { maxLength: 4 }),
    fc.tuple(text, tie('element'), text),
  ),
}));

test('any document that is written is read as any parser reads it', () => {
  fc.assert(
    fc.property(element, (root) => {
      const xml = writeXml(root);
      expect(readDrawn(xml)).toEqual(parseXml(xml));
    }),
  );
});

test('blanks between elements are dropped, those of a text are kept, and line ends are as everywhere', () => {
  const xml = '<?xml version="1.0"?>\r\n<a:p>\n  <a:t> </a:t>\t<a:t>one\r\ntwo</a:t>\n</a:p>\n';
  expect(readDrawn(xml)).toEqual({
    name: 'a:p',
    attributes: {},
    children: [
      { name: 'a:t', attributes: {}, children: [' '] },
      { name: 'a:t', attributes: {}, children: ['one\ntwo'] },
    ],
  });
});

test.each([
  '',
  'words',
  '<a>',
  '<a></b>',
  '<a></a></a>',
  '<a/><b/>',
  '<a/><b',
  '<a b="1>2"/>',
  '<a b=1/>',
  '<a>&nbsp;</a>',
  '<a>this & that</a>',
  '<a>&#8226;</a>',
])('what PptxGenJS does not write is not read: %j', (xml) => {
  expect(() => readDrawn(xml)).toThrow('PptxGenJS wrote XML that is not read here');
});
