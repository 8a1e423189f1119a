import type { CheckProblem } from "../types.ts";
import type { ArticleId, Span } from "../../core/index.ts";

/** What a sentence of an audited text rests on. */
export type AuditKind =
  | "attributed"
  | "unnamed-authority"
  | "own-voice"
  | "forecast"
  | "needs-source"
  | "figure-without-producer"
  | "figure-without-period"
  | "weasel"
  | "heading"
  | "empty-sources";

export interface AuditAttribution {
  readonly name?: string;
  readonly kind: string;
  /** The words that name the speaker, and the cue. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** What is asserted. */
  readonly content: readonly Span[];
  /** Id of the rule of attribution; its measured precision stands on the page of method. */
  readonly rule?: string;
}

export interface AuditFigure {
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly assertedBy?: string;
  readonly hasPeriod: boolean;
}

/** A passage of an article that a text is held against. */
export interface AuditPassage {
  readonly article: ArticleId;
  /** Into the article's text. */
  readonly span: Span;
  readonly outlet: string;
  readonly text: string;
  readonly url?: string;
  /** RFC 3339. */
  readonly publishedAt?: string;
}

/** One sentence of an audited text. */
export interface AuditLine {
  readonly sentence: string;
  readonly span: Span;
  /** The gravest kind; all that apply stand in `kinds`. */
  readonly kind: AuditKind;
  readonly kinds: readonly AuditKind[];
  /** The first named speaker, else the first authority without a name. */
  readonly attribution?: AuditAttribution;
  /** Everyone that the sentence names, then those that it does not. */
  readonly attributions: readonly AuditAttribution[];
  readonly figures: readonly AuditFigure[];
  readonly verdict: "supported" | "contradicted" | "not-found" | "unchecked";
  /** The passages that carry or contradict it. */
  readonly support: readonly AuditPassage[];
  readonly problems: readonly CheckProblem[];
}
