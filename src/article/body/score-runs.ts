import { childElements, type PageElement, within } from "../page/tree.ts";
import { isAlwaysFrame, isBodyHint, isFrame } from "./frame-hints.ts";
import type { Run } from "./gather-runs.ts";

/** What the runs under an element weigh together. */
interface Weight {
  /** Score of runs close by: the parent's in full, the grandparent's by half, and so on upward. */
  near: number;
  /** Plain sum of the scores of all runs below. */
  mass: number;
  /** Size of all text below. */
  size: number;
  /** Size of text in links. */
  linked: number;
}

export type Weights = ReadonlyMap<PageElement, Weight>;

const pauses = /[,;:،؛、，；。।]/gu;

/**
 * How much a run looks like a paragraph of prose: one point for being long enough, one for each pause in it up to
 * three, one for each hundred letters up to four, less what stands in links. The measure is Readability's, which has
 * held up on news pages in every language.
 */
export function scoreRun(run: Run): number {
  const { tag } = run.owner;
  if (
    run.size < 25 ||
    (tag.length === 2 && tag >= "h1" && tag <= "h6") ||
    tag === "figcaption" ||
    tag === "button" ||
    tag === "label"
  )
    return 0;
  const commas = Math.min(3, run.text.match(pauses)?.length ?? 0);
  const points = 1 + commas + Math.min(4, run.size / 100);
  const prose = run.linked > 0.6 ? 0 : 1 - run.linked;
  return points * prose * (tag === "li" ? 0.5 : 1);
}

/**
 * True for the text of a card: right after a heading or short line that is all link, in the same small box. Cards lead to
 * other articles.
 */
function isCardText(run: Run, before: Run | undefined): boolean {
  if (!before || before.linked < 0.9 || before.size < 12 || before.size > 250 || run.size > 600) return false;
  const box = boxOf(before.owner);
  return box !== undefined && within(run.owner, (element) => element === box);
}

/** The box of a linked heading: the element around the heading's own, one higher where that holds nothing else. */
function boxOf(heading: PageElement): PageElement | undefined {
  let at: PageElement | undefined = heading.tag === "a" ? heading : heading.parent;
  for (let up = 0; at && up < 3 && childElements(at).length < 2; up += 1) at = at.parent;
  return at;
}

/** Weighs every element that has a run below it. */
export function weighElements(runs: readonly Run[], root: PageElement): Weights {
  const weights = new Map<PageElement, Weight>();
  for (const [i, run] of runs.entries()) {
    const score = isCardText(run, runs[i - 1]) ? 0 : scoreRun(run);
    let share = 1;
    let distance = 0;
    for (let at: PageElement | undefined = run.owner.tag === "p" ? run.owner.parent : run.owner; at; at = at.parent) {
      const weight = weights.get(at) ?? { near: 0, mass: 0, size: 0, linked: 0 };
      if (weight.size === 0) weights.set(at, weight);
      weight.near += score * share;
      weight.mass += score;
      weight.size += run.size;
      weight.linked += run.size * run.linked;
      distance += 1;
      share = distance === 1 ? 0.5 : 1 / (distance * 3);
      if (at === root) break;
    }
  }
  return weights;
}

/** The element whose near runs and names speak most for being the body. */
export function pickTop(weights: Weights): PageElement | undefined {
  let best: PageElement | undefined;
  let bestScore = 0;
  for (const [element, weight] of weights) {
    const score = weight.near * (1 - weight.linked / Math.max(weight.size, 1)) * standing(element);
    if (score > bestScore) {
      best = element;
      bestScore = score;
    }
  }
  return best;
}

/** What an element's own name adds or takes. */
function standing(element: PageElement): number {
  if (isBodyProperty(element)) return 2;
  const role = element.tag === "article" || element.tag === "main" ? 1.2 : 1;
  if (isAlwaysFrame(element.hint)) return 0.2;
  if (isBodyHint(element.hint)) return 1.3 * role;
  return isFrame(element.hint) || element.tag === "aside" ? 0.5 : role;
}

/** schema.org microdata: the element that holds the article's body. */
export function isBodyProperty(element: PageElement): boolean {
  const property = element.attributes.itemprop ?? element.attributes.property;
  return property !== undefined && /\barticleBody\b/u.test(property);
}
