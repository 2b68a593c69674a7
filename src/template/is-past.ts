/** When an event is: a day as YYYY-MM-DD, or in words. */
export type WhenItWas = { now: boolean; date: string | undefined; when: string | undefined };

/** Years of our time, the last of which counts: "2011–2013". Those of other eras are words like others. */
const years = /(?<!\d)(?:1\d{3}|2[01]\d{2})(?!\d)/g;

/**
 * Whether an event is past on a day: by its date, by the year in its words, or since one that comes after it in time
 * is. A timeline may run backwards.
 */
export function isPast(timeline: readonly WhenItWas[], index: number, today: string): boolean {
  const event = timeline[index];
  const known = event && pastItself(event, today);
  if (known !== undefined) return known;
  const days = timeline.flatMap(({ date }) => date ?? []);
  const isBackwards = (days[0] ?? '') > (days.at(-1) ?? '');
  const later = isBackwards ? timeline.slice(0, index) : timeline.slice(index + 1);
  return later.some((each) => pastItself(each, today));
}

/** Undefined where neither day nor year tells. */
function pastItself({ now, date, when = '' }: WhenItWas, today: string): boolean | undefined {
  if (date !== undefined) return date <= today;
  if (now) return true;
  const thisYear = today.slice(0, 4);
  const year = when.match(years)?.at(-1) ?? thisYear;
  return year === thisYear ? undefined : year < thisYear;
}
