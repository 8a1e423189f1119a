import { type DatedMoment, formatLocal } from "../../ingest/index.ts";
import { type PageElement, textOf, within } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";
import { parseGiven } from "./given-dates.ts";
import { isInCard, isUnderLinkedHeading, nearElements } from "./near-elements.ts";

/** The first `<time>` around or shortly before the body; those of linked cards are other articles' dates. */
export function timeElement(facts: PageFacts, top: PageElement | undefined): DatedMoment | undefined {
  const near = nearElements(facts, top);
  const heading = facts.headline?.element;
  const times = near.filter(
    (element) =>
      (element.tag === "time" ||
        element.attributes.datetime !== undefined ||
        /^(?:dateline|published|pubdate|timestamp|publish-date|post-date|entry-date|article-date|date-published)$/u.test(
          element.hint,
        )) &&
      !isUnderLinkedHeading(element, heading),
  );
  const pub = times.find(
    (element) => element.attributes.pubdate !== undefined || /publish|entry-date/u.test(element.hint),
  );
  for (const element of pub ? [pub, ...times] : times) {
    const moment =
      parseGiven(element.attributes.datetime || element.attributes.content || element.attributes.title) ??
      parseGiven(textOf(element).slice(0, 100));
    if (moment) return moment;
  }
  return undefined;
}

/** Where all `<time>`s of a page are of one day, wherever they stand, that day is the article's; those of cards are others'. */
export function onlyTime(facts: PageFacts): DatedMoment | undefined {
  const heading = facts.headline?.element;
  return oneDay(facts.times.filter((time) => !isInCard(time, heading)));
}

/** The one day of the `<time>`s in the headline's own `<main>` or `<article>`, those in links and lists left out. */
export function mainTime(facts: PageFacts): DatedMoment | undefined {
  const heading = facts.headline?.element;
  const isMain = ({ tag }: PageElement): boolean => tag === "main" || tag === "article";
  const times = facts.times.filter(
    (time) =>
      !within(time, ({ tag }) => tag === "a" || tag === "li") &&
      !isInCard(time, heading) &&
      within(time, (at) => isMain(at) && heading !== undefined && within(heading, (other) => other === at)),
  );
  return oneDay(times);
}

function oneDay(times: readonly PageElement[]): DatedMoment | undefined {
  const moments = times
    .map(({ attributes }) => parseGiven(attributes.datetime))
    .filter((moment) => moment !== undefined);
  const days = new Set(moments.map((moment) => formatLocal(moment).slice(0, 10)));
  return days.size === 1 ? moments[0] : undefined;
}
