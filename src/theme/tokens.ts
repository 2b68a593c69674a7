import type { Tokens } from '../markup/validate.ts';
import type { Theme } from './read-theme.ts';

/** The names that templates may use of a theme. */
export function tokensOf(theme: Theme): Omit<Tokens, 'evidence'> {
  return {
    color: Object.keys(theme.palette),
    ground: Object.keys(theme.grounds),
    role: Object.keys(theme.roles),
    space: Object.keys(theme.spaces),
    width: Object.keys(theme.widths),
    flagSize: Object.keys(theme.flags),
    layout: Object.keys(theme.layouts),
    rule: Object.keys(theme.rule),
  };
}
