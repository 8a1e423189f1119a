/** What was worked out of a text, by the text: pure answers, so that keeping them changes speed alone. */
export interface Cache<Value> {
  get(key: string, make: () => Value): Value;
}

/** Keeps the last `most` answers; the one asked for longest ago goes first. */
export function openCache<Value>(most: number): Cache<Value> {
  const kept = new Map<string, { readonly value: Value }>();
  return {
    get(key, make) {
      const known = kept.get(key);
      const entry = known ?? { value: make() };
      if (known) kept.delete(key);
      kept.set(key, entry);
      if (kept.size > most) dropOldest(kept);
      return entry.value;
    },
  };
}

function dropOldest(kept: Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
