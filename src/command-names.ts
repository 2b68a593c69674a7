/** The commands; the first is meant where none is named. */
export const commandNames = [
  'build',
  'preview',
  'check',
  'init',
  'templates',
  'translations',
  'verify',
  'brand',
] as const;

export type CommandName = (typeof commandNames)[number];
