import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Deck, DeckInput } from '../src/pipeline/deck-input.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { briefing, root, tokyo, translationTo } from './support/build.ts';

const marked = readFileSync(fileURLToPath(new URL('markings/summit.yaml', import.meta.url)), 'utf8');
const dark = readTemplates({ theme: 'dark' }, root) as TemplateSet;
const pixel = (color: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="${color}"/></svg>`,
  );

/** A summit with some words of it changed, each of which has to be there once or more. */
function changed(text: string, from: string | RegExp, to: string): DeckInput['summit'] {
  const now = text.replace(from, to);
  if (now === text) throw new Error(`${from} is not in the content`);
  return { path: 'summit.yaml', text: now };
}

const base = { templates: briefing, language: 'en' } as const;
const summit = (text: string) => ({ ...base, summit: { path: 'summit.yaml', text } });
const ferry = {
  ...summit(marked),
  readFile: (path: string) => (path.endsWith('.png') ? pixel('#a61e2d') : undefined),
};
const audiences = { delegation: 'TLP:AMBER', press: 'TLP:CLEAR' };

/** Decks that have most slides in common, each with something that a slide may not take over from the one before. */
const decks: Record<string, DeckInput> = {
  'a deck': summit(tokyo.text),
  'a sentence changed': { ...base, summit: changed(tokyo.text, /^title: .*$/m, '$& again') },
  'a line inserted above all others': summit(`# A remark\n${tokyo.text}`),
  'a citation taken away, so that others have other numbers': {
    ...base,
    summit: changed(tokyo.text, /\[\^\w+\]/, ''),
  },
  'a marking of the whole': { ...base, summit: changed(tokyo.text, 'UNCLASSIFIED', 'RESTRICTED') },
  'a slide hidden, so that others have other numbers': {
    ...summit(tokyo.text),
    settings: { hide: ['outlook'] },
  },
  'a stamp': { ...summit(tokyo.text), settings: { stamp: 'draft' } },
  'another theme': {
    ...summit(tokyo.text),
    templates: dark,
  },
  'another language': { ...base, summit: tokyo, language: 'ja', translation: translationTo('ja') },
  'letters whose width is estimated': {
    ...base,
    summit: changed(tokyo.text, /^title: .*$/m, '$& ሰላም'),
  },
  'the same estimated letters, and a sentence changed': {
    ...base,
    summit: changed(tokyo.text, /^(title: .*)\n(.*)$/m, '$1 ሰላም\n$2 once more'),
  },
  'a whole deck, with a picture': { ...ferry, settings: { audiences } },
  'another picture of the same size': {
    ...ferry,
    settings: { audiences },
    readFile: (path) => (path.endsWith('.png') ? pixel('#0b3d91') : undefined),
  },
  'an edition for all': { ...ferry, settings: { audiences, audience: 'press' } },
  'an edition for some': { ...ferry, settings: { audiences, audience: 'delegation' } },
  'the same with a text marked higher': {
    ...ferry,
    summit: changed(
      marked,
      'The quay was finished in June. }',
      'The quay was finished in June., marking: TLP:GREEN }',
    ),
    settings: { audiences, audience: 'delegation' },
  },
  'the first deck again': summit(tokyo.text),
};

/** In modules that have made no deck before. */
async function alone(input: DeckInput): Promise<Deck> {
  vi.resetModules();
  const { makeDeck } = await import('../src/make-deck.ts');
  return makeDeck(input);
}

const seen = ({ files, problems }: Deck) => ({
  problems,
  files: files.map(({ extension, bytes }) => [extension, Buffer.from(bytes).toString('base64')]),
});

describe('a deck is the same whatever was made before it in the process', () => {
  const inTurn = new Map<string, Deck>();
  beforeAll(async () => {
    const { makeDeck } = await import('../src/make-deck.ts');
    for (let round = 0; round < 2; round += 1)
      for (const [name, input] of Object.entries(decks)) inTurn.set(name, await makeDeck(input));
  }, 60_000);

  test.each(Object.entries(decks))(
    '%s',
    async (name, input) => {
      const deck = await alone(input);
      expect(deck.files).toHaveLength(1);
      expect(seen(inTurn.get(name) as Deck)).toEqual(seen(deck));
    },
    30_000,
  );
});

test('a page that was placed on a layout is placed anew on another', async () => {
  const write = async (input: DeckInput, wanted: readonly ('all' | 'none')[]) => {
    vi.resetModules();
    const { makePages } = await import('../src/pipeline/make-pages.ts');
    const { writePptx } = await import('../src/output/pptx/write-pptx.ts');
    const { laidOut } = await makePages(input);
    if (!laidOut) throw new Error('there are no pages');
    const models = { all: laidOut.output.models, none: () => [] };
    const files = [];
    for (const kind of wanted) files.push(...(await writePptx({ ...laidOut.output, models: models[kind] })));
    return files.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  };
  const [all, none] = await write(decks['a deck'] as DeckInput, ['all', 'none']);
  expect(all).not.toBe(none);
  expect([none]).toEqual(await write(decks['a deck'] as DeckInput, ['none']));
}, 30_000);
