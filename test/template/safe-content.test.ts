import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlain, plainContent } from '../support/plain.ts';
import { outline, readPackage } from '../support/read-package.ts';

const withTitle = (title: string) =>
  plainContent.replace('title: A summit in Tokyo', () => `title: ${JSON.stringify(title)}`);

/** The title that the deck shows for a title of the content. */
async function shown(title: string): Promise<string | undefined> {
  const { files, problems } = await buildPlain({ 'summit.yaml': withTitle(title) });
  // That tags are seen as they are written is warned of.
  expect(problems.filter(({ code }) => code !== 'typography')).toEqual([]);
  return files[0] && outline(readPackage(files[0].bytes))[0]?.title;
}

describe('content that looks like markup is text', () => {
  test.each([
    '<b>bold</b>',
    '</title><text>more</text>',
    '{{title}} {{{title}}}',
    '{{> cover}} {{#each people}}',
    '&lt;b&gt; &amp; &#60;',
    'a & b < c > d',
    `"double" 'single' \`back\``,
    '<!-- comment --> <![CDATA[x]]> <?xml?>',
    '*bold* _slanted_ `code`',
    '__proto__ constructor toString',
    '$& $1 $$',
  ])('%s', async (title) => {
    expect(await shown(title)).toBe(title);
  });

  test('whatever its characters', async () => {
    const sign = fc.constantFrom(
      '<',
      '>',
      '&',
      '{',
      '}',
      '"',
      "'",
      '/',
      '=',
      '!',
      'b',
      '日',
      '#',
      '[',
      ']',
      ';',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: sign, minLength: 1, maxLength: 30 }), async (title) => {
        expect(await shown(title)).toBe(title);
      }),
      { numRuns: 25 },
    );
  });
});
