import { chartKinds } from '../content/chart.ts';

/** What an element may stand in for a parent that `holds` it. */
export type Kind =
  | 'deck'
  | 'frame'
  | 'slide'
  | 'part'
  | 'block'
  | 'item'
  | 'row'
  | 'cell'
  | 'event'
  | 'node'
  | 'member'
  | 'legend'
  | 'data'
  | 'datum'
  | 'inline';

/** The names a theme defines; an attribute of that type takes one of them. */
export type TokenKind = 'color' | 'ground' | 'role' | 'space' | 'width' | 'flagSize' | 'layout' | 'rule';

export type AttributeType =
  | { type: 'text' }
  | { type: 'share' }
  | { type: 'shares' }
  | { type: 'whole'; least: number; most: number }
  | { type: 'quantity' }
  | { type: 'focus' }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'token'; of: TokenKind }
  | { type: 'country' }
  | { type: 'evidence' }
  | { type: 'countries' }
  | { type: 'language' };

export type ElementRow = {
  kind: Kind;
  holds: readonly Kind[];
  /** Whether text may stand in it; elsewhere only white space. */
  text?: boolean;
  attributes: Record<string, AttributeType>;
  required?: readonly string[];
  /** Whether it takes alt text, or says that it is only for the eye. */
  described?: true;
  does: string;
};

const text = { type: 'text' } as const;
const share = { type: 'share' } as const;
const whole = (least: number, most: number): AttributeType => ({ type: 'whole', least, most });
const choice = (...values: string[]): AttributeType => ({ type: 'choice', values });
const token = (of: TokenKind): AttributeType => ({ type: 'token', of });
const yes = choice('true');
const yesOrNo = choice('true', 'false');
const flagOrder = choice('flags');
const evidence = { type: 'evidence' } as const;
const lang = { type: 'language' } as const;

/** Attributes of everything that is laid out; flexbox terms. What is optional is left out where there is no room. */
const flex = { grow: share, width: token('width'), optional: yes };
const container = {
  ...flex,
  gap: token('space'),
  padding: token('space'),
  align: choice('start', 'center', 'end', 'stretch'),
  justify: choice('start', 'center', 'end', 'between'),
  fill: token('ground'),
};
const words = {
  ...flex,
  role: token('role'),
  align: choice('start', 'center', 'end'),
  color: choice('text', 'heading', 'label', 'key', 'muted', 'strong'),
};

