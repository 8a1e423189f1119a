import type { Span } from "../../core/index.ts";
import { afterCue } from "./after-cue.ts";
import { subordinators } from "./content-after.ts";
import { contentEnd, piecesSpan } from "../content-span.ts";
import { englishCues } from "./cue-lexicon.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "./english-grammar.ts";
import { isOnlyPreposition } from "./no-statement.ts";
import type { Reading, Sentence } from "../reading.ts";
import { readAfterQuote, readAsTold, readContentBefore } from "./verb-before.ts";
import type { VerbGroup } from "./verb-group.ts";
import {
  addresseeEnd,
  addresseeSpan,
  contentMayFollow,
  cueSpan,
  isAside,
  makeDraft,
  type SentenceState,
} from "./verb-parts.ts";

export function readLeading(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
  source: Span,
): Draft | undefined {
  const { pieces, quoteOf } = reading;
  const { frames } = group.entry;
  const { from, cueAfter, extension } = afterCue(reading, sentence, group, source);
  const closed = extension.after >= sentence.after - 1 && source[0] === sentence.span[0];
  if (closed && extension.after > group.after && /[SQT]/u.test(frames)) {
    const told = readAfterQuote(reading, group, state, source);
    if (told) return told;
  }
  if (from >= sentence.after - 1) return readContentBefore(reading, sentence, group, state, source);
  if (frames === "Q" && (quoteOf[from] ?? 0) === 0 && (quoteOf[from + 1] ?? 0) === 0) return undefined;
  if (pieces[from]?.text === "," && (quoteOf[from + 1] ?? 0) === 0) {
    // `"…?" Ito asked, surprised.`, "…, as Ito told us, and …": it was said before.
    const told = readAfterQuote(reading, group, state, source) ?? readAsTold(reading, sentence, group, state, source);
    if (told && source[0] !== sentence.span[0]) return told;
    if (told && group.after === from) return told;
  }
  // `"…?" Ito asked Lund, who left.`: nothing is said after it.
  if (isAside(reading, from)) return readContentBefore(reading, sentence, group, state, source);
  if (!contentMayFollow(reading, sentence, from, frames)) return undefined;
  if (!/[STQ]/u.test(frames) && group.entry.particles.size === 0 && pieces[from]?.text === "like") return undefined;
  const ends =
    !/[STQ]/u.test(frames) ||
    (frames.includes("O") && !/^(?:that|,|:)$/u.test(pieces[from]?.text ?? "") && frames !== "TO") ||
    inSubordinate(reading, sentence, source);
  const until = contentEnd(reading, sentence, from, ends);
  const content = piecesSpan(reading, from, Math.min(until, relativeEnd(reading, source, from, until)));
  if (!content || isOnlyPreposition(reading, content)) return undefined;
  // "apologised after the vote": when it was, and not what for.
  if (
    !/[STQI]/u.test(frames) &&
    /^(?:after|before|during|until|throughout|when|while|as|because|since)$/u.test(pieces[from]?.text ?? "")
  )
    return undefined;
  const draft = makeDraft(group, state, `lead-${frames.charAt(0)}`, source, cueSpan(reading, group, cueAfter), [
    content,
  ]);
  return withAddressee(reading, sentence, group, draft);
}

/** "Ito, who argues that it rains, | said": after a relative's statement the verb of the main clause follows a comma. */
function relativeEnd({ pieces, quoteOf, text }: Reading, source: Span, from: number, until: number): number {
  if (!/^(?:who|which)$/u.test(text.slice(...source))) return until;
  for (let at = from + 1; at < until - 1; at += 1) {
    if (pieces[at]?.text !== "," || (quoteOf[at] ?? 0) > 0) continue;
    const next = pieces[at + 1];
    if (!next || next.capital || next.kind === "mark") continue;
    const form = englishCues().get(next.text)?.form;
    if (form === "past" || form === "third" || grammar.auxiliaries.has(next.text) || grammar.clauseVerbs.has(next.text))
      return at;
  }
  return until;
}

/** "After Ito said that it rained, …": the statement ends with its clause. */
function inSubordinate(reading: Reading, sentence: Sentence, source: Span): boolean {
  const first = reading.pieces[sentence.first];
  const next = reading.pieces[sentence.first + 1];
  return next?.start === source[0] && first?.text !== "as" && subordinators.has(first?.text ?? "");
}

/** "told reporters": whom a verb of telling speaks to stands right after it. */
export function withAddressee(reading: Reading, sentence: Sentence, group: VerbGroup, draft: Draft): Draft {
  if (!group.entry.frames.includes("T")) return draft;
  const addressee = addresseeSpan(reading, group.after, addresseeEnd(reading, sentence, group.after));
  return addressee ? { ...draft, addressee } : draft;
}
