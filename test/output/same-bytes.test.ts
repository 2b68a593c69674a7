import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { deckBytes, inFolder, root } from '../support/build.ts';
import { summitText, testDeck } from '../support/decks.ts';
import { probe } from '../support/probe.ts';
import { run } from '../support/run-cli.ts';

/** Makes the Tokyo deck in a process of its own; its hash. */
function buildApart(place: string, env: Record<string, string>): Promise<string> {
  return inFolder(async (folder) => {
    const cwd = join(folder, place);
    mkdirSync(cwd, { recursive: true });
    const content = join(root, 'content/tokyo-2025/summit.yaml');
    const { code, stderr } = await run(cwd, [content, '--lang', 'en', '--out', 'made'], { env });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    return createHash('sha256')
      .update(readFileSync(join(cwd, 'made/tokyo-2025.en.pptx')))
      .digest('hex');
  });
}

test('a deck has the same bytes in any process, folder, time zone and system locale', {
  timeout: 60_000,
}, async () => {
  const there = { TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' };
  const here = await buildApart('.', { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' });
  expect(await buildApart('far/away from home', there)).toBe(here);
});

/** The parts that two packages do not share, byte for byte. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const hash = (bytes: Uint8Array | undefined) => bytes && createHash('sha256').update(bytes).digest('hex');
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.filter((name) => hash(old[name]) !== hash(now[name]));
}

const slide = (number: number) => `ppt/slides/slide${number}.xml`;
const more = 'in words that are many more than they were before and take another line or two';

/** One sentence and what it becomes; the parts that say it. */
const sentences: { of: string; from: string; to: string; parts: string[] }[] = [
  { of: 'a point, as long as before', from: 'Transit stays', to: 'Passage stays', parts: [slide(3)] },
  { of: 'a point, on more lines', from: 'twice a year.', to: `twice a year, ${more}.`, parts: [slide(3)] },
  { of: 'a point, shorter', from: 'Who pays has been left for later.', to: 'Who pays?', parts: [slide(3)] },
  {
    of: 'a title, on more lines',
    from: 'Three agreements, one',
    to: `Three ${more}, one`,
    parts: [slide(3)],
  },
  { of: 'a name in a table', from: 'Fernández de la Vega', to: 'Vega', parts: [slide(4)] },
  { of: 'a subtitle', from: 'in the order of the statement', to: more, parts: [slide(5)] },
  { of: 'a figure', from: '60 min', to: '6000 minutes', parts: [slide(6)] },
  { of: 'what a figure counts', from: 'from measurement to', to: `${more} to`, parts: [slide(6)] },
  { of: 'a link of a diagram', from: 'storm data every hour', to: 'all data', parts: [slide(9)] },
  { of: 'an event', from: 'The first of two meetings a year.', to: 'The first.', parts: [slide(12)] },
  { of: 'a quotation', from: 'a telephone that is answered', to: more, parts: [slide(13)] },
  { of: 'an eyebrow', from: 'eyebrow: Fisheries', to: 'eyebrow: Fish', parts: [slide(14)] },
  { of: 'a question', from: 'The storm season tests the warning.', to: more, parts: [slide(16)] },
];

describe('a changed sentence changes the slide that says it, and nothing else', () => {
  test.each(sentences)('$of', async ({ from, to, parts }) => {
    const content = summitText('twenty-one');
    expect(content.split(from)).toHaveLength(2);
    const { bytes } = await testDeck('twenty-one parties');
    const changed = await deckBytes({ content: content.replace(from, to) });
    expect(changedParts(bytes, changed)).toEqual(parts);
  });

  test('a sentence of the notes, the notes', async () => {
    const { bytes } = await testDeck('the probe');
    const changed = await deckBytes({ ...probe, content: probe.content.replace('Then stop.', more) });
    expect(changedParts(bytes, changed)).toEqual(['ppt/notesSlides/notesSlide2.xml']);
  });

  test('the title of the deck, its properties too, and the section of the slides before the first part', async () => {
    const { bytes } = await testDeck('the probe');
    const changed = await deckBytes({ ...probe, content: probe.content.replace('A probe of all', 'All') });
    expect(changedParts(bytes, changed)).toEqual(['docProps/core.xml', 'ppt/presentation.xml', slide(1)]);
  });
});
