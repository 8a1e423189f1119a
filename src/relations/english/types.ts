import type { WordTag } from "../../language/index.ts";
import type { Party, PieceReading } from "../find-parties.ts";

/** A noun phrase without what prepositions hang on it. Pieces from `first` to before `after`. */
export interface Phrase {
  readonly first: number;
  readonly after: number;
  /** Parties named inside it, in order. */
  readonly parties: readonly Party[];
  readonly pronoun: boolean;
  /** "last week", "Monday". */
  readonly time: boolean;
}

/** A verb with its auxiliaries. Pieces from `first` to before `after`; `main` is the verb itself. */
export interface VerbGroup {
  readonly first: number;
  readonly after: number;
  readonly main: number;
  readonly form: "finite" | "to" | "ing";
  readonly passive: boolean;
}

/** One English sentence cut into phrases and verbs. */
export interface EnglishSentence {
  readonly reading: PieceReading;
  readonly first: number;
  readonly after: number;
  readonly tagAt: (piece: number) => WordTag;
  readonly phrases: readonly Phrase[];
  readonly verbs: readonly VerbGroup[];
}
