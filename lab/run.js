import { createViteServer } from 'vitest/node';
const server = await createViteServer({ server: { middlewareMode: true, ws: false, hmr:false }, appType: 'custom', configFile: false, optimizeDeps: { noDiscovery: true } });
const m = await server.ssrLoadModule('/src/text/languages.ts');
console.log(m.languageRow('ru'));
await server.close();
