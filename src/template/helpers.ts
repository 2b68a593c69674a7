import type { Summit } from '../content/schema.ts';
import { countryName } from '../locale/country-name.ts';
import type { Report } from '../problems.ts';
import type { LanguageRow } from '../text/languages.ts';
import type { Shape } from '../yaml/shape.ts';
import { flagOrder } from './flag-order.ts';
import type { Labels } from './labels.ts';
import { PlacedText } from './placed-text.ts';

/** What helpers know of the deck that is being filled. */
export type HelperContext = { summit: Summit; labels: Labels; language: LanguageRow; report: Report };

/** A function that templates may call. Helpers only read and word things; they never write markup. */
export type Helper = {
  name: string;
  /** How it is called, for the reference and for hints. */
  usage: string;
  does: string;
  /** The fewest and the most arguments it takes. */
  arity: readonly [number, number];
  /** The shape of what it gives, so that the paths inside a block over it can be checked. */
  gives(args: Shape[]): Shape;
  run(context: HelperContext, args: unknown[]): unknown;
};

const text: Shape = { type: 'string' };

/** All helpers beside Handlebars' own `if`, `unless`, `with` and `each`. */
export const helpers: readonly Helper[] = [
  {
    name: 'label',
    usage: '{{label "bottomLine"}}',
    does: 'A fixed word of the template set, from labels.<language>.yaml.',
    arity: [1, 1],
    gives: () => text,
    run: ({ labels }, [key]) => labels.get(String(key)),
  },
  {
    name: 'countryName',
    usage: '{{countryName "JP"}}',
    does: 'The name of a country or organisation, in the language of the deck.',
    arity: [1, 1],
    gives: () => text,
    run: ({ language }, [code]) => reword(code, (value) => countryName(value, language.tag)),
  },
  {
    name: 'longDate',
    usage: '{{longDate date}}',
    does: 'A day, as the language writes it out.',
    arity: [1, 1],
    gives: () => text,
    run: ({ language }, [day]) => reword(day, (value) => longDate(value, language.dates ?? language.tag)),
  },
  {
    name: 'personName',
    usage: '{{personName name}}',
    does: 'The full name of a person, in the order that the record asks for.',
    arity: [1, 1],
    gives: () => text,
    run: (_, [name]) => fullName(name),
  },
  {
    name: 'inFlagOrder',
    usage: '{{#each (inFlagOrder parties)}}',
    does: 'Codes, or people by their country, in the order in which protocol sets their flags.',
    arity: [1, 1],
    gives: ([list]) => list ?? {},
    run: ({ summit }, [list]) =>
      sortByFlag(list, flagOrder({ parties: summit.parties, host: summit.place.country })),
  },
  {
    name: 'duration',
    usage: '{{duration minutes}}',
    does: 'A number of minutes, as the language writes it out.',
    arity: [1, 1],
    gives: () => text,
    run: ({ language }, [minutes]) => duration(Number(minutes), language.dates),
  },
  {
    name: 'moreThan',
    usage: '{{#if (moreThan people 2)}}',
    does: 'Whether a list has more items than a number.',
    arity: [2, 2],
    gives: () => ({ type: 'boolean' }),
    run: (_, [list, number]) => Array.isArray(list) && list.length > Number(number),
  },
  {
    name: 'eq',
    usage: '{{#if (eq role "host")}}',
    does: 'Whether two values are the same.',
    arity: [2, 2],
    gives: () => ({ type: 'boolean' }),
    run: (_, [left, right]) => plain(left) === plain(right),
  },
];

function plain(value: unknown): unknown {
  return value instanceof PlacedText ? value.text : value;
}

/** Rewords a value, keeping its place where it has one. */
function reword(value: unknown, wording: (value: string) => string): unknown {
  return value instanceof PlacedText ? value.with(wording(value.text)) : wording(String(value));
}

function longDate(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function duration(minutes: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
}

function fullName(value: unknown): unknown {
  const { family, given, order } = value as { family: PlacedText; given?: PlacedText; order: unknown };
  const parts = plain(order) === 'family-first' ? [family, given] : [given, family];
  return reword(family, () => parts.filter((part) => part !== undefined).join(' '));
}

function sortByFlag(list: unknown, order: string[]): unknown[] {
  const code = (item: unknown) => String(plain((item as { country?: unknown }).country ?? item));
  const rank = (item: unknown) => (order.includes(code(item)) ? order.indexOf(code(item)) : order.length);
  return [...(list as unknown[])].sort((a, b) => rank(a) - rank(b));
}
