import type { Setup } from './context.ts';

/** All that the layout of a slide follows beside its markup, its number, and what was cited and marked so far. */
export function dependencies(setup: Setup): unknown[] {
  const { theme, areas, language, typesetter, typesetters = {}, pictures, notes } = setup;
  const fonts = [typesetter, ...Object.values(typesetters)].map(({ key }) => key);
  const sizes = [...pictures].map(([name, { width, height }]) => [name, width, height]);
  return [theme, areas, language.tag, fonts, sizes, notes];
}
