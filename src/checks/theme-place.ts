import type { Place } from '../problems.ts';
import type { Theme, Written } from '../theme/read-theme.ts';

type Path = Parameters<Written['placeOf']>[0];

/** Of the values of a theme that are behind a problem, the one that is the user's rather than built in. */
export function themePlace({ written }: Theme, paths: readonly Path[]): Place | undefined {
  const [nearest] = paths
    .map((path) => written?.placeOf(path))
    .filter((place) => place !== undefined)
    .sort((a, b) => rankOf(a, written) - rankOf(b, written));
  return nearest;
}

/** The same, but only where a file stands over the one that all themes begin from. */
export function ownThemePlace(theme: Theme, paths: readonly Path[]): Place | undefined {
  const place = themePlace(theme, paths);
  return place && rankOf(place, theme.written) < (theme.written?.files.length ?? 0) - 1 ? place : undefined;
}

function rankOf({ file }: Place, written: Written | undefined): number {
  return written?.files.indexOf(file) ?? 0;
}
