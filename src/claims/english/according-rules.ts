import { contentEnd, piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "./english-grammar.ts";
import { type Phrase, phraseSpan } from "./phrase.ts";
import { phraseAfter } from "./phrase-after.ts";
import type { Reading, Sentence } from "../reading.ts";

/** "According to X, …" and "…, according to X". */
export function readAccording(reading: Reading, sentence: Sentence, index: number, at: number): Draft | undefined {
  const { pieces } = reading;
  if (pieces[at]?.text !== "according" || pieces[at + 1]?.text !== "to") return undefined;
  const subject = phraseAfter(reading, sentence, at + 2, true);
  if (!subject) return undefined;
  const opens = at <= sentence.first + 1;
  const narrow = beforeShare(
    reading,
    opens || isBehindLead(reading, sentence, at) ? (phraseAfter(reading, sentence, at + 2, false) ?? subject) : subject,
  );
  const before = opens ? undefined : piecesSpan(reading, sentence.first, at);
  const from = narrow.after;
  const after =
    opens || pieces[from]?.text === ","
      ? piecesSpan(reading, from, contentEnd(reading, sentence, from, false))
      : undefined;
  const cue = piecesSpan(reading, at, at + 2);
  const content = [before, after].filter((span) => span !== undefined);
  if (!cue || content.length === 0) return undefined;
  return {
    source: [phraseSpan(pieces, narrow)],
    cue: [cue],
    content,
    sentence: index,
    rule: opens ? "according-lead" : "according-trail",
    lemma: "according",
    cueClass: "neutral",
    negated: false,
    group: [],
  };
}

/** "According to Reef Research | 44% of boats …": a share after a name opens what is said. */
function beforeShare({ pieces }: Reading, { first, after }: Phrase): Phrase {
  for (let at = first + 1; at < after; at += 1)
    if (
      pieces[at]?.kind === "number" &&
      pieces[at - 1]?.capital &&
      /^(?:%|percent|per)$/u.test(pieces[at + 1]?.text ?? "")
    )
      return { first, after: at };
  return { first, after };
}

/** "This time, according to the army, the harbour …": a few words without a verb lead, and what follows the source is said. */
function isBehindLead({ pieces }: Reading, { first }: Sentence, at: number): boolean {
  if (pieces[at - 1]?.text !== "," || at - first > leadReach) return false;
  return pieces.slice(first, at).every(({ text }) => !grammar.clauseVerbs.has(text) && !grammar.auxiliaries.has(text));
}
const leadReach = 6;
