import { z } from "zod";
import given from "../data/frame-hints.json" with { type: "json" };

const shape = z.object({
  always: z.array(z.string()),
  unlessMost: z.array(z.string()),
  body: z.array(z.string()),
  livePost: z.array(z.string()),
  wall: z.array(z.string()),
});
const lists = shape.parse(given);

/** Class or id words of what is never body: comments, consent, shares. */
export const isAlwaysFrame: (hint: string) => boolean = matcher(lists.always);
/** Class or id words of what is frame unless most of the page's text stands in it. */
export const isFrame: (hint: string) => boolean = matcher(lists.unlessMost);
/** Class or id words that outlets give to the body. */
export const isBodyHint: (hint: string) => boolean = matcher(lists.body);

/** Class or id words of one post of a live blog. */
export const isLivePost: (hint: string) => boolean = matcher(lists.livePost);
/** Class or id words of the box that asks for payment before the rest. */
export const isWall: (hint: string) => boolean = matcher(lists.wall);

/**
 * True where one of the space-parted words of a hint is in the list, or where a part of it between hyphens is: "ad-slot"
 * for "ad". Answers are kept, because a page repeats its class names.
 */
function matcher(words: readonly string[]): (hint: string) => boolean {
  const set = new Set(words);
  const ofWord = remember((word) => holdsWord(set, word));
  return remember((hint) => hint !== "" && hint.split(/\s+/u).some(ofWord));
}

function remember(judge: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = judge(text);
    if (known.size > 20_000) known.clear();
    known.set(text, answer);
    return answer;
  };
}

function holdsWord(set: ReadonlySet<string>, word: string): boolean {
  if (set.has(word)) return true;
  const parts = word.split("-").filter((part) => part !== "");
  for (let i = 0; i < parts.length && i < 12; i += 1) {
    if (set.has(parts[i] ?? "")) return true;
    if (set.has(`${parts[i]}-${parts[i + 1]}`)) return true;
    if (set.has(`${parts[i]}-${parts[i + 1]}-${parts[i + 2]}`)) return true;
  }
  return false;
}
