/** An editor's word on pairs of articles, kept for good: it goes before any likeness. */
export interface EditorLinks {
  readonly must: readonly (readonly [string, string])[];
  readonly cannot: readonly (readonly [string, string])[];
  /** Articles that stay in the story where they stand. */
  readonly pinned: readonly string[];
}

export interface LinkTable {
  /** Articles that must stand with this one. */
  mustOf(article: string): readonly string[];
  /** Articles that must not. */
  cannotOf(article: string): readonly string[];
  isPinned(article: string): boolean;
}

export function openLinkTable(links: EditorLinks = { must: [], cannot: [], pinned: [] }): LinkTable {
  const must = bothWays(links.must);
  const cannot = bothWays(links.cannot);
  const pinned = new Set(links.pinned);
  return {
    mustOf: (article) => must.get(article) ?? [],
    cannotOf: (article) => cannot.get(article) ?? [],
    isPinned: (article) => pinned.has(article),
  };
}

/** Each of a pair leads to the other. */
export function bothWays<Id extends string>(pairs: readonly (readonly [Id, Id])[]): ReadonlyMap<Id, readonly Id[]> {
  const table = new Map<Id, Id[]>();
  for (const [a, b] of pairs) {
    table.set(a, [...(table.get(a) ?? []), b]);
    table.set(b, [...(table.get(b) ?? []), a]);
  }
  return table;
}
