import type { Span } from "../core/index.ts";

/** A word as it is searched and compared: lower case, its place in the text in UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a run of characters is to the scanner. `clitic` is the tail of a contraction: 's, 'll, 've. */
export type PieceKind = "word" | "number" | "clitic" | "mark";

/** Every run of the text but white space, in order. Words are lower case, marks as they stand. */
export interface Piece extends Token {
  readonly kind: PieceKind;
  /** The first letter is a capital. */
  readonly capital: boolean;
}

export type MentionKind = "state" | "body" | "person" | "place";
export type MentionForm = "name" | "adjective" | "people" | "metonym" | "leader";

/** A state, body, person or place as it stands in the text. */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  /** ISO alpha-3 for a state, the scheme's code for a body, a normal form of the name otherwise. */
  readonly code: string;
  /** More than one where the text cannot decide (Georgia, Congo, Korea): then nothing is linked. */
  readonly candidates?: readonly string[];
  readonly form: MentionForm;
  /** ISO alpha-3 of the state whose capital a place is. */
  readonly capitalOf?: string;
}

/** A holder of an office that speaks for a state, with the dates in it (RFC 3339 dates; absent where open). */
export interface OfficeHolder {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly office: string;
  readonly from: string;
  readonly to?: string;
}

/** The names of a state in one language. */
export interface StateNames {
  readonly short: string;
  readonly formal: string;
}
