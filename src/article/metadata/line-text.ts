import { inlineTags, isElement, type PageElement, type PageNode } from "../page/tree.ts";
import { collapse } from "../page/tree.ts";

/** What parts the pieces of a line that stand in boxes of their own. */
const bar = " | ";

/**
 * The text of an element as one line in which its boxes stay apart: a name, a role and a date in elements of their own
 * run together in plain text ("Ana RuizCorrespondent"); here a bar parts them.
 */
export function lineOf(element: PageElement): string {
  const pieces: string[] = [];
  gather(element, pieces);
  return collapse(pieces.join(""))
    .replace(/\|(?:\s*\|)+/gu, "|")
    .replace(/^\s?\|\s?|\s?\|\s?$/gu, "");
}

/** Marks of emphasis, which may begin in the middle of a word. */
const emphasis: ReadonlySet<string> = new Set(["b", "strong", "i", "em", "font", "u", "small", "mark"]);

function gather(node: PageNode, pieces: string[]): void {
  if (!isElement(node)) {
    pieces.push(node.text);
    return;
  }
  const block = !inlineTags.has(node.tag) || node.tag === "time";
  if (block) pieces.push(bar);
  for (const child of node.children) {
    if (isElement(child) && !emphasis.has(child.tag) && runsOn(pieces)) pieces.push(bar);
    gather(child, pieces);
    if (isElement(child) && !emphasis.has(child.tag)) pieces.push("");
  }
  if (block) pieces.push(bar);
}

/** True where an element begins right after the end of another, without a space between. */
function runsOn(pieces: readonly string[]): boolean {
  if (pieces.at(-1) !== "") return false;
  const before = pieces.findLast((piece) => piece !== "");
  return before !== undefined && /\S$/u.test(before);
}
