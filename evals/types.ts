export type Json = Readonly<Record<string, unknown>>;

/** One figure of a scorer's answer. Paths are keys parted by "/", "*" the first key there is. */
export interface Figure {
  readonly name: string;
  readonly path: string;
  /** Where the number of judged items stands. */
  readonly count: string;
  /** What the issue asks for: at least, or at most where it begins with "≤". */
  readonly goal?: string;
  /** What others reach, by the README beside the sets. */
  readonly published?: string;
}

/** A labelled set, the command that answers it and the scorer that judges the answers. */
export interface EvalSet {
  /** Path below the folder of the sets. */
  readonly set: string;
  /** Command and options, as a person would type them after `rapporteur`. */
  readonly command: string;
  /** The lines that the command is given: `folder` is the set's own address. */
  readonly lines: (folder: URL) => Iterable<Json>;
  /** From the command's answer to a line of predictions; `seconds` is the time since the answer before. */
  readonly predict?: (answer: Json, seconds: number) => Json;
  /** A second command that answers the rest of the set. */
  readonly also?: { readonly command: string; readonly lines: (folder: URL) => Iterable<Json> };
  readonly scorer: string;
  /** Arguments of the scorer; {set} and {pred} stand for the two paths. */
  readonly arguments: readonly string[];
  readonly figures: readonly Figure[];
}

export interface Part {
  readonly name: string;
  readonly sets: readonly EvalSet[];
  /** What a reader of its figures has to know, as Markdown below the table. */
  readonly note?: string;
  /** A part that makes its own set, and what it prints below its table. */
  readonly measure?: (data: URL) => Promise<Measured>;
}

export interface Measured {
  readonly rows: readonly Row[];
  /** Markdown that says how the set was made. */
  readonly note: string;
}

/** A measured figure; without a value where the command or the scorer gave none. */
export interface Row {
  readonly set: string;
  readonly command: string;
  readonly n: number | undefined;
  readonly figure: string;
  readonly value: number | undefined;
  readonly goal: string | undefined;
  readonly published: string | undefined;
}
