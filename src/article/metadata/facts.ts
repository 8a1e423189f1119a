import { keyOf } from "../body/clean-runs.ts";
import { briefText, collapse, findElement, isElement, type PageElement, textOf, within } from "../page/tree.ts";
import { isOtherWork, type Page } from "../page/parse-page.ts";
import { isCreditBox, isMetaBox } from "./credit-box.ts";
import { type LinkedArticle, parseJsonLd } from "./json-ld.ts";
import { parseOriginalUrl } from "./parse-url.ts";
import { isAlwaysFrame, isLivePost, isWall } from "../body/frame-hints.ts";

/** How many `<h1>`s are held against the titles: real pages have a few, hostile ones thousands. */
const mostHeadings = 200;

/** What every reader of metadata looks at: gathered once for a page. */
export interface PageFacts {
  readonly page: Page;
  readonly url: URL | undefined;
  readonly linked: LinkedArticle | undefined;
  /** Texts of the page's `<h1>`s, those inside of the site's header last. */
  readonly headings: readonly Heading[];
  /** The first `<h2>`s: what pages without an `<h1>` have for a headline. */
  readonly secondary: readonly Heading[];
  /** Where the headline stands: the `<h1>` or `<h2>` that the page's own titles say, else the first `<h1>`. */
  readonly headline: Heading | undefined;
  /** The first `<time>`s outside of comments and side boxes. */
  readonly times: readonly PageElement[];
  /** How many posts of a live blog stand on the page. */
  readonly livePosts: number;
  /** The first boxes that are called the wall before the rest of an article. */
  readonly walls: readonly PageElement[];
  /** First content of a `<meta>` under any of these names, collapsed. */
  meta(...names: readonly string[]): string | undefined;
  /** All contents under these names. */
  metaAll(...names: readonly string[]): readonly string[];
  /** Elements with a schema.org property, in order of the page, those in comments and side boxes left out. */
  property(name: string): readonly PageElement[];
}

export interface Heading {
  readonly text: string;
  readonly element: PageElement;
}

/** Gathers the facts of a page. `url` is the address that the page was fetched from. */
export function gatherFacts(page: Page, url: string | undefined): PageFacts {
  const metas = new Map<string, string[]>();
  for (const [name, content] of page.metas) {
    const text = collapse(content);
    if (text !== "") metas.set(name, [...(metas.get(name) ?? []), text]);
  }
  const properties = new Map<string, PageElement[]>();
  const headings: Heading[] = [];
  const secondary: Heading[] = [];
  const times: PageElement[] = [];
  const walls: PageElement[] = [];
  let livePosts = 0;
  visit(page.body, 0, (element) => {
    const names = element.attributes.itemprop;
    if (names === "liveBlogUpdate" || (isLivePost(element.hint) && saysSomething(element))) livePosts += 1;
    else if (walls.length < 8 && isWall(element.hint)) walls.push(element);
    if (names) for (const name of names.split(/\s+/u)) properties.set(name, [...(properties.get(name) ?? []), element]);
    if (element.tag === "h1" && headings.length < mostHeadings) headings.push({ text: headingText(element), element });
    else if (element.tag === "time" && times.length < 20) times.push(element);
    else if (element.tag === "h2" && secondary.length < 6) secondary.push({ text: headingText(element), element });
  });
  const titles = [page.titleTag ?? "", metas.get("og:title")?.[0] ?? ""];
  const linked = parseJsonLd(page.jsonLd, [...titles, headings[0]?.text ?? ""]);
  const firsts = headings
    .filter(({ text }) => text !== "" && text.length < 400)
    .toSorted((a, b) => Number(inFrame(a)) - Number(inFrame(b)));
  return {
    page,
    url: parseOriginalUrl(url),
    linked,
    secondary,
    times,
    livePosts,
    walls,
    headings: firsts,
    headline:
      saidHeading([...firsts, ...secondary], [...titles, linked?.headline ?? ""]) ??
      firsts[0] ??
      headingInFrame(page.body, titles),
    meta: (...names) => names.map((name) => metas.get(name)?.[0]).find((text) => text !== undefined),
    metaAll: (...names) => names.flatMap((name) => metas.get(name) ?? []),
    property: (name) => properties.get(name) ?? [],
  };
}

