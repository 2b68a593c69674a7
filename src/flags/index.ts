export type { Flag } from './flag.ts';
export { flagCodes } from './flag-codes.ts';
export { flagFor } from './flag-for.ts';
export { rasterizeFlag } from './rasterize-flag.ts';
