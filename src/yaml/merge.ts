/** Keys of which only one may stand: a new one takes the place of the whole. */
const alternatives = [['slot', 'of']] as const;

type Keys = Record<string, unknown>;

/** `above` laid over `below`, key by key and all the way down; lists and single values are replaced as a whole. */
export function merge(below: unknown, above: unknown): unknown {
  if (!isKeys(below) || !isKeys(above) || isOther(below, above)) return above;
  const changed = Object.entries(above).map(([key, value]) => [
    key,
    Object.hasOwn(below, key) ? merge(below[key], value) : value,
  ]);
  return Object.fromEntries([...Object.entries(below), ...changed]);
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOther(below: Keys, above: Keys): boolean {
  return alternatives.some(
    ([one, other]) =>
      (Object.hasOwn(below, one) && Object.hasOwn(above, other)) ||
      (Object.hasOwn(below, other) && Object.hasOwn(above, one)),
  );
}
