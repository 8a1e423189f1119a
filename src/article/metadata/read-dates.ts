import { dateWords } from "./date-words.ts";
import { type DatedMoment, formatLocal } from "../../ingest/index.ts";
import type { PageElement } from "../page/tree.ts";
import { datelineDay, firstParagraphs } from "./dateline.ts";
import type { PageFacts } from "./facts.ts";
import { firstGiven, latestGiven, parseGiven, propertyDates } from "./given-dates.ts";
import { showByOwnClock } from "./own-clock.ts";
import { mainTime, onlyTime, timeElement } from "./time-elements.ts";
import { urlDate } from "./url-date.ts";
import { saidPublished, writtenChange, writtenDates, writtenTimes } from "./written-dates.ts";

export interface PageDates {
  readonly published?: DatedMoment;
  readonly modified?: DatedMoment;
  /** What the published date rests on. */
  readonly from?: "json-ld" | "meta" | "microdata" | "time" | "url" | "text";
}

/**
 * When the article was published and changed: what the page states for machines first, then its address, then a date
 * written near the headline or at the top of the body. A date from lists, comments or the frame is never taken.
 */
export function readDates(facts: PageFacts, top: PageElement | undefined, text: string): PageDates {
  const modified = latestGiven([
    facts.linked?.modified,
    ...facts.metaAll(...dateWords.modifiedMeta),
    ...propertyDates(facts, "dateModified"),
  ]);
  const found = findPublished(facts, top, text);
  const changed = modified ?? writtenChange(facts, top);
  if (!found) return changed ? { modified: changed } : {};
  const first = beforeRepublication(found, changed, facts, top);
  const published = showByOwnClock(sharpen(first, facts, top), otherTellings(facts, top));
  return { published, from: found.from, ...(changed && changed.at > published.at ? { modified: changed } : {}) };
}

/**
 * Data that says a page was published after it was last changed tells when it was put up again; then the earlier day in
 * a `<time>` under the headline is when it was published.
 */
function beforeRepublication(
  { moment, from }: { moment: DatedMoment; from: PageDates["from"] },
  changed: DatedMoment | undefined,
  facts: PageFacts,
  top: PageElement | undefined,
): DatedMoment {
  if ((from !== "meta" && from !== "json-ld") || !changed || changed.at >= moment.at) return moment;
  const shown = timeElement(facts, top);
  return shown && shown.at.slice(0, 10) < moment.at.slice(0, 10) ? shown : moment;
}

/** What readers see is by the outlet's clock; data without an offset may be so or in UTC, and do not tell. */
function* otherTellings(facts: PageFacts, top: PageElement | undefined): Generator<DatedMoment | undefined> {
  const data = [facts.linked?.published, ...facts.metaAll(...dateWords.publishedMeta)];
  const given = [...data, ...propertyDates(facts, "datePublished")].map(parseGiven);
  yield* given.filter((other) => other?.offset !== undefined && other.offset !== 0);
  yield timeElement(facts, top);
  yield* writtenTimes(facts, top);
}

function findPublished(
  facts: PageFacts,
  top: PageElement | undefined,
  text: string,
): { moment: DatedMoment; from: NonNullable<PageDates["from"]> } | undefined {
  const ways = [
    ["json-ld", () => parseGiven(facts.linked?.published)],
    ["meta", () => firstGiven(facts.metaAll(...dateWords.publishedMeta).slice(0, 4))],
    [
      "microdata",
      () => firstGiven(propertyDates(facts, "datePublished")) ?? firstGiven(propertyDates(facts, "dateCreated")),
    ],
    ["time", () => timeElement(facts, top)],
    ["url", () => urlDate(facts.url)],
    ["text", () => saidPublished(facts, top)],
    ["text", () => datelineDay(text.slice(0, 3000).split(/\n+/u, 5))],
    ["text", () => datelineDay(firstParagraphs(facts, top))],
    ["text", () => writtenDates(facts, top)[0]],
    ["time", () => mainTime(facts)],
    ["time", () => onlyTime(facts)],
  ] as const;
  for (const [from, read] of ways) {
    const moment = read();
    if (moment) return { moment, from };
  }
  return undefined;
}

/** A bare day gets its time of day from a `<time>` or a written date of the same day. */
function sharpen(moment: DatedMoment, facts: PageFacts, top: PageElement | undefined): DatedMoment {
  if (moment.precision !== "day" || !moment.at.endsWith("T00:00:00Z")) return moment;
  const day = moment.at.slice(0, 10);
  const finer = [timeElement(facts, top), ...writtenDates(facts, top)];
  return (
    finer.find(
      (time) => time !== undefined && formatLocal(time).slice(0, 10) === day && !time.at.endsWith("T00:00:00Z"),
    ) ?? moment
  );
}
