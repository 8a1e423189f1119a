import { type PageElement, within } from "../page/tree.ts";
import { keyOf } from "./clean-runs.ts";
import { isAlwaysFrame, isFrame } from "./frame-hints.ts";
import { isFrameLine } from "./frame-lines.ts";
import type { Run } from "./gather-runs.ts";

/** How many runs may stand between the headline and the body before nothing of them is taken for its lead. */
const farthest = 30;

/**
 * The lines that stand between the headline and the element that holds the body: outlets often set the first paragraph
 * apart. Captions, bylines, dates and pointers among them are left.
 */
export function findLead(all: readonly Run[], root: PageElement, title: string | undefined): Run[] {
  const start = all.findIndex((run) => within(run.owner, (element) => element === root));
  const heading = findHeading(all, start, title);
  if (start < 0 || heading < 0 || start - heading > farthest) return [];
  return all.slice(heading + 1, start).filter(isLeadRun);
}

function findHeading(all: readonly Run[], start: number, title: string | undefined): number {
  const key = keyOf(title ?? "");
  for (let i = start - 1; i >= 0 && i >= start - farthest; i -= 1) {
    const run = all[i];
    if (
      run &&
      (run.owner.tag === "h1" ||
        within(run.owner, ({ tag }) => tag === "h1") ||
        (key.length > 8 && keyOf(run.text) === key))
    )
      return i;
  }
  return -1;
}

const leadTags: ReadonlySet<string> = new Set([
  "p",
  "div",
  "section",
  "header",
  "strong",
  "article",
  "span",
  "blockquote",
]);

function isLeadRun(run: Run): boolean {
  if (run.size < 50 || run.size > 900 || run.linked > 0.3 || !leadTags.has(run.owner.tag)) return false;
  if (isFrameLine(run.text, run.size)) return false;
  let up = 0;
  return !within(run.owner, (element) => {
    up += 1;
    if (
      element.tag === "figure" ||
      element.tag === "nav" ||
      element.tag === "aside" ||
      element.tag === "footer" ||
      element.tag === "form" ||
      element.tag === "button" ||
      element.tag === "li"
    )
      return true;
    if (up <= 2 && isStandfirst(element)) return true;
    return up <= 3 && (isAlwaysFrame(element.hint) || isFrame(withoutHead(element.hint)));
  });
}

/** Marked standfirsts go to their own field. */
function isStandfirst(element: PageElement): boolean {
  return (
    /(?:^|[\s-])(?:standfirst|subtitle|sub-title|subhead|subheadline|sub-headline|deck|dek|summary|description)(?=$|[\s-])/u.test(
      element.hint,
    ) ||
    element.attributes.itemprop === "description" ||
    element.attributes.itemprop === "alternativeHeadline"
  );
}

/** The headline's own box is no frame here. */
function withoutHead(hint: string): string {
  return hint
    .split(/\s+/u)
    .filter((word) => !/head|intro|teaser|title/u.test(word))
    .join(" ");
}
