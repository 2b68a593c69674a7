import { type Place, type Report, rememberFor } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import { type Path, readYaml, type Yaml } from '../yaml/read-yaml.ts';
import { layersOf, type SourceFile } from '../yaml/source-file.ts';
import { modulate } from './color.ts';
import { findIdleLayers } from './find-idle-layers.ts';
import { type Role, type Slot, type ThemeFile, themeSchema } from './schema.ts';

/** How PowerPoint is told a colour: a slot of its scheme, perhaps made lighter or darker; in per cent. */
export type SchemeColor = { slot: Slot; lumMod: number; lumOff: number; satMod: number };

/** A colour of the palette, as RRGGBB and as PowerPoint's own. */
export type Paint = { hex: string; scheme: SchemeColor };

/** A picture that the theme names, from beside the file that names it; `key` is what it is called from there on. */
export type ThemePicture = { key: string; name: string; at: Place; background?: string };

export type Theme = Omit<ThemeFile, 'palette' | 'roles'> & {
  palette: Record<string, Paint>;
  roles: Record<string, Role>;
  pictures: ThemePicture[];
  /** Where it is written; undefined where its colours and sizes are a brand's. */
  written?: Written | undefined;
};

/** Where the values of a theme stand, and the files that they stand in, the user's before those under it. */
export type Written = { placeOf(path: Path): Place; files: readonly string[] };

const unchanged = { lumMod: 100, lumOff: 0, satMod: 100 };

/** Reads `theme.yaml`; reports every problem, names of colours and roles that do not exist among them. */
export const readTheme = rememberFor((file: SourceFile, report): Theme | undefined => {
  const yaml = readYaml(file, themeSchema, report);
  if (!yaml) return undefined;
  let sound = true;
  const tell: Report = (problem) => {
    sound = false;
    report(problem);
  };
  for (const check of [checkNames, checkSlots, checkAreas, checkWidths]) check(yaml, tell);
  if (!sound) return undefined;
  for (const problem of findIdleLayers(file)) report(problem);
  const written = { placeOf: yaml.placeOf, files: layersOf(file).map(({ path }) => path) };
  return { ...yaml.value, palette: readPalette(yaml.value), pictures: findPictures(yaml), written };
});

/** What a picture of the theme is called among those of the deck, where no file of the content is. */
export function themePictureKey(path: Path): string {
  return `theme:${path.join('.')}`;
}

function findPictures({ value, placeOf }: Yaml<ThemeFile>): ThemePicture[] {
  const found: [name: string | undefined, path: Path, background?: string][] = [
    [value.logo?.file, ['logo', 'file']],
    [value.logo?.onDark, ['logo', 'onDark']],
    ...Object.entries(value.layouts).map(
      ([layout, { background }]) =>
        [background?.file, ['layouts', layout, 'background', 'file'], layout] as [string, Path, string],
    ),
  ];
  return found.flatMap(([name, path, background]) =>
    name === undefined
      ? []
      : [
          {
            key: themePictureKey(path),
            name,
            at: placeOf(path),
            ...(background !== undefined && { background }),
          },
        ],
  );
}

function readPalette(theme: ThemeFile): Record<string, Paint> {
  return Object.fromEntries(Object.keys(theme.palette).map((name) => [name, paintOf(theme, name)]));
}

function paintOf(theme: ThemeFile, name: string): Paint {
  const paint = theme.palette[name];
  if (!paint) return { hex: '000000', scheme: { slot: 'dk1', ...unchanged } };
  if ('slot' in paint) return { hex: paint.color, scheme: { slot: paint.slot, ...unchanged } };
  const from = paintOf(theme, paint.of);
  const { of: _, ...change } = paint;
  return { hex: modulate(from.hex, change), scheme: { ...from.scheme, ...change } };
}

const regions = ['title', 'eyebrow', 'subtitle', 'date', 'footer', 'number', 'stamp'] as const;

