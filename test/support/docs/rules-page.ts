import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rule, RuleGroup } from '../../../src/rules/rule.ts';
import { rules } from '../../../src/rules/rules.ts';

const cases = fileURLToPath(new URL('../../rules', import.meta.url));

/** What each group looks after, in the order of the page. */
const groups: Record<RuleGroup, { title: string; about: string }> = {
  grounding: { title: 'Grounding', about: 'Whether what is claimed rests on what a source says.' },
  legibility: {
    title: 'Legibility',
    about: 'Whether what is on a slide can be read from the back of the room.',
  },
  accessibility: {
    title: 'Accessibility',
    about: 'Whether those who do not see a slide, or see it otherwise, get what is on it.',
  },
  editorial: {
    title: 'Editorial',
    about: 'Whether the same is called the same, and what is said fits its time.',
  },
  markings: {
    title: 'Markings',
    about: 'Whether each part carries its marking, and goes to none it is not meant for.',
  },
  languages: {
    title: 'Languages',
    about: 'Translations, labels, and the fonts that languages are measured and drawn in.',
  },
  drafts: { title: 'Drafts', about: 'What is not finished.' },
};

/** `docs/rules.md`: the rules that a briefing is held against, each with what it finds, why, and an example. */
export function rulesPage(): string {
  const all = Object.entries<Rule>(rules);
  const used = Object.entries(groups).flatMap(([group, said]) => {
    const own = all.filter(([, rule]) => rule.group === group);
    return own.length > 0 ? [{ ...said, own }] : [];
  });
  const contents = used.map(
    ({ title, own }) =>
      `- [${title}](#${title.toLowerCase()}): ${own.map(([code]) => `[${code}](#${code})`).join(', ')}`,
  );
  return [
    '# Rules',
    'A briefing is held against these rules whenever it is built. An error keeps the deck from being written. A warning is told, and the deck is written all the same.',
    'Where a rule does not suit a project, its `make-deck.yaml` says why, and its warnings are no longer told; errors cannot be ignored:',
    fence('yaml', '# make-deck.yaml\nignore:\n  todo: This is a draft for ourselves'),
    contents.join('\n'),
    ...used.flatMap(({ title, about, own }) => [
      `## ${title}`,
      about,
      ...own.flatMap(([code, rule]) => ruleSection(code, rule)),
    ]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function ruleSection(code: string, { level, finds, why }: Rule): string[] {
  const ignored = level === 'warning' ? `\`ignore: { ${code}: … }\`` : 'cannot be ignored';
  return [
    `### ${code}`,
    `**${finds}.** ${why}`,
    `${level === 'warning' ? 'Warning' : 'Error'}; ${ignored}.`,
    ...exampleOf(code),
  ];
}

/** What the rule's case is told, and the lines that differ where all is well. */
function exampleOf(code: string): string[] {
  const folder = join(cases, code);
  const told = join(folder, 'expected.txt');
  if (!existsSync(told)) return [];
  return [fence('text', readFileSync(told, 'utf8').trimEnd()), ...differences(folder)];
}

function differences(folder: string): string[] {
  const [wrong, right] = [readCase(join(folder, 'wrong')), readCase(join(folder, 'right'))];
  const names = [...new Set([...wrong.keys(), ...right.keys()])].sort();
  return names.flatMap((name) => {
    const [before, after] = [wrong.get(name) ?? [], right.get(name) ?? []];
    const lines = [
      ...before.filter((line) => !after.includes(line)).map((line) => `- ${shortened(line)}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `+ ${shortened(line)}`),
    ];
    return lines.length > 0 ? [`Right, in \`${name}\`:`, fence('diff', lines.join('\n'))] : [];
  });
}

/** The lines of the text files of a case; what is no text has none to show. */
function readCase(folder: string): Map<string, string[]> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:yaml|hbs|txt|md)$/.test(name),
  );
  return new Map(
    names.map((name) => [
      name.replaceAll('\\', '/'),
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    ]),
  );
}

const longest = 110;
const shortened = (line: string) => (line.length > longest ? `${line.slice(0, longest)} …` : line);

export function fence(language: string, text: string): string {
  const marks = text.includes('```') ? '````' : '```';
  return `${marks}${language}\n${text}\n${marks}`;
}
