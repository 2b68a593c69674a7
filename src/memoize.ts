/** Remembers the answers of `compute`; forgets them all when there are `limit` of them, so that memory stays bounded. */
export function memoize<Value, Key = string>(
  limit: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  return memoizeBy(limit, (key) => key, compute);
}

/** The same for what is not its own key: equal keys must mean equal answers. */
export function memoizeBy<Input, Key, Value>(
  limit: number,
  keyOf: (input: Input) => Key,
  compute: (input: Input) => Value,
): (input: Input) => Value {
  const known = new Map<Key, { value: Value }>();
  return (input) => {
    const key = keyOf(input);
    const found = known.get(key);
    if (found) return found.value;
    if (known.size >= limit) known.clear();
    const value = compute(input);
    known.set(key, { value });
    return value;
  };
}

/** Remembers the answer for each object, as long as the object lives. */
export function memoizeFor<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** Computes a value when it is first asked for. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
