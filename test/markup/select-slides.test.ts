import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Settings } from '../../src/content/settings.ts';
import { makeDeck } from '../../src/make-deck.ts';
import { beside, briefing, tokyo } from '../support/build.ts';
import { outline, type PptxPackage, readPackage } from '../support/read-package.ts';
import { findAll, textOf } from '../support/xml.ts';

const summit = parse(tokyo.text);
const topic = (id: string): string => summit.topics.find((each: { id: string }) => each.id === id).headline;

/** The titles of the Tokyo deck made with these settings. */
async function titles(settings: Settings): Promise<string[]> {
  const { files, problems } = await makeDeck({
    summit: tokyo,
    readFile: beside,
    templates: briefing,
    language: 'en',
    settings,
  });
  expect(problems).toEqual([]);
  return outline(readPackage(files[0]?.bytes ?? new Uint8Array())).map(({ title }) => title);
}

describe('choosing slides', () => {
  test('shows only the slides named, in the order named', async () => {
    expect(await titles({ slides: ['risks', 'cover', 'security'] })).toEqual([
      summit.risks.headline,
      summit.title,
      topic('security'),
    ]);
  });

  test('shows what opens the backup where it is named', async () => {
    expect(await titles({ slides: ['cover', 'backup', 'risks'] })).toEqual([
      summit.title,
      'Backup',
      summit.risks.headline,
    ]);
    expect(await titles({ slides: ['backup'] })).toEqual(['Backup']);
    const brief = await titles({ slides: ['risks', 'backup', 'quotations'], length: 'brief' });
    expect(brief.filter((title) => title === 'Backup')).toHaveLength(1);
  });

  test('hides what opens the backup of a brief deck where it is named', async () => {
    expect(await titles({ hide: ['backup'], length: 'brief' })).not.toContain('Backup');
  });

  test('leaves out the slides that are hidden, by kind or by id', async () => {
    const shown = await titles({ hide: ['quotations', 'security'] });
    expect(shown).not.toContain(topic('reception'));
    expect(shown).not.toContain(topic('security'));
    expect(shown).toContain(topic('sequence'));
  });

  test('puts all but the essentials behind the sources in a brief deck', async () => {
    const shown = await titles({ length: 'brief' });
    const place = (words: string) => shown.findIndex((title) => title.includes(words));
    expect(place(summit.risks.headline)).toBeLessThan(place('Each cited claim'));
    expect(place('Each cited claim')).toBeLessThan(place('Backup'));
    expect(place('Backup')).toBeLessThan(place(topic('security')));
  });

  test('cites the right slides where the sources stand in the middle', async () => {
    const { files } = await makeDeck({
      summit: tokyo,
      readFile: beside,
      templates: briefing,
      language: 'en',
      settings: { length: 'brief' },
    });
    const pkg = readPackage(files[0]?.bytes ?? new Uint8Array());
    const security = outline(pkg).findIndex(({ title }) => title === topic('security')) + 1;
    const backup = outline(pkg).findIndex(({ title }) => title === 'Backup') + 1;
    expect(security).toBeGreaterThan(backup);
    expect(slidesOfClaim(pkg, summit.evidence.framework.claim)).toBe(String(security));
  });

  test('names the slides there are where one is not known', async () => {
    const settings = { slides: ['riks'] };
    const { problems } = await makeDeck({
      summit: tokyo,
      readFile: beside,
      templates: briefing,
      language: 'en',
      settings,
    });
    expect(problems).toMatchObject([{ code: 'unknown-slide', hint: expect.stringContaining('"risks"') }]);
  });
});

/** What the Sources say where a claim is cited. */
function slidesOfClaim(pkg: PptxPackage, claim: string): string | undefined {
  const rows = [...pkg.xml]
    .filter(([part]) => /^ppt\/slides\/[^/]+$/.test(part))
    .flatMap(([, slide]) => findAll(slide, 'a:tr'))
    .map((row) => findAll(row, 'a:tc').map(textOf));
  return rows.find((cells) => cells.includes(claim))?.at(-1);
}
