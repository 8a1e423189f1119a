import type { Span } from "../core/index.ts";
import type { Attribution } from "./types.ts";

/** How often a rule's cue was one in the labelled texts too. */
export interface RuleScore {
  readonly rule: string;
  readonly found: number;
  readonly right: number;
}

/**
 * Counts, for each rule, the attributions it found and those of them whose cue shares a character with a labelled cue of
 * the same text. A labelled cue is used once. Spans of both in the same offsets.
 */
export function measureRules(
  texts: Iterable<{ readonly found: readonly Attribution[]; readonly labelled: readonly (readonly Span[])[] }>,
): RuleScore[] {
  const counts = new Map<string, { found: number; right: number }>();
  for (const { found, labelled } of texts) {
    const left = new Set(labelled.flat().map(([start, end]) => ({ start, end })));
    for (const { rule, cue } of found) {
      const count = counts.get(rule) ?? { found: 0, right: 0 };
      counts.set(rule, count);
      count.found += 1;
      const match = [...left].find((span) => cue.some(([start, end]) => start < span.end && span.start < end));
      if (!match) continue;
      left.delete(match);
      count.right += 1;
    }
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, ...count }))
    .toSorted((a, b) => b.found - a.found || a.rule.localeCompare(b.rule));
}
