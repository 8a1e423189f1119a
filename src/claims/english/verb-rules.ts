import { extensionEnd } from "./after-cue.ts";
import { isOpener, restAfter, restOf } from "./content-after.ts";
import { piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "./english-grammar.ts";
import { readInverted } from "./inverted-verb.ts";
import { readLeading, withAddressee } from "./leading-verb.ts";
import { givesName, isDeed, isNoSaying, isOnlyTime, isReader } from "./no-statement.ts";
import { type Phrase, phraseSpan } from "./phrase.ts";
import { subjectBefore } from "./noun-phrase.ts";
import { readAppearance, readInfinitive, readParticiple, readPassive } from "./quiet-verb-rules.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isTitleToEnd } from "./title-quote.ts";
import { isTrailing } from "./verb-before.ts";
import type { VerbGroup } from "./verb-group.ts";
import { canSpeak, cueSpan, isStruck, makeDraft, type SentenceState } from "./verb-parts.ts";
import { sharedSource } from "./verb-source.ts";

/** Reads the attribution that a cue verb carries; undefined where the words around it bear none. */
export function readVerbCue(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Draft | undefined {
  if (group.passive) return readPassive(reading, sentence, group, state);
  if (group.infinitive) return readInfinitive(reading, sentence, group, state);
  if (!group.finite) return readParticiple(reading, sentence, group, state);
  if (group.entry.frames === "A") return readAppearance(reading, sentence, group, state);
  return readInverted(reading, sentence, group, state) ?? readActive(reading, sentence, group, state);
}

const leads: ReadonlySet<string> = new Set(
  "head chief director chair chairman chairwoman manager leader president".split(" "),
);

/** "Mara Ito, head of trade for the port said": an office without an article and without its second comma belongs to the name before it. */
function withName({ pieces }: Reading, sentence: Sentence, own: Phrase | undefined): Phrase | undefined {
  if (!own || own.first < sentence.first + 3 || pieces[own.first - 1]?.text !== ",") return own;
  const { text = "", capital = true, kind } = pieces[own.first] ?? {};
  if (
    capital ||
    kind !== "word" ||
    !(grammar.speakerNouns.has(text) || leads.has(text)) ||
    pieces[own.first + 1]?.text !== "of"
  )
    return own;
  for (let at = sentence.first; at < own.first - 1; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== "word" || !piece.capital || grammar.leadingPrepositions.has(piece.text)) return own;
  }
  return { first: sentence.first, after: own.after };
}

function readActive(reading: Reading, sentence: Sentence, group: VerbGroup, state: SentenceState): Draft | undefined {
  const { pieces } = reading;
  const own = withName(reading, sentence, subjectBefore(reading, sentence, group.first));
  if (grammar.strikes.has(group.entry.lemma) && isStruck(reading, sentence, group, own)) return undefined;
  if (own && (!canSpeak(pieces, own) || isReader(reading, own))) return undefined;
  if (isNoSaying(reading, sentence, group, own)) return undefined;
  if (givesName(reading, sentence, group) || isDeed(reading, sentence, group)) return undefined;
  const source = own ? phraseSpan(pieces, own) : sharedSource(reading, sentence, group, state);
  if (!source) return undefined;
  const extended = extensionEnd(reading, sentence, group.after);
  const trailing = own && isTrailing(reading, sentence, own, extended, group);
  // "issues, including the old dispute over the bank": a thing that a list names, and nobody who disputes.
  if (own && /^(?:including|excluding|concerning|regarding)$/u.test(pieces[own.first]?.text ?? "")) return undefined;
  if (trailing) {
    const content = piecesSpan(reading, sentence.first, own.first);
    if (content && isOnlyTime(reading, content)) return undefined;
    const draft = makeDraft(group, state, "trailing", source, cueSpan(reading, group, extended.cueAfter), [
      content,
      isTitleToEnd(reading, sentence, extended.after)
        ? undefined
        : isOpener(reading, sentence, own.first - 1)
          ? restOf(reading, sentence, extended.after)
          : restAfter(reading, sentence, extended.after),
    ]);
    return withAddressee(reading, sentence, group, draft);
  }
  return readLeading(reading, sentence, group, state, source);
}
