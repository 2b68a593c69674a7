/** Of a theme, what colours are looked up in. */
export type Colors = { palette: Readonly<Record<string, { hex: string }>> };

/** RRGGBB of a colour of the palette. */
export function colorOf(theme: Colors, token: string): string {
  return theme.palette[token]?.hex ?? '000000';
}
