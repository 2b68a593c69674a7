import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support/build.ts';

const src = join(root, 'src');

type Source = { path: string; code: string; imports: Import[] };
type Import = { from: string; kind: 'type' | 'static' | 'dynamic' };

const sources: Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort()
  .map((path) => {
    const code = withoutComments(readFileSync(join(src, path), 'utf8'));
    return { path, code, imports: importsOf(code, path) };
  });

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function importsOf(code: string, path: string): Import[] {
  const resolve = (from: string) => (from.startsWith('.') ? posix.join(posix.dirname(path), from) : from);
  const fixed = [...code.matchAll(/^(?:import|export)(\s+type)?\b[^;'"]*?(?:\bfrom\s+)?'([^']+)';/gm)];
  const later = [...code.matchAll(/\bimport\('([^']+)'\)/g)];
  return [
    ...fixed.map(([, type, from = '']) => ({ from: resolve(from), kind: type ? 'type' : 'static' }) as const),
    ...later.map(([, from = '']) => ({ from: resolve(from), kind: 'dynamic' }) as const),
  ];
}

/** A stage is a folder; at the top, a file is one of its own. */
const stageOf = (path: string) => path.split('/')[0] ?? '';

const words = ['problems.ts', 'yaml'];

/** What each stage may import beside itself. A new stage gets a row here, and a line in ARCHITECTURE.md. */
const mayImport: Record<string, string[]> = {
  'cli.ts': ['cache.ts', 'command-names.ts', 'command.ts', 'load-script.ts', 'package-folder.ts'],
  'command.ts': [
    'build-decks.ts',
    'check.ts',
    'command-names.ts',
    'init.ts',
    'package-folder.ts',
    'preview',
    'report-bug.ts',
    'show-brand.ts',
    'templates.ts',
    'translations.ts',
    'verify.ts',
    'watch-decks.ts',
    'why-not-read.ts',
    'yaml',
  ],
  'command-names.ts': [],
  'init.ts': ['outcome.ts', 'complain.ts', 'content', 'draft', 'project', 'write-new.ts', ...words],
  'templates.ts': [
    'outcome.ts',
    'complain.ts',
    'eject.ts',
    'project',
    'read-settings.ts',
    'template',
    ...words,
  ],
  'eject.ts': ['outcome.ts', 'complain.ts', 'project', 'template', 'write-new.ts', ...words],
  'show-brand.ts': [
    'outcome.ts',
    'complain.ts',
    'find-brand.ts',
    'find-fonts.ts',
    'project',
    'read-settings.ts',
    'brand',
    'template',
    'text',
    'theme',
    ...words,
  ],
  'find-brand.ts': ['pipeline', 'project', 'brand', 'content', ...words],
  'translations.ts': [
    'outcome.ts',
    'choose-summits.ts',
    'complain.ts',
    'project',
    'write-new.ts',
    'content',
    ...words,
  ],
  preview: [
    'choose-languages.ts',
    'complain.ts',
    'deck-job.ts',
    'make-deck.ts',
    'pipeline',
    'outcome.ts',
    'plan-decks.ts',
    'report-bug.ts',
    'show-problem.ts',
    'stop-on-signal.ts',
    'watch',
    'content',
    'output',
    'text',
    'xml',
    ...words,
    'memoize.ts',
  ],
  'watch-decks.ts': [
    'build-deck.ts',
    'build-decks.ts',
    'choose-shard.ts',
    'complain.ts',
    'deck-job.ts',
    'outcome.ts',
    'plan-decks.ts',
    'report-bug.ts',
    'stop-on-signal.ts',
    'watch',
    ...words,
  ],
  watch: [
    'deck-job.ts',
    'find-fonts.ts',
    'plan-decks.ts',
    'project',
    'read-settings.ts',
    'stamp-of.ts',
    ...words,
  ],
  'report-bug.ts': ['why-not-read.ts'],
  'stop-on-signal.ts': [],
  'check.ts': [
    'complain.ts',
    'deck-job.ts',
    'found.ts',
    'pipeline',
    'outcome.ts',
    'plan-decks.ts',
    'show-report.ts',
    ...words,
  ],
  'found.ts': ['problems.ts'],
  'show-report.ts': ['found.ts', 'show-problem.ts'],
  'verify.ts': [
    'choose-summits.ts',
    'complain.ts',
    'outcome.ts',
    'project',
    'read-settings.ts',
    'write-new.ts',
    'content',
    'grounding',
    ...words,
  ],
  'build-decks.ts': [
    'build-deck.ts',
    'choose-shard.ts',
    'complain.ts',
    'deck-job.ts',
    'outcome.ts',
    'plan-decks.ts',
    'problems.ts',
  ],
  'build-deck.ts': [
    'complain.ts',
    'deck-job.ts',
    'make-deck.ts',
    'pipeline',
    'plan-decks.ts',
    'project',
    'write-output.ts',
    'template',
    ...words,
  ],
  'deck-job.ts': [
    'cache.ts',
    'choose-languages.ts',
    'find-fonts.ts',
    'package-folder.ts',
    'pipeline',
    'plan-decks.ts',
    'project',
    'store.ts',
    'template',
    ...words,
  ],
  'plan-decks.ts': [
    'shared-deck.ts',
    'unread-files.ts',
    'unread-translations.ts',
    'choose-languages.ts',
    'choose-sets.ts',
    'choose-summits.ts',
    'find-brand.ts',
    'load-helpers.ts',
    'pipeline',
    'outcome.ts',
    'project',
    'read-settings.ts',
    'content',
    'template',
    ...words,
  ],
  'shared-deck.ts': ['template', ...words],
  'unread-files.ts': ['project', 'read-settings.ts', 'content', ...words],
  'unread-translations.ts': ['project', 'content', ...words],
  'choose-languages.ts': ['project', 'content', ...words],
  'choose-sets.ts': ['project', 'content', 'template', ...words],
  'choose-shard.ts': [...words],
  'choose-summits.ts': ['content', 'no-content.ts', 'project', ...words],
  'no-content.ts': ['project', 'read-settings.ts', ...words],
  'complain.ts': ['outcome.ts', 'show-problem.ts', ...words],
  'find-fonts.ts': ['text'],
  'cache.ts': ['write-whole.ts'],
  'load-script.ts': ['cache.ts'],
  'index.ts': [
    'make-deck.ts',
    'pipeline',
    'project',
    'show-problem.ts',
    'store.ts',
    'content',
    'images',
    'output',
    'template',
    'text',
    ...words,
  ],
  'hold-helpers.ts': ['complain.ts', 'package-folder.ts', 'report-bug.ts', ...words],
  'load-helpers.ts': ['hold-helpers.ts', 'project', 'stamp-of.ts', 'template', ...words],
  'outcome.ts': ['problems.ts'],
  'stamp-of.ts': [],
  project: ['content', 'package-folder.ts', 'template', 'why-not-read.ts', ...words, 'memoize.ts'],
  'read-settings.ts': ['project', 'content', ...words],
  'make-folder.ts': [],
  'write-output.ts': ['make-folder.ts', 'output', 'problems.ts', 'write-whole.ts'],
  'write-new.ts': ['make-folder.ts', 'problems.ts', 'write-whole.ts'],
  'why-not-read.ts': [],
  'write-whole.ts': [],
  'show-problem.ts': ['problems.ts'],
  'make-deck.ts': ['content', 'pipeline', 'proof'],
  pipeline: [
    'brand',
    'content',
    'grounding',
    'template',
    'markup',
    'images',
    'theme',
    'text',
    'layout',
    'checks',
    'output',
    'page.ts',
    'proof',
    'store.ts',
    ...words,
  ],
  proof: ['content', 'output', 'page.ts', 'template', 'xml', 'problems.ts'],
  output: [
    'brand',
    'content',
    'flags',
    'images',
    'package-folder.ts',
    'page.ts',
    'problems.ts',
    'store.ts',
    'text',
    'theme',
    'xml',
    'memoize.ts',
    'sum.ts',
  ],
  checks: ['images', 'page.ts', 'text', 'theme', 'problems.ts', 'memoize.ts'],
  grounding: ['content', 'draft', 'why-not-read.ts', ...words],
  rules: [],
  brand: ['images', 'page.ts', 'text', 'theme', 'xml', ...words],
  images: ['markup', 'page.ts', 'problems.ts', 'theme', 'why-not-read.ts'],
  layout: [
    'flags',
    'images',
    'locale',
    'markup',
    'page.ts',
    'problems.ts',
    'store.ts',
    'text',
    'theme',
    'memoize.ts',
    'sum.ts',
  ],
  theme: ['markup', 'page.ts', 'text', ...words],
  markup: ['content', 'template', ...words],
  template: ['content', 'locale', 'text', ...words, 'memoize.ts'],
  text: ['content', 'package-folder.ts', 'page.ts', 'problems.ts', 'memoize.ts'],
  draft: ['flags', 'memoize.ts'],
  content: ['flags', 'locale', 'rules', ...words],
  yaml: ['problems.ts', 'memoize.ts'],
  'page.ts': ['problems.ts'],
  flags: ['package-folder.ts', 'store.ts'],
  'package-folder.ts': [],
  locale: ['memoize.ts'],
  xml: [],
  'problems.ts': [],
  'store.ts': [],
  'memoize.ts': [],
  'sum.ts': [],
};

const inside = (each: Import) => /\.ts$/.test(each.from);

describe('imports run one way', () => {
  test.each(sources.map(({ path }) => path))('%s imports only what its stage may', (path) => {
    const stage = stageOf(path);
    const allowed = mayImport[stage];
    expect(allowed, `"${stage}" has no row in the table of this test`).toBeDefined();
    const own = sources.find((source) => source.path === path)?.imports.filter(inside) ?? [];
    const stages = own.map(({ from }) => stageOf(from)).filter((other) => other !== stage);
    expect(stages.filter((other) => !allowed?.includes(other))).toEqual([]);
  });

  test('no stage imports itself by way of others', () => {
    const reach = (stage: string, seen: Set<string>): Set<string> => {
      for (const next of mayImport[stage] ?? []) {
        if (!seen.has(next)) reach(next, seen.add(next));
      }
      return seen;
    };
    expect(Object.keys(mayImport).filter((stage) => reach(stage, new Set()).has(stage))).toEqual([]);
  });
});

/** The packages that one file alone may import: others ask that file. */
const soleImporters: Record<string, string> = {
  'yoga-layout': 'layout/arrange.ts',
  pptxgenjs: 'output/pptx/draw-slides.ts',
  harfbuzzjs: 'text/open-font.ts',
  'markdown-it': 'text/read-markdown.ts',
  linebreak: 'text/find-breaks.ts',
  yargs: 'command.ts',
  'fastest-levenshtein': 'yaml/nearest.ts',
};

describe('packages', () => {
  test.each(Object.entries(soleImporters))('%s is imported by %s alone', (name, path) => {
    expect(importers(name)).toEqual([path]);
  });

  test('sharp draws flags, reads pictures, draws pages, and nothing else', () => {
    const rest = importers('sharp').filter((path) => !/^(flags|images|output|preview)\//.test(path));
    expect(rest).toEqual([]);
  });

  test.each(['pptxgenjs', 'sharp', 'harfbuzzjs'])('%s is loaded when first needed', (name) => {
    const loaded = atStart(['command.ts', 'build-decks.ts', 'watch-decks.ts', 'preview/preview.ts']);
    expect(loaded.size).toBeGreaterThan(20);
    expect([...loaded].filter((path) => imports(path, 'static').includes(name))).toEqual([]);
  });
});

function importers(name: string): string[] {
  return sources.flatMap(({ path, imports: all }) => (all.some(({ from }) => from === name) ? [path] : []));
}

function imports(path: string, kind: Import['kind']): string[] {
  const all = sources.find((source) => source.path === path)?.imports ?? [];
  return all.filter((each) => each.kind === kind).map(({ from }) => from);
}

/** The files that are loaded before anything is done. */
function atStart(paths: string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...paths];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path) || !path.endsWith('.ts')) continue;
    seen.add(path);
    queue.push(...imports(path, 'static'));
  }
  return seen;
}

/** What touches the world, and the files that may: the edges, and those that read the package's own files. */
const world: { what: string; pattern: RegExp; files: string[] }[] = [
  {
    what: 'the clock',
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bhrtime\b|\buptime\b/,
    files: ['build-deck.ts'],
  },
  {
    what: 'chance',
    pattern: /\bMath\.random\b|\brandom(UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b/,
    files: [],
  },
  {
    what: 'the process',
    pattern: /\bprocess\./,
    files: [
      'build-deck.ts',
      'build-decks.ts',
      'cache.ts',
      'check.ts',
      'cli.ts',
      'command.ts',
      'complain.ts',
      'eject.ts',
      'find-fonts.ts',
      'hold-helpers.ts',
      'init.ts',
      'load-script.ts',
      'preview/preview.ts',
      'report-bug.ts',
      'show-brand.ts',
      'stop-on-signal.ts',
      'templates.ts',
      'translations.ts',
      'verify.ts',
      'watch-decks.ts',
      'write-whole.ts',
    ],
  },
  {
    what: 'the disk',
    pattern: /'(node:)?fs(\/promises)?'/,
    files: [
      'cache.ts',
      'flags/flag-svg.ts',
      'load-script.ts',
      'make-folder.ts',
      'output/html/page-file.ts',
      'project/built-in.ts',
      'project/entries.ts',
      'project/read-bytes.ts',
      'project/read-templates.ts',
      'project/reader-beside.ts',
      'project/starter-files.ts',
      'stamp-of.ts',
      'text/open-font.ts',
      'text/subset-font.ts',
      'watch/watch-folders.ts',
      'write-new.ts',
      'write-output.ts',
      'write-whole.ts',
    ],
  },
  {
    what: 'the network',
    pattern: /'(node:)?(https?|net|tls|dns|http2)'|\bfetch\(/,
    files: ['preview/guard.ts', 'preview/serve.ts'],
  },
  { what: 'code from text', pattern: /\beval\(|\bnew Function\b|'(node:)?vm'/, files: ['load-script.ts'] },
  { what: 'other programs', pattern: /'(node:)?child_process'/, files: ['preview/open-browser.ts'] },
];

describe('only the edges touch the world', () => {
  test.each(world)('$what', ({ pattern, files }) => {
    const found = sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
    expect(found).toEqual(files);
  });
});

test('lengths are points: EMU stand only where parts of presentations are read and written', () => {
  const inEmu = sources
    .filter(({ code }) => /\b(12_?700|914_?400|emu)\b/i.test(code))
    .map(({ path }) => path);
  expect(inEmu).toContain('output/pptx/units.ts');
  expect(inEmu.filter((path) => !/^(brand|output\/pptx)\//.test(path))).toEqual([]);
});

test('every source file is in a stage that the pipeline knows', () => {
  expect(sources.length).toBeGreaterThan(80);
  expect([...new Set(sources.map(({ path }) => stageOf(path)))].filter((stage) => !mayImport[stage])).toEqual(
    [],
  );
});

test('the built package holds no absolute path of this machine', () => {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|script)$/.test(name),
  );
  const telling = files.filter((name) =>
    readFileSync(join(dist, name), 'utf8').includes(`${dirname(root)}/`),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(telling.map((name) => relative(root, name))).toEqual([]);
});
