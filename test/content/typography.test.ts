import { describe, expect, test } from 'vitest';
import { buildPlain, plainContent } from '../support/plain.ts';

/** What is said of a text of a point, in a language. */
async function said(text: string, language = 'en') {
  const content = `${plainContent.replace('language: en', `language: ${language}`)}bottomLine:
  headline: In short
  points: [{ id: a, text: ${JSON.stringify(text)} }]
`;
  const { problems } = await buildPlain({ 'summit.yaml': content });
  return problems.filter(({ code }) => code === 'typography').map(({ message }) => message);
}

describe('a slip of the hand', () => {
  test.each([
    ['of the the two', 'en', 'A word stands twice: "the the".'],
    ['Nobody has has said so', 'en', 'A word stands twice: "has has".'],
    ['They agreed agreed on it', 'en', 'A word stands twice: "agreed agreed".'],
    ['Les deux ministres ministres ont signé', 'fr', 'A word stands twice: "ministres ministres".'],
    ['Both <b>agreed', 'en', '"<b>" is shown as it is written.'],
    ['One<br/>two', 'en', '"<br/>" is shown as it is written.'],
    ['# Ministers agreed', 'en', '"#" is shown as it is written.'],
    ['They ~~met~~ agreed', 'en', '"~~met~~" is shown as it is written.'],
    ['They used `code` here', 'en', '"`code`" is shown as it is written.'],
    ['Agreed.[^a, b]', 'en', '"[^a, b]" is no citation, and is shown as it is written.'],
    ['Agreed.[^ a]', 'en', '"[^ a]" is no citation, and is shown as it is written.'],
    ['Agreed.[^a and more', 'en', '"[^a" is no citation, and is shown as it is written.'],
    ['Agreed.[^]', 'en', '"[^]" is no citation, and is shown as it is written.'],
    ['合意した［^a］', 'ja', '"［^a］" is no citation, and is shown as it is written.'],
    ['Agreed.[1]', 'en', '"[1]" is no citation, and is shown as it is written.'],
    ['They agreed [1][2].', 'en', '"[1][2]" is no citation, and is shown as it is written.'],
    ['The\u200b ministers', 'en', 'A sign that is not seen stands here (U+200B).'],
    ['The minis\u200bters', 'en', 'A sign that is not seen stands here (U+200B).'],
    ['Ministers\u00ad met', 'en', 'A sign that is not seen stands here (U+00AD).'],
    ['One\u2028two', 'en', 'A sign that is not seen stands here (U+2028).'],
  ])('%s (%s)', async (text, language, message) => {
    expect(await said(text, language)).toEqual([message]);
  });
});

describe('what may be meant is let be', () => {
  test.each([
    ['I know that that is so, and had had it before', 'en'],
    ['Wagga Wagga and Baden Baden', 'en'],
    ['Die, die die Straße bauen', 'de'],
    ['Costs of a < b, and b > c', 'en'],
    ['Number #1 of 3', 'en'],
    ['北京北京', 'zh'],
    ['Minis\u00adters of the Ver\u00adtei\u00addi\u00adgung', 'de'],
    ['ประชุม\u200bผู้นำ', 'th'],
    ['می\u200cخواهند', 'fa'],
    ['and/\u200bor', 'en'],
    ['Step [1] of the plan, and [2] of it', 'en'],
    ['In [2025](https://example.org) they met', 'en'],
    ['Hawai`i and O`ahu', 'en'],
    ['About ~5 to ~10', 'en'],
    ['A bracket \\[^a, b] that is meant', 'en'],
  ])('%s (%s)', async (text, language) => {
    expect(await said(text, language)).toEqual([]);
  });
});
