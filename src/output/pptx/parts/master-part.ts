import type { Areas, LayoutAreas, RegionName } from '../../../theme/areas.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground, Role } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { placeholderStyle } from '../layouts.ts';
import type { Placeholder } from '../placeholders.ts';
import { background } from './layout-part.ts';
import { namespaces } from './namespaces.ts';
import { placeholderShape } from './placeholder-shape.ts';
import { paragraphStyle, treeHead } from './shapes.ts';

const colorMap = {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', hlink: 'hlink', folHlink: 'folHlink' },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
};

const rows: readonly {
  role: Exclude<RegionName, 'stamp'> | 'body';
  type: Placeholder['type'];
  name: string;
  idx: number | undefined;
}[] = [
  { role: 'title', type: 'title', name: 'Title', idx: undefined },
  { role: 'body', type: 'body', name: 'Text', idx: 1 },
  { role: 'date', type: 'dt', name: 'Date', idx: 2 },
  { role: 'footer', type: 'ftr', name: 'Footer', idx: 3 },
  { role: 'number', type: 'sldNum', name: 'Slide number', idx: 4 },
];

/** The slide master, after the theme's layout that has the most regions; `layoutIds` are relationship ids. */
export function masterPart(
  theme: Theme,
  areas: Areas,
  layoutIds: readonly string[],
  lang: string,
): XmlElement {
  const base = fullestLayout(areas);
  const layout = areas.layouts[base] as LayoutAreas;
  const ground = theme.grounds[layout.ground] as Ground;
  const role = (name: string) => theme.roles[name] as Role;
  const placeholders = masterPlaceholders(layout);
  return el(
    'p:sldMaster',
    namespaces,
    el(
      'p:cSld',
      {},
      background(ground.fill, theme),
      el(
        'p:spTree',
        {},
        treeHead(),
        placeholders.map((placeholder, index) =>
          placeholderShape(
            index + 2,
            placeholder,
            placeholderStyle(placeholder, base, theme, areas),
            theme,
            lang,
          ),
        ),
      ),
    ),
    el('p:clrMap', colorMap),
    // Ids of masters and layouts share one number range; the master's own is 2147483648.
    el(
      'p:sldLayoutIdLst',
      {},
      layoutIds.map((id, index) => el('p:sldLayoutId', { id: 2_147_483_649 + index, 'r:id': id })),
    ),
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, paragraphStyle('a:lvl1pPr', role('title'), ground.heading, theme)),
      el('p:bodyStyle', {}, levels(role('body'), ground.text, theme, true)),
      el('p:otherStyle', {}, levels(role('body'), ground.text, theme, false)),
    ),
  );
}

/** The layout that offers the most of what a master has. */
function fullestLayout(areas: Areas): string {
  const offered = ({ regions, body }: LayoutAreas) =>
    rows.filter(({ role }) => (role === 'body' ? body : regions[role])).length;
  const [first] = Object.entries(areas.layouts).sort(([, a], [, b]) => offered(b) - offered(a));
  return first?.[0] ?? '';
}

function masterPlaceholders(layout: LayoutAreas): Placeholder[] {
  return rows.flatMap(({ role, type, name, idx }) => {
    const area = role === 'body' ? undefined : layout.regions[role];
    const box = role === 'body' ? layout.body : area?.box;
    const model = { type: 'text', role, paragraphs: [], anchor: area?.anchor ?? 'top', endInset: 0 } as const;
    return box ? [{ role, type, name, idx, box, model: { ...model, paragraphs: [] } }] : [];
  });
}

/** Five outline levels, each a step smaller and further in. */
export function levels(role: Role, color: string, theme: Theme, bullets: boolean): XmlElement[] {
  return [0, 1, 2, 3, 4].map((level) => {
    const size = role.sizes[Math.min(level, role.sizes.length - 1)] ?? 18;
    const indent = bullets ? size * (1 + level) : 0;
    return paragraphStyle(`a:lvl${level + 1}pPr`, { ...role, sizes: [size] }, color, theme, 'l', indent);
  });
}
