import type { Span } from "../../core/index.ts";
import { openCache } from "../verify/cache.ts";

const marks: RegExp = /“|”|"|``|''|\n\s*\n/gu;

/** An article is asked for them once for each of its sentences. */
const kept = openCache<readonly Span[]>(50);

/** What stands between quotation marks in a text, marks not included; a paragraph's end closes what was left open. */
export function quotedSpans(text: string): readonly Span[] {
  return kept.get(text, () => findQuoted(text));
}

function findQuoted(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from: number | undefined;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const opens = mark === "“" || mark === "``" || (mark === '"' && from === undefined);
    if (from !== undefined) spans.push([from, index]);
    from = opens ? index + mark.length : undefined;
  }
  return spans.filter(([start, end]) => end - start > 1);
}
