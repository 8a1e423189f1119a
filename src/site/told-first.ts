import type { Brief } from "../brief/index.ts";

/** A story that one outlet told before all others. */
export interface ToldFirst {
  readonly story: string;
  readonly title: string;
  /** How long before the next outlet. */
  readonly minutes: number;
  /** Name of the next outlet. */
  readonly next: string;
}

/**
 * Stories of several outlets whose first article, by the time that it bears, is an own one of the outlet (its domain).
 * Articles without a time say nothing; at one and the same time nobody was first.
 */
export function findToldFirst(briefs: readonly Brief[], outlet: string): readonly ToldFirst[] {
  return briefs.flatMap(({ story, title, sources }) => {
    const dated = sources
      .flatMap((source) => (source.publishedAt ? [{ source, at: Date.parse(source.publishedAt) }] : []))
      .filter(({ at }) => !Number.isNaN(at))
      .toSorted((a, b) => a.at - b.at);
    const [first] = dated;
    const next = dated.find(({ source }) => source.outlet.domain !== first?.source.outlet.domain);
    if (!first || !next || first.source.outlet.domain !== outlet || first.source.copyOf || next.at === first.at)
      return [];
    return [{ story, title, minutes: Math.round((next.at - first.at) / 60_000), next: next.source.outlet.name }];
  });
}

export interface CopyCount {
  readonly origin: string;
  readonly times: number;
}

/** Whose texts an outlet carried, and who carried its own, by the names of the outlets. */
export function countCopies(
  briefs: readonly Brief[],
  outlet: string,
): { readonly copied: readonly CopyCount[]; readonly copiedBy: readonly CopyCount[] } {
  const pairs = briefs.flatMap(({ sources }) =>
    sources.flatMap((copy) => {
      const origin = sources.find(({ article }) => article === copy.copyOf);
      return origin && origin.outlet.domain !== copy.outlet.domain
        ? [{ copy: copy.outlet, origin: origin.outlet }]
        : [];
    }),
  );
  return {
    copied: count(pairs.filter(({ copy }) => copy.domain === outlet).map(({ origin }) => origin.name)),
    copiedBy: count(pairs.filter(({ origin }) => origin.domain === outlet).map(({ copy }) => copy.name)),
  };
}

function count(names: readonly string[]): readonly CopyCount[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([origin, all]) => ({ origin, times: all.length }))
    .toSorted((a, b) => b.times - a.times || (a.origin < b.origin ? -1 : 1));
}
