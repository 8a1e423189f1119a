import { findWords, formsOf, isForm } from "./search-words.ts";
import type { SearchQuery } from "./types.ts";

export type Mark = readonly [start: number, end: number];

/** Length of an excerpt, in UTF-16 code units. */
const length = 260;

/** Spans in a text of what a query asks for; those that touch are one. */
export function findMarks(text: string, language: string, { terms, anyOf = [] }: SearchQuery): readonly Mark[] {
  const forms = new Set([
    ...terms.flatMap(({ words, exact }) => (exact ? words : words.flatMap(formsOf))),
    ...anyOf.flat().flatMap(formsOf),
  ]);
  if (forms.size === 0) return [];
  const marks: [number, number][] = [];
  for (const { word, start, end } of findWords(text)) {
    if (!isForm(word, language, forms)) continue;
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/** The piece of a text that has most of what was asked for, with its marks; the beginning where nothing was. */
export function cutExcerpt(
  text: string,
  language: string,
  query: SearchQuery,
): { readonly excerpt: string; readonly marks: readonly Mark[] } {
  const marks = findMarks(text, language, query);
  const from = startOfWindow(text, marks);
  const to = Math.min(text.length, from + length);
  const cut = to < text.length ? Math.max(text.lastIndexOf(" ", to), to - 20) : to;
  const before = from > 0 ? "… " : "";
  const excerpt = `${before}${text.slice(from, cut)}${cut < text.length ? " …" : ""}`.replaceAll("\n", " ");
  const shift = before.length - from;
  const inside = marks.filter(([start, end]) => start >= from && end <= cut);
  return { excerpt, marks: inside.map(([start, end]) => [start + shift, end + shift]) };
}

function startOfWindow(text: string, marks: readonly Mark[]): number {
  let best = 0;
  let most = 0;
  for (const [i, [start]] of marks.entries()) {
    let inside = 0;
    for (let at = i; at < marks.length && (marks[at]?.[0] ?? 0) < start + length * 0.7; at += 1) inside += 1;
    if (inside > most) [best, most] = [start, inside];
  }
  if (best < 60) return 0;
  const blank = text.indexOf(" ", best - 60);
  return blank >= 0 && blank < best ? blank + 1 : best - 20;
}
