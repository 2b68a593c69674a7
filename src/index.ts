/** The library: content and templates in, files and problems out. */
export type { Translation } from './content/read-overlay.ts';
export { type Format, readSettings, type Settings } from './content/settings.ts';
export type { ReadFile } from './images/load-images.ts';
export type { ReadThemeFile } from './images/load-theme-pictures.ts';
export { makeDeck } from './make-deck.ts';
export type { OutputFile } from './output/deck-info.ts';
export type { BrandInput, Deck, DeckInput, DeckSettings } from './pipeline/deck-input.ts';
export type { Place, Problem, Report } from './problems.ts';
export { type BuiltInChoice, builtInTemplates } from './project/read-templates.ts';
export { showProblem } from './show-problem.ts';
export type { Store } from './store.ts';
export type { Orders } from './template/orders.ts';
export type { OwnHelper, OwnHelpers } from './template/own-helpers.ts';
export { layTemplates, type TemplateSet } from './template/template-set.ts';
export type { FindFonts } from './text/own-fonts.ts';
export type { SourceFile } from './yaml/source-file.ts';
