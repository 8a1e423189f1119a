import { dateWords } from "./date-words.ts";
import { type DatedMoment, findDay, parseDate } from "../../ingest/index.ts";
import { briefText, findElement, isElement, type PageElement, textOf } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";
import { parseGiven } from "./given-dates.ts";
import { besideHeadline, nearElements } from "./near-elements.ts";

/** "Published on 16 May 2024": the line near the headline that says so comes before other dates there. */
export function saidPublished(facts: PageFacts, top: PageElement | undefined): DatedMoment | undefined {
  const lines = shortTexts(facts, top).filter((text) => publishedWord.test(text));
  return readLines(
    lines.map((text) => text.slice(publishedWord.exec(text)?.index ?? 0)),
    facts,
  )[0];
}

const publishedWord = new RegExp(`(?:^|[\\s(|])(?:${dateWords.published.join("|")})`, "iu");

/** The dates in short texts near the headline. */
export function writtenDates(facts: PageFacts, top: PageElement | undefined): DatedMoment[] {
  return readLines(shortTexts(facts, top), facts);
}

/** The dates with a time of day in short texts right before and after the headline. */
export function writtenTimes(facts: PageFacts, top: PageElement | undefined): DatedMoment[] {
  const lines = linesOf(besideHeadline(nearElements(facts, top), facts));
  return readLines(
    lines.filter((line) => /\p{Nd}\s?[:.hH時时시]\s?\p{Nd}{2}/u.test(line)),
    facts,
  );
}

/** "Updated 17 May, 09:45" near the headline: the date that stands after the word. */
export function writtenChange(facts: PageFacts, top: PageElement | undefined): DatedMoment | undefined {
  for (const element of nearElements(facts, top)) {
    const text = briefText(element, 200);
    const mark = text !== undefined && text.length < 200 ? changeMark.exec(text) : null;
    const moment = mark && text !== undefined ? parseGiven(text.slice(mark.index + mark[0].length)) : undefined;
    if (moment) return moment;
  }
  return undefined;
}

const changeMark = new RegExp(dateWords.changed.join("|"), "iu");

/** A line's words before it speaks of a change. */
function beforeChange(text: string): string {
  const mark = changeMark.exec(text);
  return mark && mark.index > 6 ? text.slice(0, mark.index) : text;
}

/** Longer texts, in UTF-16 code units, are no lines of a date. */
const longestLine = 160;

/** Short texts near the headline with a digit in them, but for those that their label calls a change. */
function shortTexts(facts: PageFacts, top: PageElement | undefined): string[] {
  return linesOf(nearElements(facts, top));
}

function linesOf(near: readonly PageElement[]): string[] {
  return near.flatMap((element) => {
    if (element.tag === "a") return [];
    const text = findElement(element, isBlock) ? looseText(element) : briefText(element, longestLine);
    if (text === undefined || text.length < 6 || text.length >= longestLine) return [];
    return /\p{Nd}/u.test(text) && !isSaidChange(element) ? [text] : [];
  });
}

/** How many boxes up a label may stand right before the box of its date. */
const mostUp = 2;

/** True where the short line right before an element says that what follows is a change. */
function isSaidChange(element: PageElement): boolean {
  let at = element;
  for (let up = 0; up <= mostUp && at.parent; up += 1, at = at.parent) {
    const siblings = at.parent.children;
    const before = siblings.slice(0, siblings.indexOf(at)).findLast((node) => isElement(node) || /\S/u.test(node.text));
    if (!before) continue;
    const label = briefText(before, 40) ?? "";
    return label.length < 40 && changeMark.test(label) && !/\d/u.test(label);
  }
  return false;
}

function isBlock({ tag }: PageElement): boolean {
  return tag === "div" || tag === "p";
}

/** What stands in an element between its blocks. */
function looseText(element: PageElement): string {
  return textOf({ ...element, children: element.children.filter((child) => !isElement(child)) });
}

/** A day in a line of its own or beside a few words. One in a sentence is part of the story, and says nothing of the page. */
function isDateLine(text: string, dayFirst: boolean): boolean {
  const day = findDay(text, dayFirst);
  if (!day) return false;
  const rest = text.slice(0, day.start) + text.slice(day.end);
  const letters = rest.replace(/[^\p{L}]+/gu, "");
  const size = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{3}/u.test(letters) ? letters.length * 2.5 : letters.length;
  return size <= (/[.!?。…؟।]["”»」)]?$/u.test(text.slice(day.end)) ? mostBeside.sentence : mostBeside.line);
}

/** Letters that may stand beside a day in a line of place, author and section; and in one that ends like a sentence. */
const mostBeside = { line: 80, sentence: 30 };

/** Lines of the outlet's own imprint: when it was registered, who holds the rights. */
const imprint = new RegExp(dateWords.imprint.join("|"), "iu");

function readLines(lines: readonly string[], facts: PageFacts): DatedMoment[] {
  const dayFirst = !/^en-us/iu.test(facts.page.language ?? "");
  const dated = lines.filter((text) => !imprint.test(text) && isDateLine(text, dayFirst)).slice(0, 8);
  return dated.map((text) => parseDate(beforeChange(text), dayFirst)).filter((moment) => moment !== undefined);
}
