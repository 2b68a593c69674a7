import { expect, test } from 'vitest';
import { slideOf } from '../support/slide-of.ts';

const each = (markup: string) => `{{#each annexes.items}}${markup}{{/each}}`;

/** What templates print over a list, where the content has none. */
const overNothing = {
  table: `<table columns="1 1" alt="Annexes">${each('<tr><td>{{text}}</td><td>b</td></tr>')}</table>`,
  'family of flags': `<flags>${each('<member country="JP" alt="Japan">{{text}}</member>')}</flags>`,
  list: `<list>${each('<li>{{text}}</li>')}</list>`,
  timeline: `<timeline>${each('<event><text>{{text}}</text></event>')}</timeline>`,
  diagram: `<diagram>${each('<node id="{{id}}">{{text}}</node>')}</diagram>`,
};

const containers: [string, (blocks: string) => string][] = [
  ['a slide', (blocks) => blocks],
  ['a column', (blocks) => `<column gap="l">${blocks}</column>`],
  ['a row', (blocks) => `<row gap="l">${blocks}</row>`],
  ['a grid', (blocks) => `<grid columns="2" gap="l">${blocks}</grid>`],
  ['an event', (blocks) => `<timeline><event><text>Now</text>${blocks}</event></timeline>`],
];
const cases = Object.entries(overNothing).flatMap(([what, markup]) =>
  containers.map(([where, container]) => ({ what, where, markup, container })),
);

test.each(cases)('a $what over nothing leaves no gap in $where', async ({ markup, container }) => {
  const around = (between: string) =>
    slideOf(container(`${between}<text>Above</text>${between}<text>Below</text>`));
  const [{ page, problems }, without] = [await around(markup), await around('')];
  expect(problems).toEqual(without.problems);
  const seen = ({ items }: typeof page) => items.map(({ name, x, y, height }) => ({ name, x, y, height }));
  expect(seen(page)).toEqual(seen(without.page));
});

const flowing = `<table columns="1" alt="Annexes" flow="true">${each('<tr><td>{{text}}</td></tr>')}</table>`;
const alone = { ...overNothing, 'table that flows': flowing };

test.each(Object.entries(alone))('a %s over nothing, alone on its slide, too', async (_, markup) => {
  const { page, problems } = await slideOf(markup);
  expect(problems).toEqual([]);
  expect(page.items.map(({ name }) => name)).toEqual(['Title', 'Slide number']);
});
