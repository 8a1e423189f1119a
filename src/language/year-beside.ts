import { type Reader, wordAt } from "./time-lexicon.ts";

/** A month read at its place; `day` where one stands with it. */
interface MonthPlace {
  readonly first: number;
  readonly after: number;
  readonly month: number;
  readonly day?: number;
}

/** Words between a month and its year in words: "декабря прошлого года", "mayo del año pasado". */
const ties = /^(?:of|de|del|des|d'|من|,)$/u;

/**
 * The year that words give to a month without one: "December of last year", "last September", "mars dernier"; undefined
 * where there are none. `after` is the piece behind all of it.
 */
export function yearBeside(
  { pieces, lexicon }: Reader,
  reference: Date,
  { first, after, month, day }: MonthPlace,
): { readonly year: number; readonly after: number } | undefined {
  const at = ties.test(pieces[after]?.text ?? "") ? after + 1 : after;
  const word = wordAt(lexicon.root, pieces, at);
  if (word?.word.kind === "relative" && word.word.unit === "year")
    return { year: reference.getUTCFullYear() + word.word.offset, after: word.after };
  const [before, behind] = [pieces[first - 1]?.text ?? "", pieces[after]?.text ?? ""];
  const now = reference.getUTCFullYear();
  const over = isOver(reference, month, day);
  if (lexicon.last.has(behind)) return { year: over ? now : now - 1, after: after + 1 };
  if (lexicon.last.has(before)) return { year: over ? now : now - 1, after };
  return undefined;
}

function isOver(reference: Date, month: number, day: number | undefined): boolean {
  if (day === undefined) return month - 1 < reference.getUTCMonth();
  return Date.UTC(reference.getUTCFullYear(), month - 1, day) <= reference.getTime();
}
