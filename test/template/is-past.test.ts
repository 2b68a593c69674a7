import { expect, test } from 'vitest';
import { isPast } from '../../src/template/is-past.ts';

/** Events as they are written: a day, "now", or words. */
const timeline = (written: string) =>
  written.split(' | ').map((each) => {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(each);
    return { now: each === 'now', date: isDay ? each : undefined, when: isDay ? undefined : each };
  });

test.each([
  ['2006-06-15 | 2011 | 2025-06-17 | 2027', 'past past past ahead'],
  ['spring | 2025-06-17 | spring', 'past past ahead'],
  ['spring | now | 2025 | by 2026', 'past past ahead ahead'],
  ['2011–2013 | 2024–2026', 'past ahead'],
  ['2027 | 2026-01-01 | autumn | 2025-06-17 | 2011', 'ahead ahead ahead past past'],
  ['พ.ศ. 2554 | 2025-06-17 | พ.ศ. 2570', 'past past ahead'],
])('on 17 June 2025, of %s the events are %s', (written, wanted) => {
  const events = timeline(written);
  const found = events.map((_, index) => (isPast(events, index, '2025-06-17') ? 'past' : 'ahead'));
  expect(found.join(' ')).toBe(wanted);
});
