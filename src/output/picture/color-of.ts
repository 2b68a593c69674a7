/** RRGGBB of a colour of the palette. */
export function colorOf(
  theme: { palette: Readonly<Record<string, { hex: string }>> },
  token: string,
): string {
  return theme.palette[token]?.hex ?? '000000';
}
