import type { Period } from "../../core/index.ts";

/** Who acts: a state or body by its code, or a person by the English form of the name. */
export type Party = { readonly code: string } | { readonly person: string };

/** An act as its record has it, before it has words. */
export interface ActPlan {
  readonly kind: "act";
  /** Id of the scheme: `visit`, `sanction` … */
  readonly type: string;
  readonly mood: "fact" | "plan" | "forecast";
  readonly negative: boolean;
  /** One, or all that do it together. */
  readonly subjects: readonly Party[];
  /** Code of the other side, where the act has one. */
  readonly target?: string;
  readonly period?: Period;
  /** Where, by the English name; told where the language's table has it. */
  readonly place?: string;
  /** What was signed, by the id of `data/documents.tsv`. */
  readonly document?: string;
}

export type Comparator = "more than" | "less than" | "at least" | "at most" | "about" | "nearly" | "up to";

export interface AmountPlan {
  readonly value: number;
  /** ISO 4217 or `%`. */
  readonly unit: string;
  readonly comparator?: Comparator;
}

/** Whose figure it is: an office of a state. */
export interface ProducerPlan {
  readonly office: "customs" | "commerce ministry" | "statistics office" | "central bank";
  readonly state: string;
}

export interface ReadingPlan extends AmountPlan {
  readonly producer?: ProducerPlan;
  readonly outlets: readonly string[];
}

/** One measure of one pair and period, with every value that is given for it. */
export interface FigurePlan {
  readonly kind: "figure";
  readonly measure: string;
  readonly pair: readonly [string, string];
  readonly period?: Period;
  readonly readings: readonly ReadingPlan[];
}

export type Fate = "killed" | "injured" | "missing";

/** Numbers of dead, injured or missing, by outlets. */
export interface TollPlan {
  readonly kind: "toll";
  readonly fate: Fate;
  readonly counts: readonly {
    readonly value: number;
    readonly atLeast: boolean;
    readonly outlets: readonly string[];
    /** RFC 3339 date of their reports, where counts of other days stand beside it. */
    readonly day?: string;
  }[];
}

/** Words that stand as they were written, with their outlet and language; nothing here translates. */
export interface QuotePlan {
  readonly kind: "quote";
  readonly outlet: string;
  /** Language of the words, BCP 47 base. */
  readonly language: string;
  readonly words: string;
  /**
   * Who says them, where they are direct speech: a listed person by the English name, anybody else as the source has it, in a
   * frame without a verb, which agrees with any gender and number.
   */
  readonly speaker?: string;
  /** What can be read out of words in another language: states and bodies by code, and amounts. */
  readonly about?: { readonly names: readonly string[]; readonly amounts: readonly AmountPlan[] };
  /** An outlet's note that it was wrong. */
  readonly note?: true;
}

/** A headline that stands for the title. */
export interface HeadlinePlan {
  readonly kind: "headline";
  readonly words: string;
  readonly outlet: string;
}

/** How widely a story is told. */
export interface SpreadPlan {
  readonly kind: "spread";
  readonly voices: number;
  readonly countries: number;
  readonly articles: number;
  readonly outlet?: string;
  readonly sentences: number;
  /** Sentences that rest on two voices or more. */
  readonly shared: number;
  /** Points on which the accounts part. */
  readonly parts: number;
}

/** What the page's own counting says of its evidence. */
export type NotePlan =
  | { readonly kind: "unheard"; readonly codes: readonly string[] }
  | {
      readonly kind: "readout";
      readonly outlet: string;
      readonly codes: readonly string[];
      readonly others: readonly string[];
    }
  | { readonly kind: "unnamed"; readonly count: number }
  | { readonly kind: "unread"; readonly count: number; readonly languages: readonly string[] };

export type Plan = ActPlan | FigurePlan | TollPlan | QuotePlan | HeadlinePlan | SpreadPlan | NotePlan;
