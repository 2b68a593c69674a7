// Runs the lab, which is written in TypeScript like all else, in the version of Node that the package supports.
import { spawnSync } from 'node:child_process';
import { createViteServer } from 'vitest/node';

if (process.argv.includes('--decks')) {
  const tests = ['vitest', 'run', 'test/fit-decks.test.ts'];
  const env = { ...process.env, FIT_DECKS: 'all' };
  process.exitCode = spawnSync('npx', tests, { stdio: 'inherit', shell: true, env }).status ?? 1;
} else {
  process.exitCode = (await runBoxes(process.argv.slice(2))) ? 0 : 1;
}

async function runBoxes(args) {
  const server = await createViteServer({
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { main } = await server.ssrLoadModule('/lab/main.ts');
    return await main(args);
  } finally {
    await server.close();
  }
}
