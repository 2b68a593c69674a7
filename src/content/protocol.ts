import { z } from 'zod';
import { language } from './texts.ts';

/** The named orders of flags, from the viewer's left. `auto` follows the place of the summit. */
export const flagRules = [
  'auto',
  'guest-first',
  'host-first',
  'host-centre',
  'alphabetical',
  'as-listed',
] as const;

/** The named orders of names in lists; `as-flags` follows the flags. */
export const nameRules = ['as-listed', 'as-flags', 'guest-first', 'host-first', 'alphabetical'] as const;

export type FlagRule = (typeof flagRules)[number];
export type NameRule = (typeof nameRules)[number];

/** Who stands where: two orders that need not be the same. */
export const protocol = z.strictObject({
  flags: z.enum(flagRules).optional().meta({ description: 'The order of flags, from the viewer’s left.' }),
  names: z
    .enum(nameRules)
    .optional()
    .meta({ description: 'The order of names in lists; else that of the flags.' }),
  alphabet: language.optional().meta({ description: 'The language whose alphabet counts; else English.' }),
});

/** Which names countries go by, in the whole deck. */
export const naming = z
  .enum(['short', 'formal'])
  .meta({ description: 'Short names come with the language; formal ones from `names` in the content.' });
