import type { Attribution, Figure, TimeMention } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import type { Mention, NumberMention } from "../../language/index.ts";

/** A sentence and the passages that are said to carry it. */
export interface VerifyInput {
  readonly sentence: string;
  readonly evidence: readonly string[];
  /** What is known of the passage's article, one entry a passage; the sentence may lean on it for names and days. */
  readonly context?: readonly EvidenceContext[];
  /** BCP 47 base of the sentence, where it was made by a page in that language; else it is found. */
  readonly language?: string;
}

export interface EvidenceContext {
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  /** The whole article: a person whom the passage calls by the family name stands in full there. */
  readonly text?: string;
}

/** A word as the checks compare it. */
export interface Word {
  /** Lower case, as scanned. */
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** A function word: it carries no content of its own. */
  readonly stop: boolean;
  /** Index of its sentence and of its clause in the text. */
  readonly sentence: number;
  readonly clause: number;
}

/** A text with all that the checks look up in it. Offsets are UTF-16 code units of `text`. */
export interface TextReading {
  readonly text: string;
  /** BCP 47 base. */
  readonly language: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
  readonly numbers: readonly NumberMention[];
  readonly figures: readonly Figure[];
  readonly attributions: readonly Attribution[];
  readonly times: readonly TimeMention[];
  readonly mentions: readonly Mention[];
}

/** One passage, read, with its article's context. */
export interface PassageReading extends TextReading {
  readonly index: number;
  readonly context: EvidenceContext;
  /** In the language of the sentence: words can be compared, not only names, numbers and dates. */
  readonly home: boolean;
}

/** What every check is given. */
export interface Case {
  /** The sentence with the composer's own words and the quotations that were checked blanked out. */
  readonly sentence: TextReading;
  readonly passages: readonly PassageReading[];
  /** The words of the sentence with those inside its quotations: a negation may stand before one. */
  readonly said: readonly Word[];
  /** The sentence as it was given, and the spans of its quotations. */
  readonly raw: string;
  readonly quoted: readonly Span[];
  /** Passages in the sentence's language. */
  readonly home: readonly PassageReading[];
  /** The aligned sentences of the home passages, best first. */
  readonly aligned: readonly Aligned[];
  /** Passages in other languages are among them: what is not found in the home ones may stand there. */
  readonly mixed: boolean;
}

/** A sentence of a passage that says much of what the checked sentence says. */
export interface Aligned {
  readonly passage: PassageReading;
  readonly sentence: number;
  readonly span: Span;
  readonly words: readonly Word[];
  /** Share of the checked sentence's content words that stand in it, 0 to 1. */
  readonly share: number;
}
