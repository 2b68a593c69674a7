#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { openCache } from './cache.ts';
import type { command } from './command.ts';
import { type CommandName, commandNames } from './command-names.ts';
import { loadScript } from './load-script.ts';
import { packageVersion } from './package-folder.ts';

/** V8 is made for programs that run on; a deck or two is done before that pays. Long runs lose little by these. */
const flags = [
  // WebAssembly that ran often is optimized, on other threads: a hundred times later and more.
  '--wasm-tiering-budget=2000000000',
  // The room for young objects is given at once, not by and by.
  '--semi-space-growth-factor=16',
  // Code that has not run for a while is not forgotten, so that all of it can be kept.
  '--no-flush-bytecode',
  // Old objects are looked through when room is short, and not beforehand: most runs are over before that.
  '--no-incremental-marking',
];

/** By the version of Node: JavaScript that ran often is optimized ten times later, too. */
const laterOptimized: Record<string, string[]> = {
  20: ['--interrupt-budget=1500000'],
  22: ['--invocation-count-for-turbofan=30000'],
  24: ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000'],
};

// Only to versions that are known to have these flags: others would complain of them.
const later = laterOptimized[process.versions.node.split('.')[0] ?? ''];
if (later) for (const flag of [...flags, ...later]) setFlagsFromString(flag);

/** What `rolldown.config.js` makes of `command.ts`: a function of what a module has, and a script has not. */
type Script = (module: {
  require: NodeJS.Require;
  load(name: string): Promise<unknown>;
  meta: { url: string; build: string };
  harfbuzzMeta: { url: string };
}) => { command: typeof command };

/** Whoever reads the output may stop early, as `head` does. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const words = process.argv.slice(2);
if (words.length === 1 && ['--version', '-v'].includes(words[0] ?? ''))
  process.stdout.write(`${packageVersion()}\n`);
else await run();

async function run(): Promise<void> {
  const file = fileURLToPath(new URL('command.script', import.meta.url));
  const script = loadScript<Script>(file, purposeOf(words), openCache());
  const require = createRequire(import.meta.url);
  const program = script.value({
    require,
    load: (name) => import(name),
    meta: { url: import.meta.url, build: script.hash },
    harfbuzzMeta: {
      get url() {
        return pathToFileURL(require.resolve('harfbuzzjs')).href;
      },
    },
  });
  const code = await program.command(words);
  process.exitCode = code;
  if (code === 0) script.keep();
}

/** Command lines of one purpose run about the same code. */
function purposeOf([first = '', ...rest]: string[]): CommandName | 'help' {
  if ([first, ...rest].some((word) => /^(-h|--help)$/.test(word))) return 'help';
  return commandNames.find((name) => name === first) ?? 'build';
}
