import { describe, expect, test } from 'vitest';
import { type Element, isElement } from '../../src/markup/element.ts';
import { parseMarkup } from '../../src/markup/parse-markup.ts';
import type { Place, Problem } from '../../src/problems.ts';
import { createMarkers } from '../../src/template/markers.ts';

const tokens = {
  color: ['text'],
  ground: ['paper'],
  role: ['body'],
  space: ['s'],
  width: ['half'],
  flagSize: ['m'],
  layout: ['content'],
  rule: ['thin'],
};

const markers = createMarkers();
const at = (file: string, line: number, column: number) => markers.mark({ file, line, column });
const template = (line: number, column: number) => at('t.hbs', line, column);
const content = (line: number, column: number) => at('c.yaml', line, column);

function parse(slide: string): { deck: Element | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = `${template(1, 1)}<deck>${template(2, 1)}<slide name="a" layout="content">${slide}</slide></deck>`;
  return {
    deck: parseMarkup({ text, markers, file: 't.hbs' }, tokens, (problem) => problems.push(problem)),
    problems,
  };
}

/** The first element of a tag, anywhere in the deck. */
function find(element: Element | undefined, tag: string): Element | undefined {
  if (!element || element.tag === tag) return element;
  return element.children.filter(isElement).flatMap((child) => find(child, tag) ?? [])[0];
}

const shown = (place: Place | undefined) => place && `${place.file}:${place.line}:${place.column}`;

describe('places', () => {
  const { deck, problems } = parse(
    `${template(3, 3)}<text role="${template(3, 15)}body">${content(7, 9)}From content ${template(3, 40)}<b>bold</b></text>`,
  );
  const text = find(deck, 'text');

  test('of elements and attributes are those of the template', () => {
    expect(problems).toEqual([]);
    expect(shown(text?.at)).toBe('t.hbs:3:3');
    expect(shown(text?.attributes.role?.at)).toBe('t.hbs:3:15');
    expect(shown(find(deck, 'b')?.at)).toBe('t.hbs:3:40');
  });

  test('of a text is that of the content it comes from', () => {
    const [first] = text?.children ?? [];
    expect(first).toEqual({ text: 'From content ', at: { file: 'c.yaml', line: 7, column: 9 } });
  });

  test('of an attribute whose value comes from the content is there', () => {
    const flag = parse(`<flag alt="${template(4, 12)}" country="${template(4, 25)}${content(9, 4)}JP"/>`);
    expect(shown(find(flag.deck, 'flag')?.attributes.country?.at)).toBe('c.yaml:9:4');
    expect(find(flag.deck, 'flag')?.attributes.country?.value).toBe('JP');
  });

  test('no marker is left in what was read', () => {
    expect(JSON.stringify(deck)).not.toMatch(/[\ufdd0-\ufdef]/);
  });
});

describe('what is wrong is told where it is', () => {
  test.each([
    [
      'an attribute that the element has not: at its name',
      `<rule colour="${template(5, 15)}x"/>`,
      't.hbs:5:7',
    ],
    [
      'a value that the theme has not: at the value',
      `<text role="${template(5, 13)}boddy">x</text>`,
      't.hbs:5:13',
    ],
    [
      'such a value of the content: in the template, since content knows no theme',
      `<text role="${template(5, 13)}${content(8, 2)}boddy">x</text>`,
      't.hbs:5:13',
    ],
    [
      'a country of the content that is none: in the content',
      `<flag alt="" country="${template(5, 22)}${content(8, 2)}XX"/>`,
      'c.yaml:8:2',
    ],
    ['an element that does not exist: at its tag', `${template(5, 3)}<box/>`, 't.hbs:5:3'],
    [
      'an element in the wrong place: at its tag',
      `<list>${template(5, 9)}<text>x</text></list>`,
      't.hbs:5:9',
    ],
    ['text in the wrong place: where it was written', `<list>${content(8, 2)}words</list>`, 'c.yaml:8:2'],
    [
      'a tag that is not closed: at its opening',
      `${template(5, 3)}<row>${template(6, 3)}<text>x</text>`,
      't.hbs:5:3',
    ],
    [
      'a tag closed by that of another that is open: at its opening',
      `${template(5, 3)}<text>${template(5, 9)}<b>x${template(5, 13)}</text>`,
      't.hbs:5:9',
    ],
    [
      'a tag that closes what is not open: where it stands',
      `${template(5, 3)}<text>${template(5, 9)}<b>x${template(5, 13)}</i></text>`,
      't.hbs:5:13',
    ],
    [
      'text of the content in the wrong place: where the template writes it',
      `<list>${markers.note({ file: 't.hbs', line: 5, column: 7 })}${content(8, 2)}words</list>`,
      't.hbs:5:7',
    ],
    [
      'an attribute that an object has of itself: at its name',
      `<rule toString="${template(5, 17)}"/>`,
      't.hbs:5:7',
    ],
    ['an attribute named __proto__: at its name', `<rule __proto__="${template(5, 18)}"/>`, 't.hbs:5:7'],
  ])('%s', (_, slide, place) => {
    const { deck, problems } = parse(slide);
    expect(deck).toBeUndefined();
    expect(problems.map((problem) => shown(problem.at))).toEqual([place]);
  });

  test('several at once', () => {
    const { problems } = parse('<box/><text role="boddy">x</text><rule colour="x"/>');
    expect(problems.map(({ code }) => code)).toEqual([
      'unknown-element',
      'unknown-token',
      'unknown-attribute',
    ]);
  });
});

describe('characters', () => {
  test.each([
    ['&nbsp;&ndash;&hellip;', '\u00a0–…'],
    ['&lt;b&gt; &amp;amp; &quot;', '<b> &amp; "'],
    ['&#8364; &#x20AC;', '€ €'],
  ])('%s', (written, read) => {
    expect(find(parse(`<text>${written}</text>`).deck, 'text')?.children).toMatchObject([{ text: read }]);
  });
});
