import type { Place, Report } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import { keysOf, type Shape, stepInto } from '../yaml/shape.ts';
import { helpers } from './helpers.ts';

export type ParsedTemplate = { path: string; program: hbs.AST.Program };

/** What the check knows of the template set. */
export type Checked = {
  partials: ReadonlyMap<string, ParsedTemplate>;
  labels: readonly string[];
  report: Report;
};

/** What a path may start from at one point of a template. */
type Scope = { shape: Shape; names: Record<string, Shape>; parent: Scope | undefined; inLoop: boolean };

type Walk = Checked & { root: Shape; file: string; seen: Set<string> };

const loopVariables = ['index', 'number', 'first', 'last', 'key'];
const anything: Shape = {};

/**
 * Reports each name in the templates that the content cannot have, and each unknown helper, partial and label.
 * Before filling, because Handlebars prints nothing for a misspelt name, and `{{#if misspelt}}` is never true.
 */
export function checkPaths(template: ParsedTemplate, root: Shape, checked: Checked): void {
  const walk: Walk = { ...checked, root, file: template.path, seen: new Set() };
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
  PartialBlockStatement(statement: hbs.AST.PartialBlockStatement, scope, walk) {
    checkPartial(statement, scope, walk);
    checkProgram(statement.program, scope, walk);
  },
};

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
  shapeOfCall(statement, scope, walk);
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, walk: Walk): void {
  const name = (block.path as hbs.AST.PathExpression).original;
  const [argument] = block.params;
  const shape = argument ? shapeOfExpression(argument, scope, walk) : undefined;
  if (!(name in blocks)) {
    fail(
      walk,
      block,
      'template-unknown-block',
      `There is no block "${name}".`,
      didYouMean(name, Object.keys(blocks)),
    );
    return;
  }
  if (!argument)
    fail(
      walk,
      block,
      'template-missing-argument',
      `{{#${name}}} takes what it is about.`,
      `Write {{#${name} something}}.`,
    );
  checkProgram(block.program, blocks[name]?.(scope, shape ?? anything, block.program) ?? scope, walk);
  checkProgram(block.inverse, scope, walk);
}

/** The scope inside each of Handlebars' blocks. */
const blocks: Record<string, (scope: Scope, shape: Shape, program: hbs.AST.Program) => Scope> = {
  if: (scope) => scope,
  unless: (scope) => scope,
  with: (scope, shape, program) => inner(scope, shape, program, scope.inLoop),
  each: (scope, shape, program) =>
    inner(scope, shape.items ?? (shape.additionalProperties || anything), program, true),
};

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
  const name = (statement.name as hbs.AST.PathExpression).original;
  if (statement.name.type !== 'PathExpression') {
    fail(
      walk,
      statement,
      'template-dynamic-partial',
      'A partial is called by its name.',
      'Write the name out: {{> cover}}.',
    );
    return;
  }
  if (name === '@partial-block') return;
  const partial = walk.partials.get(name);
  if (!partial) {
    const known = [...walk.partials.keys()];
    fail(
      walk,
      statement,
      'template-unknown-partial',
      `There is no partial "${name}".`,
      didYouMean(name, known, 'Partials'),
    );
    return;
  }
  const [argument] = statement.params;
  const shape = argument ? shapeOfExpression(argument, scope, walk) : scope.shape;
  const given = hashShapes(statement.hash, scope, walk);
  visitPartial(partial, name, { ...shape, properties: { ...shape?.properties, ...given } }, walk);
}

/** A partial is checked once for each shape of data that it is called with. */
function visitPartial(partial: ParsedTemplate, name: string, shape: Shape, walk: Walk): void {
  const call = `${name} ${keysOf(shape).join(' ')}`;
  if (walk.seen.has(call)) return;
  walk.seen.add(call);
  checkProgram(
    partial.program,
    { shape, names: {}, parent: undefined, inLoop: true },
    { ...walk, file: partial.path },
  );
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
  const helper = helpers.find(({ name }) => name === path.original);
  const isCall = call.type === 'SubExpression' || call.params.length > 0;
  if (!helper && !isCall) return shapeOfPath(path, scope, walk);
  if (!helper) {
    const known = helpers.map(({ name }) => name);
    fail(
      walk,
      path,
      'template-unknown-helper',
      `There is no helper "${path.original}".`,
      didYouMean(path.original, known, 'Helpers'),
    );
    return undefined;
  }
  const shapes = call.params.map((param) => shapeOfExpression(param, scope, walk) ?? anything);
  const [fewest, most] = helper.arity;
  if (shapes.length < fewest || shapes.length > most) {
    fail(
      walk,
      path,
      'template-wrong-arguments',
      `"${helper.name}" takes ${most === fewest ? fewest : `${fewest} to ${most}`} value${most > 1 ? 's' : ''}, not ${shapes.length}.`,
      `Write ${helper.usage}.`,
    );
  }
  checkLabel(helper.name, call.params[0], walk);
  return helper.gives(shapes);
}

function checkLabel(helper: string, argument: hbs.AST.Expression | undefined, walk: Walk): void {
  if (helper !== 'label' || argument?.type !== 'StringLiteral') return;
  const { value } = argument as hbs.AST.StringLiteral;
  if (walk.labels.includes(value)) return;
  fail(
    walk,
    argument,
    'unknown-label',
    `There is no label "${value}".`,
    didYouMean(value, walk.labels, 'Labels'),
  );
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
  const [first = ''] = path.parts as string[];
  const named = path.depth === 0 && Object.hasOwn(from.names, first) ? from.names[first] : undefined;
  return named
    ? follow(path, (path.parts as string[]).slice(1), named, walk)
    : follow(path, path.parts as string[], from.shape, walk);
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
  for (const part of parts) {
    const next = part === 'length' && shape.items ? { type: 'number' } : stepInto(shape, part);
    if (!next && shape === anything) return anything;
    if (!next) {
      const known = keysOf(shape);
      const hint =
        known.length > 0
          ? didYouMean(part, known, 'Available here')
          : 'It is a single value: nothing is inside it.';
      fail(
        walk,
        path,
        'template-unknown-name',
        `The content has no "${part}" here${path.original === part ? '' : ` (in "${path.original}")`}.`,
        hint,
      );
      return undefined;
    }
    shape = next;
  }
  return shape;
}

function fail(walk: Walk, node: hbs.AST.Node, code: string, message: string, hint: string): void {
  const { line, column } = node.loc.start;
  const at: Place = { file: walk.file, line, column: column + 1 };
  walk.report({ level: 'error', code, message, at, hint });
}
