import type { Theme } from './read-theme.ts';
import type { LayoutArea } from './schema.ts';

const regions = ['title', 'eyebrow', 'subtitle', 'date', 'footer', 'number', 'stamp'] as const;

type Area = [number, number, number, number];

/**
 * The theme for a script that runs from right to left: the areas of text change sides, and marks that go with text.
 * Marks of a brand stay where they are.
 */
export function mirrorTheme(theme: Theme, direction: 'ltr' | 'rtl'): Theme {
  if (direction === 'ltr') return theme;
  const mirror = ([x, y, width, height]: Area): Area => [theme.slide.width - x - width, y, width, height];
  const layouts = Object.entries(theme.layouts).map(([name, layout]) => [name, mirrorLayout(layout, mirror)]);
  return { ...theme, layouts: Object.fromEntries(layouts) };
}

function mirrorLayout(layout: LayoutArea, mirror: (area: Area) => Area): LayoutArea {
  const found = regions.flatMap((name) => {
    const region = layout[name];
    return region ? [[name, { ...region, area: mirror(region.area) }]] : [];
  });
  return {
    ...layout,
    ...Object.fromEntries(found),
    ...(layout.body && { body: mirror(layout.body) }),
    marks: layout.marks.map((mark) => (mark.mirror ? { ...mark, area: mirror(mark.area) } : mark)),
  };
}
