import type { Found, Problem, Report } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import { type Attribute, attribute, childElements, type Element } from './element.ts';
import { elementRows } from './elements.ts';

/** Which slides of the template set a deck has, and in what order. Slides go by their id or their kind. */
export type Choice = {
  /** Only these, in this order. */
  slides?: readonly string[] | undefined;
  hide?: readonly string[] | undefined;
  /** `brief` puts what the templates do not count among the essential slides behind the others, as backup. */
  length?: 'brief' | 'full' | undefined;
  /** Names that no slide has are passed over: an edition for an audience may lack what the whole deck has. */
  mayLack?: boolean;
};

/** The deck with only the slides that were chosen; reports names that no slide of this deck has. */
export function selectSlides(deck: Element, choice: Choice, report: Report): Element {
  const slides = slidesWithSections(deck);
  const named = (['slides', 'hide'] as const).flatMap((key) =>
    (choice[key] ?? []).map((name, index) => ({ name, setting: [key, index] })),
  );
  if (!choice.mayLack) reportUnknown(named, slides, report);
  const backup = slides.find(({ attributes }) => attributes.backup);
  const shown = slides.filter((slide) => !(choice.hide ?? []).some((name) => isCalled(slide, name)));
  const opener = shown.find((slide) => slide === backup);
  const rest = shown.filter((slide) => slide !== opener);
  // What opens the backup is shown where it is named, and else by a brief deck only.
  const chosen = choice.slides
    ? choice.slides.flatMap((name) => shown.filter((slide) => isCalled(slide, name)))
    : rest;
  const ordered =
    choice.length === 'brief'
      ? essentialFirst(
          chosen.filter((slide) => slide !== opener),
          opener,
        )
      : chosen;
  const known = choice.mayLack || named.every(({ name }) => slides.some((slide) => isCalled(slide, name)));
  if (ordered.length === 0 && known) {
    report({ ...nothingLeft, at: deck.at });
  }
  return {
    ...deck,
    children: [
      ...deck.children.filter((child) => !('tag' in child) || elementRows[child.tag].kind !== 'slide'),
      ...ordered,
    ],
  };
}

/** Of a deck without slides: none is chosen, or those that are have nothing to show. */
export const nothingLeft: Problem = {
  level: 'error',
  code: 'no-slides',
  message: 'Nothing is left to show: the deck has no slide.',
  hint: 'Look at "slides" and "hide" in make-deck.yaml and on the command line, and at deck.hbs.',
};

/** The slides, each with the name of the section that it stands in. */
function slidesWithSections(deck: Element): Element[] {
  let section: Attribute | undefined;
  return childElements(deck).flatMap((child) => {
    if (child.tag === 'section') section = child.attributes.name;
    if (child.tag !== 'slide') return [];
    return [{ ...child, attributes: { ...child.attributes, ...(section && { section }) } }];
  });
}

function essentialFirst(slides: readonly Element[], opener: Element | undefined): Element[] {
  const essential = slides.filter(({ attributes }) => attributes.brief);
  const rest = slides.filter(({ attributes }) => !attributes.brief);
  return rest.length > 0 ? [...essential, ...(opener ? [opener] : []), ...rest] : essential;
}

function isCalled(slide: Element, name: string): boolean {
  return attribute(slide, 'id') === name || attribute(slide, 'name') === name;
}

/** A name of a slide, and the setting that has it. */
type Named = { name: string; setting: (string | number)[] };

function reportUnknown(names: readonly Named[], slides: readonly Element[], report: Report): void {
  const known = [
    ...new Set(slides.flatMap((slide) => ['name', 'id'].map((key) => attribute(slide, key) ?? ''))),
  ];
  for (const { name, setting } of names) {
    if (slides.some((slide) => isCalled(slide, name))) continue;
    const unknown: Found = {
      level: 'error',
      code: 'unknown-slide',
      message: `This deck has no slide "${name}".`,
      hint: didYouMean(name, known.filter(Boolean), 'Slides'),
      of: { setting },
    };
    report(unknown);
  }
}
