import { collapse, inlineTags, isElement, type PageElement, type PageNode } from "../page/tree.ts";

/** A run of text that nothing parts: a paragraph, a heading, an item, a cell, or loose text between blocks. */
export interface Run {
  readonly text: string;
  /** Weight of the text in Latin letters: a Chinese, Japanese or Korean character counts as 2.5. */
  readonly size: number;
  /** Share of it inside links, 0 to 1. */
  readonly linked: number;
  /** Block element that it stands in. */
  readonly owner: PageElement;
  /** True where a line break alone parts it from the run before. */
  readonly afterBreak: boolean;
}

/** All runs of text of a tree in order of the page. `enter` answers false for elements to be passed over. */
export function gatherRuns(root: PageElement, enter: (element: PageElement) => boolean): Run[] {
  const walk: Walk = { runs: [], parts: [], linkedSize: 0, afterBreak: false, enter };
  walkBlock(root, walk, false);
  return walk.runs;
}

interface Walk {
  readonly runs: Run[];
  parts: string[];
  linkedSize: number;
  afterBreak: boolean;
  readonly enter: (element: PageElement) => boolean;
}

function walkBlock(block: PageElement, walk: Walk, linked: boolean): void {
  for (const child of block.children) walkNode(child, block, walk, linked);
  flush(block, walk, false);
}

function walkNode(node: PageNode, block: PageElement, walk: Walk, linked: boolean): void {
  if (!isElement(node)) {
    walk.parts.push(node.text);
    if (linked) walk.linkedSize += sizeOf(node.text);
    return;
  }
  if (node.tag === "br") {
    flush(block, walk, true);
    return;
  }
  if (!walk.enter(node)) return;
  if (inlineTags.has(node.tag) && !holdsBlock(node, 0)) {
    for (const child of node.children) walkNode(child, block, walk, linked || isLink(node));
    return;
  }
  flush(block, walk, false);
  walkBlock(node, walk, linked || isLink(node));
}

/** A mark to jump to ("<a name=…>") is none, and where it was not closed, the whole page stands in it. */
function isLink({ tag, attributes }: PageElement): boolean {
  return tag === "a" && (attributes.href !== undefined || (attributes.name ?? attributes.id) === undefined);
}

/** An inline element around a block (a linked card) parts the text like a block. */
function holdsBlock(element: PageElement, depth: number): boolean {
  return element.children.some(
    (child) =>
      isElement(child) && (!inlineTags.has(child.tag) ? child.tag !== "br" : depth < 6 && holdsBlock(child, depth + 1)),
  );
}

function flush(owner: PageElement, walk: Walk, atBreak: boolean): void {
  const text = collapse(walk.parts.join(""));
  if (text !== "") {
    const size = sizeOf(text);
    walk.runs.push({
      text,
      size,
      linked: Math.min(1, walk.linkedSize / Math.max(size, 1)),
      owner,
      afterBreak: walk.afterBreak,
    });
    walk.afterBreak = atBreak;
  } else if (walk.afterBreak || !atBreak) walk.afterBreak = false;
  walk.parts = [];
  walk.linkedSize = 0;
}

const dense = /[\u2E80-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF66-\uFF9F]/gu;

/** Length of a text without white space at the ends, East Asian characters counted as 2.5 letters each. */
function sizeOf(text: string): number {
  const { length } = text.trim();
  if (length === 0 || !/[\u2E80-\uFF9F]/u.test(text)) return length;
  return length + 1.5 * (text.match(dense)?.length ?? 0);
}
