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
  marking,
  need,
  ownLine,
  ownOrNone,
  point,
  properName,
  prose,
  verbatim,
} from './texts.ts';

/** What a slide says in a sentence. */
const headline = line.meta({ description: 'The message of the slide: a full sentence.' });

/** What the speaker says, and for how long. */
const spoken = {
  notes: prose
    .optional()
    .meta({ description: 'What the speaker says; paragraphs are parted by an empty line.' }),
  notesMarking: marking.meta({ description: 'Who may see the notes, where that differs from the slide.' }),
  minutes: z.number().positive().optional().meta({ description: 'How long the slide is spoken to.' }),
};

/** What the speaker has at hand on a topic, for the talking points. */
const talk = z.strictObject({
  say: prose.optional().meta({ description: 'The point, as it is said.' }),
  ifAsked: z
    .array(z.strictObject({ id, question: line, answer: prose, marking }))
    .default([])
    .meta({ description: 'What may be asked, and what is answered.' }),
  avoid: z
    .array(prose)
    .default([])
    .meta({ description: 'What is not to be said, because it does not hold.' }),
  marking,
});

/** What a country or organisation is called; a translation may have a short name of its own. */
const countryNames = z.strictObject({
  short: ownOrNone.optional().meta({
    description: 'As on a map, such as South Korea. A translation has its own, or "" for the usual one.',
  }),
  formal: line.optional().meta({ description: 'As in a treaty, such as Republic of Korea.' }),
});

const person = z.strictObject({
  id,
  name: z
    .strictObject({
      family: properName.meta({ description: 'The family name, or the only one.' }),
      given: properName.optional().meta({ description: 'The given name.' }),
      order: z
        .enum(['family-first', 'given-first'])
        .meta({
          description: 'The order in languages that do not order all names in one way.',
          ...need('may'),
        })
        .default('given-first'),
      honorific: ownOrNone.optional().meta({
        description:
          'What goes with the name, such as Mr. or H.E. A translation has its own, or "" where its language uses none.',
      }),
    })
    .meta({ description: 'The name in its parts, from which each language orders and joins it.' }),
  country: country.optional().meta({
    description: 'Whose flag goes with the person; none, for an organisation without one.',
  }),
  office: line.meta({ description: 'The office, such as Prime Minister.' }),
  role: z
    .enum(['host', 'guest', 'participant'])
    .default('participant')
    .meta({ description: 'Whether the person received the others, or was received.' }),
  position: prose.optional().meta({ description: 'What the person stands for.' }),
  part: prose.optional().meta({ description: 'What the person did at the summit.' }),
  marking,
});

const risk = z.strictObject({
  id,
  risk: line.meta({ description: 'The risk in a few words.' }),
  known: prose.meta({ description: 'What is known of it.' }),
  countries: z.array(country).default([]).meta({ description: 'Whose flags stand beside it.' }),
  carrier: line.meta({ description: 'Who carries it.' }),
  marking,
});

/** The things a topic may show; each has a slide kind of its own. */
const figure = z.strictObject({
  value: line.meta({ description: 'The figure that matters, such as 17.' }),
  unit: prose.meta({ description: 'What it counts.' }),
  points: z.array(point).default([]).meta({ description: 'What is said beside it.' }),
  marking,
});

const stage = z.strictObject({
  id,
  heading: line.meta({ description: 'What the items have in common.' }),
  emphasis: z.boolean().default(false).meta({ description: 'Stands out of the other stages.' }),
  items: z
    .array(z.strictObject({ id, text: prose, marking }))
    .min(1)
    .meta({ description: 'What the stage consists of.' }),
  marking,
});

const diagram = z.strictObject({
  parties: z
    .array(
      z.strictObject({
        id,
        country: country.optional().meta({ description: 'The flag of the party.' }),
        name: line.optional().meta({ description: 'What it is called, where it is no country.' }),
        marking,
      }),
    )
    .min(2)
    .max(8)
    .meta({ description: 'Who is linked: countries, or others by their names.' }),
  links: z
    .array(
      z.strictObject({
        id,
        from: id.meta({ description: 'The `id` of the party where it begins.' }),
        to: id.meta({ description: 'The `id` of the party where it ends.' }),
        text: line.optional().meta({ description: 'What stands at the link.' }),
        emphasis: z.boolean().default(false).meta({ description: 'Stands out of the other links.' }),
        marking,
      }),
    )
    .meta({ description: 'Which of the parties are linked.' }),
  points: z.array(point).default([]).meta({ description: 'What is said beside it.' }),
  marking,
});

