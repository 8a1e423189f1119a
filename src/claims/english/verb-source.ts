import type { Span } from "../../core/index.ts";
import { grammar } from "./english-grammar.ts";
import { phraseSpan } from "./phrase.ts";
import { subjectBefore } from "./noun-phrase.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { VerbGroup } from "./verb-group.ts";
import { canSpeak, mainSubject, type SentenceState } from "./verb-parts.ts";

/** Source of a second verb: "Ito arrived and said"; "Ito said banks expect rain and urged" is Ito's, as the forms agree. */
export function sharedSource(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Span | undefined {
  const before = reading.pieces[group.first - 1];
  if (!before || group.first <= sentence.first) return undefined;
  if (!/^(?:and|but|or|,|then)$/u.test(before.text)) return undefined;
  // "…, but expect Ito to speak": the reader is told to.
  if (before.text === "but" && group.entry.form === "base" && group.first === group.verb) return undefined;
  const known = state.byForm?.get(group.entry.form) ?? state.source;
  if (known) return known;
  // "a keeper sold the boat, which sank as it left, but insisted": after a comma the main clause goes on.
  const main = reading.pieces[group.first - 2]?.text === "," ? mainSubject(reading, sentence, group.first) : undefined;
  return main ?? joinedSubject(reading, sentence, group.first);
}

/** "… after Ruiz sped up his departure and announced": the subject of the nearest verb before "and". */
function joinedSubject(reading: Reading, sentence: Sentence, before: number): Span | undefined {
  const { pieces, quoteOf } = reading;
  for (let at = before - 2; at > Math.max(sentence.first, before - 60); at -= 1) {
    const piece = pieces[at];
    if (!piece || piece.capital || piece.kind === "mark" || (quoteOf[at] ?? 0) > 0) continue;
    if (!grammar.clauseVerbs.has(piece.text) && !/[a-z]{3,}ed$/u.test(piece.text)) continue;
    const subject = subjectBefore(reading, sentence, at);
    if (subject && canSpeak(pieces, subject)) return phraseSpan(pieces, subject);
  }
  return undefined;
}
