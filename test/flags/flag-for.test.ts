import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { organisations } from '../../src/flags/artwork.ts';
import { flagCodes } from '../../src/flags/flag-codes.ts';
import { flagFor } from '../../src/flags/flag-for.ts';
import { isoCodes } from './iso-codes.ts';

describe('flagFor', () => {
  it('knows the official proportion, width to height', () => {
    const known = { JP: 3 / 2, KR: 3 / 2, CH: 1, US: 1.9, QA: 28 / 11, BE: 15 / 13, NP: 1 / 1.21901 };
    for (const [code, ratio] of Object.entries(known)) expect(flagFor(code)?.ratio).toBeCloseTo(ratio, 5);
  });

  it('gives nothing for a code that it does not know', () => {
    const unknown = ['', 'jp', 'XX', 'AFU', 'NATO', 'JPN', 'constructor', '__proto__', '../JP'];
    for (const code of unknown) expect(flagFor(code)).toBeUndefined();
  });

  it('says that only Nepal is no rectangle', () => {
    expect(flagCodes().filter((code) => flagFor(code)?.rectangular === false)).toEqual(['NP']);
  });

  it('has artwork on disk for every code', () => {
    for (const code of flagCodes()) expect(existsSync(flagFor(code)?.svgPath ?? ''), code).toBe(true);
  });
});

describe('flagCodes', () => {
  it('lists ISO 3166-1 and Kosovo, then the organisations', () => {
    expect(isoCodes).toHaveLength(249);
    const expected = [...[...isoCodes, 'XK'].sort(), ...Object.keys(organisations).sort()];
    expect(flagCodes()).toEqual(expected);
  });

  it('hands out a list of its own each time', () => {
    flagCodes().pop();
    expect(flagCodes().at(-1)).toBe('UN');
  });
});
