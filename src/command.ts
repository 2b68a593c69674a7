import yargs, { type Options } from 'yargs';
import { config } from 'zod';
import { type CommandName, commandNames } from './command-names.ts';
import { packageVersion } from './package-folder.ts';
import { reportBug } from './report-bug.ts';
import { systemRefusal } from './why-not-read.ts';

/** For a deck or two, checking values by compiled code takes longer than it saves. */
config({ jitless: true });

/** Done; files are wrong; the command line is, and files may be; make-deck is (sysexits' EX_SOFTWARE). */
const exits = { done: 0, wrongInput: 1, wrongCommand: 2, bug: 70 } as const;

class CommandLineError extends Error {}

/** An option that takes one value; of several, the last counts. */
const text = { type: 'string', requiresArg: true, coerce: last } as const;

type Row = {
  /** What yargs reads of its words. */
  words: string;
  /** What it does, for a command that is named. */
  does: string;
  options: Record<string, Options>;
  /** Loaded when it is run, so that --help and --version answer at once. */
  run(argv: Record<string, unknown>): Promise<keyof typeof exits>;
};

const yes = { type: 'boolean' } as const;

/** Shown by --all-options only, so that --help fits a screen. */
const rarer = { hidden: true } as const;

/** Which decks are meant, and what they are made from. */
const making = {
  lang: { ...text, coerce: join, describe: 'languages, such as en,ja, or all; else its own' },
  set: { ...text, coerce: join, describe: 'what to make: briefing,one-pager, or all' },
  templates: { ...text, describe: 'a folder of templates of your own' },
  theme: { ...text, describe: 'navy, dark, high-contrast, or a YAML file' },
  size: { ...text, ...rarer, describe: '16:9 or 4:3' },
  brand: { ...text, describe: 'a .pptx or .potx whose layouts the deck stands on' },
  slides: { ...text, ...rarer, coerce: join, describe: 'only these, in this order: cover,risks' },
  hide: { ...text, ...rarer, coerce: join, describe: 'slides to leave out' },
  length: { ...text, ...rarer, describe: 'full, or brief: the rest as backup' },
  stamp: { ...text, ...rarer, describe: 'a word on each slide, such as DRAFT' },
  'as-of': { ...text, ...rarer, describe: 'the day up to which the deck is true' },
  audience: { ...text, ...rarer, describe: 'whom for, such as press: leaves out what is marked above' },
  author: { ...text, ...rarer, describe: 'who made it' },
  'deck-version': { ...text, ...rarer, describe: 'which version it is' },
  helpers: { ...text, ...rarer, describe: 'a file of functions for templates; it is run' },
} as const;

/** The commands by name; the first is meant where none is named. */
const commands: Record<CommandName, Row> = {
  build: {
    words: '$0 [summit]',
    does: 'makes decks: make-deck --lang en',
    options: {
      ...making,
      format: { ...text, coerce: join, describe: 'pptx, pdf, html; or pictures: svg, png, sheet' },
      notes: { ...yes, ...rarer, describe: 'in a PDF, the notes below each slide' },
      out: { ...text, describe: 'the folder to write to; else output' },
      shard: { ...text, ...rarer, describe: 'a share of the decks: 2/8 is the second of eight' },
      watch: { ...yes, describe: 'build again at each save, until Ctrl-C' },
      force: { ...yes, ...rarer, describe: 'write over a deck edited since' },
      explain: { ...yes, ...rarer, describe: 'say which rule put which flag where' },
    },
    run: async (argv) =>
      argv.watch
        ? (await import('./watch-decks.ts')).watchDecks(argv as never)
        : (await import('./build-decks.ts')).buildDecks(argv as never),
  },
  preview: {
    words: 'preview [summit]',
    does: 'shows them live in a browser',
    options: {
      ...making,
      port: { ...text, describe: 'the port of the page; else a free one' },
      open: { ...yes, describe: 'open the page in the browser' },
    },
    run: async (argv) => (await import('./preview/preview.ts')).preview(argv as never),
  },
  check: {
    words: 'check [summit]',
    does: 'says what is wrong, in all languages',
    options: {
      ...making,
      strict: { ...yes, describe: 'end with 1 where there is a warning, too' },
      report: { ...text, describe: 'text, or json for programs' },
    },
    run: async (argv) => (await import('./check.ts')).check(argv as never),
  },
  init: {
    words: 'init [folder]',
    does: 'begins a project',
    options: {
      from: { ...text, describe: 'a text to begin the content from' },
      lang: { ...text, describe: 'the language of that text' },
    },
    run: async (argv) => (await import('./init.ts')).init(argv as never),
  },
  templates: {
    words: 'templates [action] [names..]',
    does: 'lists; eject cover copies one',
    options: {
      templates: { ...text, describe: 'the folder of your own; else make-deck.yaml says, or templates' },
      force: { ...yes, describe: 'write over files that are there' },
    },
    run: async (argv) => (await import('./templates.ts')).templates(argv as never),
  },
  translations: {
    words: 'translations [summit] [language]',
    does: 'says what is missing, outdated',
    options: {
      update: { ...yes, describe: 'write the missing keys, with the source text beside' },
      accept: { ...yes, describe: 'take all translations as made from the source of today' },
      strict: { ...yes, describe: 'end with 1 where anything is missing or outdated' },
    },
    run: async (argv) => (await import('./translations.ts')).translations(argv as never),
  },
  verify: {
    words: 'verify [summit]',
    does: 'checks quotations',
    options: {
      source: { ...text, coerce: list, describe: 'where the text of a source lies: article=PATH' },
    },
    run: async (argv) => (await import('./verify.ts')).verify(argv as never),
  },
  brand: {
    words: 'brand [file]',
    does: 'shows a .potx as decks use it',
    options: {
      templates: { ...text, describe: 'a template set, or a folder of your own' },
    },
    run: async (argv) => (await import('./show-brand.ts')).showBrand(argv as never),
  },
};

