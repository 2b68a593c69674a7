import { formats } from './content/settings.ts';
import type { Deck, DeckInput } from './pipeline/deck-input.ts';
import { makePages } from './pipeline/make-pages.ts';
import { writeFormats } from './pipeline/write-formats.ts';
import { findLeftOut } from './proof/find-left-out.ts';
import { readParts } from './proof/read-parts.ts';

/**
 * From content to deck: the pages, written in each format. What is wrong with content, templates or settings is among
 * the problems. Throws a RangeError where `language` is no BCP 47 tag, or a format is none.
 */
export async function makeDeck(input: DeckInput): Promise<Deck> {
  expectTag(input.language);
  const unknown = input.settings?.formats?.find((format) => !formats.includes(format));
  if (unknown !== undefined)
    throw new RangeError(`There is no format "${unknown}", but ${formats.join(', ')}.`);
  const { laidOut, problems } = await makePages(input);
  if (!laidOut) return { files: [], slides: 0, problems };
  const files = await writeFormats(input.settings?.formats ?? ['pptx'], input, laidOut);
  const found = laidOut.proof ? findLeftOut(files.flatMap(readParts), laidOut.proof) : [];
  if (found.length > 0) return { files: [], slides: 0, problems: [...problems, ...found] };
  const { output, orders } = laidOut;
  return { files, slides: output.pages.length, problems, ...(orders && { orders }) };
}

function expectTag(language: string): void {
  try {
    Intl.getCanonicalLocales(language);
  } catch (cause) {
    throw new RangeError(`"${language}" is not the tag of a language.`, { cause });
  }
}
