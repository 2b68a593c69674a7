import type { Page } from '../../page.ts';
import type { Area, Areas, RegionName } from '../../theme/areas.ts';
import type { Theme } from '../../theme/read-theme.ts';
import type { Ground, Role } from '../../theme/schema.ts';
import type { PlaceholderStyle } from './parts/placeholder-shape.ts';
import { type Placeholder, placeholdersOf } from './placeholders.ts';

/** A layout of the presentation: one for each kind of slide, with one placeholder for each region of text. */
export type SlideLayout = {
  /** Which pages have it: their layout and kind. */
  key: string;
  name: string;
  /** The theme's layout that it is made from. */
  base: string;
  placeholders: Placeholder[];
};

export function layoutKey({ layout, kind }: Pick<Page, 'layout' | 'kind'>): string {
  return `${layout}/${kind}`;
}

/** The layouts of a deck, in the order in which its slides first use them. */
export function layoutsOf(pages: readonly Page[]): SlideLayout[] {
  const layouts = new Map<string, SlideLayout>();
  for (const page of pages) {
    const key = layoutKey(page);
    const layout = layouts.get(key) ?? {
      key,
      name: titleCase(page.kind),
      base: page.layout,
      placeholders: [],
    };
    const known = new Set(layout.placeholders.map(slotOf));
    const added = [...placeholdersOf(page).values()].filter((placeholder) => !known.has(slotOf(placeholder)));
    layouts.set(key, { ...layout, placeholders: [...layout.placeholders, ...added] });
  }
  return [...layouts.values()];
}

function slotOf({ type, idx }: Placeholder): string {
  return `${type} ${idx ?? ''}`;
}

function titleCase(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How the text of a placeholder is styled: as its region of the theme says; a body as its first slide has it. */
export function placeholderStyle(
  placeholder: Placeholder,
  base: string,
  theme: Theme,
  areas: Areas,
): PlaceholderStyle {
  const layout = areas.layouts[base];
  const ground = theme.grounds[layout?.ground ?? ''] as Ground;
  const region: Area | undefined = layout?.regions[placeholder.role as RegionName];
  const role = theme.roles[region?.role ?? 'body'] as Role;
  return {
    role,
    ground,
    align: region?.align ?? 'start',
    anchor: region?.anchor ?? placeholder.model.anchor,
  };
}
