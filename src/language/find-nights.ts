import type { Period } from "../core/index.ts";
import { relativePeriod, toDate } from "./calendar.ts";
import type { PartLexicon, PartPlace, TimePart } from "./part-lexicon.ts";
import type { Found, Reader } from "./time-lexicon.ts";

const aheadReach = { before: 12, behind: 6 } as const;

/** True where a word of the future stands in the same sentence, near the time. */
function isAhead({ pieces }: Reader, { ahead, aheadStarts }: PartLexicon, first: number, after: number): boolean {
  const near = (from: number, step: 1 | -1, reach: number): boolean => {
    for (let at = from, left = reach; left > 0; at += step, left -= 1) {
      const text = pieces[at]?.text;
      if (text === undefined || /^[.!?;。！？；]$/u.test(text)) return false;
      if (ahead.has(text) || aheadStarts.some((start) => text.startsWith(start))) return true;
    }
    return false;
  };
  return near(first - 1, -1, aheadReach.before) || near(after, 1, aheadReach.behind);
}

const dayLength = 86_400_000;

/** Saturday and Sunday; "the weekend of 4 May" is told by its date. */
export function readWeekend(
  reader: Reader,
  lexicon: PartLexicon,
  { part: { which }, first, after }: PartPlace<TimePart & { kind: "weekend" }>,
): Found {
  const { reference, pieces } = reader;
  if (!reference || lexicon.notWeekend.has(pieces[after]?.text ?? "") || pieces[after]?.kind === "number")
    return undefined;
  const today = (reference.getUTCDay() + 6) % 7;
  const isFree = today >= 5;
  // On Monday and Tuesday "this weekend" is the one that is over.
  const isComing =
    which === "coming" ||
    which === "this week" ||
    (which === "this" && today >= 2) ||
    (which === "the" && isAhead(reader, lexicon, first, after));
  const weeks =
    which === "next week" ? 1 : which === "last week" ? -1 : which === "last" || !(isComing || isFree) ? -1 : 0;
  const monday = Date.UTC(
    reference.getUTCFullYear(),
    reference.getUTCMonth(),
    reference.getUTCDate() - today + weeks * 7,
  );
  const period: Period = { from: toDate(monday + 5 * dayLength), to: toDate(monday + 6 * dayLength), precision: "day" };
  return { period, first, after };
}

/** The night to the day of the report; "last night" and "anoche" are the evening before it. */
export function readNight(
  { reference, pieces }: Reader,
  { notBefore, nightEnds }: PartLexicon,
  { part: { which }, first, after }: PartPlace<TimePart & { kind: "night" }>,
): Found {
  const [before, behind] = [pieces[first - 1]?.text ?? "", pieces[after]];
  const isDenied = [2, 3, 4].some((k) =>
    /^(?:not|never|cannot|won't|doesn't|didn't)$/u.test(pieces[first - k]?.text ?? ""),
  );
  if (!reference || (which === "night" && (isDenied || notBefore.has(before)))) return undefined;
  const isLoose = nightEnds.size > 0 && behind !== undefined && behind.kind !== "mark";
  if (which === "night" && isLoose && !nightEnds.has(behind.text)) return undefined;
  const [eve, day] = [relativePeriod(reference, "day", -1), relativePeriod(reference, "day", 0)];
  const period = which === "evening" ? eve : which === "today" ? day : { ...day, from: eve.from };
  return { period, first, after };
}
