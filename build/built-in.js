import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInSets } from '../dist/project/built-in.js';
import { builtInTemplates } from '../dist/project/read-templates.js';
import { precompileSets } from '../dist/template/precompile-sets.js';
import { parseYaml } from '../dist/yaml/parse-yaml.js';

const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** What stands in the command for a module that is empty in the library: the package's own files, made ready. */
export const builtInModules = {
  'built-in-sets': () =>
    precompileSets(
      builtInSets().map((name) => builtInTemplates(name)),
      fail,
    ),
  'built-in-data': () => `export const builtInData = new Map(${JSON.stringify(yamlFiles().map(parsed))});`,
};

function yamlFiles() {
  const names = readdirSync(templates, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.yaml')).sort();
}

function parsed(name) {
  const text = readFileSync(join(templates, name), 'utf8');
  return [text, JSON.stringify(parseYaml({ path: basename(name), text }, fail).data)];
}

/** What comes with the package has no mistakes. */
function fail({ message, at }) {
  throw new Error(`${at?.file}:${at?.line}: ${message}`);
}
