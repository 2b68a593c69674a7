import { systemRefusal } from './why-not-read.ts';

/** Whatever is thrown is a mistake of ours, or of the system: users get one line, and the stack where they ask for it. */
export function reportBug(error: unknown): void {
  process.stderr.write(`${bugMessage(error)} (MAKE_DECK_DEBUG=1 shows where.)\n`);
  if (process.env.MAKE_DECK_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
}

export function bugMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return systemRefusal(error) ?? `This is a bug in make-deck: ${message.replace(/\s+/g, ' ')}`;
}
