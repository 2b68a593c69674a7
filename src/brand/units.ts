/** English Metric Units, of which a point has 12,700, to points. */
export function points(emu: string | number): number {
  const value = Number(emu) / 12_700;
  return Number.isFinite(value) ? value : 0;
}
