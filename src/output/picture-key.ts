import type { ImageSource } from '../page.ts';

/** The same for all uses of one picture. */
export function pictureKey(source: ImageSource): string {
  return source.kind === 'flag' ? `flag ${source.code}` : `file ${source.path}`;
}
