import type { Span } from "../core/index.ts";

/** Opening marks and what closes them; a mark that opens and closes alike stands for itself. */
const pairs: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  '"': '"',
  "＂": "＂",
  "‹": "›",
};
const openers = /“|„|«|»|「|『|"|＂|‹|''|``|(?<![\p{L}\p{N}])[‘'](?=\p{L})/gu;

/**
 * Quotations of a text, marks included, in order and not overlapping. One that is not closed runs to the end of its
 * paragraph (so newspapers write quotations of several paragraphs).
 */
export function findQuotes(text: string): Span[] {
  const quotes: Span[] = [];
  const unclosed = new Set<string>();
  let to = 0;
  // A copy, since it remembers its place.
  const opener = new RegExp(openers);
  // From mark to mark: a text of many paragraphs and few quotations is not searched again for each of them.
  for (let mark = opener.exec(text); mark; mark = opener.exec(text)) {
    if (mark.index >= to) {
      to = paragraphEnd(text, mark.index);
      unclosed.clear();
    }
    if (unclosed.has(mark[0]) || (mark[0] === '"' && closes(text, mark.index))) continue;
    const end = closeOf(text, mark[0], mark.index + mark[0].length, to);
    if (end === 0) {
      // What closes none of these marks here closes no later one of the paragraph; single marks look only so far.
      if (/["＂»]/u.test(mark[0])) unclosed.add(mark[0]);
      continue;
    }
    quotes.push([mark.index, end]);
    opener.lastIndex = end;
  }
  return quotes;
}

function paragraphEnd(text: string, from: number): number {
  const gap = text.indexOf("\n\n", from);
  return gap < 0 ? text.length : gap;
}

/** End of the quotation that `mark` opened; 0 where the mark turns out to be none. */
function closeOf(text: string, mark: string, from: number, to: number): number {
  if (mark === "''" || mark === "``") return indexAfter(text, "''", from, to) || to;
  if (mark === "'" || mark === "‘") return singleEnd(text, mark, from, to);
  if (mark === "“") return curlyEnd(text, from, to);
  const closers = pairs[mark] ?? mark;
  for (let at = from; at < to; at += 1) {
    if (!closers.includes(text.charAt(at))) continue;
    // `"I wrote today. "It is no blame."`: a mark before a word opens anew, and the one before it was left open.
    return mark === '"' && opens(text, at) ? at - 1 : at + 1;
  }
  return mark === '"' || mark === "＂" || mark === "»" ? 0 : to;
}

/** `said "no`: a straight mark after a space and before a word. */
function opens(text: string, at: number): boolean {
  return text.charAt(at - 1) === " " && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** `the workers" dinner`: a straight mark after a word and before a space closes what nobody opened. */
function closes(text: string, at: number): boolean {
  return text.charAt(at + 1) === " " && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** “…” and, where the writer mixed the marks, “…": a straight mark closes where no curly one does before the next opens. */
function curlyEnd(text: string, from: number, to: number): number {
  let straight = 0;
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    if (sign === "”") return at + 1;
    if (sign === '"' && straight === 0) straight = at + 1;
    if (sign === "“") break;
  }
  return straight === 0 ? to : straight;
}

function indexAfter(text: string, mark: string, from: number, to: number): number {
  const at = text.indexOf(mark, from);
  return at >= 0 && at < to ? at + mark.length : 0;
}

/** Single marks close after a sign or before a space, within 600 characters; "workers'" is why nothing else will do. */
function singleEnd(text: string, mark: string, from: number, to: number): number {
  const close = mark === "‘" ? "’" : "'";
  const limit = Math.min(to, from + 600);
  for (let at = text.indexOf(close, from); at >= 0 && at < limit; at = text.indexOf(close, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && !/s/u.test(text.charAt(at - 1))) return at + 1;
    if (/[.,!?]/u.test(text.charAt(at - 1)) || /[.,!?;:)]/u.test(text.charAt(at + 1))) return at + 1;
  }
  return 0;
}
