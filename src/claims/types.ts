import type { ClaimId, Moment, Period, Span } from "../core/index.ts";
import type { Mention } from "../language/index.ts";

export type { Mention } from "../language/index.ts";

/** Who stands behind a statement. */
export type SpeakerKind =
  | "person"
  | "office"
  | "state"
  | "organisation"
  | "outlet"
  | "document"
  | "unnamed-authority"
  | "collective"
  | "self";

/** FactBank's scale, with the moods that a dossier has to keep apart. */
export type Certainty =
  | "certain"
  | "probable"
  | "possible"
  | "conditional"
  | "question"
  | "wish"
  | "promise"
  | "order"
  | "forecast";
export type Polarity = "positive" | "negative" | "denied";
export type CueClass = "neutral" | "assertive" | "doubting" | "accusing" | "promising" | "denying" | "calling";
export type QuotationMode = "direct" | "indirect" | "mixed";

export interface Speaker {
  /** As the text names them at fullest; absent where the text leaves it open ("he", unresolved). */
  readonly name?: string;
  readonly kind: SpeakerKind;
  readonly office?: string;
  /** ISO 3166-1 alpha-3 of the state, or the body's code, that the speaker speaks for, where the text says so. */
  readonly side?: string;
  /** Where two or more persons fit: all of them, and none is linked. */
  readonly candidates?: readonly string[];
  /** Who held the office on the day of publication, where the source names only the office. */
  readonly heldBy?: string;
  /** Span of the mention that the name was taken from, where it is not the source span itself ("He added"). */
  readonly resolvedFrom?: Span;
}

/** Somebody's word in a text: source, cue and content, each possibly in several pieces. */
export interface Attribution {
  readonly id: ClaimId;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly sentence: Span;
  readonly speaker: Speaker;
  /** To whom it is said, where the sentence names them: "told reporters", "a los periodistas". */
  readonly addressee?: Span;
  readonly certainty: Certainty;
  /** Words inside the content that tell the certainty; absent where the cue itself does, or nothing. */
  readonly signal?: { readonly span: Span };
  readonly polarity: Polarity;
  readonly cueClass: CueClass;
  readonly mode: QuotationMode;
  /** The text tells what somebody thinks, knows, wants or decided, and no words of theirs: it is the outlet that says so. */
  readonly mind?: true;
  /** Id of the rule that found it; the rule's example and measured precision stand in the room's data. */
  readonly rule: string;
  /** The attribution inside whose content this one stands: "TASS said the minister had said …". */
  readonly within?: ClaimId;
}

export type Comparator = "more than" | "less than" | "at least" | "at most" | "about" | "up to" | "record";

/** An amount with what it measures. */
export interface Figure {
  readonly id: ClaimId;
  readonly span: Span;
  /** The amount with its scale words worked in: "240 billion" is 240000000000. */
  readonly value: number;
  /** "USD", "%", "percentage point", "t", "km", "people" …; "1" where it is a bare count. */
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
  readonly comparator?: Comparator;
  readonly period?: Period;
  readonly measure?: string;
  /** A change and not a level: "rose by 26 %". */
  readonly change?: "up" | "down";
  /** What a change is counted from: "rose to 240 billion from 190 billion". */
  readonly base?: { readonly value: number; readonly span: Span };
  /** Its place among its like, where the sentence tells one: "the third largest" is 3, "the most since 2009" 1. */
  readonly rank?: { readonly place: number; readonly span: Span };
  readonly producer?: string;
  readonly sentence: Span;
}

export interface Quote {
  readonly span: Span;
  /** Index into the attributions, where the words have a speaker. */
  readonly attribution?: number;
}

export interface TimeMention {
  readonly span: Span;
  readonly period: Period;
}

/** Everything that the claims room reads out of one article. */
export interface ClaimSet {
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  readonly times: readonly TimeMention[];
  readonly mentions: readonly Mention[];
  /** When the article was published, which relative times were resolved against. */
  readonly reference?: Moment;
  /** Present where the language has no cue data: then there are no attributions, and this says so. */
  readonly unsupportedLanguage?: string;
}
