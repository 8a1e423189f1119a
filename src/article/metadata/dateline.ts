import { type DatedMoment, findDay } from "../../ingest/index.ts";
import { type PageElement, textOf } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";
import { parseGiven } from "./given-dates.ts";
import { nearElements } from "./near-elements.ts";

/** How far into a paragraph a dateline's day may begin, in UTF-16 code units. */
const farthest = 40;

/** "(16 May 2024) The port …", "LISBON, 16 May 2024 – …": the day in the dateline of one of the first paragraphs. */
export function datelineDay(paragraphs: readonly string[]): DatedMoment | undefined {
  for (const paragraph of paragraphs) {
    const head = paragraph.slice(0, 100);
    const day = findDay(head, true);
    if (!day || day.start > farthest || head.slice(0, day.start).split(/\s+/u).length > 5) continue;
    if (/^\s?(?:[–—|:)）]|-\s)/u.test(head.slice(day.end))) return parseGiven(head.slice(day.start, day.end));
  }
  return undefined;
}

/** Outlets set the first paragraph apart: it may stand outside of the body that was found. */
export function firstParagraphs(facts: PageFacts, top: PageElement | undefined): string[] {
  const paragraphs = nearElements(facts, top).filter(({ tag }) => tag === "p");
  return paragraphs.slice(0, 4).map((paragraph) => textOf(paragraph).slice(0, 200));
}