const calls = Object.values(commands).map(({ words }) => words.replace('$0 ', ''));
const widest = Math.max(...calls.map((call) => call.length));
const usages = Object.values(commands).map(
  ({ does }, index) => `$0 ${calls[index]?.padEnd(widest)}  ${does}`,
);

/** Reads the command line. */
function parse(words: string[]) {
  return (
    Object.values(commands)
      .reduce(
        (program, { words: call, options }) =>
          program.command(call, false, (command) => command.options(options)),
        yargs(words)
          .scriptName('make-deck')
          .usage(
            `${usages.join('\n')}\n\nTurns summit content into a native, editable PowerPoint briefing deck.\nA summit is a name below content/, a folder or a file; without one: all of them.`,
          ),
      )
      .strict()
      // Its words in other languages do not come with the command.
      .detectLocale(false)
      .parserConfiguration({ 'populate--': true })
      .version(packageVersion())
      .help()
      .showHidden('all-options', 'with --help, the rarer options, too')
      .alias({ h: 'help', v: 'version' })
      .wrap(80)
      .exitProcess(false)
      .fail((message, error) => {
        throw error === undefined || error.name === 'YError'
          ? new CommandLineError(message ?? error.message)
          : error;
      })
      .parseAsync()
  );
}

function last(value: string | string[] | undefined): string | undefined {
  return [value].flat().at(-1);
}

function list(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

function join(value: string | string[] | undefined): string | undefined {
  return value === undefined ? undefined : [value].flat().join(',');
}

/** What a command is given with the words behind `--`, which are never options or commands. */
function withPlainWords({ words }: Row, argv: Record<string, unknown>): Record<string, unknown> {
  const plain = [argv['--'] ?? []].flat();
  const filled = [...words.matchAll(/\[(\w+)(\.\.)?\]/g)].map(([, name = '', more]) => {
    const given = argv[name];
    // A hyphen alone, which elsewhere means what is typed.
    if ([given].flat().includes(true)) throw new CommandLineError('Unknown argument: -');
    return [name, more ? [given ?? [], plain.splice(0)].flat(2) : (given ?? plain.shift())] as const;
  });
  if (plain.length > 0) throw new CommandLineError(`Unknown argument: ${plain.join(', ')}`);
  return { ...argv, ...Object.fromEntries(filled) };
}

/** Refuses words that would be read as others: a dash in place of hyphens, and --no- before what is not yes or no. */
function checkWords(words: readonly string[]): void {
  const options: Record<string, Options> = rowOf(words).options;
  for (const word of words.slice(0, words.includes('--') ? words.indexOf('--') : undefined)) {
    const [, dashed] = /^-*[\u2010-\u2015\u2212]-*(\w[^=]*)/.exec(word) ?? [];
    if (dashed)
      throw new CommandLineError(`"${word}" begins with a dash, and options with hyphens: --${dashed}`);
    const [, denied = ''] = /^--no-(.+)/.exec(word) ?? [];
    if (options[denied]?.type === 'string') throw new CommandLineError(`Unknown argument: ${word.slice(2)}`);
  }
}

/** The command that the words name. */
function rowOf(words: readonly string[]): Row {
  return commands[commandNames.find((name) => words.includes(name)) ?? 'build'];
}

/** Does what the words of a command line ask for; gives the exit code. */
export async function command(words: string[]): Promise<number> {
  try {
    checkWords(words);
    const argv = await parse(words);
    if (argv.help || argv.version) return exits.done;
    const row = commands[String(argv._[0] ?? 'build') as CommandName];
    const given = withPlainWords(row, argv);
    const { summit } = given as { summit?: string | number };
    const names = commandNames.filter((name) => name !== 'build');
    return exits[await row.run({ ...given, summit: summit?.toString(), commands: names })];
  } catch (error) {
    if (!(error instanceof CommandLineError)) {
      reportBug(error);
      return systemRefusal(error) === undefined ? exits.bug : exits.wrongInput;
    }
    process.stderr.write(
      `${error.message}\n${await optionHint(error.message, words)}See make-deck --help.\n`,
    );
    return exits.wrongCommand;
  }
}

/** Names the option that a misspelt one most likely means; yargs lists the words that it does not know. */
async function optionHint(message: string, words: readonly string[]): Promise<string> {
  const [, unknown = ''] = /^Unknown arguments?: (.*)$/.exec(message) ?? [];
  const { nearest } = await import('./yaml/nearest.ts');
  const { options } = rowOf(words);
  const known = [...Object.keys(options), 'help', 'version', 'all-options'];
  const given = words.flatMap((word) => /^--?([^=]*)/.exec(word)?.[1] ?? []);
  const hints = unknown
    .split(', ')
    .filter((name) => given.includes(name))
    .flatMap((name) => nearest(name, known) ?? []);
  return [...new Set(hints)].map((name) => `Did you mean --${name}?\n`).join('');
}