/** The `<h1>` that a title holds inside of what is called frame: some boxes around headlines are named for one of their parts. */
function headingInFrame(body: PageElement, titles: readonly string[]): Heading | undefined {
  const element = findElement(body, ({ tag }) => tag === "h1");
  return element && saidHeading([{ text: headingText(element), element }], titles);
}

/** Shorter headings, in letters and digits, may stand in a title by chance: names of sections and outlets. */
const shortestSaid = 12;

/** Longer texts, in UTF-16 code units, are no items of a strip of headlines. */
const longestItem = 200;

/** A post of a live blog has a paragraph, or as many letters; an item of a strip of headlines has neither. */
function saysSomething(element: PageElement): boolean {
  if (findElement(element, ({ tag }) => tag === "p")) return true;
  const item = briefText(element, longestItem);
  return item === undefined || item.length > longestItem;
}

/** How much of a title, in UTF-16 code units, headings are looked for in: hostile pages have more. */
const longestTitle = 2000;

/** Of the headings that one of the titles holds, the longest: an outlet's name stands there too. */
function saidHeading(headings: readonly Heading[], titles: readonly string[]): Heading | undefined {
  const keys = titles.map((title) => keyOf(title.slice(0, longestTitle)));
  const said = headings
    .map((heading) => ({ heading, key: keyOf(heading.text) }))
    .filter(({ key }) => key.length >= shortestSaid && keys.some((title) => title.includes(key)));
  return said.toSorted((a, b) => b.key.length - a.key.length)[0]?.heading;
}

const kicker =
  /(?:^|[\s-])(?:kicker|highline|overline|over-line|topline|top-line|dachzeile|antetitulo|ante-titulo|volanta|cintillo|occhiello|eyebrow|roofline|roof-line|pretitle|pre-title|pretitulo|surtitre|sur-titre|strapline|spitzmarke|nadtytul|visually-hidden|sr-only|element-invisible|aural|badge|label|subtitle|sub-title|subheadline|sub-headline|subline|untertitel)(?=$|[\s-])/u;

/** What is left of a heading without its kicker and its second line is the headline from this size on, in letters and digits. */
const shortestHeadline = 12;

/**
 * A heading's text without the lines above and below the headline, where those are marked as such, and without a mark
 * that links to it.
 */
export function headingText(heading: PageElement): string {
  const own = textOf(withoutMarked(heading, 0));
  const text = keyOf(own).length >= shortestHeadline ? own : textOf(heading);
  return text.replace(/\s?[¶§]$/u, "");
}

function withoutMarked(element: PageElement, depth: number): PageElement {
  const children = element.children
    .filter((child) => !isElement(child) || !(child.tag === "small" || kicker.test(child.hint)))
    .map((child) => (isElement(child) && depth < 2 ? withoutMarked(child, depth + 1) : child));
  return { ...element, children };
}

/** Every element but those of comments, side boxes and cited works. */
function visit(element: PageElement, depth: number, look: (element: PageElement) => void): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.tag === "nav" || isAlwaysFrame(child.hint)) continue;
    if (child.tag === "aside" && !(isMetaBox(child) && isCreditBox(child))) continue;
    if (isOtherWork(child)) continue;
    look(child);
    if (depth < 220) visit(child, depth + 1, look);
  }
}

const siteHeader =
  /\b(?:logo|brand|masthead|site-title|site-header|site-name|blog-title)\b|(?:^|\s)(?:page-|main-|global-|top-)?header(?:\s|$)/u;

/** True for a heading in the site's own header, which names the site. */
export function inFrame({ element }: Heading): boolean {
  if (!within(element, (at) => at.tag === "header" || siteHeader.test(at.hint))) return false;
  return !within(element, (at) => at.tag === "article" || at.tag === "main");
}
