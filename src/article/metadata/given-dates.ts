import { type DatedMoment, parseDate } from "../../ingest/index.ts";
import { textOf } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";

/** A date as pages write it, the day before the month where both could be. */
export function parseGiven(text: string | undefined): DatedMoment | undefined {
  return text ? parseDate(text, true) : undefined;
}

/** The first that can be read: outlets put first what they mean. */
export function firstGiven(texts: readonly (string | undefined)[]): DatedMoment | undefined {
  return momentsOf(texts)[0];
}

/** The latest of those that can be read. */
export function latestGiven(texts: readonly (string | undefined)[]): DatedMoment | undefined {
  return momentsOf(texts).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
}

function momentsOf(texts: readonly (string | undefined)[]): DatedMoment[] {
  return texts.map(parseGiven).filter((moment) => moment !== undefined);
}

/** What the first elements of an `itemprop` state. */
export function propertyDates(facts: PageFacts, name: string): string[] {
  return facts
    .property(name)
    .slice(0, 3)
    .flatMap((element) => {
      const { content, datetime } = element.attributes;
      return [content || datetime || textOf(element).slice(0, 100)];
    });
}
