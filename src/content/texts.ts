import { z } from 'zod';
import { countryProblem } from './country-problem.ts';
import { isLanguage, languageHint } from './language-tag.ts';

/** A refinement whose failure carries a code and a hint of its own. */
export function checked(
  problem: (value: string) => { code: string; message: string; hint?: string } | undefined,
) {
  return z.string().superRefine((value, context) => {
    const found = problem(value);
    if (found) context.addIssue({ code: 'custom', message: found.message, params: found });
  });
}

const empty = { code: 'empty-text', message: 'The text is empty.', hint: 'Write it, or leave the key out.' };

const plain = checked((value) => (value.trim() === '' ? empty : undefined));

/**
 * How far a text needs a translation: in every language, in languages of another script, or only where a
 * translator wants one. `orNone` is needed in every language, but may be answered by an empty text, where a language
 * has no such thing; and a translation may have it by itself. Texts without this are the same in all languages.
 */
export type Need = 'always' | 'otherScript' | 'may' | 'orNone';

export const need = (translated: Need) => ({ translated });

/** What is Markdown in a text that takes it, beyond doubt: a citation, a link, bold words. */
export const markdown = /\[\^[^\]\s]+\]|(?<!\\)\[[^\]]+\]\([^)]*\)|\*\*\S(?:[^*]*\S)?\*\*/u;

const withoutMarkdown = checked((value) => {
  const [found] = markdown.exec(value) ?? [];
  if (value.trim() === '') return empty;
  if (found === undefined) return undefined;
  const what = found.startsWith('[^') ? 'citations' : 'Markdown';
  const hint = 'Write it without, and put what it says into a text that takes it, such as "text" or "notes".';
  return { code: 'markdown-in-line', message: `This text takes no ${what}: "${found}" would be seen.`, hint };
});

/** One line of text without markup. */
export const line = withoutMarkdown.meta({ description: 'Text without markup.', ...need('always') });
/** Text with inline Markdown and citations. */
export const prose = plain.meta({
  description: 'Text with inline Markdown: **bold**, *italic*, [links](https://…), [^evidence].',
  markdown: true,
  ...need('always'),
});
/** A name, which languages of one script share. */
export const properName = line.meta(need('otherScript'));
/** A line that a translation may have, even where the source has none. */
export const ownLine = line.meta(need('may'));
/** A line that each language has for itself, or does without: the form of a title before a name. */
export const ownOrNone = line.meta(need('orNone'));
/** Words that are the same in all languages, such as a quotation from a source. */
export const verbatim = plain.meta({ description: 'Text that is the same in all languages.' });

/** What a thing is called where others refer to it. */
export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, 'letters, digits, - and _ only')
  .meta({ description: 'A short name of your own, by which translations and links find the item.' });

/** Who may see something. What is inside takes after it, unless it has a marking of its own. */
export const marking = plain.optional().meta({
  description:
    'Who may see it: TLP:AMBER, CUI//SP-PRVCY, SECRET, a label that make-deck.yaml declares; EMBARGOED until a day, alone or after one and a comma.',
});

/** Something worth saying, in a list. */
export const point = z.strictObject({
  id,
  lead: line.optional().meta({ description: 'The point in a few words, which stand out.' }),
  text: prose,
  marking,
});

const dayHint = 'Write year-month-day, such as 2025-08-23.';

function day(hint: string) {
  return checked((value) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (!match) return { code: 'wrong-date', message: `"${value}" is not a date.`, hint };
    const date = new Date(`${value}T00:00:00Z`);
    const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
    return exists
      ? undefined
      : { code: 'wrong-date', message: `There is no ${value} in the calendar.`, hint };
  }).meta({ description: 'A day, written year-month-day.', written: hint });
}

/** A day. */
export const date = day(dayHint);

/** A day, where a time in words can stand in its place. */
export const dateOrWhen = day(`${dayHint} What is no day goes under "when", as in when: "2023".`);

/** What is wrong with a point of a picture, written as shares of its width and height. */
export function focusProblem(value: string) {
  const shares = /^(\d+(?:\.\d+)?)% +(\d+(?:\.\d+)?)%$/.exec(value)?.slice(1);
  if (shares?.every((share) => Number(share) <= 100)) return undefined;
  const hint = 'Write how far across and how far down, from the upper left corner, such as "50% 30%".';
  return { code: 'wrong-focus', message: `"${value}" is not a point of a picture.`, hint };
}

/** The point of a picture that stays in view where it is cropped. */
export const focus = checked(focusProblem).meta({
  description: 'How far across and how far down, from the upper left corner, such as 50% 30%.',
});

/** A language by its tag. */
export const language = checked((value) =>
  isLanguage(value)
    ? undefined
    : { code: 'unknown-language', message: `"${value}" is not a language tag.`, hint: languageHint(value) },
).meta({ description: 'A language by its tag, such as en, ja or zh-Hans.' });

/** A country or organisation by its code. */
export const country = checked(countryProblem).meta({
  description: 'ISO 3166-1 alpha-2, such as JP; or an organisation, such as EU.',
});
