import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { Summit } from './schema.ts';
import { placeAtIndex, type WrittenText } from './written-texts.ts';

/** A slip of the hand: what it looks like, and what is said of it. */
type Slip = {
  pattern: RegExp;
  /** What none of them is without: most texts need not be searched for the rest. */
  sign?: RegExp;
  /** Only where the same file has this as well. */
  beside?: RegExp;
  /** Only in this language. */
  language?: string;
  message: (words: string) => string;
  hint: string;
};

/** Letters of scripts that part words by spaces, and what stands between words. */
const spaced = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}\\s.,;:!?()“”"\'’–—-]';

/** Only what is never meant: words such as "that that" or "had had" are not among the doubled ones. */
const slips: readonly Slip[] = [
  {
    pattern:
      /(?<![\p{L}-])(the|a|an|of|to|and|for|with|from|at|be|as|has|have|are|was|were|will|would|this|their|its|our) \1(?![\p{L}-])/giu,
    language: 'en',
    message: (words) => `A word stands twice: "${words}".`,
    hint: 'Remove one of the two.',
  },
  {
    pattern: /(?<![\p{L}-])(\p{Ll}{5,}) \1(?![\p{L}-])/gu,
    message: (words) => `A word stands twice: "${words}".`,
    hint: 'Remove one of the two.',
  },
  {
    pattern: /(?<!\*\*.*)\*\*(?!.*\*\*)/gsu,
    message: () => '"**" stands here alone, and is shown.',
    hint: 'Close **bold** with the same two stars.',
  },
  {
    pattern:
      /<\/?(?:a|b|br|div|em|font|i|li|p|span|strong|sub|sup|u|ul)(?: [^<>]*)?\/?>|^#{1,6} (?=\S)|~~(?=\S)[^~\n]+~~|(?<![\p{L}\p{N}`])`[^`\n]+`(?![\p{L}\p{N}`])/gimu,
    message: (words) => `"${words.trim()}" is shown as it is written.`,
    hint: 'Texts take **bold**, *italic*, [links](https://…) and [^citations], nothing else.',
  },
  {
    pattern:
      /(?<!\\)(?:\[\^(?![\p{L}\p{N}_-]+\])|\[ +\^)(?:[^[\]\n]{0,60}\]|[^\s[\]]*)|［ *\^[^\]］\n]{0,60}[\]］]?/gu,
    sign: /\[ *\^|［/,
    message: (words) => `"${words}" is no citation, and is shown as it is written.`,
    hint: 'Write [^name] without spaces, one for each piece of evidence: [^one][^two].',
  },
  {
    // Behind a word, or at the end of a sentence: elsewhere a number in brackets may be meant.
    sign: /\[\d/,
    pattern:
      /(?<=[\p{L}\p{N}.,;:!?”’"')%])(?:\[\d{1,3}\])+(?![\p{L}\p{N}(])|(?<=\s)(?:\[\d{1,3}\])+(?=[.,;:!?]|\s*$)/gu,
    message: (words) => `"${words}" is no citation, and is shown as it is written.`,
    hint: 'Define evidence, and cite it by its name in a text that takes citations: [^its-name].',
  },
  {
    // Soft hyphens within words and joiners of scripts that need them are meant.
    sign: /[\u00ad\u200b-\u200d\u2028\u2029\ufeff\ufffc]/,
    pattern: new RegExp(
      `[\\u2028\\u2029\\ufeff\\ufffc]|(?<!\\p{L})\\u00ad|\\u00ad(?!\\p{L})|(?<=^|${spaced})[\\u200b-\\u200d](?=${spaced}|$)`,
      'gu',
    ),
    message: (words) =>
      `A sign that is not seen stands here (U+${words.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}).`,
    hint: 'It came with copied text: delete it, or write the words on both sides of it anew.',
  },
  {
    pattern: /(?<=[\p{L}\p{N},;]) {2,}(?=[\p{L}\p{N}])/gu,
    sign: / {2}/,
    message: () => 'There are two spaces between these words.',
    hint: 'Write one.',
  },
  {
    pattern: /(?<=\p{L}) - (?=\p{L})/gu,
    sign: / - /,
    message: () => 'A hyphen stands for a dash.',
    hint: 'Write – with spaces around it, or — without.',
  },
  {
    pattern: /(?<=\p{L})'(?=\p{L})/gu,
    sign: /'/,
    beside: /\p{L}’\p{L}/u,
    message: () => "Apostrophes are straight here (') and curly elsewhere (’).",
    hint: 'Write one kind in the whole file, best ’.',
  },
  {
    pattern: /(?<![\p{L}\p{N}])"(?=\p{L})/gu,
    sign: /"/,
    beside: /“/u,
    message: () => 'Quotation marks are straight here (") and curly elsewhere (“ ”).',
    hint: 'Write one kind in the whole file, best “ and ”.',
  },
];

/** Reports slips of the hand, each kind once a file, where it first is. */
export function checkTypography(
  summit: Yaml<Summit>,
  texts: readonly WrittenText[],
  locale: string,
  report: Report,
): void {
  const { language } = new Intl.Locale(locale);
  const all = texts.map(({ text }) => text).join('\n');
  for (const { pattern, sign, beside, language: only, message, hint } of slips) {
    if (only !== undefined && only !== language) continue;
    if (sign?.test(all) === false || all.search(pattern) < 0 || (beside && !beside.test(all))) continue;
    const [first, ...more] = texts.flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ path, text, index, words })),
    );
    if (!first) continue;
    const times = more.length > 0 ? ` This is so in ${more.length + 1} places; here is the first.` : '';
    report({
      level: 'warning',
      code: 'typography',
      message: `${message(first.words)}${times}`,
      at: placeOfSlip(summit, first),
      hint,
    });
  }
}

/** A sign alone stands in many places: it is found by the letters beside it. */
function placeOfSlip(summit: Yaml<Summit>, { path, text, index, words }: WrittenSlip) {
  return placeAtIndex(summit, path, text, index, text.slice(index, index + words.length + 1));
}

type WrittenSlip = Pick<WrittenText, 'path' | 'text'> & { index: number; words: string };
