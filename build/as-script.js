import { createHash } from 'node:crypto';
import { parseAst } from 'rolldown/parseAst';

/**
 * A module as a script, which is a function of what only modules have, by the name of `host__`, and gives what the
 * module exports. It begins with a comment that holds its hash.
 */
export function asScript(code) {
  const edits = [];
  visit(parseAst(code), (node) => edits.push(...editsOf(node)));
  const body = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
  // Of text that is all ASCII, V8 keeps half the bytes.
  const text = `(function(host__){"use strict";${body}\n})`.replace(/[^\0-\x7f]/g, escaped);
  return `/*${createHash('sha256').update(text).digest('hex').slice(0, 32)}*/${text}`;
}

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What takes the place of the parts of a module that a script may not have. */
function editsOf(node) {
  const edit = (by, { start, end } = node) => [{ start, end, by }];
  switch (node.type) {
    case 'ImportDeclaration':
      return edit(node.specifiers.map((each) => required(each, node.source.value)).join(''));
    case 'ExportNamedDeclaration':
      return edit(
        `return{${node.specifiers.map(({ exported, local }) => `${named(exported)}:${named(local)}`)}};`,
      );
    case 'ImportExpression':
      return edit('host__.load', { start: node.start, end: node.start + 'import'.length });
    case 'MetaProperty':
      return node.meta.name === 'import' ? edit('host__.meta') : [];
    default:
      return [];
  }
}

function required({ type, imported, local }, module) {
  const from = `host__.require(${JSON.stringify(module)})`;
  return type === 'ImportSpecifier'
    ? `const{${named(imported)}:${local.name}}=${from};`
    : `const ${local.name}=${from};`;
}

function named({ name, value }) {
  return name ?? JSON.stringify(value);
}

function visit(node, look) {
  if (Array.isArray(node)) for (const each of node) visit(each, look);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') look(node);
    for (const each of Object.values(node)) visit(each, look);
  }
}
