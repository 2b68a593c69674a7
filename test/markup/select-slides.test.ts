import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/content/settings.ts';
import { makeDeck } from '../../src/make-deck.ts';
import { briefing, tokyo } from '../support/build.ts';
import { outline, readPackage } from '../support/read-package.ts';

/** The titles of the Tokyo deck made with these settings. */
async function titles(settings: Settings): Promise<string[]> {
  const { files, problems } = await makeDeck({
    summit: tokyo,
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
      expect.stringContaining('As we read it'),
      expect.stringContaining('Japan and South Korea'),
      expect.stringContaining('Facing Pyongyang'),
    ]);
  });

  test('leaves out the slides that are hidden, by kind or by id', async () => {
    const shown = (await titles({ hide: ['quotations', 'security'] })).join();
    expect(shown).not.toContain('Praise is high');
    expect(shown).not.toContain('Facing Pyongyang');
    expect(shown).toContain('President Lee meets');
  });

  test('puts all but the essentials behind the sources in a brief deck', async () => {
    const shown = await titles({ length: 'brief' });
    const place = (words: string) => shown.findIndex((title) => title.includes(words));
    expect(place('As we read it')).toBeLessThan(place('Each cited claim'));
    expect(place('Each cited claim')).toBeLessThan(place('Backup'));
    expect(place('Backup')).toBeLessThan(place('Facing Pyongyang'));
  });

  test('cites the right slides where the sources stand in the middle', async () => {
    const { files } = await makeDeck({
      summit: tokyo,
      templates: briefing,
      language: 'en',
      settings: { length: 'brief' },
    });
    const pkg = readPackage(files[0]?.bytes ?? new Uint8Array());
    const security = outline(pkg).findIndex(({ title }) => title.includes('Facing Pyongyang')) + 1;
    const sources = JSON.stringify([...pkg.xml].filter(([name]) => name.startsWith('ppt/slides/')));
    expect(security).toBeGreaterThan(6);
    expect(sources).toContain(`"${security}"`);
  });

  test('names the slides there are where one is not known', async () => {
    const settings = { slides: ['riks'] };
    const { problems } = await makeDeck({ summit: tokyo, templates: briefing, language: 'en', settings });
    expect(problems).toMatchObject([{ code: 'unknown-slide', hint: expect.stringContaining('"risks"') }]);
  });
});
