import type { Span } from "../../core/index.ts";

const marks: RegExp = /“|”|"|``|''|\n\s*\n/gu;

/** What stands between quotation marks in a text, marks not included; a paragraph's end closes what was left open. */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from: number | undefined;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const opens = mark === "“" || mark === "``" || (mark === '"' && from === undefined);
    if (from !== undefined) spans.push([from, index]);
    from = opens ? index + mark.length : undefined;
  }
  return spans.filter(([start, end]) => end - start > 1);
}
