import type {
  ActPlan,
  AmountPlan,
  FigurePlan,
  HeadlinePlan,
  NotePlan,
  QuotePlan,
  SpreadPlan,
  TollPlan,
} from "./plan.ts";

/**
 * What a language must be able to say. Every answer is a whole sentence with its full stop, but for an act and a headline,
 * which have none; undefined where the language has no words for it, and the passage is to be quoted instead.
 */
export interface Grammar {
  tellAct(plan: ActPlan): string | undefined;
  /**
   * The sentence of an act with the outlets that carry it; in another form where the act credits somebody in the first one
   * already, which `again` says of an act that is not known.
   */
  credit(act: string, outlets: readonly string[], again?: boolean): string;
  tellFigure(plan: FigurePlan): string | undefined;
  tellToll(plan: TollPlan): string;
  tellQuote(plan: QuotePlan): string;
  tellHeadline(plan: HeadlinePlan): string;
  tellSpread(plan: SpreadPlan): string;
  tellNote(plan: NotePlan): string | undefined;
  tellAmount(amount: AmountPlan): string;
  /** Name of a state, body or person in the language's base form. */
  nameOf(code: string): string | undefined;
  /** Joins the names inside the brackets of a quotation, and parts them from the amounts. */
  readonly brackets: {
    readonly open: string;
    readonly comma: string;
    readonly semicolon: string;
    readonly close: string;
  };
  /** What may stand between the names of outlets and after them: "and", "and 4 more outlets". Matches the whole of it. */
  readonly between: RegExp;
}

/** One line of a table of acts, by the names of its columns. */
export type ActRow = Readonly<Record<string, string>>;
