import type { TimeMention } from "../../claims/index.ts";
import { type Span, spansOverlap } from "../../core/index.ts";
import type { DossierLine } from "../../relations/index.ts";
import type { Material } from "../types.ts";

const day = 86_400_000;

/** Days by which an act is older than a story's first report from which it is no news of the story any more. */
const newsDays = 30;

/** Day of the story's first report, RFC 3339 date; undefined where no article has a day. */
export function firstDayOf({ articles }: Pick<Material, "articles">): string | undefined {
  return articles
    .flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? [])
    .toSorted()
    .at(0);
}

/** True where the act ended long before the story began: its articles tell it as background. */
export function isBackground({ date, kind }: DossierLine, firstDay: string | undefined): boolean {
  if (!date || !firstDay || (kind !== "event" && kind !== "agreement")) return false;
  return Date.parse(date.to) < Date.parse(firstDay) - newsDays * day;
}

/** True where both may be one act: of one type and pair, on days that are at most two apart. */
export function mayBeSame(a: DossierLine, b: DossierLine): boolean {
  const pair = ({ source, target }: DossierLine): string => [source, target].toSorted().join("-");
  if (a.type !== b.type || pair(a) !== pair(b)) return false;
  if (!a.date || !b.date) return true;
  return (
    Date.parse(a.date.from) <= Date.parse(b.date.to) + 2 * day &&
    Date.parse(b.date.from) <= Date.parse(a.date.to) + 2 * day
  );
}

/** How far into a sentence, in UTF-16 code units, the time that frames it begins: "In February last year, …". */
const framing = 16;

/** True where a sentence opens on a time from long before the story began: what it counts is another event. */
export function opensLongAgo(times: readonly TimeMention[], [start]: Span, firstDay: string | undefined): boolean {
  if (!firstDay) return false;
  return times.some(
    ({ span, period }) =>
      span[0] >= start && span[0] <= start + framing && Date.parse(period.to) < Date.parse(firstDay) - newsDays * day,
  );
}

/** True where the passage tells acts and all of them are background. */
export function recallsOnly(
  { records }: Pick<Material, "records">,
  firstDay: string | undefined,
  article: string,
  span: Span,
): boolean {
  const told = records.filter(({ citations }) =>
    citations.some((one) => one.article === article && spansOverlap(one.span, span)),
  );
  return told.length > 0 && told.every((line) => isBackground(line, firstDay));
}
