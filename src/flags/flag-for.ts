import { dirname, join } from 'node:path';
import { dependencyFile, packageFile } from '../package-folder.ts';
import { type Artwork, artwork, type Origin, organisations } from './artwork.ts';
import type { Flag } from './flag.ts';
import { artworkProportions, officialProportions, type Proportion } from './ratios.ts';

/** The folder of each origin's artwork. */
const folders: Record<Origin, () => string> = {
  'svg-country-flags': () => join(dependencyFolder('svg-country-flags'), 'svg'),
  'flag-icons': () => join(dependencyFolder('flag-icons'), 'flags', '4x3'),
  own: () => packageFile('templates', 'flags'),
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

function dependencyFolder(name: string): string {
  return dirname(dependencyFile(`${name}/package.json`));
}