const event = z.strictObject({
  id,
  date: dateOrWhen.optional(),
  when: z
    .union([z.int(), line])
    .meta({ description: 'When it is, in words or as a year, where there is no date.', ...need('always') })
    .optional(),
  title: line.meta({ description: 'The event in a few words.' }),
  text: prose.optional().meta({ description: 'What is to be known of it.' }),
  now: z.boolean().default(false).meta({ description: 'The event that the briefing is about.' }),
  marking,
});

const stake = z.strictObject({
  id,
  country,
  holder: line.meta({ description: 'Who has it at stake.' }),
  reasons: z.array(prose).min(1).meta({ description: 'What drives the holder.' }),
  burdens: z.array(prose).min(1).meta({ description: 'What stands against it.' }),
  marking,
});

const signal = z.strictObject({
  id,
  country: country.optional().meta({ description: 'The flag of whom it is meant for.' }),
  to: line.meta({ description: 'Whom it is meant for.' }),
  text: prose.meta({ description: 'What is signalled.' }),
  marking,
});

const quotation = z.strictObject({
  id,
  words: line.meta({ description: 'The words as they were said, without quotation marks.' }),
  who: prose.meta({ description: 'Who said them.' }),
  country: country.optional().meta({ description: 'The flag of the speaker.' }),
  marking,
});

/** A file beside the content, and what is said of it. */
const image = z
  .strictObject({
    file: verbatim.meta({ description: 'A picture, named as seen from the content file.' }),
    alt: line.optional().meta({ description: 'What it shows, for those who cannot see it.' }),
    decorative: z.boolean().default(false).meta({ description: 'It says nothing, and needs no alt text.' }),
    caption: prose.optional().meta({ description: 'What stands below it.' }),
    credit: ownLine.optional().meta({ description: 'Whose picture it is.' }),
    focus: focus.optional(),
    marking,
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
  eyebrow: line.meta({ description: 'A word or two above the headline.' }),
  headline,
  text: prose.optional().meta({ description: 'What is to be said of the topic at length.' }),
  points: z.array(point).optional().meta({ description: 'A plain list.' }),
  image: image.optional().meta({ description: 'A picture, beside the points.' }),
  chart: chart.optional().meta({ description: 'Columns, bars or lines, native and editable.' }),
  figure: figure.optional().meta({ description: 'One number, on a page of its own.' }),
  chain: z
    .array(stage)
    .min(2)
    .max(4)
    .optional()
    .meta({ description: 'Causes, fields, instruments: what leads to what.' }),
  diagram: diagram.optional().meta({ description: 'Two to eight parties, linked by lines.' }),
  timeline: z.array(event).min(1).optional().meta({ description: 'Dated and undated events, in order.' }),
  stakes: z
    .array(stake)
    .min(1)
    .optional()
    .meta({ description: 'What drives each leader, and what stands against it.' }),
  signals: z.array(signal).min(1).optional().meta({ description: 'Who is meant to hear what.' }),
  quotations: z
    .array(quotation)
    .min(1)
    .optional()
    .meta({ description: 'Words worth hearing as they were said.' }),
  talk: talk.optional().meta({ description: 'What the speaker has at hand, for the talking points.' }),
  section: z.boolean().default(false).meta({ description: 'Opens a part of the briefing.' }),
  ...spoken,
  marking,
});

const evidence = z.strictObject({
  source: id.meta({ description: 'The name of a source, as under `sources`.' }),
  paragraph: z
    .int()
    .positive()
    .optional()
    .meta({ description: 'The paragraph of the source, counted from 1.' }),
  claim: line.meta({ description: 'The claim in a few words, for the Sources slide.' }),
  quote: verbatim.meta({ description: 'The words it rests on: a short fragment of the source.' }),
  marking,
});

