import { type Finding, note } from './finding.ts';
import { monthsIn } from './months-in.ts';

/** A date that a text names; `iso` where the words leave one day only. */
export type FoundDate = Finding & { iso: string | undefined };

/** The dates in paragraphs, as they are written, in the order in which they first appear. */
export function findDates(paragraphs: readonly string[], language: string): FoundDate[] {
  const months = monthsIn(language);
  const findings: Finding[] = [];
  const isos = new Map<string, string | undefined>();
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const match of paragraph.matchAll(datePattern([...months.keys()]))) {
      const parts = match.groups ?? {};
      const month = months.get((parts.m1 ?? parts.m2 ?? parts.m3 ?? '').toLowerCase());
      note(findings, match[0], index + 1);
      isos.set(match[0], isoOf(parts, month));
    }
  }
  return findings.map((finding) => ({ ...finding, iso: isos.get(finding.words) }));
}

/** Year-month-day, characters of East Asia, day month year, month day year, month year, and numbers alone. */
function datePattern(months: string[]): RegExp {
  const names = months.sort((a, b) => b.length - a.length).join('|') || '(?!)';
  const of = "(?:de |del |d[’'])?";
  const day = (name: string) => `(?<${name}>\\d{1,2})`;
  const forms = [
    '(?<y1>\\d{4})-(?<n1>\\d{2})-(?<d1>\\d{2})',
    '(?:(?<y2>\\d{4})[年년] ?)?(?<n2>\\d{1,2})[月월] ?(?<d2>\\d{1,2})[日일]',
    `${day('d3')}(?:st|nd|rd|th|er|\\.|º)? ${of}(?<m1>${names})(?!\\p{L})\\.?(?:,? ${of}(?<y3>\\d{4})(?!\\d))?`,
    `(?<m2>${names})\\.? ${day('d4')}(?:st|nd|rd|th)?(?!\\d)(?:,? (?<y4>\\d{4})(?!\\d))?`,
    `(?<m3>${names})\\.? ${of}(?<y5>\\d{4})(?!\\d)`,
    '(?<a>\\d{1,2})(?<mark>[./])(?<b>\\d{1,2})\\k<mark>(?<y6>\\d{4})(?!\\.?\\d)',
  ];
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})`, 'giu');
}

/** The day that is meant, if all of it is said and it is in the calendar. */
function isoOf(parts: Record<string, string | undefined>, named: number | undefined): string | undefined {
  const { y1, y2, y3, y4, y6, n1, n2, d1, d2, d3, d4 } = parts;
  if (y6 !== undefined) return ofNumbers(parts);
  return isoDay(y1 ?? y2 ?? y3 ?? y4, named ?? n1 ?? n2, d1 ?? d2 ?? d3 ?? d4);
}

/** With a stop between, the day comes first; with a stroke, only a number above twelve tells which is the day. */
function ofNumbers({ a, b, mark, y6 }: Record<string, string | undefined>): string | undefined {
  if (mark === '.' || Number(a) > 12) return isoDay(y6, b, a);
  return Number(b) > 12 ? isoDay(y6, a, b) : undefined;
}

function isoDay(year: string | undefined, month: unknown, day: string | undefined): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
