import Handlebars from 'handlebars';
import { isFormal } from '../content/check-naming.ts';
import type { Summit } from '../content/schema.ts';
import type { Settings } from '../content/settings.ts';
import { countryName } from '../locale/country-name.ts';
import { personName } from '../locale/person-name.ts';
import { memoize } from '../memoize.ts';
import type { Report } from '../problems.ts';
import type { LanguageRow } from '../text/languages.ts';
import { type Shape, stepInto } from '../yaml/shape.ts';
import { type ChartWords, chartAlt } from './chart-alt.ts';
import type { Order } from './flag-order.ts';
import { isPast } from './is-past.ts';
import type { Labels } from './labels.ts';
import { listFormat } from './list-format.ts';
import { namesCountry } from './names-country.ts';
import type { Orders } from './orders.ts';
import { PlacedText } from './placed-text.ts';
import { fillPhrase } from './placeholders.ts';

/** What helpers know of the deck that is being filled. */
export type HelperContext = {
  summit: Summit;
  settings: Settings;
  labels: Labels;
  /** The fixed words of another language, such as that of the sources. */
  labelsIn(language: string): Labels;
  /** The language of a text that stands in another than the deck's, since it is not translated. */
  writtenIn(text: unknown): string | undefined;
  language: LanguageRow;
  orders: Orders;
  report: Report;
};

/** A function that templates may call. Helpers only read and word things; they never write markup. */
export type Helper = {
  name: string;
  /** Whether it is a function of the user's. */
  own?: true;
  /** How it is called, for the reference and for hints. */
  usage: string;
  does: string;
  /** The fewest and the most arguments it takes. */
  arity: readonly [number, number];
  /** Whether its first argument names a label; where that has placeholders, values for them follow by name. */
  words?: 'label' | 'phrase';
  /** Whether it takes single values; or else items, and by a text the key of what it takes of each. */
  wants?: 'texts' | 'items';
  /** The shape of what it gives, so that the paths inside a block over it can be checked. */
  gives(args: Shape[]): Shape;
  run(context: HelperContext, args: unknown[], named: Readonly<Record<string, unknown>>): unknown;
};

const text: Shape = { type: 'string' };

