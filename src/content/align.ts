import type { Path } from '../yaml/read-yaml.ts';
import type { Need } from './texts.ts';
import type { Translatable } from './translatable.ts';

/** A text of the source beside its translation. */
export type AlignedText = {
  /** Its name in the records: keys and ids from the top. */
  key: string;
  path: Path;
  text: string;
  need: Need;
  /** Where an overlay has its translation, or would have it as far as it goes. */
  overlayPath: Path;
  translation: string | undefined;
};

/** Something that an overlay translates and the source has not; `known` are the ids it could have meant. */
export type Extra = { path: Path; name: string; known: string[] };

export type Alignment = { texts: AlignedText[]; extra: Extra[] };

type Spot = { key: string; path: Path; overlayPath: Path };

/** Sets an overlay beside the source: keys by name, items of lists by `id`, plain texts by their position. */
export function align(tree: Translatable, source: unknown, overlay: unknown): Alignment {
  const found: Alignment = { texts: [], extra: [] };
  alignAt(tree, source, overlay ?? undefined, { key: '', path: [], overlayPath: [] }, found);
  return found;
}

function alignAt(tree: Translatable, source: unknown, overlay: unknown, spot: Spot, found: Alignment): void {
  const own = overlay ?? undefined;
  if (source === undefined && own === undefined) return;
  if (tree.kind === 'text') return alignText(tree, source, own, spot, found);
  if (tree.kind === 'list') return alignList(tree.of, source, own, spot, found);
  if (source === undefined && tree.kind === 'keys') return extra(spot, [], found);
  const [from, to] = [(source ?? {}) as Keys, (own ?? {}) as Keys];
  const keys = tree.kind === 'keys' ? Object.keys(tree.keys) : Object.keys({ ...from, ...to });
  for (const key of keys) {
    const inner = tree.kind === 'keys' ? tree.keys[key] : tree.of;
    if (inner) alignAt(inner, from[key], to[key], step(spot, key, key, key), found);
  }
}

type Keys = Record<string, unknown>;

function alignText(
  { need }: Translatable & { kind: 'text' },
  source: unknown,
  own: unknown,
  spot: Spot,
  found: Alignment,
): void {
  if (source === undefined && need !== 'may') return extra(spot, [], found);
  const translation = own === undefined ? undefined : String(own);
  found.texts.push({ ...spot, need, text: String(source ?? ''), translation });
}

function alignList(of: Translatable, source: unknown, own: unknown, spot: Spot, found: Alignment): void {
  if (source === undefined) return extra(spot, [], found);
  const [from, to] = [source as unknown[], (own ?? []) as unknown[]];
  const names = from.map(nameOf);
  const places = new Map(to.map((item, index) => [nameOf(item, index), index]));
  for (const [index, item] of from.entries()) {
    const name = names[index] ?? '';
    const place = places.get(name);
    alignAt(of, item, place === undefined ? undefined : to[place], step(spot, name, index, place ?? -1), found);
  }
  const known = new Set(names);
  for (const [name, place] of places) {
    if (!known.has(name)) extra(step(spot, name, -1, place), names, found);
  }
}

/** What an item is found by: its id, or its position. */
function nameOf(item: unknown, index: number): string {
  const id = typeof item === 'object' ? (item as { id?: unknown } | null)?.id : undefined;
  return String(id ?? index + 1);
}

function step(spot: Spot, name: string, part: string | number, overlayPart: string | number): Spot {
  return {
    key: spot.key === '' ? name : `${spot.key}.${name}`,
    path: [...spot.path, part],
    overlayPath: [...spot.overlayPath, overlayPart],
  };
}

function extra({ key, overlayPath }: Spot, known: string[], found: Alignment): void {
  found.extra.push({ path: overlayPath, name: key, known });
}
