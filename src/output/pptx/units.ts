/** Points to English Metric Units, of which a point has 12,700; whole, as OOXML wants them. */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

/** Points to inches, as PptxGenJS takes them. */
export function inches(points: number): number {
  return points / 72;
}

/** Points to the hundredths in which OOXML gives sizes of text. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}
