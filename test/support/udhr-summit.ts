import { parse, stringify } from 'yaml';
import { createRandom, type Random } from '../../lab/random.ts';
import { tokyo } from './build.ts';
import { type UdhrLanguage, udhrParagraphs } from './udhr.ts';

/** Keys of content whose values are words to be read; all others are codes, dates and names. */
const WORDS = new Set([
  ...['title', 'shortTitle', 'subtitle', 'kind', 'headline', 'eyebrow', 'lead', 'text', 'soWhat', 'position'],
  ...[
    'part',
    'office',
    'risk',
    'known',
    'carrier',
    'unit',
    'heading',
    'holder',
    'reasons',
    'burdens',
    'words',
  ],
  ...['who', 'claim', 'quote', 'item', 'when', 'notes'],
]);

/** What the sample does not show: an agenda, a handout, an opener, plain points, quotations, a long table. */
function extras() {
  const point = (index: number) => ({
    id: `p${index}`,
    lead: 'Ten points',
    text: 'Words of some length, as they are written',
  });
  const points = (count: number) => Array.from({ length: count }, (_, index) => point(index));
  const topic = { eyebrow: 'Topic', headline: 'A message that says what there is to say' };
  return {
    agenda: {
      headline: 'Three hours, and what they are for',
      items: Array.from({ length: 9 }, (_, index) => ({
        id: `a${index}`,
        time: `${9 + index}:00`,
        item: 'What is spoken of',
        lead: 'Minister',
      })),
    },
    annexes: { headline: 'What is handed out beside the deck', items: points(12) },
    topics: [
      {
        ...topic,
        id: 'opener',
        section: true,
        text: 'What this part is about, in a sentence of some length',
      },
      { ...topic, id: 'plain', points: points(14) },
      {
        ...topic,
        id: 'quoted',
        quotations: [{ id: 'q1', words: 'Words worth hearing as they were said', who: 'Somebody, Minister' }],
      },
      {
        ...topic,
        id: 'long-time',
        timeline: Array.from({ length: 11 }, (_, index) => ({
          id: `t${index}`,
          when: 'In spring',
          title: 'What happened then',
          text: 'And what came of it',
        })),
      },
    ],
  };
}

/**
 * The sample and what it does not show, its words replaced by those of the Declaration of Human Rights: each text about
 * `length` times as long as the sample's. As a content file.
 */
export function udhrSummit(language: UdhrLanguage, seed: number, length: number): string {
  const sample = parse(tokyo.text);
  const more = extras();
  const whole = { ...sample, ...more, topics: [...sample.topics, ...more.topics], language };
  const random = createRandom(seed);
  return stringify(replaced(whole, '', { language, length, random }));
}

type Filling = { language: UdhrLanguage; length: number; random: Random };

function replaced(value: unknown, key: string, filling: Filling): unknown {
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, key, filling));
  if (typeof value === 'string') return WORDS.has(key) ? words(value, filling) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      // Whom a signal is for is words; where a link leads is a name.
      const own = name === 'to' && !('from' in value) ? 'who' : name;
      return [name, replaced(entry, own, filling)];
    }),
  );
}

/** East Asian text says the same in fewer characters. */
const DENSITY: Partial<Record<UdhrLanguage, number>> = {
  ja: 0.45,
  ko: 0.5,
  'zh-Hans': 0.33,
  'zh-Hant': 0.33,
};

/** Real text from the start of some paragraph, with the citations of the text whose place it takes. */
function words(text: string, { language, length, random }: Filling): string {
  const citations = text.match(/\[\^[^\]]+\]/g)?.join('') ?? '';
  const wanted = Math.max(
    1,
    Math.round((text.length - citations.length) * length * (DENSITY[language] ?? 1)),
  );
  return escaped(cut(longText(language, wanted, random), wanted, language)) + citations;
}

function longText(language: UdhrLanguage, wanted: number, random: Random): string {
  let text = random.pick(udhrParagraphs(language));
  while (text.length < wanted) text += ` ${random.pick(udhrParagraphs(language))}`;
  return text;
}

/** At a space where there are any; at least one word. */
function cut(text: string, wanted: number, language: UdhrLanguage): string {
  const part = [...text].slice(0, wanted).join('');
  if (part.length === text.length || ['ja', 'zh-Hans', 'zh-Hant'].includes(language)) return part.trim();
  const space = part.lastIndexOf(' ');
  return (space > 0 ? part.slice(0, space) : (text.split(' ')[0] ?? text)).trim();
}

function escaped(text: string): string {
  return text.replace(/[\\*_[\]]/g, '\\$&');
}
