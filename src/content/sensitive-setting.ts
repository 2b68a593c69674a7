import { z } from 'zod';
import { didYouMean } from '../yaml/nearest.ts';
import { sensitiveNames } from './sensitive-names.ts';
import { country, line } from './texts.ts';

const own = z
  .array(
    z.strictObject({
      name: line.meta({ description: 'The name, as it is written in texts.' }),
      usedBy: z.array(country).default([]).meta({ description: 'The codes of those who call it so.' }),
    }),
  )
  .min(2);

/** Names that parties read differently, by a name for the pair: those of the project's own, or why one is none. */
export const sensitive = z
  .record(z.string(), z.union([line, own]))
  .superRefine((pairs, context) => {
    const known = Object.keys(sensitiveNames);
    for (const [key, value] of Object.entries(pairs)) {
      if (typeof value !== 'string' || known.includes(key)) continue;
      const params = { code: 'unknown-pair', hint: didYouMean(key, known, 'Pairs'), onKey: true };
      const message = `There is no pair of sensitive names "${key}" to take out.`;
      context.addIssue({ code: 'custom', message, params, path: [key] });
    }
  })
  .meta({
    description:
      'Names that parties read differently: a reason takes a built-in pair out; a list of names adds one, each with `usedBy`.',
  });

export type Sensitive = z.infer<typeof sensitive>;