/** All helpers beside Handlebars' own `if`, `unless`, `with` and `each`. */
export const helpers: readonly Helper[] = [
  {
    name: 'label',
    usage: '{{label "bottomLine"}}',
    does: 'A fixed word of the template set, from labels.<language>.yaml.',
    arity: [1, 1],
    wants: 'texts',
    words: 'label',
    gives: () => text,
    run: ({ labels }, [key]) => labels.get(String(key)),
  },
  {
    name: 'phrase',
    usage: '{{phrase "flagOf" country=(countryName code)}}',
    does: 'A label with values in place of the names in braces: each language has its own order of words.',
    arity: [1, 1],
    wants: 'texts',
    words: 'phrase',
    gives: () => text,
    run: ({ labels }, [key], named) => phrase(labels.get(String(key)) ?? '', named),
  },
  {
    name: 'quoted',
    usage: '{{quoted words}}',
    does: 'Words between the quotation marks of the deck, or of the language that they are in where that is another.',
    arity: [1, 2],
    wants: 'texts',
    gives: () => text,
    run: ({ labels, labelsIn, writtenIn }, [words, language]) => {
      const own = language === undefined ? writtenIn(words) : String(language);
      return phrase((own === undefined ? labels : labelsIn(own)).get('quoted') ?? '{words}', { words });
    },
  },
  {
    name: 'listOf',
    usage: '{{listOf sources "title"}}',
    does: 'One text of each item, as the language lists things.',
    arity: [2, 2],
    wants: 'items',
    gives: () => text,
    run: ({ language }, [items, key]) => listOf(items, String(plain(key)), language.dates),
  },
  {
    name: 'countryName',
    usage: '{{countryName "JP"}}',
    does: 'The name of a country or organisation, in the language of the deck.',
    arity: [1, 1],
    wants: 'texts',
    gives: () => text,
    run: (context, [code]) => reword(code, (value) => countryName(value, naming(context))),
  },
  {
    name: 'longDate',
    usage: '{{longDate date}}',
    does: 'A day, as the language writes it out.',
    arity: [1, 1],
    wants: 'texts',
    gives: () => text,
    run: ({ language }, [day]) => {
      // A day in digits, behind Latin words, would go to the left with them.
      const mark = language.direction === 'rtl' ? '\u200F' : '';
      return reword(day, (value) => mark + longDate(value, language.dates ?? language.tag));
    },
  },
  {
    name: 'personName',
    usage: '{{personName this}}',
    does: 'The full name of a person from the record of one, in the order and joined as the language does.',
    arity: [1, 1],
    gives: () => text,
    run: (context, [person]) => fullName(person as Person, context),
  },
  {
    name: 'officeOf',
    usage: '{{officeOf this}}',
    does: 'The office of a person with the country, but for an office that names it.',
    arity: [1, 1],
    gives: () => text,
    run: (context, [person]) => officeOf(person as Person, context),
  },
  {
    name: 'partyName',
    usage: '{{partyName parties from}}',
    does: 'What the party of a diagram is called that has an id: its name, or that of its country.',
    arity: [2, 2],
    gives: () => text,
    run: (context, [parties, id]) => partyName(parties as Party[], plain(id), context),
  },
  {
    name: 'inFlagOrder',
    usage: '{{#each (inFlagOrder parties)}}',
    does: 'Codes, or people by their country, in the order in which protocol sets their flags.',
    arity: [1, 1],
    gives: ([list]) => list ?? {},
    run: ({ orders }, [list]) => sortByCountry(list, orders.flags),
  },
  {
    name: 'inNameOrder',
    usage: '{{#each (inNameOrder people)}}',
    does: 'Codes, or people by their country, in the order in which lists name them.',
    arity: [1, 1],
    gives: ([list]) => list ?? {},
    run: ({ orders }, [list]) =>
      orders.names.became === 'as-listed' && orders.names.rule !== 'as-flags'
        ? list
        : sortByCountry(list, orders.names),
  },
  {
    name: 'eventsOf',
    usage: '{{#each (eventsOf topics)}}',
    does: 'The events of all timelines of some topics, in the order of time, none twice.',
    arity: [1, 1],
    gives: ([topics]) => (topics && stepInto(stepInto(topics, 0) ?? {}, 'timeline')) ?? {},
    run: (_, [topics]) => eventsOf(topics as { timeline?: Event[] }[]),
  },
  {
    name: 'aroundNow',
    usage: '{{#each (aroundNow timeline 5)}}',
    does: 'Of a list of events the present one and those around it, so many; all where there are no more.',
    arity: [2, 2],
    gives: ([list]) => list ?? {},
    run: ({ summit }, [events, number]) => aroundNow(events as Event[], Number(number), summit.date),
  },
  {
    name: 'isPast',
    usage: '{{#if (isPast when)}}',
    does: 'Whether words that say when name a year before that of the summit.',
    arity: [1, 1],
    gives: () => ({ type: 'boolean' }),
    run: ({ summit }, [when]) => isPast(String(plain(when)), summit.date),
  },
  {
    name: 'duration',
    usage: '{{duration minutes}}',
    does: 'A number of minutes, as the language writes it out.',
    arity: [1, 1],
    wants: 'texts',
    gives: () => text,
    run: ({ language }, [minutes]) => duration(Number(plain(minutes)), language.dates),
  },
  {
    name: 'chartAlt',
    usage: '{{chartAlt chart}}',
    does: 'What a chart shows, in words written from its data.',
    arity: [1, 1],
    gives: () => text,
    run: ({ labels, language }, [chart]) => chartAlt(plainAll(chart) as ChartWords, labels, language.dates),
  },
  {
    name: 'moreThan',
    usage: '{{#if (moreThan people 2)}}',
    does: 'Whether a list, or keys with values, has more items than a number.',
    arity: [2, 2],
    gives: () => ({ type: 'boolean' }),
    run: (_, [list, number]) => Object.keys(list ?? {}).length > Number(number),
  },
  {
    name: 'someHave',
    usage: '{{#if (someHave items "time")}}',
    does: 'Whether an item of a list, or of keys with values, has a value of its own under a key.',
    arity: [2, 2],
    gives: () => ({ type: 'boolean' }),
    run: (_, [items, key]) =>
      Object.values((items ?? {}) as Record<string, Record<string, unknown>>).some(
        (item) => !Handlebars.Utils.isEmpty(plain(item[String(plain(key))])),
      ),
  },
  {
    name: 'anyOf',
    usage: '{{#if (anyOf notes minutes)}}',
    does: 'Whether the content has at least one of some values.',
    arity: [1, 12],
    gives: () => ({ type: 'boolean' }),
    run: (_, values) => values.some((value) => !Handlebars.Utils.isEmpty(plain(value)) && value !== false),
  },
  {
    name: 'sourceTitle',
    usage: '{{sourceTitle source}}',
    does: 'The title of the source that a piece of evidence names.',
    arity: [1, 1],
    wants: 'texts',
    gives: () => text,
    run: ({ summit }, [id]) => reword(id, (value) => summit.sources[value]?.title ?? value),
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

/** Data without the places of its texts; years and the like become texts. */
function plainAll(value: unknown, key = ''): unknown {
  if (value instanceof PlacedText) return value.text;
  if (Array.isArray(value))
    return value.map((item) => (key === 'categories' ? String(item) : plainAll(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, plainAll(child, name)]));
}

/** Rewords a value, keeping its place where it has one. */
function reword(value: unknown, wording: (value: string) => string): unknown {
  return value instanceof PlacedText ? value.with(wording(value.text)) : wording(String(value));
}

/** Languages whose formats are remembered: making one takes longer than using it. */
const REMEMBERED_LOCALES = 50;

const dayFormat = memoize(
  REMEMBERED_LOCALES,
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }),
);
const minuteFormat = memoize(
  REMEMBERED_LOCALES,
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
);

/** A day, as a language writes it out. */
export function longDate(day: string, locale: string): string {
  return dayFormat(locale).format(new Date(`${day}T00:00:00Z`));
}

