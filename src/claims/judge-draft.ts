import { type ClaimId, contentId, type Span } from "../core/index.ts";
import type { Mention } from "../language/index.ts";
import type { Draft } from "./draft.ts";
import { claimClass, judgeCertainty, judgePolarity } from "./certainty/judge-certainty.ts";
import { judgeSpeaker, type SpeakerContext } from "./speakers/judge-speaker.ts";
import { opensQuotation, quotationMode, quotedWords } from "./quotation-mode.ts";
import type { Reading } from "./reading.ts";
import { canStandFor, type Topic } from "./speakers/resolve-pronoun.ts";
import { tellsMind } from "./certainty/tells-mind.ts";
import { type BeforePronoun, type Spoken, topicsOf } from "./speakers/topic-person.ts";
import type { Attribution, Speaker } from "./types.ts";

/** What was heard before a draft that tells who speaks. */
export type DraftContext = Omit<SpeakerContext, "quoted" | "topics"> & { readonly spoken: readonly Spoken[] };

/** Where a draft stands. */
interface DraftPlace {
  /** The article's id. */
  readonly article: string;
  readonly reading: Reading;
  /** Near to the draft's sentence. */
  readonly mentions: readonly Mention[];
}

/** Judges who speaks in a draft, how surely, and in whose words. */
export function judgeDraft(
  { article, reading, mentions }: DraftPlace,
  draft: Draft,
  { spoken, ...heard }: DraftContext,
): Attribution {
  const sentence: Span = reading.sentences[draft.sentence]?.span ?? [0, 0];
  const [cue = draft.content[0]] = draft.cue;
  const content = mergeSpans(draft.content);
  const words = content.map((part) => reading.text.slice(...part)).join(" ");
  const quoted = quotedWords(words);
  const sure = judgeCertainty(draft, reading, content, opensQuotation.test(words));
  const pronoun = reading.language === "en" && draft.source[0] ? pronounIn(reading.text, draft.source[0]) : undefined;
  const topics =
    pronoun === undefined ? [] : topicsFor(pronoun, reading, draft, { ...heard, mentions, spoken, quoted });
  const speaker = judgeSpeaker(reading.text, draft.source, mentions, { ...heard, quoted, topics });
  return {
    id: contentId<"claim">("c", article, "attribution", String(cue?.[0]), String(cue?.[1])) satisfies ClaimId,
    source: draft.source,
    cue: draft.cue,
    content,
    sentence,
    speaker,
    ...(draft.addressee ? { addressee: draft.addressee } : {}),
    ...sure,
    polarity: judgePolarity(draft),
    cueClass: claimClass(draft, sure.certainty),
    mode: quotationMode(words),
    ...(reading.language === "en" && !isFinding(draft, speaker) && tellsMind(reading.text, draft, quoted)
      ? { mind: true as const }
      : {}),
    rule: draft.rule,
  };
}

/** "A survey found that …", "the court found …": what was found out is told to everybody, and a paper has no mind. */
function isFinding({ lemma }: Draft, { kind }: Speaker): boolean {
  return kind === "document" || (lemma === "find" && (kind === "organisation" || kind === "office"));
}

/** "he", "her": the pronoun of a person that is a whole source, lower case. */
function pronounIn(text: string, [start, end]: Span): string | undefined {
  const word = end - start < 4 ? text.slice(start, end).toLowerCase() : "";
  return /^(?:s?he|his|her|him)$/u.test(word) ? word : undefined;
}

/** The persons near the pronoun whom it may stand for. */
function topicsFor(
  pronoun: string,
  reading: Reading,
  { sentence, source }: Draft,
  {
    mentions,
    spoken,
    known,
    bearers,
    quoted,
  }: Pick<BeforePronoun, "mentions" | "spoken" | "known" | "bearers"> & { readonly quoted: string },
): readonly Topic[] {
  const fits = (name: string): boolean => canStandFor(pronoun, name, { known, bearers, quoted });
  const at = source[0]?.[0] ?? 0;
  return topicsOf({ reading, sentence, at, spoken, known, bearers, mentions, fits });
}

/** In order and without overlap, as the contents of one attribution are promised. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before && span[0] < before[1]) merged[merged.length - 1] = [before[0], Math.max(before[1], span[1])];
    else merged.push(span);
  }
  return merged;
}
