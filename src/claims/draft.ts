import type { Span } from "../core/index.ts";
import type { ListedClass } from "./cue-class.ts";
import type { Gender } from "./speakers/known-name.ts";

/** An attribution while it is being read: spans are joined and judged afterwards. */
export interface Draft {
  source: Span[];
  readonly cue: Span[];
  content: Span[];
  readonly sentence: number;
  readonly rule: string;
  readonly lemma: string;
  readonly cueClass: ListedClass;
  readonly negated: boolean;
  /** Words between the subject and the cue: "would have", "reportedly". */
  readonly group: readonly string[];
  /** To whom it is said, where the text names them: "told reporters". */
  readonly addressee?: Span;
  /** The verb stands without its subject ("Añadió que …"): whoever spoke last goes on, of this gender where the verb tells it. */
  readonly dropped?: Gender | "any";
  /** Cue of the attribution that this one is told through: "EFE, citing the ministry, reported". */
  readonly through?: Span;
  /** The cue stands in the past: "would" after it tells of what is to come. */
  readonly past?: boolean;
}
