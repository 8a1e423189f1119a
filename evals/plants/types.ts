/** Kinds of single changes that turn a true sentence into a false one. */
export type PlantKind =
  | "number"
  | "unit"
  | "comparator"
  | "date"
  | "name"
  | "place"
  | "negation"
  | "modality"
  | "speaker"
  | "direction"
  | "quantifier"
  | "causal"
  | "superlative"
  | "quotation";

/** Kinds of changes that leave the meaning as it was: a gate that stops them compares strings. */
export type NeutralKind =
  | "digits-and-words"
  | "rounding"
  | "alias"
  | "unit-sign"
  | "reporting-verb"
  | "comparator-word"
  | "contraction"
  | "date-order"
  | "passive"
  | "order";

/** A passage with what `verify` is told of its article. */
export interface Passage {
  readonly text: string;
  readonly outlet: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly article: string;
}

/** A published sentence with the passages that it cites. */
export interface Published {
  readonly id: string;
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** What a planter is shown. `own` is `text` with quotations and credits of outlets put out by spaces, offset for offset. */
export interface Ground extends Published {
  readonly own: string;
  /** Passages and their articles in one text: what is planted must not stand there. */
  readonly around: string;
  /** Names and outlets of other pages. */
  readonly names: readonly string[];
  readonly outlets: readonly string[];
}

/** One replacement; offsets are UTF-16 code units of the sentence. */
export interface Change {
  readonly span: readonly [start: number, end: number];
  readonly put: string;
}

export type Planter = (ground: Ground) => readonly Change[];

/** A sentence with one change in it. */
export interface Plant<Kind extends string = PlantKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly base: Published;
  readonly text: string;
  readonly was: string;
  readonly put: string;
}
