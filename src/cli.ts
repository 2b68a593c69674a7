#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { buildDecks } from './build-decks.ts';

/** Done; content or templates are wrong; the command line is wrong. */
const exits = { done: 0, wrongInput: 1, wrongCommand: 2 } as const;

const parser = yargs(hideBin(process.argv))
  .scriptName('make-deck')
  .usage('$0 [summit]\n\nTurns summit content into a native, editable PowerPoint briefing deck.')
  .command('$0 [summit]', false, (command) =>
    command
      .positional('summit', {
        type: 'string',
        describe: 'a name below content/, a folder or a file; without one, all',
      })
      .option('lang', {
        type: 'string',
        describe: 'languages, such as en or en,ja; else that of the content',
      })
      .option('templates', { type: 'string', describe: 'a template set, or a folder of your own' })
      .option('out', { type: 'string', default: 'output', describe: 'the folder to write to' })
      .option('force', {
        type: 'boolean',
        default: false,
        describe: 'write over a deck that was edited since',
      }),
  )
  .example('$0 --lang en', 'every summit below content/, in English')
  .example('$0 tokyo-2025 --out decks', 'one summit, to a folder of your choice')
  .example('$0 --templates my-templates', 'with templates, theme or labels of your own')
  .strict()
  .version()
  .help()
  .alias({ h: 'help', v: 'version' })
  .wrap(Math.min(100, process.stdout.columns ?? 100))
  .exitProcess(false)
  .fail((message, error) => {
    throw error ?? new CommandLineError(message);
  });

class CommandLineError extends Error {}

async function main(): Promise<number> {
  try {
    const argv = await parser.parseAsync();
    if (argv.help || argv.version) return exits.done;
    return exits[await buildDecks(argv as never)];
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    process.stderr.write(`${error.message}\nSee make-deck --help.\n`);
    return exits.wrongCommand;
  }
}

process.exitCode = await main();
