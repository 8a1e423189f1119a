import { isAlwaysFrame } from "../body/frame-hints.ts";
import { findElement, isElement, type PageElement, textOf, within } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";

const found = new WeakMap<
  PageFacts,
  { readonly top: PageElement | undefined; readonly near: readonly PageElement[] }
>();

/**
 * Elements from the headline's box down to the body's first part: where outlets put date and byline. Several readers ask
 * for the same ones, so the last answer for a page is kept.
 */
export function nearElements(facts: PageFacts, top: PageElement | undefined): readonly PageElement[] {
  const before = found.get(facts);
  if (before && before.top === top) return before.near;
  const near = findNear(facts, top);
  found.set(facts, { top, near });
  return near;
}

/** Short lines near the headline that may name the article's source. */
export function sourceLines(facts: PageFacts, top: PageElement | undefined): string[] {
  return nearElements(facts, top)
    .filter(({ children }) => children.length > 0 && children.length < 6)
    .map(shortText)
    .filter((text) => text.length > 4 && text.length < 80 && /[:：]/u.test(text));
}

/** The text of an element that has little of it; nothing where it has more. */
function shortText(element: PageElement): string {
  return element.children.some((child) => !isElement(child) && child.text.length > 90) ? "" : textOf(element);
}

/** How many elements after the headline are looked at, and how long a paragraph is that ends them. */
const mostUnder = 60;
const paragraphSize = 120;

/** Of the elements near the headline, those between it and the first paragraph. */
export function underHeadline(near: readonly PageElement[], facts: PageFacts): readonly PageElement[] {
  const heading = facts.headings[0]?.element;
  const at = near.findIndex((element) => element === heading);
  if (at < 0) return [];
  const under = near.slice(at + 1, at + 1 + mostUnder);
  const end = under.findIndex((element) => element.tag === "p" && textOf(element).length > paragraphSize);
  return end < 0 ? under : under.slice(0, end);
}

/** A link, an entry of a list, or a small box with a linked heading of its own: it leads to another article. */
export function isInCard(element: PageElement, heading: PageElement | undefined): boolean {
  for (let at = element.parent, up = 0; at && up < 4; at = at.parent, up += 1) {
    const here = at;
    if (heading && within(heading, (other) => other === here)) return false;
    if (at.tag === "a" || at.tag === "li" || findElement(at, isLinkedHeading)) return true;
  }
  return false;
}

function isLinkedHeading(element: PageElement): boolean {
  if (!/^h[2-6]$/u.test(element.tag)) return false;
  return within(element, ({ tag }) => tag === "a") || findElement(element, ({ tag }) => tag === "a") !== undefined;
}

function findNear(facts: PageFacts, top: PageElement | undefined): PageElement[] {
  const heading = facts.headings[0]?.element;
  const box = commonBox(heading, top) ?? top?.parent?.parent ?? facts.page.body;
  const inBox: PageElement[] = [];
  collectNear(box, inBox, { left: 1500 });
  // Where menus fill the box before its headline is reached, the headline's own surroundings are what is near.
  const own = heading?.parent?.parent;
  if (own && heading && !inBox.includes(heading)) collectNear(own, inBox, { left: 300 });
  return [...inBox, ...justBefore(box)];
}

/** What stands right before the article's box in the page: some outlets put the date above the headline's own box. */
function justBefore(box: PageElement): PageElement[] {
  const siblings = box.parent?.children.filter(isElement) ?? [];
  const before = siblings
    .slice(Math.max(0, siblings.indexOf(box) - 2), siblings.indexOf(box))
    .filter((element) => !isOther(element) && element.tag !== "header");
  const gathered: PageElement[] = [];
  for (const element of before) {
    gathered.push(element);
    collectNear(element, gathered, { left: 30 });
  }
  return gathered;
}

function commonBox(a: PageElement | undefined, b: PageElement | undefined): PageElement | undefined {
  if (!a || !b) return undefined;
  for (let at: PageElement | undefined = b; at; at = at.parent) {
    const here = at;
    if (within(a, (element) => element === here)) return at;
  }
  return undefined;
}

function collectNear(element: PageElement, gathered: PageElement[], budget: { left: number }): void {
  for (const child of element.children) {
    if (budget.left <= 0) return;
    budget.left -= 1;
    if (!isElement(child) || (isOther(child) && !isCredit(child))) continue;
    gathered.push(child);
    collectNear(child, gathered, budget);
  }
}

/** More text than this, in UTF-16 code units, is no box of credits. */
const longestCredit = 400;

/**
 * A side box, footer or trail of the article itself that names its author or states its time, and leads nowhere else: some
 * outlets keep byline and date there.
 */
function isCredit(element: PageElement): boolean {
  if (element.tag === "nav") return false;
  // Some set the date beside the way to the section.
  if (/breadcrumb/u.test(element.hint)) return findElement(element, ({ tag }) => tag === "time") !== undefined;
  if (isAlwaysFrame(element.hint)) return false;
  return (
    (authorBox.test(element.hint) || findElement(element, isAuthorLink) !== undefined) &&
    findElement(element, ({ tag }) => /^h[1-6]$/u.test(tag)) === undefined &&
    textOf(element).length <= longestCredit
  );
}

const authorBox = /(?:^|[\s-])(?:authors?|bylines?)(?=$|\s)/u;

function isAuthorLink({ attributes }: PageElement): boolean {
  return /(?:^|\s)author(?:\s|$)/u.test(attributes.rel ?? "");
}

function isOther(element: PageElement): boolean {
  if (element.tag === "nav" || element.tag === "aside" || element.tag === "footer" || isAlwaysFrame(element.hint))
    return true;
  return /\b(?:related|recommended|more-stories|most-read|trending|popular|latest|teasers?(?!-te?xt)|sidebar|widget|ticker|top-?bar|current-date|todays?-date|weather)\b/u.test(
    element.hint,
  );
}
