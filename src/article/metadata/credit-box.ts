import { isAlwaysFrame } from "../body/frame-hints.ts";
import { findElement, type PageElement, textOf } from "../page/tree.ts";

/** More text than this, in UTF-16 code units, is no box of credits. */
const longestCredit = 400;

const authorBox = /(?:^|[\s-])(?:authors?|bylines?)(?=$|\s)/u;
const metaBox = /(?:^|[\s-])(?:meta|metadata|meta-data|article-info)(?=$|\s)/u;

/**
 * A side box, footer or trail of the article itself that names its author or states its time, and leads nowhere else: some
 * outlets keep byline and date there.
 */
export function isCreditBox(element: PageElement): boolean {
  if (element.tag === "nav") return false;
  // Some set the date beside the way to the section.
  if (/breadcrumb/u.test(element.hint)) return findElement(element, ({ tag }) => tag === "time") !== undefined;
  if (isAlwaysFrame(element.hint)) return false;
  return (
    (authorBox.test(element.hint) || isMetaBox(element) || findElement(element, isAuthorLink) !== undefined) &&
    findElement(element, ({ tag }) => /^h[1-6]$/u.test(tag)) === undefined &&
    textOf(element).length <= longestCredit
  );
}

/** A side box that is called the article's metadata. */
export function isMetaBox({ tag, hint }: PageElement): boolean {
  return tag === "aside" && metaBox.test(hint);
}

/** A box beside the headline that is called a teaser's metadata: on an article's page the article's own. */
export function isMetaOfHeadline({ parent, hint }: PageElement, headline: PageElement | undefined): boolean {
  return headline !== undefined && parent === headline.parent && metaBox.test(hint);
}

function isAuthorLink({ attributes }: PageElement): boolean {
  return /(?:^|\s)author(?:\s|$)/u.test(attributes.rel ?? "");
}
