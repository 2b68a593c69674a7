/** Names of the months as the language writes them alone and beside a day, long and short, in small letters. */
export function monthsIn(language: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const beside of [{}, { day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, {
        month,
        ...beside,
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      for (let index = 0; index < 12; index += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2001, index, 15)));
        const name = parts
          .find(({ type }) => type === 'month')
          ?.value.replace(/\.$/, '')
          .toLowerCase();
        if (name && /^\p{L}{2,}/u.test(name)) months.set(name, index + 1);
      }
    }
  }
  return months;
}
