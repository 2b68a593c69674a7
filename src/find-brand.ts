import { resolve } from 'node:path';
import { limits } from './brand/read-zip.ts';
import type { Settings } from './content/settings.ts';
import type { BrandInput } from './pipeline/deck-input.ts';
import type { Found, Place } from './problems.ts';
import { readBytes } from './project/read-bytes.ts';
import type { Path } from './yaml/read-yaml.ts';

/**
 * The brand that the settings name, read from disk. Which layouts stand for which is said in `make-deck.yaml`, and
 * holds for a file that the command line names, too.
 */
export function findBrand(
  { brand }: Pick<Settings, 'brand'>,
  folder: string,
  placeOf?: (path: Path) => Place,
): BrandInput | Found | undefined {
  if (brand === undefined) return undefined;
  const { file, layouts = {} } = typeof brand === 'string' ? { file: brand } : brand;
  const of = { setting: typeof brand === 'string' ? ['brand'] : ['brand', 'file'] };
  const bytes = readBytes(resolve(folder, file), limits.file);
  if (bytes && 'unreadable' in bytes)
    return {
      level: 'error',
      code: 'file-unreadable',
      message: `The brand "${file}" cannot be read: ${bytes.unreadable}.`,
      hint: 'Name a .pptx or .potx that you may open.',
      of,
    };
  if (bytes) {
    const at = placeOf && { placeOf: (layout: string) => placeOf(['brand', 'layouts', layout]) };
    return { path: file, bytes, layouts, ...at };
  }
  return {
    level: 'error',
    code: 'missing-brand',
    message: `There is no file "${file}".`,
    hint: 'Name a .pptx or .potx, as seen from the folder of make-deck.yaml.',
    of,
  };
}
