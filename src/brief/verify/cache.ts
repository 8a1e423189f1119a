/** What was worked out of a text, by the text: pure answers, so that keeping them changes speed alone. */
export interface Cache<Value> {
  get(key: string, make: () => Value): Value;
}

/**
 * Keeps the last answers, at least half of `most` and never more. They are kept in two generations: what is asked for again moves
 * to the young one, and when that is full the old one goes. To move each at every question would cost more than many answers.
 */
export function openCache<Value>(most: number): Cache<Value> {
  const room = Math.ceil(most / 2);
  let young = new Map<string, { readonly value: Value }>();
  let old: typeof young = new Map();
  return {
    get(key, make) {
      const known = young.get(key);
      if (known) return known.value;
      const entry = old.get(key) ?? { value: make() };
      if (young.size >= room) [young, old] = [new Map(), young];
      young.set(key, entry);
      return entry.value;
    },
  };
}
