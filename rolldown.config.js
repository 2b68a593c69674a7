import { defineConfig } from 'rolldown';

// The command in one file for what each of its ways needs: loading hundreds of small modules takes longer than making
// a deck. The library stays as tsc wrote it.
export default defineConfig({
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  // Native or WebAssembly, with files beside their modules.
  external: ['sharp', 'harfbuzzjs'],
  // Handlebars' own entry registers itself with CommonJS loaders.
  resolve: { alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' } },
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: 'command/[name]-[hash].js',
    minify: { compress: true, mangle: false, codegen: true },
  },
});
