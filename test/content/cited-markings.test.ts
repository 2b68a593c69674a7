import { describe, expect, test } from 'vitest';
import { checkCitedMarkings } from '../../src/content/check-cited-markings.ts';
import { readSummit } from '../../src/content/read-summit.ts';
import type { Settings } from '../../src/content/settings.ts';
import type { Problem } from '../../src/problems.ts';

/** A summit with one text, `point`, that cites `cable`. */
const content = ({
  deck = '',
  point = 'text: "x[^cable]"',
  evidence = '',
  source = '',
  more = '',
}) => `language: en
title: A summit in Tokyo
shortTitle: Tokyo
date: 2025-08-23
place: { city: Tokyo, country: JP }
parties: [JP, KR]
${deck}
bottomLine: { headline: They agreed, points: [{ id: one, ${point} }] }
${more}
evidence: { cable: { source: cable, claim: A claim, quote: words ${evidence} } }
sources: { cable: { title: Cable ${source} } }
`;

function warningsOf(given: Parameters<typeof content>[0], settings: Settings = {}): Problem[] {
  const problems: Problem[] = [];
  const summit = readSummit({ path: 'summit.yaml', text: content(given) }, undefined, () => {});
  if (!summit) throw new Error('The content of the test is wrong.');
  checkCitedMarkings(summit, settings, (problem) => problems.push(problem));
  return problems;
}

const open = 'marking: SECRET\nunmarked: UNCLASSIFIED';

describe('a text that cites evidence which is marked higher is told', () => {
  test.each([
    ['that says nothing itself', { deck: open, evidence: ', marking: SECRET' }],
    ['in a deck without a marking', { evidence: ', marking: SECRET' }],
    [
      'that is marked, but lower',
      { deck: open, point: 'text: "x[^cable]", marking: RESTRICTED', evidence: ', marking: SECRET' },
    ],
    [
      'that says only how long it is held back',
      {
        deck: open,
        point: 'text: "x[^cable]", marking: EMBARGOED until 2025-08-24',
        evidence: ', marking: SECRET',
      },
    ],
    ['whose source is marked', { deck: open, source: ', marking: SECRET' }],
    [
      'lower than what says nothing itself',
      { deck: 'marking: SECRET', point: 'text: "x[^cable]", marking: UNCLASSIFIED' },
    ],
  ])('%s', (_, given) => {
    expect(warningsOf(given)).toMatchObject([{ level: 'warning', code: 'evidence-marked-higher' }]);
  });

  test('with the place of the citation, and of the marking', () => {
    const [warning] = warningsOf({ deck: open, evidence: ', marking: SECRET' });
    expect(warning?.at).toMatchObject({ line: 9, column: 66 });
    expect(warning?.message).toContain('in line 11');
    expect(warning?.hint).toBe(
      'Mark the text, with marking: SECRET; or lower the marking in line 11, if it may be known.',
    );
  });

  test('with what marks evidence that says nothing itself', () => {
    const point = 'text: "x[^cable]", marking: UNCLASSIFIED';
    const [warning] = warningsOf({ deck: 'marking: SECRET', point });
    expect(warning?.message).toContain('rests on evidence without a marking, which is SECRET by line 7');
    expect(warning?.hint).toContain('or mark the evidence in line 10 lower');
    expect(warningsOf({ deck: 'marking: SECRET', point, evidence: ', marking: UNCLASSIFIED' })).toEqual([]);
  });

  test('with the highest of the markings of evidence and source', () => {
    const [warning] = warningsOf({
      deck: open,
      evidence: ', marking: SECRET',
      source: ', marking: TOP SECRET',
    });
    expect(warning?.message).toContain('evidence whose source is marked TOP SECRET');
  });

  test('as notes, with the key that marks them', () => {
    const deck = 'marking: SECRET\nunmarked: UNCLASSIFIED\nnotes: "y[^cable]"';
    const given = { deck, point: 'text: x', evidence: ', marking: SECRET' };
    expect(warningsOf(given)[0]?.hint).toContain('notesMarking: SECRET');
    expect(warningsOf({ ...given, more: 'notesMarking: SECRET' })).toEqual([]);
  });

  test('by the labels that the project declares', () => {
    const given = { deck: 'marking: PUBLIC', evidence: ', marking: INTERNAL' };
    expect(warningsOf(given, { markings: ['PUBLIC', 'INTERNAL'] })).toHaveLength(1);
    expect(warningsOf(given, { markings: ['INTERNAL', 'PUBLIC'] })).toEqual([]);
  });
});

describe('a text is told nothing', () => {
  test.each([
    [
      'that is marked as its evidence is',
      { deck: open, point: 'text: "x[^cable]", marking: SECRET', evidence: ', marking: SECRET' },
    ],
    ['in a deck that is', { deck: 'marking: SECRET', evidence: ', marking: SECRET' }],
    ['that is marked higher', { deck: 'marking: TOP SECRET', evidence: ', marking: SECRET' }],
    ['whose evidence says nothing', { deck: open }],
    [
      'whose evidence is only held back for a time',
      { deck: open, evidence: ', marking: EMBARGOED until 2025-08-24' },
    ],
    // To be marked as its evidence could be to be marked lower.
    ['whose evidence is marked by another scheme', { deck: open, evidence: ', marking: TLP:CLEAR' }],
    [
      'that is marked by another scheme',
      { deck: 'marking: UNCLASSIFIED', point: 'text: "x[^cable]", marking: TLP:RED' },
    ],
    ['that cites nothing', { deck: open, point: 'text: x', evidence: ', marking: SECRET' }],
  ])('%s', (_, given) => {
    expect(warningsOf(given)).toEqual([]);
  });
});
