import * as media from './lint/media-rules.ts';
import * as objects from './lint/object-rules.ts';
import * as parts from './lint/part-rules.ts';
import * as presentation from './lint/presentation-rules.ts';
import type { Rule } from './lint/rule.ts';
import * as text from './lint/text-rules.ts';
import * as zip from './lint/zip-rules.ts';
import { readPackage } from './read-package.ts';

const RULES = {
  'directory-entry': zip.directoryEntries,
  'repeated-entry': zip.repeatedEntries,
  'entry-order': zip.entryOrder,
  'entry-date': zip.entryDates,
  'malformed-xml': zip.malformedXml,

  'phantom-content-type': parts.phantomContentTypes,
  'missing-content-type': parts.missingContentTypes,
  'orphan-part': parts.orphanParts,
  'dangling-relationship': parts.danglingRelationships,
  'unused-relationship': parts.unusedRelationships,
  'local-path': parts.localPaths,
  'core-property': parts.coreProperties,

  'media-bytes': media.mediaBytes,
  'media-content-type': media.mediaContentTypes,
  'repeated-media': media.repeatedMedia,
  'chart-workbook': media.chartWorkbooks,

  'slide-id': presentation.slideIdNumbers,
  'layout-id': presentation.layoutIdNumbers,
  'section-slides': presentation.sectionSlides,
  'notes-master-position': presentation.notesMasterPosition,
  'shared-theme': presentation.sharedThemes,

  'run-language': text.runLanguage,
  'run-fonts': text.runFonts,
  'language-tag': text.languageTags,
  'repeated-paragraph-properties': text.repeatedParagraphProperties,
  'empty-line': text.emptyLines,
  'shrinking-text': text.shrinkingText,
  'hard-color': text.hardColors,
  'ragged-table': text.raggedTables,

  'object-id': objects.objectIds,
  'alt-text': objects.altTexts,
  'shape-alt-text': objects.shapeAltTexts,
  'slide-placeholder': objects.slidePlaceholders,
  'layout-placeholder': objects.layoutPlaceholders,
  'placeholder-box': objects.placeholderBoxes,
  'text-body': objects.missingTextBodies,
  'unfilled-placeholder': objects.unfilledPlaceholders,
  'slide-title': objects.slideTitles,
  'title-first': objects.titleFirst,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

export type Finding = { rule: RuleName; part: string; message: string };

/**
 * What is wrong with a deck though the Open XML SDK's validator accepts it.
 * `except` is for decks on somebody else's base presentation, whose layouts are not ours to mend.
 */
export function lintPackage(bytes: Uint8Array, { except = [] }: { except?: RuleName[] } = {}): Finding[] {
  const pkg = readPackage(bytes);
  const rules = RULE_NAMES.filter((rule) => !except.includes(rule));
  return rules.flatMap((rule) => [...RULES[rule](pkg)].map(({ part, message }) => ({ rule, part, message })));
}
