/** A parsed page is a small tree of these two; comments, scripts and drawings never get into it. */
export type PageNode = PageElement | PageText;

export interface PageText {
  readonly tag: "#text";
  text: string;
}

export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Words of class and id, lower case, camel case taken apart, joined by "-": `article-body lead`. */
  readonly hint: string;
  readonly parent: PageElement | undefined;
  children: PageNode[];
}

export function isElement(node: PageNode): node is PageElement {
  return node.tag !== "#text";
}

/** Child elements in order. */
export function childElements(element: PageElement): PageElement[] {
  return element.children.filter(isElement);
}

/** First descendant that passes, in document order. */
export function findElement(element: PageElement, passes: (element: PageElement) => boolean): PageElement | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (passes(child)) return child;
    const found = findElement(child, passes);
    if (found) return found;
  }
  return undefined;
}

/** All text under a node, white space collapsed, block borders as one space. */
export function textOf(node: PageNode): string {
  const parts: string[] = [];
  gatherText(node, parts);
  return collapse(parts.join(""));
}

function gatherText(node: PageNode, parts: string[]): void {
  if (!isElement(node)) {
    parts.push(node.text);
    return;
  }
  const spaced = !inlineTags.has(node.tag);
  if (spaced) parts.push(" ");
  for (const child of node.children) gatherText(child, parts);
  if (spaced) parts.push(" ");
}

/** The text under a node where it has no more than so many characters beside white space; undefined where it has more. */
export function briefText(node: PageNode, most: number): string | undefined {
  return countInk(node, most) > most ? undefined : textOf(node);
}

/** Characters beside white space under a node, counted no further than past `most`. */
function countInk(node: PageNode, most: number): number {
  if (!isElement(node)) return inkOf(node.text, most);
  let count = 0;
  for (const child of node.children) {
    count += countInk(child, most - count);
    if (count > most) return count;
  }
  return count;
}

function inkOf(text: string, most: number): number {
  let count = 0;
  for (let i = 0; i < text.length && count <= most; i += 1) if (text.charCodeAt(i) > 32) count += 1;
  return count;
}

/** Printable ASCII with single spaces inside alone: nothing to do. */
const collapsed = /^(?:[!-~]+(?: [!-~]+)*)?$/u;

/** Runs of white space (and no-break and zero-width ones) to one space, none at the ends. */
export function collapse(text: string): string {
  if (collapsed.test(text)) return text;
  return text
    .replace(/[\u200B\u2060\uFEFF\u00AD]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Phrasing elements: they do not break a paragraph. */
export const inlineTags: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr picture source amp-img".split(
    " ",
  ),
);

/** True where the element, or one that it stands in, passes. */
export function within(element: PageElement, passes: (element: PageElement) => boolean): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (passes(at)) return true;
  return false;
}
