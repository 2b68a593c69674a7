import type { Face } from '../page.ts';

/** Font names by face, such as `{ heading: 'Georgia', text: 'Calibri' }`. */
export type Faces = Record<Face, string>;

/** The three fonts that each face of a deck names: for Latin, East Asian and complex scripts. */
export type ScriptFaces = { latin: Faces; eastAsian?: Faces | undefined; complex?: Faces | undefined };
