import type { Report } from '../problems.ts';
import { branchesOf, type Shape } from '../yaml/shape.ts';
import { checkPaths, type ParsedTemplate } from './check-paths.ts';
import { helpers } from './helpers.ts';
import { parseSet } from './parse-set.ts';
import type { TemplateSet } from './template-set.ts';
import { templateShape } from './template-shape.ts';
import { visitStatements } from './visit.ts';

/** What a template of a set is for. */
export type TemplateRow = {
  name: string;
  /** Its leading comment. */
  does: string;
  /** Whether it is a kind of slide, or called inside of one. */
  isSlide: boolean;
  isCalled: boolean;
  /** The content that it reads, such as `agenda (headline, items (item, time?))`. */
  reads: string;
};

/** The templates of a set in the order in which the deck calls them, read off their syntax trees. */
export function describeSet(set: TemplateSet, report: Report): TemplateRow[] | undefined {
  const templates = parseSet(set, report);
  const deck = templates?.get('deck');
  if (!templates || !deck) return undefined;
  const root = JSON.parse(JSON.stringify(templateShape())) as Shape;
  const seen = new Map<string, Set<Shape>>();
  const see = (value: Shape, inside: readonly string[]) => {
    for (const name of inside.length > 1 ? inside.slice(1) : inside)
      seen.set(name, (seen.get(name) ?? new Set()).add(value));
  };
  const asked = new Map<string, readonly Shape[]>();
  const call = (name: string, around: readonly Shape[]) => {
    asked.set(name, asked.get(name)?.filter((shape) => around.includes(shape)) ?? around);
  };
  // What is wrong in them is told where a deck is made.
  const quiet = { labels: new Map(), helpers, report: () => {} };
  checkPaths(deck, root, { ...quiet, partials: templates, see, call });
  const called = [...seen.keys()].filter((name) => name !== 'deck');
  const names = [...new Set(['deck', ...called, ...templates.keys()])];
  return names.map((name) => ({
    ...describe(name, templates.get(name)),
    isCalled: name === 'deck' || seen.has(name),
    reads: writeKeys(keysRead(root, seen.get(name) ?? new Set(), asked.get(name) ?? [])),
  }));
}

function describe(name: string, template: ParsedTemplate | undefined) {
  const [first] = template?.program.body ?? [];
  const comment = first?.type === 'CommentStatement' ? (first as hbs.AST.CommentStatement).value : '';
  let isSlide = false;
  if (template && name !== 'deck')
    visitStatements(template.program, (statement) => {
      const { value } = statement as hbs.AST.ContentStatement;
      if (statement.type === 'ContentStatement' && /<slide[\s>]/.test(value)) isSlide = true;
    });
  return { name, does: comment.trim().replace(/\s+/g, ' '), isSlide };
}

/** A key that is read, with those inside of it. */
type Key = { key: string; isOptional: boolean; inside: Key[] };

/**
 * The part of a shape that was seen, and what must stand beside it. What each call of a template is asked for is not
 * optional.
 */
function keysRead(shape: Shape, seen: ReadonlySet<Shape>, asked: readonly Shape[], isRoot = true): Key[] {
  const keys = Object.entries(shape.properties ?? {}).map(([key, value]) => {
    const inside = keysRead(value, seen, asked, false);
    const isRead = inside.length > 0 || seen.has(value) || (value.items && seen.has(value.items));
    const isNeeded = shape.required?.includes(key) ?? false;
    return { key, inside, isRead, isNeeded, isOptional: !isNeeded && !asked.includes(value) };
  });
  const isRead = keys.some((each) => each.isRead);
  const further = [shape.items, shape.additionalProperties || undefined, ...branchesOf(shape)];
  return [
    ...keys.filter((each) => each.isRead || (each.isNeeded && isRead && !isRoot)),
    ...further.flatMap((each) => (each ? keysRead(each, seen, asked, false) : [])),
  ];
}

/** What must be there comes first. */
function writeKeys(keys: readonly Key[]): string {
  const sorted = [...keys].sort((a, b) => Number(a.isOptional) - Number(b.isOptional));
  const written = sorted.map(({ key, isOptional, inside }) => {
    const mark = isOptional ? '?' : '';
    return `${key}${mark}${inside.length > 0 ? ` (${writeKeys(inside)})` : ''}`;
  });
  return written.join(', ');
}
