import { describe, expect, test } from 'vitest';
import { markingProblem } from '../../src/content/check-markings.ts';
import { highest, isWithin, readMarking, schemesOf } from '../../src/content/markings.ts';

const known = schemesOf({});
const top = (...texts: string[]) => highest(texts.map(readMarking), known);

describe('the highest of several markings', () => {
  test.each([
    [['TLP:GREEN', 'TLP:AMBER+STRICT', 'TLP:AMBER'], ['TLP:AMBER+STRICT']],
    [['UNCLASSIFIED', 'SECRET', 'RESTRICTED'], ['SECRET']],
    [['OFFICIAL', 'OFFICIAL-SENSITIVE'], ['OFFICIAL-SENSITIVE']],
    [['UNCLASSIFIED', 'CUI'], ['CUI']],
    [['CUI//SP-PRVCY', 'CUI', 'CUI//LEI/SP-CTI'], ['CUI//SP-CTI/SP-PRVCY/LEI']],
    [['CUI//SP-CTI//NOFORN', 'CUI//SP-PRVCY'], ['CUI//SP-CTI/SP-PRVCY//NOFORN']],
    [['SECRET', 'CUI//SP-PRVCY'], ['SECRET']],
  ])('of %j is %j', (texts, labels) => {
    expect(top(...texts).labels).toEqual(labels);
  });

  test('is all of those that cannot be compared, each once', () => {
    expect(top('TLP:GREEN', 'SECRET', 'TLP:CLEAR', 'SECRET').labels).toEqual(['TLP:GREEN', 'SECRET']);
  });

  test('keeps the last embargo, whatever it is on', () => {
    expect(top('TLP:GREEN, EMBARGOED until 2025-08-24', 'EMBARGOED until 2025-09-01', 'TLP:RED')).toEqual({
      labels: ['TLP:RED'],
      until: '2025-09-01',
    });
  });
});

test('what is in no scheme is within itself alone', () => {
  expect(isWithin('OURS', 'OURS', known)).toBe(true);
  expect(isWithin('OURS', 'TLP:RED', known)).toBe(false);
  expect(isWithin('TLP:CLEAR', 'OURS', known)).toBe(false);
});

describe('a marking', () => {
  test.each([
    'TLP: AMBER',
    'TLP:YELLOW',
    'tlp amber',
    'TLP:amber',
    'TLP',
    'EMBARGOED',
    'embargoed until 2025-08-24',
    'EMBARGOED until 2025-02-30',
  ])('written %j is an error', (text) => {
    expect(markingProblem(text, undefined)).toMatchObject({ level: 'error', code: 'wrong-marking' });
  });

  test.each([
    'TLP:AMBER+STRICT',
    'CUI//SP-PRVCY',
    'SECRET//NOFORN',
    'EMBARGOED until 2025-08-24',
    'TLP:GREEN, EMBARGOED until 2025-08-24',
  ])('written %j is right', (text) => {
    expect(markingProblem(text, undefined)).toBeUndefined();
  });

  test('of no scheme is a warning with the likely one', () => {
    expect(markingProblem('Unclassified', undefined)).toMatchObject({
      level: 'warning',
      hint: expect.stringContaining('Did you mean "UNCLASSIFIED"?'),
    });
  });

  test('of a project with labels of its own is one of them', () => {
    const own = ['PUBLIC', 'INTERNAL', 'BOARD ONLY'];
    expect(markingProblem('BOARD ONLY', own)).toBeUndefined();
    expect(markingProblem('BORD ONLY', own)).toMatchObject({
      level: 'error',
      hint: 'Did you mean "BOARD ONLY"? Markings: PUBLIC, INTERNAL, BOARD ONLY.',
    });
    expect(markingProblem('TLP:RED', own)).toMatchObject({ level: 'error' });
  });
});
