export const searchKinds: readonly ["story", "article", "claim", "record"] = ["story", "article", "claim", "record"];
export type SearchKind = (typeof searchKinds)[number];

/** A row as it is written: everything that can be found. */
export interface SearchDoc {
  readonly id: string;
  readonly kind: SearchKind;
  readonly story: string;
  readonly article: string | null;
  readonly path: string;
  readonly language: string | null;
  readonly outlet: string;
  readonly teller: string | null;
  readonly speaker: string | null;
  readonly states: string;
  readonly at: string | null;
  readonly weight: number;
  readonly title: string;
  readonly body: string | null;
  readonly words: string;
}

/** One thing that must be there: a word in any of its forms, or words in this order. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly exact: boolean;
}

/** What a line in the search box asks for. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  readonly without: readonly SearchTerm[];
  /** Of each group one word must be there, in any of its forms: the words of a user's own dimension, a person's names. */
  readonly anyOf?: readonly (readonly string[])[];
  /** Names in other scripts and languages that are looked for with those of the line, as they are written. */
  readonly alsoNamed?: readonly string[];
  readonly from: readonly string[];
  readonly about: readonly string[];
  readonly languages: readonly string[];
  /** RFC 3339; `after` counts from it on, `before` up to but not including it. */
  readonly after?: string;
  readonly before?: string;
  readonly kind?: SearchKind;
  /** What could not be understood. */
  readonly notes: readonly SearchNote[];
}

/** A piece of the line that was left out: why, and as it was typed. */
export interface SearchNote {
  readonly code: "long" | "about" | "own-dimension" | "kind" | "day";
  readonly given: string;
}

export interface SearchHit {
  readonly id: string;
  readonly kind: SearchKind;
  readonly path: string;
  /** Empty where it belongs to none. */
  readonly story: string;
  /** Present on a record that an analyst brought in: the teller is that analyst. */
  readonly own?: true;
  readonly article?: string;
  readonly language?: string;
  /** Name of the outlet that tells it, where it is one. */
  readonly teller?: string;
  readonly speaker?: string;
  readonly at?: string;
  readonly title: string;
  /** A piece of the text around what was found. */
  readonly excerpt: string;
  /** Spans of what was found, in UTF-16 code units of the title and of the excerpt. */
  readonly titleMarks: readonly (readonly [number, number])[];
  readonly marks: readonly (readonly [number, number])[];
}
