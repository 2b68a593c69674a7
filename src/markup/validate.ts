import { countryProblem } from '../content/country-problem.ts';
import { isLanguage } from '../content/language-tag.ts';
import { focusProblem } from '../content/texts.ts';
import type { Place, Problem, Report } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import { type Attribute, attribute } from './element.ts';
import {
  type AttributeType,
  type ElementRow,
  elementRows,
  isTag,
  type Kind,
  type Tag,
  type TokenKind,
} from './elements.ts';
import type { RawElement } from './parse-markup.ts';

/** The names that the theme in use defines, and what evidence the content has. */
export type Tokens = Record<TokenKind, readonly string[]> & { evidence: readonly string[] };

/** Reports each element, attribute and value that the table of elements does not allow. */
export function validate(root: RawElement, tokens: Tokens, report: Report): void {
  if (root.name !== 'deck') {
    fail(
      report,
      root.at,
      'unexpected-element',
      `The markup starts with <${root.name}>.`,
      'deck.hbs writes one <deck> around all slides.',
    );
  }
  check(root, tokens, oncePerPlace(report));
}

/** What a template writes in a loop is wrong in each round, with another value. */
const ofEachRound = ['unexpected-text', 'unknown-token', 'wrong-value'];

function oncePerPlace(report: Report): Report {
  const told = new Set<string>();
  return (problem) => {
    const key = JSON.stringify([problem.code, problem.at]);
    if (ofEachRound.includes(problem.code) && told.has(key)) return;
    told.add(key);
    report(problem);
  };
}

function check(element: RawElement, tokens: Tokens, report: Report): void {
  if (!isTag(element.name)) {
    fail(
      report,
      element.at,
      'unknown-element',
      `There is no element <${element.name}>.`,
      didYouMean(element.name, Object.keys(elementRows), 'Elements'),
    );
    return;
  }
  const row = elementRows[element.name];
  checkAttributes(element, row, tokens, report);
  wholes[element.name]?.(element, report);
  for (const child of element.children) {
    if ('name' in child) checkChild(child, element, row, tokens, report);
    else if (!row.text && child.text.trim() !== '') {
      const text = child.text.trim().replace(/\s+/g, ' ').slice(0, 40);
      fail(
        report,
        child.writtenAt,
        'unexpected-text',
        `<${element.name}> takes no text of its own: "${text}".`,
        `It holds ${names(row.holds)}.`,
      );
    }
  }
}

function checkChild(
  child: RawElement,
  parent: RawElement,
  row: ElementRow,
  tokens: Tokens,
  report: Report,
): void {
  if (isTag(child.name) && !row.holds.includes(elementRows[child.name].kind)) {
    const allowed = row.holds.length > 0 ? `It holds ${names(row.holds)}.` : 'It holds no elements.';
    fail(
      report,
      child.at,
      'unexpected-element',
      `<${child.name}> cannot stand in <${parent.name}>.`,
      allowed,
    );
    return;
  }
  check(child, tokens, report);
}

/** What of an element depends on more than one of its attributes and children. */
const wholes: Partial<Record<Tag, (element: RawElement, report: Report) => void>> = {
  table: checkCells,
  diagram: checkDiagram,
  slide(element, report) {
    checkParts(element, report);
    checkFlow(element, report);
  },
};

/** A cell without a column would be lost. */
function checkCells(table: RawElement, report: Report): void {
  const columns = attribute(table, 'columns')?.split(/\s+/).length ?? 0;
  for (const row of elementsIn(table)) {
    const extra = elementsIn(row)[columns];
    if (!extra || columns === 0) continue;
    const message = `The table has ${columns} columns, and this row has ${elementsIn(row).length} cells.`;
    const hint = 'Leave a cell out, or give columns="…" another share.';
    fail(report, extra.at, 'too-many-cells', message, hint);
  }
}

