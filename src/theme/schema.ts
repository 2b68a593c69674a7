import { z } from 'zod';

const hex = z
  .union([z.string(), z.number()])
  .refine(
    (value) => /^[\dA-F]{6}$/i.test(String(value)),
    'a colour is six hexadecimal digits without a sign, such as 0F2744',
  )
  .transform((value) => String(value).toUpperCase());

/** A colour, by its name. */
const named = z.string().meta({ written: 'Write the name of a colour of the palette.' });

/** The slots of a colour scheme, in its order. */
export const slots = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
] as const;

const paint = z.union([
  z.strictObject({ slot: z.enum(slots), color: hex }),
  z.strictObject({
    of: z.string(),
    lumMod: z.number().min(0).max(100),
    lumOff: z.number().min(0).max(100),
    satMod: z.number().min(0).max(100).default(100),
  }),
]);

const ground = z.strictObject({
  fill: named,
  text: named,
  heading: named,
  label: named,
  key: named,
  muted: named,
  rule: named,
  strong: named,
  series: z.array(z.string()).min(1).optional().meta({
    description: 'Colours of the series of charts, in order; the last is that of all beside what stands out.',
  }),
});

/** The size of a role, and smaller ones for what does not fit. */
const sizes = z
  .array(z.number().min(6).max(400))
  .min(1)
  .superRefine((all, context) => {
    const index = all.findIndex((size, before) => size > (all[before - 1] ?? size));
    if (index < 0) return;
    const message = `The sizes grow from ${all[index - 1]} to ${all[index]}.`;
    const hint = `The first is that of the role, the others are for what does not fit: [${[...all].sort((a, b) => b - a).join(', ')}].`;
    context.addIssue({ code: 'custom', message, params: { code: 'wrong-order', hint } });
  });

const role = z.strictObject({
  face: z.enum(['heading', 'text']),
  sizes,
  leading: z.number().min(0.8).max(3),
  color: z.enum(['text', 'heading', 'label', 'key', 'muted', 'strong']),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  tracking: z.number().default(0),
  capitals: z.boolean().default(false),
});

const area = z
  .tuple([z.number(), z.number(), z.number().positive(), z.number().positive()])
  .meta({ written: 'Write left, top, width and height in points: [48, 100, 864, 380].' });

const region = z.strictObject({
  area,
  role: z.string().optional(),
  anchor: z.enum(['top', 'middle', 'bottom']).default('top'),
  align: z.enum(['start', 'center', 'end']).default('start'),
});

const picture = z.string().min(1).meta({ description: 'A picture, by its path from the theme file.' });

const background = z.strictObject({
  file: picture,
  scrim: z.number().min(0).max(100).default(0).meta({
    description: 'How much of the ground lies over the picture, in per cent, so that words can be read.',
  }),
});

const logo = z.strictObject({
  file: picture,
  onDark: picture
    .optional()
    .meta({ description: 'The picture for grounds that are darker than their text.' }),
  alt: z.string().min(1).meta({ description: 'What it shows, such as the name of the ministry.' }),
  layouts: z
    .array(z.string())
    .optional()
    .meta({ description: 'Only on these; else on all with a place for it.' }),
});

const layout = z.strictObject({
  type: z.enum(['title', 'obj', 'titleOnly', 'secHead', 'twoObj', 'blank']),
  ground: z.string(),
  title: region.optional(),
  eyebrow: region.optional(),
  subtitle: region.optional(),
  body: area.optional(),
  date: region.optional(),
  footer: region.optional(),
  number: region.optional(),
  stamp: region.optional(),
  logo: area.optional().meta({ description: 'The place of the logo, which is shown whole in it.' }),
  background: background.optional(),
  marks: z
    .array(
      z.strictObject({
        area,
        fill: z.string(),
        mirror: z
          .boolean()
          .default(false)
          .meta({ description: 'Goes with text, and changes sides with it; marks of a brand do not.' }),
      }),
    )
    .default([]),
});

export const themeSchema = z.strictObject({
  slide: z.strictObject({ width: z.number().min(72).max(4032), height: z.number().min(72).max(4032) }),
  palette: z.record(z.string(), paint),
  grounds: z.record(z.string(), ground),
  fonts: z.strictObject({ heading: z.string(), text: z.string() }),
  roles: z.record(z.string(), role),
  spaces: z.record(z.string(), z.number().min(0)),
  widths: z.record(z.string(), z.number().positive()),
  flags: z.record(z.string(), z.number().positive()),
  flagBorder: z.strictObject({ color: z.string(), width: z.number().min(0) }),
  rule: z.strictObject({ thin: z.number().positive(), thick: z.number().positive() }),
  logo: logo.optional(),
  layouts: z.record(z.string(), layout),
});

export type ThemeFile = z.infer<typeof themeSchema>;
export type Ground = z.infer<typeof ground>;
/** What a ground says of a single colour. */
export type GroundColor = Exclude<keyof Ground, 'series'>;
/** Its colour is a use of the ground, or a colour of the palette. */
export type Role = Omit<z.infer<typeof role>, 'color'> & { color: string };
export type LayoutArea = z.infer<typeof layout>;
export type Region = z.infer<typeof region>;
export type Slot = (typeof slots)[number];
