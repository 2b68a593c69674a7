// npm run bench: measures make-deck against the yardstick, and writes bench/results.md and bench/ratios.json. With
// --short, as in CI, only these ratios are measured, and the run fails where one of them has doubled.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cold } from './cold.js';
import { changed, rewritten } from './stages.js';
import { warm } from './warm.js';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const short = process.argv.includes('--short');
const folder = mkdtempSync(join(tmpdir(), 'make-deck-bench-'));

try {
  const { started, ratios, settled, anew } = await measure();
  if (short) compare(ratios);
  else record(started, settled, anew, ratios);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const [cache, none] = ['cache', 'none'].map((name) => join(folder, name));
  const deck = (...args) => ({ args: [here('../dist/cli.js'), ...args], env: { MAKE_DECK_CACHE: cache } });
  const started = cold(
    {
      'node -e 0': { args: ['-e', '0'] },
      'the yardstick': { args: [here('yardstick.js'), 'yardstick.pptx'] },
      'make-deck --lang en, first run ever': {
        ...deck('--lang', 'en'),
        // A folder of its own: what the others have kept, code for --help too, stays theirs.
        env: { MAKE_DECK_CACHE: none },
        before: () => rmSync(none, { recursive: true, force: true }),
      },
      'make-deck --lang en': deck('--lang', 'en'),
      'make-deck --lang ja': deck('--lang', 'ja'),
      'make-deck --lang ko': deck('--lang', 'ko'),
      'make-deck --lang en,ja,ko': deck('--lang', 'en,ja,ko'),
      'make-deck --help': deck('--help'),
      'make-deck --version': deck('--version'),
    },
    short ? 5 : 15,
    folder,
  );
  const settled = await warm(short ? 30 : 80, changed);
  const anew = await warm(short ? 30 : 80, rewritten);
  const cpu = (name) => started[name].cpu;
  const one = ['en', 'ja', 'ko'].reduce((sum, code) => sum + cpu(`make-deck --lang ${code}`) / 3, 0);
  const ratios = {
    'cold, to the yardstick': cpu('make-deck --lang en') / cpu('the yardstick'),
    'first run ever, to the yardstick': cpu('make-deck --lang en, first run ever') / cpu('the yardstick'),
    'three languages, to the first': cpu('make-deck --lang en,ja,ko') / cpu('make-deck --lang en'),
    'three languages, to the mean of one': cpu('make-deck --lang en,ja,ko') / one,
    '--help, to an empty process': cpu('make-deck --help') / cpu('node -e 0'),
    'warm, to the yardstick': settled.ours.cpu / settled.theirs.cpu,
    'warm, every text new, to the yardstick': anew.ours.cpu / anew.theirs.cpu,
  };
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name}: ${ratio.toFixed(2)}`);
  return { started, ratios, settled, anew };
}

function record(started, settled, anew, ratios) {
  const rounded = Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toFixed(2))]);
  writeFileSync(here('ratios.json'), `${JSON.stringify(Object.fromEntries(rounded), undefined, 2)}\n`);
  writeFileSync(here('results.md'), report(started, settled, anew, ratios, furtherRuns()));
}

/** Machines differ, and are busy: only what takes twice its share of before is a fault. */
function compare(ratios) {
  const recorded = JSON.parse(readFileSync(here('ratios.json'), 'utf8'));
  const worse = Object.entries(ratios).filter(([name, ratio]) => ratio > 2 * (recorded[name] ?? 0));
  for (const [name, ratio] of worse)
    console.error(`${name}: ${ratio.toFixed(2)}, and bench/ratios.json has ${recorded[name]}`);
  if (worse.length > 0) process.exitCode = 1;
}

/** What takes minutes: decks by their length, and a thousand decks in one process. */
function furtherRuns() {
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const lengths = [10, 50, 200, 1000].map((slides) => run(here('many-slides.js'), String(slides)));
  return { lengths, decks: run('--expose-gc', here('many-decks.js'), '1000') };
}

function report(started, { ours, theirs, stages }, anew, ratios, { lengths, decks }) {
  const ms = (number) => number.toFixed(number < 10 ? 1 : 0);
  const rows = (...lines) => lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const speed = ({ wall, cpu, first }) => [ms(wall), ms(cpu), ms(1000 / wall), ms(first)];
  const yardstick = started['the yardstick'].cpu;
  return `# How fast make-deck is

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}. CPU is user and system of all threads; medians of runs in turns. The yardstick is \`bench/yardstick.js\`: the slides of the Tokyo deck drawn by hand with PptxGenJS, deflated, and nothing else. Trust the ratios: the machine is not idle.

## In a process of its own

| | CPU, ms | to the yardstick | memory, MB |
|---|---|---|---|
${rows(...Object.entries(started).map(([name, { cpu, memory }]) => [name, ms(cpu), (cpu / yardstick).toFixed(2), ms(memory)]), ...pandoc())}

## In a process that goes on

| | ms | CPU, ms | decks a second | first deck, ms |
|---|---|---|---|---|
${rows(['the yardstick', ...speed(theirs)], ['make-deck, one sentence changed', ...speed(ours)], ['make-deck, every text new', ...speed(anew.ours)])}

| stage, CPU in ms | one sentence changed | every text new |
|---|---|---|
${rows(...Object.entries(stages).map(([name, time]) => [name, ms(time), ms(anew.stages[name])]))}

## By the length of the deck

| slides | CPU a slide, ms | memory, MB |
|---|---|---|
${rows(...lengths.map(({ slides, cpu, memory }) => [slides, cpu.toFixed(2), ms(memory)]))}

${decks.decks} decks in one process, all text of each its own: ${ms(decks.early.rss)} MB after ${decks.decks / 10}, ${ms(decks.end.rss)} MB at the end (in use ${ms(decks.early.used)} and ${ms(decks.end.used)}).

## Ratios

| | |
|---|---|
${rows(...Object.entries(ratios).map(([name, ratio]) => [name, ratio.toFixed(2)]))}
`;
}

/** The same text as slides of pandoc, where it is installed: titles, paragraphs and notes, with nothing placed. */
function pandoc() {
  const { slides } = JSON.parse(readFileSync(here('tokyo-slides.json'), 'utf8'));
  const words = (runs) => (typeof runs === 'string' ? runs : runs.map(({ text }) => text).join(''));
  const texts = ({ calls }) => calls.flatMap(([method, runs]) => (method === 'addText' ? [words(runs)] : []));
  const markdown = slides.map((slide) => {
    const [title, ...rest] = texts(slide);
    return `## ${title}\n\n${rest.join('\n\n')}\n\n::: notes\n${slide.notes}\n:::\n`;
  });
  const file = join(folder, 'tokyo.md');
  writeFileSync(file, markdown.join('\n'));
  const time = ['-f', '%U %S %M', 'pandoc', '-o', `${file}.pptx`, file];
  const { error, stderr = '' } = spawnSync('/usr/bin/time', time, { encoding: 'utf8' });
  if (error) return [];
  const [user, system, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  const cpu = (user + system) * 1000;
  return Number.isFinite(cpu)
    ? [['pandoc, the same text', cpu.toFixed(0), '', (memory / 1024).toFixed(0)]]
    : [];
}
