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

/** A part of the source, the same of the overlay, and the ways to both. */
type Spot = { key: string; path: Path; overlayPath: Path; source: unknown; own: unknown };

/** Sets an overlay beside the source: keys by name, items of lists by `id`, plain texts by their position. */
export function align(tree: Translatable, source: unknown, overlay: unknown): Alignment {
  const all = pairs(tree, { key: '', path: [], overlayPath: [], source, own: overlay ?? undefined });
  return {
    texts: all.filter((each): each is AlignedText => 'text' in each),
    extra: all.filter((each): each is Extra => 'known' in each),
  };
}

type Pair = AlignedText | Extra;

function pairs(tree: Translatable, spot: Spot): Pair[] {
  if (spot.source === undefined && spot.own === undefined) return [];
  return kinds[tree.kind](tree as never, spot);
}

const kinds: Record<Translatable['kind'], (tree: never, spot: Spot) => Pair[]> = {
  text: textPair,
  list: listPairs,
  keys: (tree: Translatable & { kind: 'keys' }, spot) => {
    const found = Object.entries(tree.keys).flatMap(([key, inner]) =>
      // Most keys that could be there are not.
      hasKey(spot, key) ? pairs(inner, keyOf(spot, key)) : [],
    );
    const isExtra = spot.source === undefined && found.every((each) => 'known' in each);
    return isExtra ? [extra(spot)] : found;
  },
  map: (tree: Translatable & { kind: 'map' }, spot) =>
    Object.keys({ ...(spot.source as Keys), ...(spot.own as Keys) }).flatMap((key) =>
      pairs(tree.of, keyOf(spot, key)),
    ),
};

type Keys = Record<string, unknown>;

function textPair({ need }: Translatable & { kind: 'text' }, spot: Spot): Pair[] {
  const { key, path, overlayPath, source, own } = spot;
  if (source === undefined && need !== 'may' && need !== 'orNone') return [extra(spot)];
  const translation = own === undefined ? undefined : String(own);
  return [{ key, path, overlayPath, need, text: String(source ?? ''), translation }];
}

function listPairs({ of }: Translatable & { kind: 'list' }, spot: Spot): Pair[] {
  if (spot.source === undefined) return [extra(spot)];
  const [from, to] = [spot.source as unknown[], (spot.own ?? []) as unknown[]];
  const names = from.map(nameOf);
  const known = new Set(names);
  const places = new Map(to.map((item, index) => [nameOf(item, index), index]));
  const item = (name: string, index: number): Spot => {
    const place = places.get(name) ?? -1;
    return { ...step(spot, name, index, place), source: from[index], own: to[place] ?? undefined };
  };
  return [
    ...names.flatMap((name, index) => pairs(of, item(name, index))),
    ...[...places.keys()].filter((name) => !known.has(name)).map((name) => extra(item(name, -1), names)),
  ];
}

/** What an item is found by: its id, or its position. */
function nameOf(item: unknown, index: number): string {
  const id = typeof item === 'object' ? (item as { id?: unknown } | null)?.id : undefined;
  return String(id ?? index + 1);
}

function keyOf(spot: Spot, key: string): Spot {
  return { ...step(spot, key, key, key), source: inside(spot.source, key), own: inside(spot.own, key) };
}

function hasKey({ source, own }: Spot, key: string): boolean {
  return inside(source, key) !== undefined || inside(own, key) !== undefined;
}

function inside(value: unknown, key: string): unknown {
  return value && Object.hasOwn(value as Keys, key) ? ((value as Keys)[key] ?? undefined) : undefined;
}

function step(spot: Spot, name: string, part: string | number, overlayPart: string | number) {
  return {
    key: spot.key === '' ? name : `${spot.key}.${name}`,
    path: [...spot.path, part],
    overlayPath: [...spot.overlayPath, overlayPart],
  };
}

function extra({ key, overlayPath }: Spot, known: string[] = []): Extra {
  return { path: overlayPath, name: key, known };
}
