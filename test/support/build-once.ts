import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds `dist/` before any test: some run the command line as users do. */
export default function setup(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // In place, not anew: another run may be using it.
  const { status, stdout, stderr } = spawnSync('npx tsc -p tsconfig.build.json && npx rolldown -c', {
    cwd: root,
    encoding: 'utf8',
    shell: true,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}
