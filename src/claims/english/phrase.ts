import type { Span } from "../../core/index.ts";
import type { Piece } from "../../language/index.ts";

/** A run of pieces `[first, after)`. */
export interface Phrase {
  readonly first: number;
  readonly after: number;
}

export function phraseSpan(pieces: readonly Piece[], phrase: Phrase): Span {
  return [pieces[phrase.first]?.start ?? 0, pieces[phrase.after - 1]?.end ?? 0];
}
