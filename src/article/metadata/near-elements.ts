import { isAlwaysFrame } from "../body/frame-hints.ts";
import { findElement, isElement, type PageElement, textOf, within } from "../page/tree.ts";
import { isCreditBox, isMetaOfHeadline } from "./credit-box.ts";
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

/** How many elements before the headline are looked at. */
const mostAbove = 20;

/** Of the elements near the headline, those right before and after it; the first ones where there is none. */
export function besideHeadline(near: readonly PageElement[], facts: PageFacts): readonly PageElement[] {
  const heading = facts.headline?.element;
  const at = near.findIndex((element) => element === heading);
  return near.slice(Math.max(0, at - mostAbove), Math.max(0, at) + mostUnder);
}

/** Of the elements near the headline, those between it and the first paragraph. */
export function underHeadline(near: readonly PageElement[], facts: PageFacts): readonly PageElement[] {
  const heading = facts.headline?.element;
  const at = near.findIndex((element) => element === heading);
  if (at < 0) return [];
  const under = near.slice(at + 1, at + 1 + mostUnder);
  const end = under.findIndex((element) => element.tag === "p" && textOf(element).length > paragraphSize);
  return end < 0 ? under : under.slice(0, end);
}

/** A link, an entry of a list, or a small box with a linked heading of its own: it leads to another article. */
export function isInCard(element: PageElement, heading: PageElement | undefined): boolean {
  return isInBox(element, heading, (at) => at.tag === "a" || at.tag === "li" || isUnderLink(at));
}

/** A small box with a linked heading of its own leads to another article. */
export function isUnderLinkedHeading(element: PageElement, heading: PageElement | undefined): boolean {
  return isInBox(element, heading, isUnderLink);
}

/** True where one of the boxes around an element that do not hold the headline passes. */
function isInBox(
  element: PageElement,
  heading: PageElement | undefined,
  passes: (box: PageElement) => boolean,
): boolean {
  for (let at = element.parent, up = 0; at && up < 4; at = at.parent, up += 1) {
    const here = at;
    if (heading && within(heading, (other) => other === here)) return false;
    if (passes(at)) return true;
  }
  return false;
}

/** Each box is searched once, however many elements it holds. */
const linked = new WeakMap<PageElement, boolean>();

function isUnderLink(box: PageElement): boolean {
  const known = linked.get(box) ?? findElement(box, isLinkedHeading) !== undefined;
  linked.set(box, known);
  return known;
}

function isLinkedHeading(element: PageElement): boolean {
  if (!/^h[2-6]$/u.test(element.tag)) return false;
  return within(element, ({ tag }) => tag === "a") || findElement(element, ({ tag }) => tag === "a") !== undefined;
}

function findNear(facts: PageFacts, top: PageElement | undefined): PageElement[] {
  const heading = facts.headline?.element;
  const box = commonBox(heading, top) ?? top?.parent?.parent ?? facts.page.body;
  const inBox: PageElement[] = [];
  collectNear(box, inBox, { left: 1500, heading });
  // Where menus fill the box before its headline is reached, the headline's own surroundings are what is near.
  const own = heading?.parent?.parent;
  if (own && heading && !inBox.includes(heading)) collectNear(own, inBox, { left: 300, heading });
  return [...inBox, ...justBefore(box)];
}

/** How many boxes with words before the article's own are looked at, and how many boxes up where it is the first in its own. */
const mostBefore = 2;
const mostUp = 2;

/**
 * What stands right before the article's box in the page: some outlets put the date above the headline's own box. Where
 * that box comes first in another, what stands before the other counts.
 */
function justBefore(box: PageElement): PageElement[] {
  let before = earlierBoxes(box);
  for (let at = box.parent, up = 0; at && up < mostUp && before.length === 0; at = at.parent, up += 1)
    before = earlierBoxes(at);
  const gathered: PageElement[] = [];
  for (const element of before.filter((sibling) => !isOther(sibling) && sibling.tag !== "header")) {
    gathered.push(element);
    collectNear(element, gathered, { left: 30 });
  }
  return gathered;
}

/** The last boxes with words that stand before an element in the same box. */
function earlierBoxes(element: PageElement): PageElement[] {
  const siblings = element.parent?.children.filter(isElement) ?? [];
  const last: PageElement[] = [];
  for (let i = siblings.indexOf(element) - 1; i >= 0 && last.length < mostBefore; i -= 1) {
    const sibling = siblings[i];
    if (sibling && hasWords(sibling)) last.unshift(sibling);
  }
  return last;
}

function hasWords(element: PageElement): boolean {
  return element.children.some((child) => (isElement(child) ? hasWords(child) : /\S/u.test(child.text)));
}

function commonBox(a: PageElement | undefined, b: PageElement | undefined): PageElement | undefined {
  if (!a || !b) return undefined;
  for (let at: PageElement | undefined = b; at; at = at.parent) {
    const here = at;
    if (within(a, (element) => element === here)) return at;
  }
  return undefined;
}

interface Budget {
  left: number;
  readonly heading?: PageElement | undefined;
}

function collectNear(element: PageElement, gathered: PageElement[], budget: Budget): void {
  for (const child of element.children) {
    if (budget.left <= 0) return;
    budget.left -= 1;
    if (!isElement(child)) continue;
    if (isOther(child) && !isCreditBox(child) && !isMetaOfHeadline(child, budget.heading)) continue;
    gathered.push(child);
    collectNear(child, gathered, budget);
  }
}

function isOther(element: PageElement): boolean {
  if (element.tag === "nav" || element.tag === "aside" || element.tag === "footer" || isAlwaysFrame(element.hint))
    return true;
  return /\b(?:related|recommended|more-stories|most-read|trending|popular|latest|teasers?(?!-te?xt)|sidebar|widget|ticker|top-?bar|current-date|todays?-date|weather)\b/u.test(
    element.hint,
  );
}
