import { isElement, type PageElement } from "../page/tree.ts";
import { foldUrl } from "./canonical-url.ts";
import type { PageFacts } from "./facts.ts";
import { parseOriginalUrl } from "./parse-url.ts";

const mostLinks = 12;
/** A slug of three words or more, or a number: an address of one page, and of no section, tag or person. */
const ofOnePage = /\d{3}|[^/-]{2,}-[^/-]+-[^/]*[^/-]{2,}/u;

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
  for (const paragraph of new Set(paragraphs))
    for (const href of hrefsIn(paragraph)) {
      const url = parseOriginalUrl(href, facts.url);
      if (!url || !ofOnePage.test(url.pathname) || /\.(?:jpe?g|png|gif|webp|pdf|mp[34])$/iu.test(url.pathname))
        continue;
      const folded = foldUrl(url);
      if (folded !== own) found.add(folded);
      if (found.size === mostLinks) return [...found];
    }
  return [...found];
}

function* hrefsIn(element: PageElement): Generator<string> {
  if (element.tag === "a" && element.attributes.href !== undefined) yield element.attributes.href;
  for (const child of element.children) if (isElement(child)) yield* hrefsIn(child);
}