function duration(minutes: number, locale: string): string {
  if (Number.isNaN(minutes)) throw new RangeError('not a number');
  return minuteFormat(locale).format(minutes);
}

function naming({ summit, settings, language }: HelperContext) {
  return { locale: language.tag, formal: isFormal(summit, settings), names: summit.names };
}

/** A phrase, at the place of the first value in it that has one. */
function phrase(words: string, named: Readonly<Record<string, unknown>>): unknown {
  const values = Object.entries(named).map(([name, value]) => [name, String(plain(value) ?? '')]);
  const filled = fillPhrase(words, Object.fromEntries(values));
  const placed = Object.values(named).find((value) => value instanceof PlacedText);
  return placed instanceof PlacedText ? placed.with(filled) : filled;
}

function listOf(items: unknown, key: string, locale: string): unknown {
  const all = Object.values(items as Record<string, Record<string, unknown>>).map((item) => item[key]);
  const texts = all.filter((each) => each !== undefined);
  const list = listFormat(locale).format(texts.map((each) => String(each)));
  const [first] = texts;
  return first instanceof PlacedText ? first.with(list) : list;
}

type Person = {
  name: { family: PlacedText; given?: PlacedText; order: unknown; honorific?: PlacedText };
  country: unknown;
  office: unknown;
};

function fullName({ name, country }: Person, { language, settings, labels }: HelperContext): unknown {
  const record = {
    family: name.family.text,
    given: name.given?.text,
    order: plain(name.order) as 'family-first' | 'given-first',
    country: country === undefined ? undefined : String(plain(country)),
  };
  const full = name.family.with(personName(record, language.tag, settings.familyNames === 'capitals'));
  if (name.honorific === undefined) return full;
  return phrase(labels.get('honoured') ?? '{honorific} {name}', { name: full, honorific: name.honorific });
}

function officeOf({ office, country }: Person, context: HelperContext): unknown {
  if (country === undefined) return office;
  const code = String(plain(country));
  const name = countryName(code, naming(context));
  if (namesCountry(String(plain(office)), code, name, context.language.tag)) return office;
  return phrase(context.labels.get('officeOf') ?? '{office}, {country}', { office, country: name });
}

type Party = { id: unknown; name?: unknown; country?: unknown };

function partyName(parties: readonly Party[], id: unknown, context: HelperContext): unknown {
  const { name, country } = parties.find((party) => plain(party.id) === id) ?? {};
  return name ?? countryName(String(plain(country) ?? id), naming(context));
}

type Event = { now?: unknown; date?: unknown; title?: unknown };

/** An event without a day comes after the one before it in its timeline; after the last day of that, at the end. */
function eventsOf(topics: readonly { timeline?: Event[] }[]): Event[] {
  const placed = topics.flatMap(({ timeline = [] }) => {
    const days = timeline.map(({ date }) => (date === undefined ? undefined : String(plain(date))));
    const lastDated = days.findLastIndex((day) => day !== undefined);
    return timeline.map((event, index) => {
      const before = days.slice(0, index + 1).findLast((day) => day !== undefined) ?? '';
      return { event, day: index > lastDated ? undefined : before };
    });
  });
  const once = new Map(placed.map((each) => [`${plain(each.event.date)} ${plain(each.event.title)}`, each]));
  const inOrder = [...once.values()].sort((a, b) => compareDays(a.day, b.day));
  return inOrder.map(({ event }) => event);
}

function compareDays(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return a === undefined || (b !== undefined && a > b) ? 1 : -1;
}

/** The present event is the one marked so; else the first on the day of the summit or after, or without a day. */
function aroundNow(events: readonly Event[], number: number, today: string): readonly Event[] {
  const isLater = ({ date }: Event) => date === undefined || String(plain(date)) >= today;
  const marked = events.findIndex(({ now }) => now === true);
  const present = marked >= 0 ? marked : events.findIndex(isLater);
  const middle = present >= 0 ? present : events.length - 1;
  const last = Math.max(0, events.length - number);
  const start = Math.min(Math.max(0, middle - Math.floor(number / 2)), last);
  return events.slice(start, start + number);
}

/** Whether an item of a list is a record, such as that of a person, and no code. */
function isRecord(item: unknown): item is { country?: unknown } {
  return typeof item === 'object' && item !== null && !(item instanceof PlacedText);
}

/** The first of each country, then the second of each: heads of state stand before ministers, as they are listed. */
function sortByCountry(list: unknown, { places }: Order): unknown[] {
  const order = places.map(({ code }) => code);
  const codeOf = (item: unknown) => {
    const code = isRecord(item) ? item.country : item;
    return code === undefined ? undefined : String(plain(code));
  };
  const items = list as unknown[];
  const codes = items.map(codeOf);
  const ranked = items.map((item, index) => {
    const code = codes[index];
    const earlier = code === undefined ? [] : codes.slice(0, index);
    const round = earlier.filter((each) => each === code).length;
    return { item, round, place: code && order.includes(code) ? order.indexOf(code) : order.length };
  });
  return ranked.sort((a, b) => a.round - b.round || a.place - b.place).map(({ item }) => item);
}