/** The vocabulary of slide markup: one row an element. */
const elements = {
  deck: {
    kind: 'deck',
    holds: ['frame', 'slide'],
    attributes: { complete: yes },
    does: 'The whole deck; a complete one shows all of the content, and make-deck warns of what it does not.',
  },
  date: {
    kind: 'frame',
    holds: ['inline'],
    text: true,
    attributes: {},
    does: 'Place and date, at the foot of each slide.',
  },
  footer: {
    kind: 'frame',
    holds: ['inline'],
    text: true,
    attributes: {},
    does: 'The footer of each slide, such as the marking.',
  },
  stamp: {
    kind: 'frame',
    holds: ['inline'],
    text: true,
    attributes: {},
    does: 'A word stamped on each slide, such as DRAFT.',
  },
  section: {
    kind: 'slide',
    holds: [],
    attributes: { name: text },
    required: ['name'],
    does: 'A part of the deck begins: the slides after it are listed under this name.',
  },
  slide: {
    kind: 'slide',
    holds: ['part', 'block'],
    attributes: {
      layout: token('layout'),
      name: text,
      id: text,
      brief: yes,
      backup: yes,
      read: yes,
      continued: text,
    },
    required: ['layout', 'name'],
    does: 'A slide: its parts, and blocks that share the body area of its layout, one below the other. One to be read rather than shown may say more, in smaller type.',
  },
  eyebrow: {
    kind: 'part',
    holds: ['inline'],
    text: true,
    attributes: {},
    does: 'The topic, above the title.',
  },
  title: {
    kind: 'part',
    holds: ['inline'],
    text: true,
    attributes: {},
    does: 'The message of the slide, a sentence.',
  },
  subtitle: {
    kind: 'part',
    holds: ['inline'],
    text: true,
    attributes: {},
    does: 'A line that goes with the title.',
  },
  notes: { kind: 'part', holds: ['inline'], text: true, attributes: {}, does: 'What the speaker says.' },
  row: {
    kind: 'block',
    holds: ['block'],
    attributes: { ...container, order: flagOrder },
    does: 'Blocks side by side; in the order of flags, from the viewer’s left whatever the script.',
  },
  column: {
    kind: 'block',
    holds: ['block'],
    attributes: { ...container, equal: yes, order: choice('citations') },
    does: 'Blocks one below the other; one that lists evidence is left out where none of it is cited.',
  },
  grid: {
    kind: 'block',
    holds: ['block'],
    attributes: { ...container, columns: whole(1, 100), order: flagOrder },
    required: ['columns'],
    does: 'Blocks in equal columns, row after row; in the order of flags as in a row.',
  },
  cards: {
    kind: 'block',
    holds: ['block'],
    attributes: { ...flex, gap: token('space'), columns: whole(1, 100), order: flagOrder },
    required: ['columns'],
    does: 'Columns in rows, as in a grid. Their first blocks are equally high, so that what follows in each begins on a line.',
  },
  rule: {
    kind: 'block',
    holds: [],
    attributes: { weight: token('rule'), color: choice('rule', 'strong', 'key') },
    does: 'A line across its container.',
  },
  text: {
    kind: 'block',
    holds: ['inline'],
    text: true,
    attributes: { ...words, lang, fit: choice('line'), order: choice('citations') },
    does: 'A paragraph in a role of the theme; it may list evidence in running text.',
  },
  list: {
    kind: 'block',
    holds: ['item'],
    attributes: {
      ...flex,
      role: token('role'),
      gap: token('space'),
      bullet: choice('number', 'disc', 'none'),
      rules: yes,
      // DrawingML counts from 1 to 32,767 (ST_TextBulletStartAtNum), and a list goes on from there.
      start: whole(1, 9_999),
      flow: yes,
    },
    does: 'A list in one text box; with rules, a hairline above each item.',
  },
  li: {
    kind: 'item',
    holds: ['inline'],
    text: true,
    // DrawingML has nine levels (ST_TextIndentLevelType).
    attributes: { role: token('role'), level: whole(0, 8) },
    does: 'An item of a list; with a role of its own, where it weighs more than the others.',
  },
  arrow: {
    kind: 'block',
    holds: [],
    attributes: {},
    does: 'A pointer from the block before it to the one after.',
  },
  image: {
    kind: 'block',
    holds: ['legend'],
    attributes: {
      ...flex,
      src: text,
      alt: text,
      decorative: yesOrNo,
      fit: choice('contain', 'cover'),
      focus: { type: 'focus' },
    },
    required: ['src'],
    described: true,
    does: 'A picture of the project, unstretched: whole, or filling its room around the point in focus.',
  },
  caption: {
    kind: 'legend',
    holds: ['inline'],
    text: true,
    attributes: {},
    does: 'What a picture shows, below it.',
  },
  credit: {
    kind: 'legend',
    holds: ['inline'],
    text: true,
    attributes: {},
    does: 'Whose picture it is, below it.',
  },
  chart: {
    kind: 'block',
    holds: ['data'],
    attributes: { ...flex, type: choice(...chartKinds), unit: text, alt: text },
    required: ['type', 'unit', 'alt'],
    does: 'A native chart: categories along one axis, and series of a value for each.',
  },
  category: {
    kind: 'data',
    holds: [],
    attributes: { label: text, emphasis: yesOrNo },
    required: ['label'],
    does: 'A category of a chart, such as a year; with emphasis, its points stand out.',
  },
  series: {
    kind: 'data',
    holds: ['datum'],
    attributes: { name: text, emphasis: yesOrNo },
    required: ['name'],
    does: 'A series of a chart; with emphasis, it stands out of the others.',
  },
  point: {
    kind: 'datum',
    holds: [],
    attributes: { value: { type: 'quantity' } },
    required: ['value'],
    does: 'The value of a series for a category, in their order; empty where none is known.',
  },
  flags: {
    kind: 'block',
    holds: ['member'],
    attributes: {
      ...flex,
      size: token('flagSize'),
      labels: choice('optional'),
      captions: choice('below', 'beside'),
    },
    does: 'A family of flags in balanced rows: as large as its area allows, at most of the size named, with captions below; or of that size, with captions beside. Optional labels are left out where there is no room.',
  },
  member: {
    kind: 'member',
    holds: ['inline'],
    text: true,
    attributes: { country: { type: 'country' }, alt: text },
    required: ['country', 'alt'],
    does: 'One of a family of flags, and its caption.',
  },
  diagram: {
    kind: 'block',
    holds: ['node'],
    attributes: { ...flex, size: token('flagSize') },
    does: 'Parties, two to eight of them look well, and what links them.',
  },
  node: {
    kind: 'node',
    holds: ['inline'],
    text: true,
    attributes: { id: text, country: { type: 'country' }, alt: text },
    required: ['id'],
    does: 'A party of a diagram: a flag, or where it has none a box, and its name.',
  },
  link: {
    kind: 'node',
    holds: ['inline'],
    text: true,
    attributes: { from: text, to: text, emphasis: yesOrNo, alt: text },
    required: ['from', 'to'],
    does: 'A connector between two parties, glued to both, and its label; that is its alt text where it has none.',
  },
  timeline: {
    kind: 'block',
    holds: ['event'],
    attributes: { ...flex, gap: token('space') },
    does: 'Events along an axis. The first block of each stands above the axis; what is in a column there begins on a line with that of the others.',
  },
  event: {
    kind: 'event',
    holds: ['block'],
    attributes: { now: yesOrNo, dated: yesOrNo },
    does: 'An event of a timeline; the present one stands on a dark panel, and undated ones on a dashed axis.',
  },
  flag: {
    kind: 'block',
    holds: [],
    attributes: { country: { type: 'country' }, alt: text, size: token('flagSize') },
    required: ['country', 'alt'],
    does: 'A flag in its official proportions, all of one size equally high; decorative where alt is empty.',
  },
  table: {
    kind: 'block',
    holds: ['row'],
    attributes: {
      ...flex,
      columns: { type: 'shares' },
      role: token('role'),
      alt: text,
      order: choice('citations'),
      density: choice('compact'),
      flow: yes,
    },
    required: ['columns', 'alt'],
    does: 'A native table; columns are shares of its width.',
  },
  tr: {
    kind: 'row',
    holds: ['cell'],
    attributes: { header: yes, evidence },
    does: 'A row; of evidence, only where it is cited.',
  },
  td: {
    kind: 'cell',
    holds: ['inline'],
    text: true,
    attributes: {
      role: token('role'),
      lang,
      flags: { type: 'countries' },
      alt: text,
      color: choice('text', 'heading', 'label', 'key', 'muted', 'strong'),
    },
    does: 'A cell; flags stand before its text. Their alt texts are parted by a vertical bar; without any, the flags are decorative.',
  },
  md: {
    kind: 'inline',
    holds: [],
    text: true,
    attributes: {},
    does: 'Inline Markdown of the content, with citations.',
  },
  entry: {
    kind: 'inline',
    holds: ['inline'],
    text: true,
    attributes: { evidence: text },
    does: 'A piece of evidence in running text, only where it is cited; without evidence, a group of such.',
  },
  b: { kind: 'inline', holds: ['inline'], text: true, attributes: {}, does: 'Bold.' },
  i: { kind: 'inline', holds: ['inline'], text: true, attributes: {}, does: 'Italic.' },
  p: { kind: 'inline', holds: ['inline'], text: true, attributes: {}, does: 'A paragraph of its own.' },
  br: { kind: 'inline', holds: [], attributes: {}, does: 'A line break.' },
  citation: {
    kind: 'inline',
    holds: [],
    attributes: { of: evidence },
    required: ['of'],
    does: 'The number of a piece of evidence.',
  },
  'cited-on': {
    kind: 'inline',
    holds: [],
    attributes: { of: evidence },
    required: ['of'],
    does: 'The numbers of the slides that cite it.',
  },
} as const satisfies Record<string, ElementRow>;

export type Tag = keyof typeof elements;

/** The rows, with their widest type. */
export const elementRows: Record<Tag, ElementRow> = elements;

export function isTag(name: string): name is Tag {
  return Object.hasOwn(elements, name);
}
