import { readAccording } from "./according-rules.ts";
import { englishCues } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { joinQuotes } from "./join-quotes.ts";
import type { Reading, Sentence } from "./reading.ts";
import { readVerbGroup } from "./verb-group.ts";
import { readVerbCue, type SentenceState } from "./verb-rules.ts";

/** Every attribution of an English text, in order of the sentences. */
export function readEnglishAttributions(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, sentence] of reading.sentences.entries()) readSentence(reading, sentence, index, drafts);
  joinQuotes(reading, drafts);
  return drafts;
}

function readSentence(reading: Reading, sentence: Sentence, index: number, drafts: Draft[]): void {
  const cues = englishCues();
  const state: SentenceState = { index, source: undefined };
  for (let at = sentence.first; at < sentence.after; at += 1) {
    const piece = reading.pieces[at];
    if (!piece || piece.kind !== "word" || (reading.quoteOf[at] ?? 0) > 0) continue;
    const draft = piece.text === "according" ? readAccording(reading, sentence, index, at) : undefined;
    if (draft) drafts.push(draft);
    const entry = cues.get(piece.text);
    const group = entry && readVerbGroup(reading, sentence, at, entry);
    const found = group && readVerbCue(reading, sentence, group, state);
    if (found) drafts.push(found);
  }
}
