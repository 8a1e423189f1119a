import type { SignalKind } from "./certainty-lexicon.ts";
import type { Reading } from "../reading.ts";

/** A word or phrase that tells how sure a statement is, up to the piece after its last. */
export interface Signal {
  readonly kind: SignalKind;
  readonly after: number;
}

/** What of a reading tells how sure words are. */
export type WordReading = Pick<Reading, "text" | "pieces" | "language">;

/** Only the head of a statement tells of its mood: further on other clauses have their own. Pieces. */
export const reach = 60;
