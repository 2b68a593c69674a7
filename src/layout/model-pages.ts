import { attribute, childElements, type Element, isElement, type Text } from '../markup/element.ts';
import { elementRows } from '../markup/elements.ts';
import { memoizeBy } from '../memoize.ts';
import type { Page } from '../page.ts';
import type { Place } from '../problems.ts';
import type { Store } from '../store.ts';
import { digest } from '../text/digest.ts';
import { createCitations } from './citations.ts';
import type { Setup } from './context.ts';
import { dependencies } from './dependencies.ts';
import { layOutSlide } from './lay-out-slide.ts';
import { modelLanguage } from './model-language.ts';

/** About as long as a key point is, and the same in every deck: a layout follows no sentence of the content. */
const standIn = 'A key point that is put in a few plain words';

/** At the foot there is less room. */
const fewWords = 'A few words';

/** Attributes that say something in the deck's language, and that nothing on a page follows. */
const said = ['alt', 'continued', 'section'];

/**
 * A page for each kind of slide and each structure that it comes in, laid out with stand-in text. Layouts made after
 * it have their regions where the slides have them, and stay the same when a sentence is changed.
 */
export function modelPages(deck: Element, setup: Setup): Page[] {
  const fullest = new Map<string, Element>();
  for (const slide of childElements(deck).filter(({ tag }) => tag === 'slide')) {
    const kind = `${attribute(slide, 'layout')}/${attribute(slide, 'name')}/${structureOf(slide)}`;
    const other = fullest.get(kind);
    if (!other || countTexts(slide) > countTexts(other)) fullest.set(kind, slide);
  }
  const frame = childElements(deck)
    .filter(({ tag }) => elementRows[tag].kind === 'frame')
    .map((part) => withStandIns(part, fewWords));
  const { marks: _, notes: __, forModels, ...own } = setup;
  const neutral = { ...own, ...forModels, language: modelLanguage(setup.language) };
  const quiet = {
    ...neutral,
    isModel: true,
    report: () => {},
    citations: createCitations(),
    slideNumber: 1,
  };
  const models = [...fullest.values()].map((slide) => withStandIns(slide));
  const key = digest([...dependencies(neutral), frame, models]);
  const lay = () => models.flatMap((model) => layOutSlide(model, frame, quiet).slice(0, 1).map(onlyText));
  return layOnce({ key, store: setup.modelStore, lay });
}

/** Layouts have placeholders for texts; what else stands on a model may name files, or have numbers of the content. */
function onlyText(page: Page): Page {
  return { ...page, items: page.items.filter(({ type }) => type === 'text') };
}

/** Models follow no sentence: those of most decks are those of another deck, or of the one before. */
const REMEMBERED_DECKS = 20;

type Models = { key: string; store: Store | undefined; lay(): Page[] };

const layOnce = memoizeBy(
  REMEMBERED_DECKS,
  ({ key }: Models) => key,
  ({ key, store, lay }) => {
    const kept = readPages(store?.read(key));
    const pages = kept ?? lay();
    if (!kept) store?.write(key, Buffer.from(JSON.stringify(pages)));
    return pages;
  },
);

function readPages(bytes: Uint8Array | undefined): Page[] | undefined {
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Page[]);
}

/** The blocks of a slide, without their words: how many items a list or a table has makes no other layout. */
function structureOf(element: Element): string {
  const blocks = childElements(element).filter(({ tag }) =>
    ['block', 'event'].includes(elementRows[tag].kind),
  );
  return `${element.tag}(${blocks.map(structureOf).join(' ')})`;
}

function countTexts(element: Element): number {
  return childElements(element).reduce(
    (sum, child) => sum + countTexts(child),
    elementRows[element.tag].text ? 1 : 0,
  );
}

/** How many items of what flows on a model has: as many as fit on one page at any size. */
const mostItems = 12;

/** What makes no text that a layout has a place for, and takes its room without: some rows, and nothing of a diagram. */
const most: Partial<Record<string, number>> = { table: 4, diagram: 0 };

/** What stands in for texts of roles that are never a sentence: where a numeral had words, the text beside it had no room. */
const standIns: Record<string, string> = {
  numeral: '1',
  figure: '17',
  heading: fewWords,
  label: fewWords,
  when: fewWords,
  caption: fewWords,
  credit: fewWords,
  node: fewWords,
};

/** Of no template or content: nothing is reported of models. */
const nowhere: Place = { file: '', line: 1, column: 1 };

/** The same tree with each text replaced; what was empty stays empty. */
function withStandIns(element: Element, words = standIn): Element {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, { value }]) => [
      name,
      { value: said.includes(name) && value !== '' ? words : value, at: nowhere },
    ]),
  );
  if (!elementRows[element.tag].text) {
    const count = most[element.tag] ?? (element.attributes.flow ? mostItems : undefined);
    const children = count === undefined ? element.children : childElements(element).slice(0, count);
    return {
      tag: element.tag,
      attributes,
      at: nowhere,
      children: children.map((child) =>
        isElement(child) ? withStandIns(child, words) : { ...child, at: nowhere },
      ),
    };
  }
  const own = standIns[attribute(element, 'role') ?? ''] ?? words;
  const text: Text = { text: own, at: nowhere };
  return { tag: element.tag, attributes, at: nowhere, children: element.children.length > 0 ? [text] : [] };
}
