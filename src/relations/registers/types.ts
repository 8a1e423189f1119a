import type { Article, ArticleKind } from "../../article/index.ts";
import type { ClaimSet } from "../../claims/index.ts";
import type { ActorTable } from "../actors.ts";
import type { Dimension, DossierLine } from "../types.ts";

/** An article as evidence of a record, with what is known of its outlet. */
export interface EvidenceArticle {
  readonly id: string;
  readonly outlet: string;
  readonly domain?: string;
  /** ISO 3166-1 alpha-3 of the outlet. */
  readonly country?: string;
  readonly ownership?: string;
  readonly outletKind?: string;
  readonly kind: ArticleKind;
  readonly language: string;
  readonly title?: string;
  readonly url?: string;
  /** RFC 3339. */
  readonly publishedAt?: string;
  readonly arrivedAt: string;
  readonly text: string;
  /** Its own note on what it had wrong. */
  readonly correction?: string;
  /** Id of the later version of the same page that took its place. */
  readonly replacedBy?: string;
  readonly story?: string;
  readonly article: Article;
}

/** What became of a forecast, as a person decided it. Nothing decides it by itself. */
export type ForecastOutcome = "pending" | "happened" | "did not" | "cannot tell";

export interface ForecastDecision {
  readonly record: string;
  readonly outcome: ForecastOutcome;
  /** Ids of records, or addresses, that the decision rests on. */
  readonly evidence: readonly string[];
  readonly note: string;
  readonly editor: string;
  readonly at: string;
}

/** Everything that the registers of a pair are grown from. */
export interface PairMaterial {
  readonly a: string;
  readonly b: string;
  /** Between the two, analysts' own among them. */
  readonly lines: readonly DossierLine[];
  /** Between the two as well, but withdrawn by a person: they count nowhere and are shown with the reason. */
  readonly withdrawn: readonly DossierLine[];
  /** Between one of the two and a third. */
  readonly around: readonly DossierLine[];
  readonly articles: ReadonlyMap<string, EvidenceArticle>;
  readonly claims: ReadonlyMap<string, ClaimSet>;
  /** Those that the pair is sorted by, in the order in which they are shown. */
  readonly dimensions: readonly Dimension[];
  /** A user's own, by their names. */
  readonly actors: ActorTable;
  /** Oldest first; the last one of a record counts. */
  readonly decisions: readonly ForecastDecision[];
}

/** Which of the two something comes from; `third` for anybody else, `unknown` where the country is not known. */
export type Side = "a" | "b" | "third" | "unknown";

/** A state that a record is in, with who put it there. */
export interface StateChange {
  readonly state: RecordState;
  /** RFC 3339 day, where it is known. */
  readonly at?: string;
  /** Speaker or outlet. */
  readonly by: string;
  readonly line: DossierLine;
  readonly note?: string;
}

/**
 * `reported`: stands as told; `denied`: somebody says that it did not happen; `cancelled`: a plan that was called off;
 * `done`: a plan after which an act of its kind was recorded; `corrected`: an outlet put its own report right;
 * `replaced`: every article that told it has a later version that no longer does.
 */
export type RecordState = "reported" | "denied" | "cancelled" | "done" | "corrected" | "replaced";

export interface SettledLine {
  readonly line: DossierLine;
  /** The one of the pair's dimensions that it is sorted under. */
  readonly dimension: string;
  readonly state: RecordState;
  /** Oldest first; the first is always the report itself. */
  readonly history: readonly StateChange[];
}
