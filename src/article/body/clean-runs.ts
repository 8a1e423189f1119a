import { type PageElement, within } from "../page/tree.ts";
import { isCaptionLine } from "./caption-lines.ts";
import { isFrameLine } from "./frame-lines.ts";
import type { Run } from "./gather-runs.ts";

/** Drops from a body's runs what is no prose of the article: its own title, lists of links, lone links. */
export function cleanRuns(runs: readonly Run[], title: string | undefined): Run[] {
  const titleKey = keyOf(title ?? "");
  const lists = linkLists(runs);
  const kept = runs.filter((run) => {
    if (run.owner.tag === "h1" || (titleKey !== "" && keyOf(run.text) === titleKey) || isHeadline(run, titleKey))
      return false;
    if (lists.has(listOf(run.owner) ?? run.owner)) return false;
    return !isLinkLine(run) && !isFrameLine(run.text, run.size) && !isCaptionLine(run.text);
  });
  return dropTail(dropRepeats(kept));
}

/** Shorter titles may begin another heading. */
const shortestTitle = 16;
/** A second line in the headline's own element is no longer than this, in letters and digits. */
const longestSecond = 120;

/** True for a heading that says the title, be it with a second line after it. `titleKey` is the title's compared form. */
export function isHeadline({ owner, text, size }: Run, titleKey: string): boolean {
  if (titleKey.length < shortestTitle || size > 400 || !isInHeading(owner)) return false;
  const key = keyOf(text);
  return key.startsWith(titleKey) && key.length <= titleKey.length + longestSecond;
}

function isInHeading(owner: PageElement): boolean {
  let at: PageElement | undefined = owner;
  for (let up = 0; at && up < 3; at = at.parent, up += 1)
    if (at.tag === "h1" || at.tag === "h2" || at.tag === "h3") return true;
  return false;
}

/** A line that is a link and little else is a pointer elsewhere ("Read also: ..."). */
function isLinkLine(run: Run): boolean {
  if (within(run.owner, ({ tag }) => tag === "blockquote")) return run.linked > 0.9;
  if ((run.linked > 0.8 && run.size < 250) || !/[\p{L}\p{N}]/u.test(run.text)) return true;
  return run.linked > 0.5 && run.size < 90 && !isSentence(run);
}

/** Letters beside its links that make a line say something of its own. */
const ownWords = 27;

/** A short paragraph that ends like a sentence and says more than "Read also": its link only shows where that stands. */
function isSentence({ owner, text, size, linked }: Run): boolean {
  return owner.tag === "p" && size * (1 - linked) >= ownWords && /[.!?:。！？][”"»」]?$/u.test(text);
}

function listOf(owner: PageElement): PageElement | undefined {
  for (let at: PageElement | undefined = owner, up = 0; at && up < 5; at = at.parent, up += 1) {
    if (at.tag === "ul" || at.tag === "ol" || at.tag === "dl") return at;
  }
  return undefined;
}

/** Lists of which most is links. */
function linkLists(runs: readonly Run[]): ReadonlySet<PageElement> {
  const sums = new Map<PageElement, { size: number; linked: number }>();
  for (const run of runs) {
    const list = listOf(run.owner);
    if (!list) continue;
    const sum = sums.get(list) ?? { size: 0, linked: 0 };
    sums.set(list, { size: sum.size + run.size, linked: sum.linked + run.size * run.linked });
  }
  return new Set([...sums].filter(([, { size, linked }]) => linked > size * 0.5).map(([list]) => list));
}

/** A heading with nothing after it introduced something that was dropped. */
function dropTail(runs: readonly Run[]): Run[] {
  let end = runs.length;
  while (end > 0 && isHeading(runs[end - 1])) end -= 1;
  return runs
    .slice(0, end)
    .filter((run, i) => !(isHeading(run) && isHeading(runs[i + 1]) && sameLevel(run, runs[i + 1])));
}

function sameLevel(a: Run, b: Run | undefined): boolean {
  return a.owner.tag === b?.owner.tag;
}

function isHeading(run: Run | undefined): boolean {
  return run !== undefined && /^h[1-6]$/u.test(run.owner.tag);
}

/** The same paragraph twice (pull quotes, mobile copies) counts once. */
function dropRepeats(runs: readonly Run[]): Run[] {
  const seen = new Set<string>();
  return runs.filter((run) => {
    if (run.size < 60) return true;
    const key = keyOf(run.text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

// oxlint-disable-next-line no-control-regex -- all of ASCII
const plain = /^[\u0000-\u007f]*$/u;

/** Letters and digits alone, lower case: the form in which two texts are compared. */
export function keyOf(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/gu, "");
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
