import { type PageElement, within } from "../page/tree.ts";
import { keyOf } from "./clean-runs.ts";
import { isAlwaysFrame, isFrame } from "./frame-hints.ts";
import { isFrameLine } from "./frame-lines.ts";
import type { Run } from "./gather-runs.ts";

/** How many runs may stand between the headline and the body before nothing of them is taken for its lead. */
const farthest = 30;

/** The element that holds the body, and what was found in it. */
interface Found {
  readonly root: PageElement;
  readonly runs: readonly Run[];
}

/** What a page tells of its article outside of the body. */
export interface Told {
  readonly title: string | undefined;
  /** Compared form of its descriptions for others: a line set large that says the same is the standfirst. */
  readonly described: string;
}

/**
 * The lines that stand between the headline and the element that holds the body: outlets often set the first paragraph
 * apart. Captions, bylines, dates and pointers among them are left.
 */
export function findLead(all: readonly Run[], { root, runs }: Found, { title, described }: Told): Run[] {
  const start = all.findIndex((run) => within(run.owner, (element) => element === root));
  const heading = findHeading(all, start, title);
  if (start < 0 || heading < 0 || start - heading > farthest) return [];
  const lead = all.slice(heading + 1, start).filter(isLeadRun);
  if (lead.length === 0) return lead;
  const key = keyOf(title ?? "");
  const first = keyOf(joined(runs.slice(0, mostFirst)));
  return lead.filter((run) => {
    const own = keyOf(run.text);
    const isDescription = own.length > 0 && !leadTags.has(run.owner.tag) && described.includes(own);
    return !isDescription && !first.includes(own) && !isHeadlineAgain(own, key);
  });
}

/** The headline with a kicker. */
function isHeadlineAgain(own: string, title: string): boolean {
  return title.length > 8 && own.includes(title) && own.length < title.length + 40;
}

/** Runs at the body's start that may say a line set large before them again. */
const mostFirst = 4;

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join(" ");
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

/** Longer runs between headline and body, in weighted letters, are its lead only where they are paragraphs. */
const longestLoose = 900;
const longestParagraph = 2500;
/** From this size on a heading that ends like a sentence is a paragraph set large. */
const largeSentence = 100;

function isLeadRun(run: Run): boolean {
  const { tag } = run.owner;
  if (run.size < 50 || run.linked > 0.3 || run.size > (tag === "p" ? longestParagraph : longestLoose)) return false;
  if (!leadTags.has(tag) && !isLargeSentence(run)) return false;
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

function isLargeSentence({ owner, size, text }: Run): boolean {
  return /^h[2-6]$/u.test(owner.tag) && size >= largeSentence && /[.!?…。！？][”"»」]?$/u.test(text);
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
