import { z } from 'zod';
import type { Report } from '../problems.ts';
import { ignorable, rules } from '../rules/rules.ts';
import { didYouMean } from '../yaml/nearest.ts';
import { readYaml, type Yaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { ceilingProblem } from './audience.ts';
import { naming, protocol } from './protocol.ts';
import { sensitive } from './sensitive-setting.ts';
import { checked, date, id, line } from './texts.ts';

const names = z.array(z.string());

/** The shapes that slides can have. */
export const sizes = ['16:9', '4:3'] as const;
export type Size = (typeof sizes)[number];

/** What a deck can be written as. */
export const formats = ['pptx', 'pdf', 'html', 'svg', 'png', 'sheet'] as const;
export type Format = (typeof formats)[number];

/** A rule by its code: one whose findings are warnings. */
const rule = checked((value) => {
  if (ignorable.includes(value)) return undefined;
  const isError = Object.hasOwn(rules, value);
  return {
    code: 'unknown-rule',
    message: isError ? `"${value}" is an error, and cannot be ignored.` : `There is no rule "${value}".`,
    hint: isError ? 'Mend what it tells of.' : didYouMean(value, ignorable, 'Rules'),
  };
});

const outFolder = checked((value) => {
  const isFile = formats.some((format) => value.toLowerCase().endsWith(`.${format}`));
  if (value.trim() !== '' && !isFile) return undefined;
  return {
    code: 'wrong-folder',
    message: isFile ? `"${value}" is the name of a file.` : 'The folder has no name.',
    hint: 'Name a folder: decks are called after their summits.',
  };
});

const keys = z.strictObject({
  languages: names.optional().meta({ description: 'The languages to build, such as [en, ja].' }),
  sets: names
    .optional()
    .meta({ description: 'The products to make, such as [briefing, one-pager]: template sets, or all.' }),
  templates: z.string().optional().meta({ description: 'A folder of your own, laid over the template set.' }),
  theme: z.string().optional().meta({ description: 'A theme by name, or a YAML file of your own.' }),
  size: z.enum(sizes).optional().meta({ description: 'The shape of the slides.' }),
  brand: z
    .union([
      z.string(),
      z.strictObject({
        file: z.string().meta({ description: 'The .pptx or .potx.' }),
        layouts: z
          .record(z.string(), z.string())
          .optional()
          .meta({ description: 'Names of its layouts, by ours.' }),
      }),
    ])
    .optional()
    .meta({
      description:
        'A .pptx or .potx whose masters the deck stands on; with `layouts`, which of its layouts stand for which of ours.',
    }),
  out: outFolder.optional().meta({ description: 'The folder to write to.' }),
  formats: z
    .array(z.enum(formats))
    .optional()
    .meta({ description: 'What to write: pptx, pdf, html, or pictures of the slides.' }),
  pdf: z
    .strictObject({
      notes: z.boolean().optional().meta({ description: 'Each slide with its notes below it.' }),
    })
    .optional()
    .meta({ description: 'How PDF files are written.' }),
  slides: names.optional().meta({ description: 'Only these slides, in this order: by kind or by id.' }),
  hide: names.optional().meta({ description: 'Slides to leave out: by kind or by id.' }),
  length: z
    .enum(['full', 'brief'])
    .optional()
    .meta({ description: 'brief puts all but the essentials behind, as backup.' }),
  stamp: line.optional().meta({ description: 'A word on each slide, such as DRAFT.' }),
  asOf: date.optional().meta({ description: 'The day up to which the deck is true.' }),
  naming: naming.optional(),
  familyNames: z
    .enum(['as-written', 'capitals'])
    .optional()
    .meta({ description: 'Whether family names are set in capitals, as in ISHIBA Shigeru.' }),
  protocol: protocol.optional().meta({ description: 'The order of flags and of names.' }),
  author: line.optional().meta({ description: 'Who made the deck.' }),
  version: line.optional().meta({ description: 'Which version of the deck it is.' }),
  sensitive: sensitive.optional(),
  markings: z.array(line).min(1).optional().meta({
    description: 'The markings of this project, the lowest first, instead of those that are known.',
  }),
  audiences: z.record(id, line).optional().meta({
    description: 'The highest marking that each audience may see, such as { delegation: TLP:AMBER }.',
  }),
  audience: line
    .optional()
    .meta({ description: 'Whom the decks are for: what is marked above that is left out.' }),
  ignore: z
    .record(rule, line)
    .optional()
    .meta({ description: 'Rules that this project does not hold to, each with the reason.' }),
});

/** `make-deck.yaml`: what a project's decks are made with. The command line says the same, and wins. */
export const settingsSchema = keys.superRefine((settings, context) => {
  for (const [name, label] of Object.entries(settings.audiences ?? {})) {
    const hint = ceilingProblem(label, settings);
    if (hint === undefined) continue;
    const message = `"${label}" is no marking that an audience can be given.`;
    const params = { code: 'wrong-marking', hint };
    context.addIssue({ code: 'custom', message, params, path: ['audiences', name] });
  }
});

export type Settings = z.infer<typeof settingsSchema>;

/** Reads `make-deck.yaml`, which may say nothing; undefined where it has an error, which is reported. */
export function readSettings(file: SourceFile, report: Report): Yaml<Settings> | undefined {
  return readYaml({ ...file, under: { path: file.path, text: '{}' } }, settingsSchema, report);
}

/** The same keys, of which those with a wrong value are left out: what is right may name things that are not there. */
export const rightSettings = z.object(
  Object.fromEntries(
    Object.entries(keys.shape).map(([key, schema]) => [key, (schema as z.ZodType).catch(undefined)]),
  ),
) as unknown as z.ZodType<Settings>;

/** Reads what is right of a file with an error. */
export function readRightSettings(file: SourceFile): Yaml<Settings> | undefined {
  return readYaml({ ...file, under: { path: file.path, text: '{}' } }, rightSettings, () => {});
}
