import type { Place, Report } from '../problems.ts';
import { didYouMean, nearest } from '../yaml/nearest.ts';
import { branchesOf, keysOf, type Shape, stepInto } from '../yaml/shape.ts';
import type { Helper } from './helpers.ts';
import type { Labels } from './labels.ts';
import { placeholdersOf } from './placeholders.ts';

export type ParsedTemplate = { path: string; program: hbs.AST.Program };

/** What the check knows of the template set. */
export type Checked = {
  partials: ReadonlyMap<string, ParsedTemplate>;
  labels: Labels;
  helpers: readonly Helper[];
  report: Report;
  /** Is told of each value that a template is called with or reads, and of the templates open there, from the first. */
  see?: (value: Shape, inside: readonly string[]) => void;
  /** Is told of each call of a template, and of the values that the blocks around it ask for. */
  call?: (name: string, asked: readonly Shape[]) => void;
};

/** What a path may start from at one point of a template. */
type Scope = { shape: Shape; names: Record<string, Shape>; parent: Scope | undefined; inLoop: boolean };

type Walk = Checked & {
  root: Shape;
  file: string;
  /** The calls of partials that were checked. */
  seen: Set<string>;
  /** The templates that are being filled at this point, from the first. */
  inside: readonly string[];
  /** The values that are there at this point, since blocks around it ask for them. */
  asked: readonly Shape[];
};

const loopVariables = ['index', 'number', 'first', 'last', 'key'];
const anything: Shape = {};

/**
 * Reports each name in the templates that the content cannot have, and each unknown helper, partial and label.
 * Before filling, because Handlebars prints nothing for a misspelt name, and `{{#if misspelt}}` is never true.
 */
export function checkPaths(template: ParsedTemplate, root: Shape, checked: Checked): void {
  const walk: Walk = { ...checked, root, file: template.path, seen: new Set(), inside: ['deck'], asked: [] };
  checkProgram(template.program, { shape: root, names: {}, parent: undefined, inLoop: false }, walk);
}

function checkProgram(program: hbs.AST.Program | undefined, scope: Scope, walk: Walk): void {
  for (const statement of program?.body ?? []) statements[statement.type]?.(statement as never, scope, walk);
}

/** What is checked of each kind of statement; text and comments have nothing to check. */
const statements: Record<string, (statement: never, scope: Scope, walk: Walk) => void> = {
  MustacheStatement: checkMustache,
  BlockStatement: checkBlock,
  PartialStatement: checkPartial,
  Decorator: failDecorator,
  DecoratorBlock: failDecorator,
  PartialBlockStatement(statement: hbs.AST.PartialBlockStatement, scope, walk) {
    checkPartial(statement, scope, walk);
    checkProgram(statement.program, scope, walk);
  },
};

function failDecorator(statement: hbs.AST.Decorator, _: Scope, walk: Walk): void {
  const hint = 'Write what it holds as a file of its own, and call that as a partial.';
  fail(walk, statement, 'template-decorator', 'Templates take no decorators such as {{#*inline}}.', hint);
}

function checkMustache(statement: hbs.AST.MustacheStatement, scope: Scope, walk: Walk): void {
  if (!statement.escaped) {
    fail(
      walk,
      statement,
      'template-unescaped',
      'Three braces would let content write markup.',
      'Use two: {{…}}.',
    );
  }
  const shape = shapeOfCall(statement, scope, walk);
  if (shape && isGroup(shape)) failGroup(statement.path, shape, walk);
}

/** A list or record stands where a text is printed. */
function failGroup(node: hbs.AST.Node, shape: Shape, walk: Walk): void {
  const { original = 'this' } = node as Partial<hbs.AST.PathExpression>;
  const hint = shape.items
    ? `Write {{#each ${original}}}…{{/each}}.`
    : `Choose one of its values: ${keysOf(shape).join(', ')}.`;
  const message = `"${original}" is not a text, but holds several values.`;
  fail(walk, node, 'template-not-text', message, hint);
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, walk: Walk): void {
  const name = String((block.path as hbs.AST.PathExpression).original);
  if (!Object.hasOwn(blocks, name)) {
    const hint = didYouMean(name, Object.keys(blocks), 'Blocks');
    fail(walk, block, 'template-unknown-block', `There is no block "${name}".`, hint);
    return;
  }
  if (block.params.length !== 1) {
    const message = `{{#${name}}} takes one value, not ${block.params.length}.`;
    fail(walk, block, 'template-wrong-arguments', message, argumentHint(name, block.params, walk));
  }
  const [argument] = block.params.length === 1 ? block.params : [];
  const shape = argument ? shapeOfExpression(argument, scope, walk) : undefined;
  if (name === 'each' && argument && shape && !isOpen(shape) && !isGroup(shape)) {
    const message = '{{#each}} takes a list, and this is a single value.';
    fail(walk, argument, 'template-not-list', message, 'Use {{#if}} or {{#with}} for a single value.');
  }
  const within = blocks[name]?.(scope, shape ?? anything, block.program) ?? scope;
  const asked = shape && name !== 'unless' ? [...walk.asked, shape] : walk.asked;
  checkProgram(block.program, within, { ...walk, asked });
  checkProgram(block.inverse, scope, walk);
}

