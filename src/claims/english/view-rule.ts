import { contentEnd, piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "./english-grammar.ts";
import type { Reading, Sentence } from "../reading.ts";

const views: ReadonlySet<string> = new Set("opinion view words estimation judgment judgement telling".split(" "));
/** A name with its titles is at most this many pieces. */
const longestOwner = 9;

/** "In Ito's opinion, the pier is safe.", "In her words, …": whose opinion, at the head of a sentence, without a verb. */
export function readView(reading: Reading, sentence: Sentence, index: number): Draft | undefined {
  const { pieces } = reading;
  const at = sentence.first;
  if (pieces[at]?.text !== "in") return undefined;
  const owner = ownerEnd(reading, at + 1);
  const noun = owner + (views.has(pieces[owner]?.text ?? "") ? 0 : 1);
  if (owner === 0 || !views.has(pieces[noun]?.text ?? "") || pieces[noun + 1]?.text !== ",") return undefined;
  const source = piecesSpan(reading, at + 1, owner);
  const cue = piecesSpan(reading, noun, noun + 1);
  const content = piecesSpan(reading, noun + 1, contentEnd(reading, sentence, noun + 1, false));
  if (!source || !cue || !content) return undefined;
  return {
    source: [source],
    cue: [cue],
    content: [content],
    sentence: index,
    rule: "in-view",
    lemma: "say",
    cueClass: "belief",
    negated: false,
    group: [],
  };
}

/** The piece after "Mr Ito's" or "his", that starts at `from`; 0 where nobody owns what follows. */
function ownerEnd({ pieces }: Reading, from: number): number {
  if (grammar.possessives.has(pieces[from]?.text ?? "")) return from + 1;
  for (let at = from + 1; at < from + longestOwner; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === "clitic" && piece.text === "'s") return at + 1;
    if (!piece || (piece.kind === "mark" && piece.text !== ".")) return 0;
  }
  return 0;
}
