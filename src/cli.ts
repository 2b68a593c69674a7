#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';

/** Done; content or templates are wrong; the command line is wrong; make-deck is (sysexits' EX_SOFTWARE). */
const exits = { done: 0, wrongInput: 1, wrongCommand: 2, bug: 70 } as const;

class CommandLineError extends Error {}

/** An option that takes one value; of several, the last counts. */
const text = { type: 'string', requiresArg: true, coerce: last } as const;

const parser = yargs(hideBin(process.argv))
  .scriptName('make-deck')
  .usage(
    '$0 [summit]\n\nTurns summit content into a native, editable PowerPoint briefing deck.\nA summit is a name below content/, a folder or a file; without one: all of them.',
  )
  .command('$0 [summit]', false, (command) =>
    command
      .option('lang', { ...text, coerce: join, describe: 'languages, such as en or en,ja; else its own' })
      .option('templates', { ...text, describe: 'a template set, or a folder of your own' })
      .option('out', { ...text, describe: 'the folder to write to; else output' })
      .option('slides', { ...text, coerce: join, describe: 'only these, in this order: cover,risks' })
      .option('hide', { ...text, coerce: join, describe: 'slides to leave out' })
      .option('length', { ...text, describe: 'full, or brief: the rest as backup' })
      .option('stamp', { ...text, describe: 'a word on each slide, such as DRAFT' })
      .option('as-of', { ...text, describe: 'the day up to which the deck is true' })
      .option('author', { ...text, describe: 'who made it' })
      .option('deck-version', { ...text, describe: 'which version it is' })
      .option('force', { type: 'boolean', default: false, describe: 'write over a deck edited since' }),
  )
  .example('$0 --lang en', 'every summit below content/')
  .example('$0 tokyo-2025 --out decks', 'one summit, to a folder')
  .strict()
  .version()
  .help()
  .alias({ h: 'help', v: 'version' })
  .wrap(80)
  .exitProcess(false)
  .fail((message, error) => {
    throw error === undefined || error.name === 'YError'
      ? new CommandLineError(message ?? error.message)
      : error;
  });

function last(value: string | string[] | undefined): string | undefined {
  return [value].flat().at(-1);
}

function join(value: string | string[] | undefined): string | undefined {
  return value === undefined ? undefined : [value].flat().join(',');
}

async function main(): Promise<number> {
  try {
    const argv = await parser.parseAsync();
    if (argv.help || argv.version) return exits.done;
    // Loaded here, so that --help and --version answer at once.
    const { buildDecks } = await import('./build-decks.ts');
    return exits[await buildDecks({ ...argv, summit: argv.summit?.toString() } as never)];
  } catch (error) {
    if (!(error instanceof CommandLineError)) return reportBug(error);
    process.stderr.write(`${error.message}\nSee make-deck --help.\n`);
    return exits.wrongCommand;
  }
}

/** Whatever is thrown is a mistake of ours: users get one line, and the stack where they ask for it. */
function reportBug(error: unknown): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const line = message.replace(/\s+/g, ' ');
  process.stderr.write(`This is a bug in make-deck: ${line} (MAKE_DECK_DEBUG=1 shows where.)\n`);
  if (process.env.MAKE_DECK_DEBUG) process.stderr.write(`${stack}\n`);
  return exits.bug;
}

/** Whoever reads the output may stop early, as `head` does. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main();