/** `{{#if eq role "host"}}` lacks the parentheses around the call. */
function argumentHint(name: string, params: hbs.AST.Expression[], { helpers }: Walk): string {
  const first = (params[0] as hbs.AST.PathExpression | undefined)?.original;
  const isCall = helpers.some((helper) => helper.name === first);
  return isCall ? `Put the call in parentheses: {{#${name} (${first} …)}}.` : `Write {{#${name} something}}.`;
}

/** Nothing is known of such a value, and anything may be in it. */
function isOpen(shape: Shape): boolean {
  return Object.keys(shape).length === 0;
}

/** Whether a value is a list, or keys with values. */
function isGroup(shape: Shape): boolean {
  return (
    Boolean(shape.items || shape.properties || shape.additionalProperties) || branchesOf(shape).some(isGroup)
  );
}

/** The scope inside each of Handlebars' blocks. */
const blocks: Record<string, (scope: Scope, shape: Shape, program: hbs.AST.Program) => Scope> = {
  if: (scope) => scope,
  unless: (scope) => scope,
  with: (scope, shape, program) => inner(scope, shape, program, scope.inLoop),
  each: (scope, shape, program) => inner(scope, itemShape(shape), program, true),
};

function itemShape(shape: Shape): Shape {
  const inBranch = branchesOf(shape)
    .map(itemShape)
    .find((item) => !isOpen(item));
  return shape.items ?? (shape.additionalProperties || inBranch) ?? anything;
}

function inner(parent: Scope, shape: Shape, program: hbs.AST.Program, inLoop: boolean): Scope {
  const [value, key] = program.blockParams ?? [];
  const names = {
    ...parent.names,
    ...(value && { [value]: shape }),
    ...(key && { [key]: { type: 'string' } }),
  };
  return { shape, names, parent, inLoop };
}

function checkPartial(
  statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  walk: Walk,
): void {
  const name = String((statement.name as hbs.AST.PathExpression).original);
  if (statement.name.type !== 'PathExpression') {
    const hint = 'Write the name out: {{> cover}}.';
    fail(walk, statement, 'template-dynamic-partial', 'A partial is called by its name.', hint);
    return;
  }
  if (name === '@partial-block') return;
  const partial = walk.partials.get(name);
  const known = [...walk.partials.keys()].filter((each) => each !== 'deck');
  if (!partial) {
    const hint = didYouMean(name, known, 'Partials');
    fail(walk, statement, 'template-unknown-partial', `There is no partial "${name}".`, hint);
    return;
  }
  if (walk.inside.includes(name)) {
    const message = `The partial "${name}" calls itself: it would never end.`;
    fail(walk, statement, 'template-endless-partial', message, 'Call another partial, or use {{#each}}.');
    return;
  }
  const [argument] = statement.params;
  const shape = argument ? shapeOfExpression(argument, scope, walk) : scope.shape;
  const given = hashShapes(statement.hash, scope, walk);
  if (!shape) return;
  const whole = isOpen(shape) ? shape : { ...shape, properties: { ...shape.properties, ...given } };
  visitPartial(partial, name, whole, walk);
}

/** A partial is checked once for each shape of data that it is called with; where all are to be seen, in each place. */
function visitPartial(partial: ParsedTemplate, name: string, shape: Shape, walk: Walk): void {
  walk.call?.(name, walk.asked);
  const call = [...(walk.see ? walk.inside : []), name, JSON.stringify(shape)].join(' ');
  if (walk.seen.has(call)) return;
  walk.seen.add(call);
  walk.see?.(shape, [...walk.inside, name]);
  const scope = { shape, names: {}, parent: undefined, inLoop: true };
  checkProgram(partial.program, scope, { ...walk, file: partial.path, inside: [...walk.inside, name] });
}

