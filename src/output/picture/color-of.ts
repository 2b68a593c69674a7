import type { Theme } from '../../theme/read-theme.ts';

/** RRGGBB of a colour of the palette. */
export function colorOf(theme: Pick<Theme, 'palette'>, token: string): string {
  return theme.palette[token]?.hex ?? '000000';
}
