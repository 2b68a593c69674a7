import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inFolder, root } from './build.ts';
import { type Running, startedIn } from './start-cli.ts';

export type Previewed = Running & {
  folder: string;
  address: string;
  save(name: string, data: string | Uint8Array): void;
};

/** Previews a project in a folder of its own: some files, or a copy of the sample. */
export function previewOf(
  files: Record<string, string | Uint8Array> | 'sample',
  args: string[],
  work: (previewed: Previewed) => Promise<void>,
): Promise<void> {
  return inFolder((folder) => {
    const save: Previewed['save'] = (name, data) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), data);
    };
    if (files === 'sample') cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    else for (const [name, data] of Object.entries(files)) save(name, data);
    return startedIn(folder, ['preview', '--port', '0', ...args], async (running) => {
      const said = await running.until(/http:\S+/);
      await work({ ...running, folder, address: said, save });
    });
  });
}
