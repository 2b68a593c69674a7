import { chmodSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { asScript } from './build/as-script.js';
import { builtInModules } from './build/built-in.js';

const common = {
  platform: 'node',
  checks: { pluginTimings: false },
  output: {
    dir: 'dist',
    format: 'esm',
    codeSplitting: false,
    minify: { compress: true, mangle: false, codegen: true },
  },
};

/**
 * The command, and what loads it. Loading hundreds of small modules takes longer than making a deck, and V8 keeps the
 * compiled code of scripts, not of modules: so the command is one script. The library stays as tsc wrote it.
 */
export default defineConfig([
  {
    ...common,
    input: { cli: 'src/cli.ts' },
    // npm makes a command executable when it links it, once: later builds have to do so themselves.
    plugins: [{ name: 'executable', writeBundle: ({ dir }) => chmodSync(join(dir, 'cli.js'), 0o755) }],
  },
  {
    ...common,
    input: { command: 'src/command.ts' },
    // Native, with files beside its modules.
    external: ['sharp'],
    resolve: {
      alias: {
        // Handlebars' own entry registers itself with CommonJS loaders.
        handlebars: 'handlebars/dist/cjs/handlebars.js',
        // The other entry loads worker threads.
        fflate: 'fflate/browser',
        jszip: fileURLToPath(new URL('build/stored-zip.js', import.meta.url)),
      },
    },
    // Yoga would load Node's fetch to decode the Base64 in its own file.
    transform: { define: { fetch: 'undefined' } },
    plugins: [
      {
        name: 'harfbuzz-beside-its-modules',
        transform: (code, id) =>
          /[\\/]harfbuzzjs[\\/]/.test(id) ? code.replaceAll('import.meta', 'host__.harfbuzzMeta') : undefined,
      },
      standIn({
        // Help is ASCII. Widths of other text bring tables, and three copies of what reads them.
        'string-width': 'export default ({ length }) => length;',
        // PptxGenJS loads it for pictures from the network, which are never asked for.
        'node:https': 'export default {};',
      }),
      {
        name: 'built-in',
        load: (id) => (/[\\/]src[\\/]/.test(id) ? builtInModules[basename(id, '.ts')]?.() : undefined),
      },
      {
        name: 'as-script',
        generateBundle(_, bundle) {
          const [chunk] = Object.values(bundle);
          delete bundle[chunk.fileName];
          this.emitFile({ type: 'asset', fileName: 'command.script', source: asScript(chunk.code) });
        },
      },
    ],
  },
]);

/** Puts texts in the place of modules that are only half needed. */
function standIn(texts) {
  const mark = '\0stand-in:';
  return {
    name: 'stand-in',
    resolveId: (id) => (Object.hasOwn(texts, id) ? mark + id : undefined),
    load: (id) => (id.startsWith(mark) ? texts[id.slice(mark.length)] : undefined),
  };
}
