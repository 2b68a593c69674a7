import type { RegionName } from '../theme/areas.ts';
import type { Theme } from '../theme/read-theme.ts';
import type { Adopted } from './adopt-brand.ts';
import type { Brand } from './brand.ts';
import { pageGround } from './brand-theme.ts';

/** Tells whether the widths of a font are known, and from where: `as Calibri`, `by its own file`; undefined where not. */
export type FontKnown = (font: string) => string | undefined;

/** What was found in a brand, a line each: which layout is used for what, colours, fonts, and what stands in for what. */
export function describeBrand(brand: Brand, adopted: Adopted, theme: Theme, known: FontKnown): string[] {
  const { slide, layouts, carried } = brand;
  const inches = (length: number) => String(Math.round((length / 72) * 100) / 100);
  const masters = carried.masters.length;
  return [
    `${brand.path}  ${inches(slide.width)} × ${inches(slide.height)} in, ${masters} ${masters === 1 ? 'master' : 'masters'}, ${layouts.length} ${layouts.length === 1 ? 'layout' : 'layouts'}`,
    ...section('Layouts', layoutLines(brand, adopted)),
    ...section('Colours', colorLines(adopted)),
    ...section('Fonts', fontLines(adopted, known)),
    ...section('Contrast', contrastLines(adopted)),
    ...section('Missing', missingLines(adopted, theme)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', title, ...(lines.length > 0 ? lines : ['nothing to report']).map((line) => `  ${line}`)];
}

const reasons = {
  mapping: 'as make-deck.yaml says',
  type: 'by its type',
  placeholders: 'by its placeholders',
  'nothing better': 'since there is nothing better',
};

/** More names than this say nothing. */
const mostNamed = 12;

function layoutLines({ layouts, carried }: Brand, { choices }: Adopted): string[] {
  const title = ({ name, master }: { name: string; master: string }) =>
    carried.masters.length > 1 ? `${master}/${name}` : name;
  const rows = Object.entries(choices).map(([own, { layout, by }]) => [
    own,
    `"${title(layout)}"`,
    reasons[by],
  ]);
  const used = new Set(Object.values(choices).map(({ layout }) => layout));
  const others = layouts.filter((layout) => !used.has(layout)).map((layout) => `"${title(layout)}"`);
  const shown = others.length > mostNamed ? `${others.length} others` : others.join(', ');
  return [...columns(rows), ...(others.length > 0 ? [`not used: ${shown}`] : [])];
}

/** Rows with their columns under each other. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const uses = ['fill', 'text', 'heading', 'key', 'muted', 'rule'] as const;

function colorLines({ areas }: Adopted): string[] {
  const rows = Object.entries(areas.layouts).map(([name, { theme }]) => {
    const paint = (use: (typeof uses)[number]) => theme?.palette[theme.grounds[pageGround]?.[use] ?? ''];
    return [name, uses.map((use) => `${use} ${paint(use)?.hex ?? ''}`).join(', ')] as const;
  });
  return grouped(rows);
}

function fontLines({ areas }: Adopted, known: FontKnown): string[] {
  const pairs = Object.values(areas.layouts).flatMap(({ theme }) => (theme ? [theme.fonts] : []));
  const fonts = new Map<string, string>();
  for (const { heading, text } of pairs) {
    fonts.set(text, fonts.has(text) ? (fonts.get(text) as string) : 'text');
    fonts.set(heading, heading === text ? 'headings and text' : 'headings');
  }
  const rows = [...fonts].map(([font, face]) => {
    const source = known(font);
    return [
      face,
      font,
      source ? `measured ${source}` : 'estimated: put its files into fonts/ to have it measured',
    ];
  });
  return columns(rows);
}

function contrastLines({ replaced }: Adopted): string[] {
  const lines = replaced.map(({ layout, use, wanted, on, contrast, instead }) => ({
    layout,
    text: `${use} ${wanted} on ${on} has ${contrast.toFixed(1)}:1; ${instead} stands in`,
  }));
  return grouped(lines.map(({ layout, text }) => [layout, text]));
}

/** What is the same of several layouts is told once: rows of a layout and what is said of it. */
function grouped(rows: readonly (readonly [layout: string, text: string])[]): string[] {
  const alike = new Map<string, Set<string>>();
  for (const [layout, text] of rows) alike.set(text, (alike.get(text) ?? new Set()).add(layout));
  return [...alike].map(([text, layouts]) => `${[...layouts].join(', ')}: ${text}`);
}

const names: Record<RegionName, string> = {
  title: 'title',
  eyebrow: 'topic line',
  subtitle: 'subtitle',
  date: 'date',
  footer: 'footer',
  number: 'slide number',
  stamp: 'stamp',
};

/** What the layouts have no placeholder for, and where it goes instead. */
function missingLines({ areas, layouts }: Adopted, theme: Theme): string[] {
  const rows = Object.entries(layouts).flatMap(([name, { regions, bodies }]) => {
    const own = theme.layouts[name];
    const wanted = (Object.keys(names) as RegionName[]).filter((region) => own?.[region] && !regions[region]);
    const boxes = wanted
      .filter((region) => areas.layouts[name]?.regions[region])
      .map((region) => names[region]);
    const none = wanted
      .filter((region) => !areas.layouts[name]?.regions[region])
      .map((region) => names[region]);
    const body = own?.body && bodies.length === 0 ? ['body'] : [];
    const said = [...boxes, ...body];
    return [
      ...(said.length > 0 ? [[name, `${said.join(', ')}: in the free room, as text boxes`] as const] : []),
      ...(none.length > 0 ? [[name, `${none.join(', ')}: left out`] as const] : []),
    ];
  });
  return grouped(rows);
}
