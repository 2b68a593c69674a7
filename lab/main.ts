import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasLibreOffice } from '../test/support/libreoffice.ts';
import type { UdhrLanguage } from '../test/support/udhr.ts';
import { linesOf } from './count-lines.ts';
import { LAB_LANGUAGES } from './lab-languages.ts';
import { runLab } from './run-lab.ts';
import { add, isUnder, isWide, reserve, type Tally, tally } from './tally.ts';

const OPTIONS = {
  seed: { type: 'string', default: '1' },
  boxes: { type: 'string', default: '2000' },
  langs: { type: 'string', default: LAB_LANGUAGES.join(',') },
  out: { type: 'string', default: 'lab/results.md' },
} as const;

/** `--seed 1,2,3 --boxes 2000 --langs en,de`: tries boxes by chance, prints a table and writes it. Boxes are of each seed. */
export async function main(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (!hasLibreOffice())
    throw new Error('The lab needs LibreOffice, poppler and the fonts that CI installs.');
  const languages = values.langs.split(',') as UdhrLanguage[];
  const seeds = values.seed.split(',').map(Number);
  const each = Math.ceil(Number(values.boxes) / languages.length);
  const rows: [string, Tally][] = [];
  for (const language of languages) {
    const tallies: Tally[] = [];
    for (const seed of seeds) tallies.push(await tryOut(language, seed, each));
    rows.push([language, add(tallies)]);
    console.log(tableRow(language, add(tallies)));
  }
  const all = add(rows.map(([, each]) => each));
  const command = `npm run lab -- --seed ${values.seed} --boxes ${values.boxes}`;
  const table = [...HEAD, ...rows.map(([name, each]) => tableRow(name, each)), tableRow('all', all)];
  writeFileSync(values.out, `${PREFACE}\n\`${command}\`\n\n${table.join('\n')}\n`);
  console.log(tableRow('all', all));
  return all.under === 0 && all.wide === 0;
}

const PREFACE = `# What the fit lab measured

Text boxes of real text (the Universal Declaration of Human Rights), laid out by make-deck, drawn by LibreOffice, lines counted. *Over* has fewer lines than planned, UNDER more: text would run out of its box. *Wide* has a line wider than the box. The reserve is the lines planned beyond those drawn.
`;

const HEAD = ['| | boxes | exact | over | UNDER | wide | reserve |', '|---|---|---|---|---|---|---|'];

function tableRow(name: string, counts: Tally): string {
  const { boxes, exact, over, under, wide } = counts;
  const percent = (count: number) => `${((100 * count) / boxes).toFixed(1)} %`;
  return `| ${name} | ${boxes} | ${percent(exact)} | ${percent(over)} | ${under} | ${wide} | ${reserve(counts).toFixed(1)} % |`;
}

async function tryOut(language: UdhrLanguage, seed: number, count: number): Promise<Tally> {
  const boxes = await runLab(language, seed, count);
  for (const box of boxes.filter((each) => isUnder(each) || isWide(each))) {
    const { item, spec, lines, drawn, beyond } = box;
    const planned = item.paragraphs.flatMap((paragraph) =>
      paragraph.lines.map((line) => line.runs.map(({ text }) => text).join('')),
    );
    const seen = linesOf(box).map((line) => line.map(({ text }) => text).join(' '));
    console.log(
      `${language}, seed ${seed}, ${spec.role}, ${spec.width.toFixed(1)} pt${spec.balanced ? ', balanced' : ''}: ${drawn} lines instead of ${lines}, beyond by ${beyond.toFixed(1)}\n  planned ${planned.join(' / ')}\n  drawn   ${seen.join(' / ')}`,
    );
  }
  return tally(boxes);
}
