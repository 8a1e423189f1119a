import type { Piece } from "../language/index.ts";

/** Words that a noun follows and an English verb in its base or -s form does not. */
const beforeNoun =
  /^(?:a|an|the|its|his|her|their|our|my|your|this|these|those|of|in|on|for|with|by|at|from|during|after|before|upcoming|forthcoming|recent|current|all|any|no|some)$/u;
const adjectiveEnd = /(?:ian|ish|ese|ean|can)$/u;
const possessive = /['’]s?$/u;

/**
 * True where an English word that can be noun and verb is the noun: "a charge", "Russian forces", "Xi's visit". Forms in
 * -ed are verbs; "to" leaves it open and is no sign.
 */
export function isNounHere(pieces: readonly Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? "";
  const before = pieces[at - 1]?.text ?? "";
  if (text.endsWith("ed")) return false;
  if (beforeNoun.test(before) && !text.endsWith("ing")) return true;
  if (possessive.test(before) || (before === "s" && /^['’]$/u.test(pieces[at - 2]?.text ?? ""))) return true;
  if (text === "meeting") return !/^(?:is|are|was|were|be|been|being|after|before|while|not)$/u.test(before);
  return text.endsWith("s") && (before.endsWith("ed") || adjectiveEnd.test(before));
}