/** A link ties two nodes of its diagram, which go by their ids. */
function checkDiagram(diagram: RawElement, report: Report): void {
  const nodes = elementsIn(diagram).filter(({ name }) => name === 'node');
  const ids = nodes.map((node) => attribute(node, 'id') ?? '');
  for (const [index, { attributes, at }] of nodes.entries()) {
    const { id, country, alt } = attributes;
    if (id && ids.indexOf(ids[index] ?? '') < index) {
      const message = `The diagram has a second node "${ids[index]}".`;
      fail(report, id.writtenAt, 'second-node', message, 'Give each an id of its own.');
    }
    if (country && !alt) failMissing('node', 'alt', at, report);
  }
  for (const link of elementsIn(diagram).filter(({ name }) => name === 'link')) checkEnds(link, ids, report);
}

function checkEnds(link: RawElement, ids: readonly string[], report: Report): void {
  const known = [...new Set(ids)];
  for (const name of ['from', 'to']) {
    const id = attribute(link, name);
    if (id === undefined || known.includes(id)) continue;
    const message = `There is no node "${id}" in this diagram.`;
    const at = link.attributes[name]?.writtenAt ?? link.at;
    fail(report, at, 'undefined-node', message, didYouMean(id, known, 'Nodes'));
  }
  const to = attribute(link, 'to');
  if (to === undefined || to !== attribute(link, 'from')) return;
  const message = `This link leads from "${to}" to itself.`;
  fail(report, link.attributes.to?.writtenAt ?? link.at, 'link-to-itself', message, 'Name two nodes.');
}

/** Each part of a slide has one place in its layout. */
function checkParts(slide: RawElement, report: Report): void {
  const parts = elementsIn(slide).filter(({ name }) => isTag(name) && elementRows[name].kind === 'part');
  for (const [index, { name, at }] of parts.entries()) {
    if (parts.findIndex((part) => part.name === name) === index) continue;
    fail(report, at, 'second-part', `The slide has a second <${name}>.`, `Leave one <${name}> of them.`);
  }
}

/** Only one element of a slide can be continued on the next. */
function checkFlow(slide: RawElement, report: Report): void {
  for (const { attributes, at } of allIn(slide)
    .filter((each) => each.attributes.flow)
    .slice(1)) {
    const hint = 'Leave flow="true" to the one that may be long.';
    fail(
      report,
      attributes.flow?.nameAt ?? at,
      'second-flow',
      'Something else on this slide flows already.',
      hint,
    );
  }
}

function elementsIn(element: RawElement): RawElement[] {
  return element.children.filter((child) => 'name' in child);
}

function allIn(element: RawElement): RawElement[] {
  return elementsIn(element).flatMap((child) => [child, ...allIn(child)]);
}

function names(kinds: readonly Kind[]): string {
  const tags = Object.keys(elementRows).filter((tag) => isTag(tag) && kinds.includes(elementRows[tag].kind));
  return tags.map((tag) => `<${tag}>`).join(', ');
}

function checkAttributes(element: RawElement, row: ElementRow, tokens: Tokens, report: Report): void {
  const known = Object.keys(row.attributes);
  for (const [name, attribute] of Object.entries(element.attributes)) {
    const type = known.includes(name) ? row.attributes[name] : undefined;
    if (type) {
      const problem = checkValue[type.type](attribute.value.trim(), type as never, tokens);
      if (problem)
        report({
          level: 'error',
          at: ofTemplate.includes(type.type) ? attribute.writtenAt : attribute.at,
          ...problem,
          message: `${name}="${attribute.value.trim()}": ${problem.message}`,
        });
    } else {
      const hint = known.length > 0 ? didYouMean(name, known) : 'It takes no attributes.';
      fail(
        report,
        attribute.nameAt,
        'unknown-attribute',
        `<${element.name}> has no attribute "${name}".`,
        hint,
      );
    }
  }
  if (row.described) checkDescribed(element, report);
  for (const name of row.required ?? []) {
    if (!Object.hasOwn(element.attributes, name)) failMissing(element.name, name, element.at, report);
  }
}

