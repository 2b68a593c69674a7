import { basename, dirname, join, relative } from 'node:path';
import type { Problem } from './problems.ts';
import { isThere, namesIn } from './project/entries.ts';
import { contentFolders, contentName } from './project/find-summits.ts';
import { settingsPath } from './read-settings.ts';

/** That a folder has no `content/`, and what to do; `isMisplaced` where content of the user's is near, or was meant. */
export function noContent(folder: string): { problem: Problem; isMisplaced: boolean } {
  const hint = whereItIs(folder);
  const problem: Problem = {
    level: 'error',
    code: 'no-content',
    message: 'There is no content/ in this folder.',
    hint: hint ?? 'make-deck init begins a project of your own.',
  };
  return { problem, isMisplaced: hint !== undefined };
}

function whereItIs(folder: string): string | undefined {
  const project = projectAbove(folder);
  if (project !== undefined)
    return `Run make-deck in ${relative(folder, project).replaceAll('\\', '/')}, where content/ is.`;
  const likely = namesIn(folder).find((name) => name.toLowerCase() === 'content');
  if (likely !== undefined) return `Content is read from a folder named content: this has ${likely}.`;
  if (isThere(join(folder, contentName)))
    return `Move ${contentName} to content/<name>/${contentName}, or name it: make-deck ${contentName}.`;
  return isThere(settingsPath(folder))
    ? `Write content/<name>/${contentName} beside make-deck.yaml, or run make-deck init.`
    : undefined;
}

/** The nearest folder above whose content a folder lies in, or that has summits. */
function projectAbove(folder: string): string | undefined {
  const above = dirname(folder);
  if (above === folder) return undefined;
  const isProject = basename(folder) === 'content' || hasSummits(above);
  return isProject ? above : projectAbove(above);
}

function hasSummits(folder: string): boolean {
  return contentFolders(folder).some((inside) => isThere(join(inside, contentName)));
}