const source = z.strictObject({
  title: ownLine.meta({ description: 'What the source is called.' }),
  publisher: ownLine.optional().meta({ description: 'Who published it.' }),
  date: date.optional().meta({ description: 'When, as year-month-day.' }),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where it is on the web, in full: https://…' }),
  file: verbatim.optional().meta({ description: 'Where its text lies.' }),
  marking,
});

/** What happened at a summit: the content file. The one description of it; types and checks follow from here. */
export const summitSchema = z.strictObject({
  language: language.meta({ description: 'The language this file is written in.' }),
  title: line.meta({ description: 'What happened, in a sentence: the title of the cover.' }),
  shortTitle: line.meta({ description: 'A few words for the foot of each slide.' }),
  subtitle: prose.optional().meta({ description: 'What stands below the title.' }),
  kind: line.optional().meta({ description: 'What the deck is, such as "Summit briefing".' }),
  date,
  place: z
    .strictObject({ city: line, country })
    .meta({ description: 'Where it was; the order of flags follows from the country.' }),
  marking: marking.meta({ description: 'Who may see the deck; where a part is higher, that counts.' }),
  unmarked: marking.meta({
    description: 'The marking of parts that have none of their own; else that of the deck.',
  }),
  image: image.optional().meta({ description: 'A picture for the cover.' }),
  parties: z.array(country).min(1).meta({ description: 'Who met: their flags are on the cover.' }),
  naming: naming.optional(),
  names: z
    .record(country, countryNames)
    .default({})
    .meta({ description: 'Names by code, where those of the locale data are not the ones.' }),
  protocol: protocol.optional().meta({ description: 'The order of flags and of names.' }),
  people: z.array(person).default([]).meta({ description: 'Who took part.' }),
  ...spoken,
  agenda: z
    .strictObject({
      headline,
      items: z
        .array(
          z.strictObject({
            id,
            time: line.optional().meta({ description: 'When, such as 09:30.' }),
            item: line.meta({ description: 'What is dealt with.' }),
            lead: line.optional().meta({ description: 'Who leads it.' }),
            marking,
          }),
        )
        .min(1)
        .meta({ description: 'What was dealt with, in order.' }),
      ...spoken,
      marking,
    })
    .optional()
    .meta({ description: 'What was dealt with, when, and who led.' }),
  bottomLine: z
    .strictObject({
      headline,
      points: z.array(point).min(1).meta({ description: 'What a reader keeps; three to five.' }),
      soWhat: prose.optional().meta({ description: 'What follows from it.' }),
      ...spoken,
      marking,
    })
    .optional()
    .meta({ description: 'The slide that a reader keeps.' }),
  leaders: z
    .strictObject({ headline, ...spoken, marking })
    .optional()
    .meta({ description: 'The slide of the people; without it, they stand under a fixed title.' }),
  topics: z.array(topic).default([]).meta({
    description: 'The body of the briefing: one message each. What a topic has chooses its slides.',
  }),
  risks: z
    .strictObject({
      headline,
      items: z.array(risk).min(1).meta({ description: 'The risks.' }),
      ...spoken,
      marking,
    })
    .optional()
    .meta({ description: 'What could go wrong, what is known of it, and who carries it.' }),
  outlook: z
    .strictObject({
      headline,
      items: z.array(point).min(1).meta({ description: 'What to watch.' }),
      ...spoken,
      marking,
    })
    .optional()
    .meta({ description: 'What to watch from here on.' }),
  annexes: z
    .strictObject({
      headline,
      items: z.array(point).min(1).meta({ description: 'What is attached.' }),
      ...spoken,
      marking,
    })
    .optional()
    .meta({ description: 'What is attached.' }),
  evidence: z
    .record(id, evidence)
    .default({})
    .meta({ description: 'The words that claims rest on, each under a name that texts cite as [^name].' }),
  sources: z
    .record(id, source)
    .default({})
    .meta({ description: 'What evidence is quoted from, each under a name.' }),
});

/** A summit in one language. */
export type Summit = z.infer<typeof summitSchema>;
