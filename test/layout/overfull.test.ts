import { describe, expect, test } from 'vitest';
import { buildPlain, plainContent } from '../support/plain.ts';

const notes = `notes: ${'Far more than any slide has room for, again and again. '.repeat(60)}\n`;
const slide = (name: string) =>
  `<slide name="${name}" layout="content"><title>{{title}}</title><text>{{notes}}</text></slide>`;

const told = async (deck: string, content: string) =>
  (await buildPlain({ 'deck.hbs': `<deck>${deck}</deck>\n`, 'summit.yaml': content })).problems.map(
    ({ message }) => /^Slide \d+: the \w+/.exec(message)?.[0],
  );

describe('what does not fit', () => {
  test('is told of each slide that it stands on', async () => {
    const deck = `${slide('one')}${slide('two')}`;
    expect(await told(deck, `${plainContent}${notes}`)).toEqual(['Slide 1: the text', 'Slide 2: the text']);
  });

  test('is told once where it is the foot of every slide', async () => {
    const footer = `<footer>{{notes}}</footer>`;
    const small = (name: string) => `<slide name="${name}" layout="content"><title>{{title}}</title></slide>`;
    const deck = `${footer}${small('one')}${small('two')}`;
    expect(await told(deck, `${plainContent}${notes}`)).toEqual(['Slide 1: the footer']);
  });
});
