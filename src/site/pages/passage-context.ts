import type { Span } from "../../core/index.ts";

/** Text on each side of a passage that is shown for context, in UTF-16 code units. */
const contextLength = 110;

/** What stands around a passage, each side with the white space that parts it from the passage. */
export interface PassageContext {
  readonly before: string;
  readonly after: string;
}

/**
 * What stands before and after a passage in its paragraph. A passage that is a paragraph of its own is shown after the end of
 * the one before, or before the beginning of the next: only one that is the whole text has nothing around it. Cut at a word.
 */
export function contextOf(text: string, [start, end]: Span, length: number = contextLength): PassageContext {
  const above = text.slice(0, start);
  const below = text.slice(end);
  const opening = above.slice(above.lastIndexOf("\n\n") + 1).trimStart();
  const closing = below.split("\n\n", 1)[0]?.trimEnd() ?? "";
  // A full stop or a quotation mark left over after a passage is no context.
  if (/[\p{L}\p{N}]/u.test(opening + closing))
    return { before: cutBefore(opening, length), after: cutAfter(closing, length) };
  const previous = above.trimEnd().split("\n\n").at(-1)?.trim() ?? "";
  if (previous) return { before: `${cutBefore(previous, length)} ${opening}`, after: closing };
  const next = below.slice(closing.length).trimStart().split("\n\n", 1)[0] ?? "";
  return { before: opening, after: next ? `${closing} ${cutAfter(next.trimEnd(), length)}` : closing };
}

function cutBefore(text: string, length: number): string {
  return text.length <= length ? text : `… ${text.slice(-length).replace(/^\S*\s/u, "")}`;
}

function cutAfter(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s\S*$/u, "")} …`;
}