function hashShapes(hash: hbs.AST.Hash | undefined, scope: Scope, walk: Walk): Record<string, Shape> {
  return Object.fromEntries(
    (hash?.pairs ?? []).map((pair) => [pair.key, shapeOfExpression(pair.value, scope, walk) ?? anything]),
  );
}

function shapeOfExpression(expression: hbs.AST.Expression, scope: Scope, walk: Walk): Shape | undefined {
  if (expression.type === 'SubExpression')
    return shapeOfCall(expression as hbs.AST.SubExpression, scope, walk);
  if (expression.type === 'PathExpression')
    return shapeOfPath(expression as hbs.AST.PathExpression, scope, walk);
  return { type: expression.type === 'NumberLiteral' ? 'number' : 'string' };
}

/** A helper with its arguments, or a plain path. */
function shapeOfCall(
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: Scope,
  walk: Walk,
): Shape | undefined {
  const path = call.path as hbs.AST.PathExpression;
  const helper = walk.helpers.find(({ name }) => name === path.original);
  if (helper) return shapeOfHelper(helper, call, scope, walk);
  if (path.type !== 'PathExpression') {
    const hint = 'Write a text as it is; write a path without quotation marks.';
    fail(walk, path, 'template-literal', 'Braces hold a path or a call of a helper.', hint);
    return undefined;
  }
  if (call.type !== 'SubExpression' && call.params.length === 0 && !call.hash)
    return shapeOfPath(path, scope, walk);
  for (const param of call.params) shapeOfExpression(param, scope, walk);
  const known = walk.helpers.map(({ name }) => name);
  const hint = didYouMean(path.original, known, 'Helpers');
  const isOwn = nearest(path.original, known) === undefined && !walk.helpers.some(({ own }) => own);
  const named = isOwn ? ' Your own are read from the file that --helpers names.' : '';
  fail(walk, path, 'template-unknown-helper', `There is no helper "${path.original}".`, hint + named);
  return undefined;
}

function shapeOfHelper(
  helper: Helper,
  { path, params, hash }: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: Scope,
  walk: Walk,
): Shape {
  const shapes = params.map((param) => shapeOfExpression(param, scope, walk) ?? anything);
  const byName = hashShapes(hash, scope, walk);
  const named = Object.keys(byName);
  const [fewest, most] = helper.arity;
  if (shapes.length < fewest || shapes.length > most || (hash && helper.words !== 'phrase')) {
    const wanted = `${most === fewest ? fewest : `${fewest} to ${most}`} value${most > 1 ? 's' : ''}`;
    const takes = hash ? 'no values by name' : `${wanted}, not ${shapes.length}`;
    const message = `"${helper.name}" takes ${takes}.`;
    fail(walk, path, 'template-wrong-arguments', message, `Write ${helper.usage}.`);
  }
  if (helper.words) checkLabel(helper, params[0], named, walk);
  if (helper.wants === 'texts') {
    const given = [...params, ...(hash?.pairs ?? []).map(({ value }) => value)];
    for (const [index, shape] of [...shapes, ...Object.values(byName)].entries())
      if (isGroup(shape)) failGroup(given[index] as hbs.AST.Node, shape, walk);
  }
  if (helper.wants === 'items' && params[1]?.type === 'StringLiteral')
    checkKey(itemShape(shapes[0] ?? anything), params[1] as hbs.AST.StringLiteral, walk);
  return helper.gives(shapes);
}

/** A key that is named has a text in each item. */
function checkKey(item: Shape, key: hbs.AST.StringLiteral, walk: Walk): void {
  const shape = isOpen(item) ? item : stepInto(item, key.value);
  if (shape && isGroup(shape)) {
    const message = `"${key.value}" is not a text, but holds several values.`;
    const hint = `Write {{#each …}}, and one of these inside: ${keysOf(shape).join(', ')}.`;
    fail(walk, key, 'template-not-text', message, hint);
  } else if (!shape) {
    const message = `The content has no "${key.value}" in each of these.`;
    fail(walk, key, 'template-unknown-name', message, didYouMean(key.value, keysOf(item), 'Available here'));
  }
}

