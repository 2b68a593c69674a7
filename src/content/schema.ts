import { z } from 'zod';
import { countryProblem } from './country-problem.ts';

/** A refinement whose failure carries a code and a hint of its own. */
function checked(problem: (value: string) => { code: string; message: string; hint?: string } | undefined) {
  return z.string().superRefine((value, context) => {
    const found = problem(value);
    if (found) context.addIssue({ code: 'custom', message: found.message, params: found });
  });
}

/** Control characters, and the noncharacters that mark places inside the templates' output. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]/u;

const plain = checked((value) => {
  if (value.trim() === '')
    return { code: 'empty-text', message: 'The text is empty.', hint: 'Write it, or leave the key out.' };
  const character = forbidden.exec(value)?.[0].codePointAt(0);
  if (character === undefined) return undefined;
  const code = `U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'forbidden-character',
    message: `The text holds the control character ${code}.`,
    hint: 'Remove it.',
  };
});

/** One line of text without markup. */
const line = plain.meta({ description: 'Text without markup.' });
/** Text with inline Markdown and citations. */
const prose = plain.meta({
  description: 'Text with inline Markdown: **bold**, *italic*, [links](https://…), [^evidence].',
});

const date = checked((value) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const hint = 'Write year-month-day, such as 2025-08-23.';
  if (!match) return { code: 'wrong-date', message: `"${value}" is not a date.`, hint };
  const day = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  return exists ? undefined : { code: 'wrong-date', message: `There is no ${value} in the calendar.`, hint };
}).meta({ description: 'A day, written year-month-day.' });

const language = checked((value) => {
  try {
    new Intl.Locale(value);
    return undefined;
  } catch {
    return {
      code: 'unknown-language',
      message: `"${value}" is not a language tag.`,
      hint: 'Write one such as en, ja or zh-Hans.',
    };
  }
});

const country = checked(countryProblem).meta({
  description: 'ISO 3166-1 alpha-2, such as JP; or an organisation, such as EU.',
});

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, 'letters, digits, - and _ only');

/** What the speaker says, and for how long. */
const spoken = {
  notes: prose
    .optional()
    .meta({ description: 'What the speaker says; paragraphs are parted by an empty line.' }),
  minutes: z.number().positive().optional().meta({ description: 'How long the slide is spoken to.' }),
};

const point = z.strictObject({ id, lead: line, text: prose });

export const person = z.strictObject({
  id,
  name: z.strictObject({
    family: line,
    given: line,
    order: z.enum(['family-first', 'given-first']).default('given-first'),
  }),
  country,
  office: line,
  role: z.enum(['host', 'guest', 'participant']).default('participant'),
  position: prose.optional(),
  stake: prose.optional(),
});

const risk = z.strictObject({
  id,
  risk: line,
  known: prose,
  countries: z.array(country).default([]),
  carrier: line,
});

const evidence = z.strictObject({
  source: id,
  paragraph: z.int().positive().optional(),
  claim: line.meta({ description: 'The claim in a few words, for the Sources slide.' }),
  quote: line.meta({ description: 'The words it rests on: a short fragment of the source.' }),
});

const source = z.strictObject({
  title: line,
  publisher: line.optional(),
  date: date.optional(),
  url: z.url().optional(),
  file: line.optional(),
});

/** What happened at a summit: the content file. The one description of it; types and checks follow from here. */
export const summitSchema = z.strictObject({
  language: language.meta({ description: 'The language this file is written in.' }),
  title: line,
  shortTitle: line.meta({ description: 'A few words for the foot of each slide.' }),
  subtitle: line.optional(),
  kind: line.optional().meta({ description: 'What the deck is, such as "Summit briefing".' }),
  date,
  place: z.strictObject({ city: line, country }),
  marking: line.optional(),
  parties: z.array(country).min(1),
  people: z.array(person).default([]),
  ...spoken,
  bottomLine: z
    .strictObject({ headline: line, points: z.array(point).min(1), soWhat: line.optional(), ...spoken })
    .optional(),
  leaders: z.strictObject({ headline: line, ...spoken }).optional(),
  risks: z.strictObject({ headline: line, items: z.array(risk).min(1), ...spoken }).optional(),
  evidence: z.record(id, evidence).default({}),
  sources: z.record(id, source).default({}),
});

/** A summit in one language. */
export type Summit = z.infer<typeof summitSchema>;
export type Person = z.infer<typeof person>;
