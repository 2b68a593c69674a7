import { organisations } from './artwork.ts';
import { artworkProportions, officialProportions } from './ratios.ts';

const codes = [
  ...Object.keys({ ...officialProportions, ...artworkProportions }).sort(),
  ...Object.keys(organisations).sort(),
];

/** Every code that has a flag: states and territories in alphabetical order, then organisations. */
export function flagCodes(): string[] {
  return [...codes];
}
