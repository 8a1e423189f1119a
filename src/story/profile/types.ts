import type { ArticleId } from "../../core/index.ts";
import type { PageRole } from "./page-words.ts";

/** What the clusterer knows of an article: words of its own language, and marks that mean the same in all of them. */
export interface Profile {
  readonly id: ArticleId;
  /** Base language, lower case. */
  readonly language: string;
  /** Days since the epoch; undefined where the article gives no time. */
  readonly day: number | undefined;
  /** Days that the title names by number, as month and day: "05-17". */
  readonly titleDays: readonly string[];
  readonly role: PageRole;
  /** Stem to how often it stands there, titles counted more. */
  readonly words: ReadonlyMap<string, number>;
  /** Stems of words with a capital: names, mostly. */
  readonly capitals: ReadonlySet<string>;
  readonly titleWords: ReadonlySet<string>;
  /** Marks of the title and the first lines: who and what the article is about. */
  /** Marks of the title alone. */
  readonly titleMarks: ReadonlySet<string>;
  readonly leadMarks: ReadonlySet<string>;
  /**
   * Mark to how often: `s:RUS` a state, `p:` a person, `b:` a body, `n:` a name by its key, `#:` a number, `c:` a concept.
   */
  readonly marks: ReadonlyMap<string, number>;
}
