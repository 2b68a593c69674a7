import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../problems.ts';
import { merge } from '../yaml/merge.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { layersOf, placeAt, type SourceFile } from '../yaml/source-file.ts';

/**
 * Warns of a theme or size that was chosen and changes nothing, since a file over it says all that it says: so does a
 * whole theme that was copied into a folder of one's own.
 */
export function findIdleLayers(file: SourceFile): Problem[] {
  const layers = layersOf(file);
  if (!layers.slice(1).some(({ chosen }) => chosen)) return [];
  const data = layers.map((layer): unknown => parseYaml(layer, () => {})?.data ?? {});
  const whole = data.reduceRight(merge);
  return layers.flatMap((layer, index): Problem[] => {
    const without = data.filter((_, other) => other !== index).reduceRight(merge);
    if (!layer.chosen || !isDeepStrictEqual(whole, without)) return [];
    const below = data.slice(index + 1).reduceRight(merge, {});
    // One that says what is said already, such as the theme that is the usual one, is not covered.
    if (isDeepStrictEqual(below, merge(below, data[index]))) return [];
    return [
      {
        level: 'warning',
        code: 'theme-covered',
        message: `${layer.path} changes nothing: this file says all that it says.`,
        at: placeAt(file, 0),
        hint: 'Keep only the keys that you change; theme and size, as they are chosen, say the rest.',
      },
    ];
  });
}
