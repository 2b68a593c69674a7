import type { Report } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import { type Path, readYaml, type Yaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { modulate } from './color.ts';
import { type Slot, type ThemeFile, themeSchema } from './schema.ts';

/** How PowerPoint is told a colour: a slot of its scheme, perhaps made lighter or darker; in per cent. */
export type SchemeColor = { slot: Slot; lumMod: number; lumOff: number; satMod: number };

/** A colour of the palette, as RRGGBB and as PowerPoint's own. */
export type Paint = { hex: string; scheme: SchemeColor };

export type Theme = Omit<ThemeFile, 'palette'> & { palette: Record<string, Paint> };

const unchanged = { lumMod: 100, lumOff: 0, satMod: 100 };

/** Reads `theme.yaml`; reports every problem, names of colours and roles that do not exist among them. */
export function readTheme(file: SourceFile, report: Report): Theme | undefined {
  const yaml = readYaml(file, themeSchema, report);
  if (!yaml) return undefined;
  let sound = true;
  checkNames(yaml, (problem) => {
    sound = false;
    report(problem);
  });
  return sound ? { ...yaml.value, palette: readPalette(yaml.value) } : undefined;
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
    for (const [use, color] of Object.entries(ground)) check('colour', color, colors, ['grounds', name, use]);
  }
  check('colour', theme.flagBorder.color, colors, ['flagBorder', 'color']);
  for (const [name, layout] of Object.entries(theme.layouts)) {
    check('ground', layout.ground, Object.keys(theme.grounds), ['layouts', name, 'ground']);
    for (const region of ['title', 'eyebrow', 'subtitle', 'date', 'footer', 'number'] as const) {
      check('role', layout[region]?.role, Object.keys(theme.roles), ['layouts', name, region, 'role']);
    }
    for (const [index, mark] of layout.marks.entries()) {
      check('colour', mark.fill, colors, ['layouts', name, 'marks', index, 'fill']);
    }
  }
}
