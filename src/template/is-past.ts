/** Years of our time, the last of which counts: "2011–2013". */
const years = /(?<!\d)(?:1\d{3}|2[01]\d{2})(?!\d)/g;

/** Whether words that say when, such as "2011" or "spring 2011", name a year that is over on a day. */
export function isPast(when: string, today: string): boolean {
  const year = when.match(years)?.at(-1);
  return year !== undefined && year < today.slice(0, 4);
}
