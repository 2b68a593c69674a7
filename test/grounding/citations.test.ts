import { describe, expect, test } from 'vitest';
import { readSummit } from '../../src/content/read-summit.ts';
import { checkCitations } from '../../src/grounding/check-citations.ts';
import type { Problem } from '../../src/problems.ts';

const content = `language: en
title: A summit in Tokyo
shortTitle: Tokyo
date: 2025-08-23
place: { city: Tokyo, country: JP }
parties: [JP, KR]
bottomLine:
  headline: They agreed
  points:
    - { id: open, text: Talks go on. }
    - { id: fund, text: A fund is planned. }
topics:
  - { id: more, eyebrow: More, headline: There is more, text: They meet in May. }
evidence:
  talks: { source: report, claim: They meet again, quote: meet again }
  fund: { source: report, claim: A fund is planned, quote: a fund }
sources: { report: { title: Report } }
`;

function told(text: string): string[] {
  const problems: Problem[] = [];
  const summit = readSummit({ path: 'summit.yaml', text }, undefined, () => {});
  if (!summit) throw new Error('The content of the test is wrong.');
  checkCitations(summit, (problem) => problems.push(problem));
  return problems.map(({ code, message, at }) => `${code} ${at?.line}:${at?.column} ${message}`);
}

describe('evidence and the texts that rest on it', () => {
  test('are told in one warning where no text cites anything', () => {
    expect(told(content)).toEqual([
      'unused-evidence 14:1 No text cites any of the 2 pieces of evidence, so none of it is shown.',
    ]);
  });

  test('are told one by one as soon as one text does', () => {
    expect(told(content.replace('text: Talks go on.', 'text: "Talks go on.[^talks]"'))).toEqual([
      'unused-evidence 16:3 No text cites the evidence "fund".',
      'unsourced-claim 11:25 This text cites no evidence.',
      'unsourced-claim 13:63 This text cites no evidence.',
    ]);
  });

  test('are told by name where there is one piece', () => {
    expect(told(content.replace(/ {2}fund: .*\n/, ''))).toEqual([
      'unused-evidence 15:3 No text cites the evidence "talks".',
    ]);
  });

  test('are told nothing where there is no evidence', () => {
    expect(told(content.replace(/evidence:[\s\S]*/, ''))).toEqual([]);
  });
});
