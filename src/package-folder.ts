import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The package finds itself by its name: its code runs from `src`, from `dist`, and from the bundle of the command. */
const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('make-deck/package.json'));

/** The path of a file or folder that comes with the package. */
export function packageFile(...names: string[]): string {
  return join(folder, ...names);
}

/** What tells this build of the command from all others; undefined in the library, which may be any code. */
export const commandBuild = (import.meta as { build?: string }).build;

export function packageVersion(): string {
  return (require('make-deck/package.json') as { version: string }).version;
}

/** The path of a file of a package that this one depends on, such as `flag-icons/package.json`. */
export function dependencyFile(name: string): string {
  return require.resolve(name);
}

/** The version of a package that this one depends on, by the manifest above the folder of its entry; it is not loaded. */
export function dependencyVersion(name: string): string {
  const { version } = require(join(dirname(require.resolve(name)), '..', 'package.json')) as {
    version: string;
  };
  return version;
}