function failMissing(element: string, attribute: string, at: Place, report: Report): void {
  const message = `<${element}> lacks the attribute "${attribute}".`;
  fail(report, at, 'missing-attribute', message, `Write <${element} ${attribute}="…">.`);
}

/** Says that a picture has to be described, or marked as one that says nothing. */
function checkDescribed(element: RawElement, report: Report): void {
  const { name, at } = element;
  const { alt, decorative } = element.attributes;
  const forTheEye = attribute(element, 'decorative') === 'true';
  if (forTheEye === !attribute(element, 'alt')) return;
  const message = forTheEye
    ? `This <${name}> has alt text, and is marked as decorative.`
    : `This <${name}> has no alt text.`;
  const hint = forTheEye
    ? 'Remove one of the two.'
    : 'Say in alt="…" what it shows; if it says nothing, write decorative="true".';
  fail(report, (alt ?? decorative)?.at ?? at, 'missing-alt', message, hint);
}

/** Types whose values content does not know, so that a wrong one is the template's mistake. */
const ofTemplate: readonly AttributeType['type'][] = ['share', 'shares', 'whole', 'choice', 'token'];

type ValueProblem = Pick<Problem, 'code' | 'message' | 'hint'> | undefined;
type Check<T extends AttributeType['type']> = (
  value: string,
  type: Extract<AttributeType, { type: T }>,
  tokens: Tokens,
) => ValueProblem;

const checkValue: { [T in AttributeType['type']]: Check<T> } = {
  text: () => undefined,
  share: (value) =>
    isShare(value)
      ? undefined
      : {
          code: 'wrong-value',
          message: 'not a number.',
          hint: `Write a number such as 2, up to ${mostShare}.`,
        },
  whole: (value, { least, most }) =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : {
          code: 'wrong-value',
          message: 'not a whole number that it takes.',
          hint: `Write one from ${least} to ${most}.`,
        },
  shares: (value) =>
    value.split(/\s+/).every((part) => isShare(part) && Number(part) > 0)
      ? undefined
      : {
          code: 'wrong-value',
          message: 'not numbers.',
          hint: 'Write shares with spaces between, such as "2 4 1".',
        },
  quantity: (value) =>
    value === '' || Number.isFinite(Number(value))
      ? undefined
      : {
          code: 'wrong-value',
          message: 'not a number.',
          hint: 'Write a number such as 2 or -1.5; leave it empty where none is known.',
        },
  focus: (value) => (value === '' ? undefined : focusProblem(value)),
  choice: (value, { values }) => oneOf(value, values, 'wrong-value', 'not a value it takes.'),
  token: (value, { of }, tokens) =>
    oneOf(value, tokens[of], 'unknown-token', `the theme has no such ${words[of]}.`),
  evidence: (value, _, { evidence }) =>
    oneOf(value, evidence, 'undefined-evidence', 'the content has no such evidence.'),
  country: (value) => countryProblem(value),
  countries: (value) => value.split(/\s+/).filter(Boolean).map(countryProblem).find(Boolean),
  language: (value) =>
    isLanguage(value)
      ? undefined
      : { code: 'wrong-value', message: 'not a language.', hint: 'Write a tag such as en or zh-Hans.' },
};

const words: Record<TokenKind, string> = {
  color: 'colour',
  ground: 'ground',
  role: 'role',
  space: 'space',
  width: 'width',
  flagSize: 'flag size',
  layout: 'layout',
  rule: 'rule',
};

/** Far more than any share of a slide, and what arithmetic in single precision still adds up. */
const mostShare = 1_000;

function isShare(value: string): boolean {
  return value !== '' && Number(value) >= 0 && Number(value) <= mostShare;
}

function oneOf(value: string, values: readonly string[], code: string, message: string): ValueProblem {
  return values.includes(value) ? undefined : { code, message, hint: didYouMean(value, values) };
}

function fail(report: Report, at: Attribute['at'], code: string, message: string, hint: string): void {
  report({ level: 'error', code, message, at, hint });
}
