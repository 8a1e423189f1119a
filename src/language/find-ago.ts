import { relativePeriod, type RelativeUnit } from "./calendar.ts";
import { digitsValue } from "./digits-value.ts";
import { wordTables } from "./number-tables.ts";
import type { Found, Reader } from "./time-lexicon.ts";

/** Farther back than this many units nothing is told as so long ago. */
const mostUnits = 200;

/** How long ago it was, from a piece on: "3 days ago", "два дня назад", "hace dos días", "vor zwei Tagen", "قبل يومين". */
export function readAgo(reader: Reader, at: number): Found {
  const { pieces, lexicon, reference } = reader;
  if (!reference) return undefined;
  const led = isLed(reader, at) ? at + lexicon.agoBefore.length : undefined;
  const span = readSpan(reader, led ?? at);
  if (!span) return undefined;
  const behind = lexicon.ago.has(pieces[span.after]?.text ?? "");
  if (led === undefined && !behind) return undefined;
  const after = behind ? span.after + 1 : span.after;
  return { period: relativePeriod(reference, span.unit, -span.count), first: at, after };
}

function isLed({ pieces, lexicon: { agoBefore } }: Reader, at: number): boolean {
  return agoBefore.length > 0 && agoBefore.every((word, k) => pieces[at + k]?.text === word);
}

/** "3 days", "zwei Tagen", "يومين". */
function readSpan(
  { pieces, lexicon, language }: Reader,
  at: number,
): { readonly unit: RelativeUnit; readonly count: number; readonly after: number } | undefined {
  const piece = pieces[at];
  const pair = lexicon.pairs.get(piece?.text ?? "");
  if (pair) return { unit: pair[0], count: pair[1], after: at + 1 };
  const digits = piece?.kind === "number" && /^\p{Nd}{1,3}$/u.test(piece.text);
  const count = digits ? digitsValue(piece.text, "en") : wordTables.get(language)?.get(piece?.text ?? "");
  const unit = lexicon.units.get(pieces[at + 1]?.text ?? "");
  if (count === undefined || !unit || !Number.isInteger(count) || count < 1 || count > mostUnits) return undefined;
  return { unit, count, after: at + 2 };
}
