import type { Span } from "../../core/index.ts";
import { piecesSpan } from "../content-span.ts";
import { englishCues } from "./cue-lexicon.ts";
import type { Draft } from "../draft.ts";
import type { Phrase } from "./phrase.ts";
import { grammar } from "./english-grammar.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { VerbGroup } from "./verb-group.ts";
import { isTitleToEnd } from "./title-quote.ts";
import { addresseeEnd, cueSpan, makeDraft, type SentenceState } from "./verb-parts.ts";
import type { Extension } from "./after-cue.ts";

/** True where nothing of the statement follows the cue: "…, Ito said." or "…, Ito said on Monday, adding". */
export function isTrailing(
  reading: Reading,
  sentence: Sentence,
  subject: Phrase,
  extension: Extension,
  group: VerbGroup,
): boolean {
  const { pieces, quoteOf } = reading;
  if (!/[SQT]/u.test(group.entry.frames)) return false;
  // "…, he decided to leave": the infinitive is what is decided.
  if (group.entry.frames.includes("I") && pieces[group.after]?.text === "to") return false;
  const before = pieces[subject.first - 1];
  if (!before || subject.first <= sentence.first) return false;
  // `Noting that it rained, Ito asked, "…?"`: what stands before belongs to the other verb.
  const opener = pieces[sentence.first];
  if (
    opener &&
    englishCues().get(opener.text)?.form === "gerund" &&
    pieces[extension.after]?.text === "," &&
    (quoteOf[extension.after + 1] ?? 0) > 0
  )
    return false;
  const parted =
    before.text === "," ||
    before.text === "—" ||
    before.text === "–" ||
    before.text === "-" ||
    (quoteOf[subject.first - 1] ?? 0) > 0;
  if (!parted) return false;
  // "…, the talks continued": a verb that has only quotations ends one.
  if (group.entry.frames === "Q" && !closesQuote(reading, sentence, subject.first - 1)) return false;
  const end = group.entry.frames.includes("T") ? addresseeEnd(reading, sentence, extension.after) : extension.after;
  const next = pieces[end];
  if (!next || end >= sentence.after || isTitleToEnd(reading, sentence, end)) return true;
  return next.kind === "mark" && (quoteOf[end] ?? 0) === 0 && next.text !== ":" && next.text !== "$";
}

/** The piece at `last`, or the one before its comma, closes a quotation. */
function closesQuote({ quoteOf }: Reading, sentence: Sentence, last: number): boolean {
  return (quoteOf[last] ?? 0) > 0 || (last > sentence.first && (quoteOf[last - 1] ?? 0) > 0);
}

/** "…, as Ito told us, and …": what stands before "as" is what was told. */
export function readAsTold(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
  source: Span,
): Draft | undefined {
  const at = pieceAt(reading, sentence, source[0]) - 1;
  if (at < sentence.first + 4 || reading.pieces[at]?.text !== "as") return undefined;
  const before = piecesSpan(reading, sentence.first, at);
  return before && makeDraft(group, state, "trailing-plain", source, cueSpan(reading, group, group.after), [before]);
}

/** "…, as Ito put it": a verb at the end with the statement before it and no comma. */
export function readContentBefore(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
  source: Span,
): Draft | undefined {
  if (!/[SQT]/u.test(group.entry.frames)) return undefined;
  const start = sentence.span[0];
  if (source[0] === start) return readAfterQuote(reading, group, state, source);
  if (state.source || group.entry.frames === "Q") return undefined;
  const opener = reading.pieces[pieceAt(reading, sentence, source[0]) - 1]?.text ?? "";
  // "over what Ito's team knows": the verb's own object stands before it.
  if (/^(?:what|how|why|where|which|whom)$/u.test(opener)) return undefined;
  // "Mara Ito, 18, from Lund County, agrees": the name is where she comes from. Not "as Ito put it" and "by one estimate".
  if (!/^(?:as|by)$/u.test(opener) && grammar.prepositions.has(opener)) return undefined;
  const before =
    source[0] > start + 3 ? piecesSpan(reading, sentence.first, pieceAt(reading, sentence, source[0])) : undefined;
  return before
    ? makeDraft(group, state, "trailing-plain", source, cueSpan(reading, group, group.after), [before])
    : undefined;
}

/** `"…!" Ito said.` where the quotation is a sentence of its own. */
export function readAfterQuote(
  reading: Reading,
  group: VerbGroup,
  state: SentenceState,
  source: Span,
): Draft | undefined {
  const before = reading.sentences[state.index - 1];
  const here = reading.sentences[state.index];
  if (!before || before.paragraph !== here?.paragraph || (reading.quoteOf[before.after - 1] ?? 0) === 0)
    return undefined;
  return makeDraft(group, state, "after-quote", source, cueSpan(reading, group, group.after), [before.span]);
}

function pieceAt(reading: Reading, sentence: Sentence, offset: number): number {
  let at = sentence.first;
  while (at < sentence.after && (reading.pieces[at]?.start ?? offset) < offset) at += 1;
  return at;
}
