import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Artwork, artwork, type Origin, organisations } from './artwork.ts';
import type { Flag } from './flag.ts';
import { artworkProportions, officialProportions, type Proportion } from './ratios.ts';

const require = createRequire(import.meta.url);

/** The folder of each origin's artwork; `src/flags` and `dist/flags` both lie two levels below the package. */
const folders: Record<Origin, () => string> = {
  'svg-country-flags': () => join(packageFolder('svg-country-flags'), 'svg'),
  'flag-icons': () => join(packageFolder('flag-icons'), 'flags', '4x3'),
  own: () => fileURLToPath(new URL('../../templates/flags', import.meta.url)),
};

const found = new Map<string, Flag>();

type Row = Artwork & { file: string; proportion: Proportion };

const rows = new Map<string, Row>([
  ...Object.entries({ ...officialProportions, ...artworkProportions }).map(stateRow),
  ...Object.entries(organisations),
]);

/** The flag of a code in upper case: ISO 3166-1 alpha-2 or an organisation; undefined where there is none. */
export function flagFor(code: string): Flag | undefined {
  const flag = found.get(code) ?? findFlag(code);
  if (flag) found.set(code, flag);
  return flag;
}

function findFlag(code: string): Flag | undefined {
  const row = rows.get(code);
  if (row === undefined) return undefined;
  const { from = 'svg-country-flags', file, proportion, frame, rectangular = true } = row;
  const svgPath = join(folders[from](), `${file}.svg`);
  return { code, ratio: ratioOf(proportion), rectangular, svgPath, ...(frame && { frame }) };
}

function stateRow([code, proportion]: [string, Proportion]): [string, Row] {
  const own = artwork[code];
  const file = own?.from === 'own' ? code : code.toLowerCase();
  return [code, { ...own, file, proportion }];
}

/** Width divided by height, of a proportion that names the height first. */
function ratioOf(proportion: Proportion): number {
  const [height, width] = proportion.split(':').map(Number);
  return Number(width) / Number(height);
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
