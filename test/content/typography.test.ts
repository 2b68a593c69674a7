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
  ])('%s (%s)', async (text, language) => {
    expect(await said(text, language)).toEqual([]);
  });
});
