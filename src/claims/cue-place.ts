import type { Span } from "../core/index.ts";
import type { CueTable } from "./cue-tables.ts";
import type { Draft } from "./draft.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Where a rule of a language other than English looks: a sentence of a text, with the language's cues. */
export interface CuePlace {
  readonly reading: Reading;
  readonly table: CueTable;
  readonly sentence: Sentence;
  readonly index: number;
  /** "…, citing the ministry, …" in the sentence, where there is one. */
  readonly cited?: CitedSource | undefined;
}

/** A source that another one has its words from, with the pieces `[first, after)` of the phrase that names it. */
export interface CitedSource {
  readonly first: number;
  readonly after: number;
  readonly cue: Span;
  readonly source: Span;
}

/** What a rule found before the draft is whole. */
export interface FoundCue {
  readonly rule: string;
  readonly lemma: string;
  readonly cueClass: Draft["cueClass"];
  readonly cue: Span;
  readonly source: Span | undefined;
  readonly content: readonly (Span | undefined)[];
  readonly negated?: boolean;
  readonly past?: boolean;
  readonly addressee?: Span | undefined;
  readonly dropped?: Draft["dropped"];
}

/** The draft of what was found; undefined where nothing is said. */
export function makePlacedDraft({ index }: CuePlace, found: FoundCue): Draft | undefined {
  const content = found.content.filter((span) => span !== undefined);
  if (content.length === 0) return undefined;
  return {
    source: found.source ? [found.source] : [],
    cue: [found.cue],
    content,
    sentence: index,
    rule: found.rule,
    lemma: found.lemma,
    cueClass: found.cueClass,
    negated: found.negated ?? false,
    group: [],
    past: found.past ?? false,
    ...(found.addressee ? { addressee: found.addressee } : {}),
    ...(found.dropped && !found.source ? { dropped: found.dropped } : {}),
  };
}

/** A source is at most this many pieces. */
export const longestSource = 24;

/** First piece of the run that ends before `first` and holds no sign, no conjunction and no opener. */
export function sourceStart({ reading, table, sentence }: CuePlace, first: number): number {
  let at = first;
  while (at > sentence.first && first - at < longestSource) {
    const before = reading.pieces[at - 1];
    if (!before || /^[,،;:—–!?.]$/u.test(before.text) || table.stops.has(before.text) || table.openers.has(before.text))
      break;
    at -= 1;
  }
  return at;
}
