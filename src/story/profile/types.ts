import type { ArticleId } from "../../core/index.ts";
import type { Mark, Term } from "./terms.ts";
import type { Ties } from "./read-ties.ts";
import type { PageRole } from "./page-words.ts";

export interface WordCount {
  count: number;
  /** It stands there with a capital as well: a name, mostly. */
  capital: boolean;
}

export interface MarkCount {
  readonly mark: Mark;
  count: number;
}

/** What of an article is kept for as long as its story is open, beside its vectors. */
export interface ArticleFacts {
  readonly id: ArticleId;
  /** Base language, lower case. */
  readonly language: string;
  /** Days since the epoch; undefined where the article gives no time. */
  readonly day: number | undefined;
  /** Days that the title names by number, as month and day: "05-17". */
  readonly titleDays: readonly string[];
  readonly role: PageRole;
  readonly ties: Ties;
}

/** What the clusterer reads of an article: words of its own language, and marks that mean the same in all of them. */
export interface Profile extends ArticleFacts {
  /** Stems and how often they stand there, those of the title counted more. */
  readonly words: ReadonlyMap<Term, WordCount>;
  readonly titleWords: ReadonlySet<Term>;
  /** Marks of the title alone. */
  readonly titleMarks: ReadonlySet<Term>;
  /** Marks of the title and the first lines: who and what the article is about. */
  readonly leadMarks: ReadonlySet<Term>;
  /** States, persons, bodies, names by their keys, figures and topics. */
  readonly marks: ReadonlyMap<Term, MarkCount>;
}
