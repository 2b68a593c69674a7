import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run-cli.ts';

/** A command of a guide, with what the guide says that it prints, and what it did print. */
export type Step = { command: string; shown: string; printed: string };

/**
 * Follows a guide in a folder: writes the files that its examples name in their first lines, runs its commands, and
 * gives what each printed beside the text that stands after it.
 */
export async function walkGuide(guide: string, folder: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [, kind = '', text = ''] of guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const last = steps.at(-1);
    if (kind === 'sh') steps.push(await runStep(text.trim(), folder));
    else if (kind === 'text' && last) last.shown = withoutTimes(text);
    else writeExample(text, folder);
  }
  return steps;
}

async function runStep(command: string, folder: string): Promise<Step> {
  const args = /^npx make-deck( .*)?$/.exec(command);
  if (!args) throw new Error(`The guide runs what this test cannot: ${command}`);
  const { stdout, stderr } = await run(folder, args[1]?.trim().split(/\s+/) ?? []);
  return { command, shown: '', printed: withoutTimes(stdout + stderr).replace(/\n\n$/, '\n') };
}

function writeExample(text: string, folder: string): void {
  const name = /^(?:# |\/\/ |\{\{!-- )([\w./-]+?):?(?: |$)/.exec(text.split('\n')[0] ?? '')?.[1];
  if (name === undefined) throw new Error(`An example does not say which file it is:\n${text}`);
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** How long a deck takes is no promise. */
function withoutTimes(text: string): string {
  return text.replace(/\d+\.\d s$/gm, '0.0 s');
}
