import { type FoundCountry, findCountries } from './find-countries.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { findQuotes } from './find-quotes.ts';
import type { Finding } from './finding.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A text that content is begun from; `id` is what its source is called, `file` where it is. */
export type Article = { id: string; file: string; text: string; language: string };

/** What stands for a country until one is chosen: a flag that is plainly none of a party. */
const noCountry = 'UN';
/** What stands for a day until one is chosen. */
const noDay = '2000-01-01';

/**
 * The first draft of a content file. It states only what the text leaves no doubt about; what else was found is
 * listed in comments, to choose from, and what has to be written is marked TODO. Makes a deck as it is.
 */
export function draftSummit({ id, file, text, language }: Article): string {
  const paragraphs = paragraphsOf(text);
  const countries = findCountries(paragraphs, language);
  const dates = findDates(paragraphs, language);
  return [
    '# yaml-language-server: $schema=../../node_modules/make-deck/schema/summit.json',
    `# Begun from ${file}. Nothing in it is made up: what is marked TODO is yours to write, and what was found in`,
    '# the text is listed below, with the numbers of its paragraphs (¶). It makes a deck as it is, as a draft.',
    `language: ${language}`,
    'title: "TODO: what happened, in a sentence"',
    'shortTitle: "TODO: a few words"',
    ...dateLines(dates),
    `place: { city: "TODO: city", country: ${noCountry} } # TODO: the country`,
    'marking: DRAFT',
    ...partyLines(countries),
    '',
    '# What a reader keeps.',
    'bottomLine:',
    '  headline: "TODO: the message, in a sentence"',
    '  points:',
    '    - { id: first, lead: "TODO: two words", text: "TODO: what the text says" }',
    '',
    ...evidenceLines(findQuotes(paragraphs), id),
    'sources:',
    `  ${id}:`,
    '    title: "TODO: the title of the text"',
    `    file: ${quote(file)}`,
    '    # Its paragraphs begin:',
    ...paragraphs.map((paragraph, index) => `    #   ${index + 1}  ${opening(paragraph)}`),
    '',
  ].join('\n');
}

/** The day is chosen where the text names one and no other. */
function dateLines(dates: readonly FoundDate[]): string[] {
  const days = [...new Set(dates.flatMap(({ iso }) => iso ?? []))];
  const [day] = days;
  const line =
    day !== undefined && days.length === 1
      ? `date: ${day} # the one day that the text names in full`
      : `date: ${noDay} # TODO: the day of the summit`;
  const list = dates.map(
    ({ iso, ...finding }) => `#   ${iso ?? '?'.padEnd(noDay.length)}  ${shown(finding)}`,
  );
  return [
    line,
    ...(list.length > 0 ? ['# Dates in the text, and the day that is meant where that is sure:'] : []),
    ...list,
  ];
}

/** The parties are chosen where the text names two countries and no other. */
function partyLines(countries: readonly FoundCountry[]): string[] {
  const codes = countries.map(({ code }) => code);
  const line =
    codes.length === 2
      ? `parties: [${codes.join(', ')}] # the two that the text names`
      : `parties: [${noCountry}] # TODO: choose; the place has its country, too`;
  if (codes.length === 0) return [line];
  const list = countries.map(
    ({ code, name, findings }) => `#   ${code.padEnd(6)}${name}: ${findings.map(shown).join('; ')}`,
  );
  return [line, '# Countries and organisations in the text, by names and adjectives:', ...list];
}

/** More is no fragment. */
const longestQuote = 200;

function evidenceLines(quotes: readonly Finding[], source: string): string[] {
  if (quotes.length === 0) return [];
  const rows = quotes.map(({ words, paragraphs: [paragraph] }, index) =>
    words.length > longestQuote
      ? `#   # ¶ ${paragraph} quotes more than a fragment: ${opening(words)}`
      : `#   quote-${index + 1}: { source: ${source}, paragraph: ${paragraph}, claim: "TODO", quote: ${quote(words)} }`,
  );
  return [
    '# Words that the text has in quotation marks. Take the # away before evidence and before those that you use,',
    '# write the claim that each supports, and cite it in a text as [^quote-1].',
    '# evidence:',
    ...rows,
    '',
  ];
}

function shown({ words, paragraphs }: Finding): string {
  return `${quote(words)} ¶ ${paragraphs.join(', ')}`;
}

/** Text as YAML writes it between quotation marks. */
function quote(text: string): string {
  return JSON.stringify(text);
}

const longestOpening = 60;

/** The first words of a text, enough to know it by. */
function opening(text: string): string {
  if (text.length <= longestOpening) return text;
  const cut = text.slice(0, longestOpening);
  const end = cut.lastIndexOf(' ');
  return `${[...cut.slice(0, end > longestOpening / 2 ? end : longestOpening)].filter(isWhole).join('')} …`;
}

/** Half of a character that takes two units is none. */
function isWhole(character: string): boolean {
  return !/^[\ud800-\udfff]$/.test(character);
}
