import { childElements, type PageElement } from "../page/tree.ts";
import { foldUrl } from "./canonical-url.ts";
import type { PageFacts } from "./facts.ts";
import { parseOriginalUrl } from "./parse-url.ts";

const mostLinks = 12;
/** Links of a body that are looked at: a page may hold nothing else. */
const mostTried = 300;
/** A slug of three words or more, or a number: an address of one page, and of no section, tag or person. */
const ofOnePage = /\d{3}|[^/-]{2,}-[^/-]+-[^/]*[^/-]{2,}/u;
const aFile = /\.(?:jpe?g|png|gif|webp|pdf|mp[34])$/iu;

/**
 * Addresses of other pages that the paragraphs of the body link to, folded like canonical ones, in order of the page; at
 * most 12. Sections, tags, files and the page itself are left out.
 */
export function readLinks(
  paragraphs: Iterable<PageElement>,
  facts: PageFacts,
  own: string | undefined,
): readonly string[] {
  const found = new Set<string>();
  let tried = 0;
  for (const href of hrefsIn(paragraphs)) {
    if (found.size === mostLinks || (tried += 1) > mostTried) break;
    const url = parseOriginalUrl(href, facts.url);
    if (!url || !ofOnePage.test(url.pathname) || aFile.test(url.pathname)) continue;
    const folded = foldUrl(url);
    if (folded !== own) found.add(folded);
  }
  return [...found];
}

/** Each element is seen once, however they stand in each other. */
function* hrefsIn(paragraphs: Iterable<PageElement>): Generator<string> {
  const seen = new Set<PageElement>();
  for (const paragraph of paragraphs) {
    const waiting = [paragraph];
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      if (seen.has(element)) continue;
      seen.add(element);
      if (element.tag === "a" && element.attributes.href !== undefined) yield element.attributes.href;
      for (const child of childElements(element).toReversed()) waiting.push(child);
    }
  }
}
