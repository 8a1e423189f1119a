import { z } from "zod";
import given from "../data/frame-hints.json" with { type: "json" };

const shape = z.object({
  always: z.array(z.string()),
  /** Words that begin like this are of the list too: "cookiebar". */
  alwaysStarts: z.array(z.string()),
  unlessMost: z.array(z.string()),
  body: z.array(z.string()),
  livePost: z.array(z.string()),
  wall: z.array(z.string()),
});
const lists = shape.parse(given);
const { alwaysStarts } = lists;

const kinds = ["always", "unlessMost", "body", "livePost", "wall"] as const;

/** Every word and hyphened phrase of the lists, with a bit for each list that it is in. */
const bits = new Map<string, number>();
/** First words of phrases: only after these the next ones are looked at. */
const starts = new Set<string>();
for (const [i, kind] of kinds.entries()) {
  for (const phrase of lists[kind]) {
    bits.set(phrase, (bits.get(phrase) ?? 0) | (1 << i));
    const hyphen = phrase.indexOf("-");
    if (hyphen > 0) starts.add(phrase.slice(0, hyphen));
  }
}

/** Class or id words of what is never body: comments, consent, shares. */
export const isAlwaysFrame: (hint: string) => boolean = matcher("always");
/** Class or id words of what is frame unless most of the page's text stands in it. */
export const isFrame: (hint: string) => boolean = matcher("unlessMost");
/** Class or id words that outlets give to the body. */
export const isBodyHint: (hint: string) => boolean = matcher("body");
/** Class or id words of one post of a live blog. */
export const isLivePost: (hint: string) => boolean = matcher("livePost");
/** Class or id words of the box that asks for payment before the rest. */
export const isWall: (hint: string) => boolean = matcher("wall");

/**
 * True where one of the space-parted words of a hint is in the list, or where a part of it between hyphens is: "ad-slot"
 * for "ad".
 */
function matcher(kind: (typeof kinds)[number]): (hint: string) => boolean {
  const bit = 1 << kinds.indexOf(kind);
  return (hint) => hint !== "" && (bitsOfHint(hint) & bit) !== 0;
}

/** Answers for whole hints and for words: a page repeats its class names, and an outlet those of its pages. */
const known = { hints: new Map<string, number>(), words: new Map<string, number>() };
const mostKnown = 20_000;

/** All lists at once, since each hint is asked about for several. */
function bitsOfHint(hint: string): number {
  const before = known.hints.get(hint);
  if (before !== undefined) return before;
  const post = hint.includes("post") && isPost.test(hint);
  let found = 0;
  for (const word of hint.split(/\s+/u)) if (!post || !isSubject.test(word)) found |= bitsOfWord(word);
  return remember(known.hints, hint, found);
}

/** WordPress writes on an article's box what the article is about: an opinion piece is "category-kommentar", and no comments. */
const isPost = /(?:^|\s)(?:hentry|type-post|status-publish)(?=\s|$)/u;
const isSubject = /^(?:category|tag)-/u;

function bitsOfWord(word: string): number {
  const before = known.words.get(word);
  if (before !== undefined) return before;
  let found = (bits.get(word) ?? 0) | (alwaysStarts.some((start) => word.startsWith(start)) ? 1 : 0);
  const parts = word.includes("-") ? word.split("-").filter((part) => part !== "") : [];
  for (let i = 0; i < parts.length && i < 12; i += 1) {
    const part = parts[i] ?? "";
    found |= bits.get(part) ?? 0;
    if (!starts.has(part)) continue;
    found |= bits.get(`${part}-${parts[i + 1]}`) ?? 0;
    found |= bits.get(`${part}-${parts[i + 1]}-${parts[i + 2]}`) ?? 0;
  }
  return remember(known.words, word, found);
}

function remember(into: Map<string, number>, text: string, answer: number): number {
  if (into.size > mostKnown) into.clear();
  into.set(text, answer);
  return answer;
}