/** A label that is named exists, and a phrase is given what its placeholders ask for. */
function checkLabel(
  { words }: Helper,
  argument: hbs.AST.Expression | undefined,
  named: string[],
  walk: Walk,
): void {
  if (argument?.type !== 'StringLiteral') return;
  const { value } = argument as hbs.AST.StringLiteral;
  const label = walk.labels.get(value);
  if (label === undefined) {
    const hint = didYouMean(value, [...walk.labels.keys()], 'Labels');
    const add = 'A new one goes into labels.en.yaml beside your templates.';
    fail(walk, argument, 'template-unknown-label', `There is no label "${value}".`, `${hint} ${add}`);
    return;
  }
  const wanted = placeholdersOf(label);
  if (words !== 'phrase' || [...wanted].sort().join() === [...named].sort().join()) return;
  const given = named.length > 0 ? named.join(', ') : 'nothing';
  const message = `The label "${value}" takes ${wanted.join(', ') || 'nothing'} by name, not ${given}.`;
  const example = [`"${value}"`, ...wanted.map((each) => `${each}=…`)].join(' ');
  fail(walk, argument, 'template-wrong-arguments', message, `Write {{phrase ${example}}}.`);
}

function shapeOfPath(path: hbs.AST.PathExpression, scope: Scope, walk: Walk): Shape | undefined {
  if (path.data) return shapeOfVariable(path, scope, walk);
  let from: Scope | undefined = scope;
  for (let up = 0; up < path.depth; up += 1) from = from?.parent;
  if (!from) {
    fail(
      walk,
      path,
      'template-unknown-name',
      `"${path.original}" leads out of this template.`,
      'A partial sees the data it is called with, and nothing around it.',
    );
    return undefined;
  }
  const [first = '', ...rest] = path.parts as string[];
  if (path.depth === 0 && Object.hasOwn(from.names, first))
    return follow(path, rest, from.names[first] as Shape, walk);
  const further = path.depth === 0 && first !== '' && !stepInto(from.shape, first) && furtherOut(from, first);
  if (!further) return follow(path, path.parts as string[], from.shape, walk);
  const message = `There is no "${first}" inside this block, but around it.`;
  fail(walk, path, 'template-unknown-name', message, `Write {{${further}}}.`);
  return undefined;
}

/** How a name is written that only a scope further out has. */
function furtherOut(scope: Scope, name: string): string | undefined {
  let path = name;
  for (let from: Scope | undefined = scope; from && !isOpen(from.shape); from = from.parent) {
    if (stepInto(from.shape, name)) return path;
    path = `../${path}`;
  }
  return undefined;
}

function shapeOfVariable(path: hbs.AST.PathExpression, scope: Scope, walk: Walk): Shape | undefined {
  const [name = '', ...rest] = path.parts as string[];
  if (name === 'root') return follow(path, rest, walk.root, walk);
  if (scope.inLoop && loopVariables.includes(name)) return { type: name === 'key' ? 'string' : 'number' };
  const hint = didYouMean(`@${name}`, ['@root', ...loopVariables.map((variable) => `@${variable}`)]);
  fail(walk, path, 'template-unknown-name', `There is no variable "@${name}" here.`, hint);
  return undefined;
}

function follow(path: hbs.AST.PathExpression, parts: string[], from: Shape, walk: Walk): Shape | undefined {
  let shape = from;
  for (const [index, part] of parts.entries()) {
    const next = part === 'length' && shape.items ? { type: 'number' } : stepInto(shape, part);
    if (!next && isOpen(shape)) return anything;
    if (!next) {
      const inIt = path.original === part ? '' : ` (in "${path.original}")`;
      const message = `The content has no "${part}" here${inIt}.`;
      fail(walk, path, 'template-unknown-name', message, hintFor(path, parts.slice(index), shape, walk));
      return undefined;
    }
    shape = next;
  }
  walk.see?.(shape, walk.inside);
  return shape;
}

/** What may stand for the first of some parts of a path, which what is there does not have. */
function hintFor(path: hbs.AST.PathExpression, parts: string[], shape: Shape, walk: Walk): string {
  const [part = '', ...rest] = parts;
  const known = keysOf(shape);
  // Helpers are called with values: without one, a misspelt name reads as a path.
  const called = path.original === part && nearest(part, [...known, ...walk.helpers.map(({ name }) => name)]);
  const helper = walk.helpers.find(({ name }) => name === called);
  if (helper) return `Did you mean ${helper.usage}?`;
  if (known.length > 0) return didYouMean(part, known, 'Available here');
  if (!shape.items) return 'It is a single value: nothing is inside it.';
  const list = path.original.slice(0, -parts.join('.').length - 1) || 'this';
  const inEach = stepInto(shape.items, part) ? parts : rest;
  return `It is a list: write {{#each ${list}}}{{${inEach.join('.') || '…'}}}{{/each}}.`;
}

function fail(walk: Walk, node: hbs.AST.Node, code: string, message: string, hint: string): void {
  const { line, column } = node.loc.start;
  const at: Place = { file: walk.file, line, column: column + 1 };
  walk.report({ level: 'error', code, message, at, hint });
}
