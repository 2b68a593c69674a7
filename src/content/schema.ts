import { z } from 'zod';
import { chart } from './chart.ts';
import { naming, protocol } from './protocol.ts';
import {
  country,
  date,
  dateOrWhen,
  focus,
  id,
  language,
  line,
  need,
  ownLine,
  point,
  properName,
  prose,
  verbatim,
} from './texts.ts';

/** What the speaker says, and for how long. */
const spoken = {
  notes: prose
    .optional()
    .meta({ description: 'What the speaker says; paragraphs are parted by an empty line.' }),
  minutes: z.number().positive().optional().meta({ description: 'How long the slide is spoken to.' }),
};

/** What the speaker has at hand on a topic, for the talking points. */
const talk = z.strictObject({
  say: prose.optional().meta({ description: 'The point, as it is said.' }),
  ifAsked: z.array(z.strictObject({ id, question: line, answer: prose })).default([]),
  avoid: z
    .array(prose)
    .default([])
    .meta({ description: 'What is not to be said, because it does not hold.' }),
});

/** What a country or organisation is called; a translation may have a short name of its own. */
const countryNames = z.strictObject({ short: ownLine.optional(), formal: line.optional() });

const person = z.strictObject({
  id,
  name: z.strictObject({
    family: properName,
    given: properName.optional(),
    order: z
      .enum(['family-first', 'given-first'])
      .meta({ description: 'The order in languages that do not order all names in one way.', ...need('may') })
      .default('given-first'),
    honorific: ownLine.optional().meta({ description: 'What goes with the name, such as Mr. or H.E.' }),
  }),
  country,
  office: line,
  role: z.enum(['host', 'guest', 'participant']).default('participant'),
  position: prose.optional().meta({ description: 'What the person stands for.' }),
  part: prose.optional().meta({ description: 'What the person did at the summit.' }),
});

const risk = z.strictObject({
  id,
  risk: line,
  known: prose,
  countries: z.array(country).default([]),
  carrier: line,
});

/** The things a topic may show; each has a slide kind of its own. */
const figure = z.strictObject({
  value: line.meta({ description: 'The figure that matters, such as 17.' }),
  unit: prose.meta({ description: 'What it counts.' }),
  points: z.array(point).default([]),
});

const stage = z.strictObject({
  id,
  heading: line,
  emphasis: z.boolean().default(false),
  items: z.array(z.strictObject({ id, text: prose })).min(1),
});

const diagram = z.strictObject({
  parties: z
    .array(z.strictObject({ id, country: country.optional(), name: line.optional() }))
    .min(2)
    .max(8),
  links: z.array(
    z.strictObject({ id, from: id, to: id, text: line.optional(), emphasis: z.boolean().default(false) }),
  ),
  points: z.array(point).default([]),
});

const event = z.strictObject({
  id,
  date: dateOrWhen.optional(),
  when: line.optional().meta({ description: 'When it is, in words, where there is no date.' }),
  title: line,
  text: prose.optional(),
  now: z.boolean().default(false).meta({ description: 'The event that the briefing is about.' }),
});

const stake = z.strictObject({
  id,
  country,
  holder: line,
  reasons: z.array(prose).min(1),
  burdens: z.array(prose).min(1),
});

const signal = z.strictObject({ id, country: country.optional(), to: line, text: prose });

const quotation = z.strictObject({ id, words: line, who: prose, country: country.optional() });

/** A file beside the content, and what is said of it. */
const image = z
  .strictObject({
    file: verbatim.meta({ description: 'A picture, named as seen from the content file.' }),
    alt: line.optional().meta({ description: 'What it shows, for those who cannot see it.' }),
    decorative: z.boolean().default(false).meta({ description: 'It says nothing, and needs no alt text.' }),
    caption: prose.optional(),
    credit: ownLine.optional().meta({ description: 'Whose picture it is.' }),
    focus: focus.optional(),
  })
  .superRefine(({ alt, decorative }, context) => {
    if ((alt === undefined) === decorative) return;
    const message = decorative ? 'A decorative picture has no alt text.' : 'The picture has no alt text.';
    const hint = decorative
      ? 'Remove "alt" or "decorative".'
      : 'Say under "alt" what it shows; if it says nothing, write decorative: true.';
    context.addIssue({ code: 'custom', message, params: { code: 'missing-alt', hint } });
  });

const topic = z.strictObject({
  id,
  eyebrow: line,
  headline: line.meta({ description: 'The message of the slide: a full sentence.' }),
  text: prose.optional(),
  points: z.array(point).optional(),
  image: image.optional().meta({ description: 'A picture, beside the points.' }),
  chart: chart.optional(),
  figure: figure.optional(),
  chain: z
    .array(stage)
    .min(2)
    .max(4)
    .optional()
    .meta({ description: 'Causes, fields, instruments: what leads to what.' }),
  diagram: diagram.optional(),
  timeline: z.array(event).min(1).optional(),
  stakes: z.array(stake).min(1).optional(),
  signals: z.array(signal).min(1).optional(),
  quotations: z.array(quotation).min(1).optional(),
  talk: talk.optional(),
  section: z.boolean().default(false).meta({ description: 'Opens a part of the briefing.' }),
  ...spoken,
});

const evidence = z.strictObject({
  source: id,
  paragraph: z.int().positive().optional(),
  claim: line.meta({ description: 'The claim in a few words, for the Sources slide.' }),
  quote: verbatim.meta({ description: 'The words it rests on: a short fragment of the source.' }),
});

const source = z.strictObject({
  title: ownLine,
  publisher: ownLine.optional(),
  date: date.optional(),
  url: z.url().optional(),
  file: verbatim.optional(),
});

/** What happened at a summit: the content file. The one description of it; types and checks follow from here. */
export const summitSchema = z.strictObject({
  language: language.meta({ description: 'The language this file is written in.' }),
  title: line,
  shortTitle: line.meta({ description: 'A few words for the foot of each slide.' }),
  subtitle: prose.optional(),
  kind: line.optional().meta({ description: 'What the deck is, such as "Summit briefing".' }),
  date,
  place: z.strictObject({ city: line, country }),
  marking: ownLine.optional(),
  image: image.optional().meta({ description: 'A picture for the cover.' }),
  parties: z.array(country).min(1),
  naming: naming.optional(),
  names: z
    .record(country, countryNames)
    .default({})
    .meta({ description: 'Names by code, where those of the locale data are not the ones.' }),
  protocol: protocol.optional().meta({ description: 'The order of flags and of names.' }),
  people: z.array(person).default([]),
  ...spoken,
  agenda: z
    .strictObject({
      headline: line,
      items: z.array(z.strictObject({ id, time: line.optional(), item: line, lead: line.optional() })).min(1),
      ...spoken,
    })
    .optional(),
  bottomLine: z
    .strictObject({ headline: line, points: z.array(point).min(1), soWhat: prose.optional(), ...spoken })
    .optional(),
  leaders: z.strictObject({ headline: line, ...spoken }).optional(),
  topics: z.array(topic).default([]),
  risks: z.strictObject({ headline: line, items: z.array(risk).min(1), ...spoken }).optional(),
  outlook: z.strictObject({ headline: line, items: z.array(point).min(1), ...spoken }).optional(),
  annexes: z.strictObject({ headline: line, items: z.array(point).min(1), ...spoken }).optional(),
  evidence: z.record(id, evidence).default({}),
  sources: z.record(id, source).default({}),
});

/** A summit in one language. */
export type Summit = z.infer<typeof summitSchema>;
