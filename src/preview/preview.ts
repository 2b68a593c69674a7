import { complain } from '../complain.ts';
import type { Outcome } from '../outcome.ts';
import { type DeckOptions, planDecks } from '../plan-decks.ts';
import type { Problem } from '../problems.ts';
import { stopOnSignal } from '../stop-on-signal.ts';
import { openBrowser } from './open-browser.ts';
import { type Serving, serve } from './serve.ts';
import { createSession, type Session } from './session.ts';

export type PreviewOptions = DeckOptions & { port?: string | undefined; open?: boolean };

/** Always the same where it is free, so that a page that is still open finds its way back. */
const usualPort = 4270;

/** Shows decks in a browser, and follows each save, until Ctrl-C. */
export async function preview(options: PreviewOptions): Promise<Outcome> {
  const folder = process.cwd();
  const { port: asked } = options;
  const isPort = asked === undefined || (/^\d{1,5}$/.test(asked) && Number(asked) < 65_536);
  const { plan, outcome, problems, files } = await planDecks(options, folder);
  complain([...problems, ...(isPort ? [] : [noPort(asked)])], files);
  // What is wrong in a file can be mended while the page shows it.
  if (!isPort || (!plan && outcome === 'wrongCommand')) return 'wrongCommand';
  const stop = stopOnSignal();
  const session = createSession(options, folder, stop.signal);
  const serving = await serveAt(session, asked);
  if ('code' in serving) {
    stop.abort();
    complain([serving], []);
    return 'wrongCommand';
  }
  process.stdout.write(`The preview is at ${serving.address} (Ctrl-C ends it)\n`);
  if (options.open) await openBrowser(serving.address, process.platform);
  await session.ended;
  serving.close();
  return 'done';
}

async function serveAt(session: Session, asked: string | undefined): Promise<Serving | Problem> {
  try {
    return await serve(session, Number(asked ?? usualPort));
  } catch (error) {
    if (asked === undefined) return serve(session, 0);
    return portProblem(asked, error as NodeJS.ErrnoException);
  }
}

function noPort(asked: string): Problem {
  return {
    level: 'error',
    code: 'wrong-option',
    message: `--port: "${asked}" is not a port.`,
    hint: 'Write a number up to 65535; 0, or no --port, is a free one.',
  };
}

function portProblem(asked: string, { code, message }: NodeJS.ErrnoException): Problem {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'another program has it',
    EACCES: 'you may not use it',
  };
  return {
    level: 'error',
    code: 'port-taken',
    message: `Port ${asked} cannot be used: ${reasons[code ?? ''] ?? message}.`,
    hint: 'Choose another, or leave --port out for a free one.',
  };
}
