import { expect, test } from 'vitest';
import { organisations } from '../../src/flags/artwork.ts';
import { shortName } from '../../src/locale/country-name.ts';
import { labelLanguages } from '../support/label-languages.ts';

const isLatin = (locale: string) => new Intl.Locale(locale).maximize().script === 'Latn';

test.each(labelLanguages('briefing'))(
  'organisations have names in %s, and no Latin code in another script',
  (language) => {
    const codes = Object.keys(organisations);
    expect(codes.length).toBeGreaterThan(4);
    for (const code of codes) {
      const name = shortName(code, language) ?? code;
      // ASEAN is a name of its own in Latin script, and in Greek and Japanese.
      if (code !== 'ASEAN') expect(name).not.toBe(code);
      else if (!isLatin(language) && !['el', 'ja'].includes(language)) expect(name).not.toBe(code);
    }
  },
);

test('a language that is not in the table has the code', () => {
  expect(shortName('LAS', 'sw') ?? 'LAS').toBe('LAS');
});