/** Two colours cannot share a slot of PowerPoint's scheme: one of them would be lost. */
function checkSlots({ value, placeOf }: Yaml<ThemeFile>, report: Report): void {
  const taken = new Map<Slot, string>();
  for (const [name, paint] of Object.entries(value.palette)) {
    if (!('slot' in paint)) continue;
    const other = taken.get(paint.slot);
    taken.set(paint.slot, name);
    if (other === undefined) continue;
    const message = `The colours "${other}" and "${name}" have the same slot ${paint.slot}.`;
    const hint = 'Give each a slot of its own, or make one from the other with "of".';
    report({ level: 'error', code: 'slot-taken', message, at: placeOf(['palette', name]), hint });
  }
}

/** What stands outside the slide is never seen. */
function checkAreas({ value, placeOf }: Yaml<ThemeFile>, report: Report): void {
  const { width, height } = value.slide;
  for (const [name, layout] of Object.entries(value.layouts)) {
    const areas = regions.map((region) => [region, layout[region]?.area] as const);
    for (const [region, area] of [...areas, ['body', layout.body] as const, ['logo', layout.logo] as const]) {
      if (!area) continue;
      const [x, y, wide, high] = area;
      if (x >= 0 && y >= 0 && x + wide <= width && y + high <= height) continue;
      const message = `The area of "${region}" reaches beyond the slide of ${width} by ${height} points.`;
      const hint =
        'An area is [x, y, width, height] in points. A slide of another size takes areas of its own.';
      report({ level: 'error', code: 'area-outside', message, at: placeOf(['layouts', name, region]), hint });
    }
  }
}

/** What is wider than the slide fits into no area of it. */
function checkWidths({ value, placeOf }: Yaml<ThemeFile>, report: Report): void {
  for (const [name, width] of Object.entries(value.widths)) {
    if (width <= value.slide.width) continue;
    const message = `The width "${name}" is ${width} points, and the slide ${value.slide.width}.`;
    const hint = 'Write how wide such a thing is in a row, in points.';
    report({ level: 'error', code: 'width-outside', message, at: placeOf(['widths', name]), hint });
  }
}

/** Every name that the theme uses has to be one that it defines. */
function checkNames(yaml: Yaml<ThemeFile>, report: Report): void {
  const theme = yaml.value;
  const colors = Object.keys(theme.palette);
  const check = (kind: string, name: string | undefined, known: string[], path: Path) => {
    if (name === undefined || known.includes(name)) return;
    const message = `There is no ${kind} "${name}" in this theme.`;
    report({
      level: 'error',
      code: 'unknown-token',
      message,
      at: yaml.placeOf(path),
      hint: didYouMean(name, known),
    });
  };
  const base = colors.filter((name) => 'slot' in (theme.palette[name] ?? {}));
  for (const [name, paint] of Object.entries(theme.palette)) {
    if ('of' in paint) check('colour', paint.of, base, ['palette', name, 'of']);
  }
  for (const [name, ground] of Object.entries(theme.grounds)) {
    const { series = [], ...single } = ground;
    for (const [use, color] of Object.entries(single)) check('colour', color, colors, ['grounds', name, use]);
    for (const [index, color] of series.entries())
      check('colour', color, colors, ['grounds', name, 'series', index]);
  }
  for (const [index, name] of (theme.logo?.layouts ?? []).entries()) {
    check('layout', name, Object.keys(theme.layouts), ['logo', 'layouts', index]);
  }
  check('colour', theme.flagBorder.color, colors, ['flagBorder', 'color']);
  for (const [name, layout] of Object.entries(theme.layouts)) {
    check('ground', layout.ground, Object.keys(theme.grounds), ['layouts', name, 'ground']);
    for (const region of regions) {
      check('role', layout[region]?.role, Object.keys(theme.roles), ['layouts', name, region, 'role']);
    }
    for (const [index, mark] of layout.marks.entries()) {
      check('colour', mark.fill, colors, ['layouts', name, 'marks', index, 'fill']);
    }
  }
}
