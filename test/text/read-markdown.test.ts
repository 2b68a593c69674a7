import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown, type Span } from '../../src/text/read-markdown.ts';

/** Spans as a short notation: b and i for their style, the rest as it is. */
function shown(text: string): string {
  return readMarkdown(text).map(show).join('|');
}

function show({ text, bold, italic, link, citation }: Span): string {
  const style = (bold ? 'b' : '') + (italic ? 'i' : '');
  return citation === undefined
    ? `${style}:${text}${link === undefined ? '' : `→${link}`}`
    : `cite ${citation}`;
}

describe('inline Markdown', () => {
  test.each([
    ['plain', ':plain'],
    ['a **bold** word', ':a |b:bold|: word'],
    ['*italic*', 'i:italic'],
    ['***both***', 'bi:both'],
    ['**bold *and italic***', 'b:bold |bi:and italic'],
    ['[text](https://example.org)', ':text→https://example.org'],
    ['[**bold** link](https://example.org)', 'b:bold→https://example.org|: link→https://example.org'],
    ['first.[^one]', ':first.|cite one'],
    ['[^one][^two-3]', 'cite one|cite two-3'],
    ['日本語**太字**です', ':日本語|b:太字|:です'],
    ['[^出典]', 'cite 出典'],
    ['5 * 3 * 2', ':5 * 3 * 2'],
    ['a_b_c', ':a_b_c'],
  ])('%s', (text, spans) => {
    expect(shown(text)).toBe(spans);
  });

  test('a backslash takes a sign as it is', () => {
    expect(words('\\*not italic\\*')).toBe('*not italic*');
    expect(words('\\[^one]')).toBe('[^one]');
  });

  test('other signs of Markdown and HTML stand as they are', () => {
    for (const text of [
      '<b>bold</b>',
      '# not a title',
      '- not a list',
      '`code`',
      '![x](y.png)',
      '&amp;',
      '> q',
    ]) {
      expect(readMarkdown(text).every(({ bold, italic }) => !bold && !italic)).toBe(true);
    }
    expect(words('<b>bold</b> &amp; `code`')).toBe('<b>bold</b> &amp; `code`');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('a link to %s is no link', (target) => {
    expect(readMarkdown(`[text](${target})`).some(({ link }) => link !== undefined)).toBe(false);
  });

  test('of text without signs nothing is lost', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', '日', '.', '<', '>', '&', '#', '-', "'") });
    fc.assert(fc.property(letters, (text) => words(text) === text));
  });
});

function words(text: string): string {
  return readMarkdown(text)
    .map((span) => span.text)
    .join('');
}
