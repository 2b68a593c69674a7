/** A sheet with a slide above and its notes below: A4, upright; lengths in points. */
export const notesSheet = {
  width: 595.28,
  height: 841.89,
  /** At the sides; above and below. */
  margin: { side: 54, end: 48 },
  /** Of the notes: in points, and line distance in em. */
  text: { size: 12, leading: 1.5 },
} as const;

/** How the notes are set: in points, and line distance in em. */
export const notesSetting = {
  width: notesSheet.width - 2 * notesSheet.margin.side,
  ...notesSheet.text,
};
