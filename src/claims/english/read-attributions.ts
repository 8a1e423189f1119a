import type { Span } from "../../core/index.ts";
import { hearsayWords, readAdjectiveCue, readHearsay } from "./adjective-rules.ts";
import { readAccording } from "./according-rules.ts";
import { englishCues } from "./cue-lexicon.ts";
import type { Draft } from "../draft.ts";
import { readBareQuotes } from "./bare-quotes.ts";
import { grammar } from "./english-grammar.ts";
import { readHeadline } from "./headline-rule.ts";
import { joinQuotes } from "../join-quotes.ts";
import { nounCues, readNounCue } from "./noun-rules.ts";
import type { Reading, Sentence } from "../reading.ts";
import { readSurvey } from "./survey-rule.ts";
import { readTranscript, withTurns } from "../transcript-rule.ts";
import { readVerbGroup } from "./verb-group.ts";
import type { SentenceState } from "./verb-parts.ts";
import { readView } from "./view-rule.ts";
import { readVerbCue } from "./verb-rules.ts";

/** Every attribution of an English text, in order of the sentences. */
export function readEnglishAttributions(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    const own: Draft[] = [];
    readSentence(reading, sentence, index, own);
    const survey =
      own.length === 0 ? (readView(reading, sentence, index) ?? readSurvey(reading, sentence, index)) : undefined;
    const spoken = own.filter((draft) => !isRequestOfSilence(reading.text, draft));
    drafts.push(...dropWeakNested(spoken), ...(survey ? [survey] : []));
  }
  const turns = readTranscript(reading);
  if (turns.length > 0) return withTurns(turns, drafts);
  joinQuotes(reading, drafts);
  const alone = readBareQuotes(reading, drafts);
  return alone.length === 0 ? drafts : [...drafts, ...alone].toSorted((a, b) => a.sentence - b.sentence);
}

/** "who asked not to be named" is how a source is described, and nobody's words. */
function isRequestOfSilence(text: string, { lemma, content, cue }: Draft): boolean {
  if (cue.some(([from, to]) => /^(?:not )?to be (?:named|identified|quoted)$/iu.test(text.slice(from, to))))
    return true;
  const [start, end] = content[0] ?? [0, 0];
  if (/^(?:on|for|of) (?:the )?(?:condition of )?anonymity\b/iu.test(text.slice(start, Math.min(end, start + 40))))
    return true;
  return (
    /^(?:ask|request|wish|want|decline|prefer|agree)/u.test(lemma) &&
    /^(?:not )?to be (?:named|identified|quoted)\b/iu.test(text.slice(start, end))
  );
}

/**
 * Inside somebody's words a verb of saying is a chain and stays; one of believing, wanting or judging is mostly part of
 * what is said (measured: .71 against .15), and goes.
 */
function dropWeakNested(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => {
    if (!grammar.weakCues.has(draft.lemma) && !/^(?:noun|adjective|hearsay)/u.test(draft.rule)) return true;
    const [cue] = draft.cue;
    return !cue || !drafts.some((other) => other !== draft && other.rule !== "headline" && covers(other, cue));
  });
}

function covers(draft: Draft, [start, end]: Span): boolean {
  return draft.content.some((part) => part[0] <= start && end <= part[1]);
}

let ruleStarts: ReadonlySet<string> | undefined;

/** Every word that some rule starts from: the others, nine in ten, are passed over with one look-up. */
function englishStarts(): ReadonlySet<string> {
  ruleStarts ??= new Set([
    ...englishCues().keys(),
    ...nounCues().keys(),
    ...grammar.mindAdjectives,
    ...hearsayWords,
    "according",
  ]);
  return ruleStarts;
}

function readSentence(reading: Reading, sentence: Sentence, index: number, drafts: Draft[]): void {
  const cues = englishCues();
  const headline = readHeadline(reading, sentence, index);
  if (headline) drafts.push(headline);
  const state: SentenceState = { index, source: undefined, byForm: new Map() };
  const starts = englishStarts();
  for (let at = sentence.first; at < sentence.after; at += 1) {
    const piece = reading.pieces[at];
    if (!piece || piece.kind !== "word" || !starts.has(piece.text) || (reading.quoteOf[at] ?? 0) > 0) continue;
    const draft = piece.text === "according" ? readAccording(reading, sentence, index, at) : undefined;
    if (draft) drafts.push(draft);
    const entry = cues.get(piece.text);
    const group = entry && readVerbGroup(reading, sentence, at, entry);
    const found =
      (group && readVerbCue(reading, sentence, group, state)) ??
      readNounCue(reading, sentence, index, at) ??
      readAdjectiveCue(reading, sentence, index, at) ??
      readHearsay(reading, sentence, index, at);
    if (found) drafts.push(found);
  }
}
