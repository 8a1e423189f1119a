import type { ClaimSet } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import type { RelationRecord } from "../../relations/index.ts";

/** What one voice says, as far as it is looked at: whole articles when a page is made, the cited passages when it is checked. */
export interface Account {
  readonly article: string;
  readonly voice: string;
  readonly outlet: string;
  /** BCP 47 base. */
  readonly language: string;
  /** The whole article: what an account leaves out is held against all of it. */
  readonly text: string;
  /** The parts looked at, UTF-16 offsets into `text`. */
  readonly spans: readonly Span[];
  readonly claims: ClaimSet;
  /** Acts that stand in those parts, each with the day that this article gives it. */
  readonly records: readonly RelationRecord[];
  /** A government's own account of a meeting. */
  readonly readout: boolean;
}

/** One account's words on the point, and the passage in which they stand. */
export interface PartingQuote {
  readonly article: string;
  readonly outlet: string;
  readonly language: string;
  readonly words: string;
  readonly passages: readonly Span[];
}

export type PartingTopic = "naming" | "order" | "readout";

/** A point on which accounts part, with each one's own words. */
export interface Parting {
  readonly topic: PartingTopic;
  /** What tells this point from others of its topic. */
  readonly id: string;
  /** Codes that one of the accounts names and the other does not. */
  readonly names?: readonly string[];
  readonly quotes: readonly PartingQuote[];
}
