import { longestPhrase } from "../../language/index.ts";
import { piecesSpan } from "../content-span.ts";
import type { CitedSource, CuePlace } from "./cue-place.ts";
import type { Draft } from "../draft.ts";

/** Whom the sentence's own source has its words from is named in at most this many pieces. */
const longestCited = 12;

/** "TASS, citing the ministry, reports …": the first such phrase of a sentence, outside of quotations. */
export function findCited(place: CuePlace): CitedSource | undefined {
  const { reading, table, sentence } = place;
  const { pieces, quoteOf } = reading;
  // At the head of a sentence it names the sentence's own source.
  for (let at = sentence.first + 1; at < sentence.after; at += 1) {
    if ((quoteOf[at] ?? 0) > 0) continue;
    const phrase = longestPhrase(table.citing, pieces, at);
    if (!phrase || phrase.after >= sentence.after) continue;
    let after = phrase.after;
    while (after < Math.min(sentence.after, phrase.after + longestCited) && !endsCited(place, after)) after += 1;
    const cue = piecesSpan(reading, at, phrase.after);
    const source = piecesSpan(reading, phrase.after, after);
    return cue && source ? { first: at, after, cue, source } : undefined;
  }
  return undefined;
}

function endsCited({ reading, table }: CuePlace, at: number): boolean {
  const piece = reading.pieces[at];
  if (!piece || (reading.quoteOf[at] ?? 0) > 0 || /^[,،.;:—–!?؟]$/u.test(piece.text)) return true;
  return table.openers.has(piece.text) || table.verbs.has(piece.text);
}

/** What the sentence's first statement says is the cited one's word, told through it. */
export function readCited({ cited, index }: CuePlace, drafts: readonly Draft[]): Draft | undefined {
  const outer = drafts.find(({ rule }) => rule === "lead" || rule === "inverted");
  const [through] = outer?.cue ?? [];
  if (!cited || !outer || !through) return undefined;
  return {
    source: [cited.source],
    cue: [cited.cue],
    content: [...outer.content],
    sentence: index,
    rule: "cited",
    lemma: "cite",
    cueClass: "neutral",
    negated: false,
    group: [],
    through,
  };
}
