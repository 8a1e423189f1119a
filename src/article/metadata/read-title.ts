import { keyOf } from "../body/clean-runs.ts";
import { collapse } from "../page/tree.ts";
import { inFrame, type PageFacts } from "./facts.ts";
import { outletKeys } from "./read-outlet.ts";

/**
 * The headline without the outlet's name. The visible `<h1>` wins where the page's head agrees with it; else the head's
 * own titles do, OpenGraph first, since they are written for readers elsewhere.
 */
export function readTitle(facts: PageFacts): string | undefined {
  const outlet = outletKeys(facts);
  const titleTag = stripOutlet(collapse(facts.page.titleTag ?? ""), outlet);
  const stated = [
    facts.meta("og:title"),
    facts.linked?.headline,
    facts.meta(
      "twitter:title",
      "dc.title",
      "dcterms.title",
      "parsely-title",
      "sailthru.title",
      "title",
      "hdl",
      "citation_title",
    ),
  ]
    .map((text) => stripOutlet(collapse(decodeTwice(text ?? "")), outlet))
    .filter((text) => text !== "" && !outlet.includes(keyOf(text)));
  const heading = agreedHeading(facts, [...stated, titleTag]);
  const only = loneHeading(facts, outlet);
  const title = (heading ?? only ?? uncut(stated[0], titleTag) ?? titleTag) || facts.headings[0]?.text;
  return title ? collapse(title) : undefined;
}

/** A quotation mark left bare in an attribute cuts the title there; the title element has the rest. */
function uncut(stated: string | undefined, titleTag: string): string | undefined {
  if (stated === undefined || !titleTag.startsWith(stated)) return stated;
  return /^\s?["“”]/u.test(titleTag.slice(stated.length)) ? titleTag : stated;
}

/** The page's only `<h1>`, where it is a headline by its length and not the outlet's name. */
function loneHeading(facts: PageFacts, outlet: readonly string[]): string | undefined {
  const [first, ...others] = facts.headings;
  if (
    !first ||
    others.length > 3 ||
    (others.length > 0 && first.text.length < 25) ||
    first.text.length < 12 ||
    first.text.length > 250
  )
    return undefined;
  return isOutlet(first.text, outlet) || inFrame(first) ? undefined : first.text;
}

/** An `<h1>` that says what the head says, or is most of it. */
function agreedHeading(facts: PageFacts, stated: readonly string[]): string | undefined {
  const keys = stated.map(keyOf).filter((key) => key.length > 3);
  const outlet = outletKeys(facts);
  for (const { text } of facts.headings.length > 0 ? facts.headings : facts.secondary) {
    const key = keyOf(text);
    if (key.length < 4 || outlet.includes(key)) continue;
    const agrees = keys.some(
      (other) =>
        other === key ||
        (key.length >= 12 && other.includes(key)) ||
        (other.length >= 12 && key.includes(other) && other.length * 2 > key.length),
    );
    if (agrees || sharedWords(text, stated) > 0.6) return withoutKicker(text, stated);
  }
  return undefined;
}

/** A line above the headline stands in its element on some sites: then what the head says, and the heading ends in, is it. */
function withoutKicker(heading: string, stated: readonly string[]): string {
  const key = keyOf(heading);
  const ends = stated.filter((title) => {
    const other = keyOf(title);
    return other.length >= 16 && other.length < key.length && key.endsWith(other);
  });
  return ends[0] ?? heading;
}

/** Largest share of the words of `text` that one of the titles has too. */
function sharedWords(text: string, titles: readonly string[]): number {
  const words = wordsOf(text);
  if (words.size < 3) return 0;
  return Math.max(
    0,
    ...titles.map((title) => {
      const others = wordsOf(title);
      return [...words].filter((word) => others.has(word)).length / words.size;
    }),
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

const separator =
  /\s+[|–—·•»«:>/~-]{1,2}\s+|\s*[|｜»«]\s*|\s::\s|(?<=[\p{sc=Han}])[_\-－—–](?=[\p{sc=Han}])|_(?=[\p{sc=Han}])/u;

/** Drops parts at the end or start of a title that name the outlet, its domain or its slogan. */
function stripOutlet(title: string, outlet: readonly string[]): string {
  let parts = title.split(separator);
  if (parts.length < 2) return title;
  let rest = title;
  for (let round = 0; round < 4 && parts.length > 1; round += 1) {
    const last = parts.at(-1) ?? "";
    const first = parts[0] ?? "";
    if (isOutlet(last, outlet)) rest = rest.slice(0, rest.lastIndexOf(last)).replace(/[\s|–—·•»«:>/~_｜－-]+$/u, "");
    else if (isOutlet(first, outlet))
      rest = rest.slice(rest.indexOf(first) + first.length).replace(/^[\s|–—·•»«:>/~_｜－-]+/u, "");
    else break;
    parts = rest.split(separator);
  }
  return dropSite(rest || title);
}

/** After a bar stands the site or the section, whatever it calls itself, where a headline of some length is left. */
function dropSite(title: string): string {
  const found = /^(.{20,}?)\s*(?:[|｜│]|\s::\s|\s»\s).{2,60}$/u.exec(title);
  const head = found?.[1]?.trim();
  return head !== undefined && head.split(/\s+/u).length >= 3 && head.length * 2 > title.length ? head : title;
}

function isOutlet(part: string, outlet: readonly string[]): boolean {
  const key = keyOf(part);
  if (key === "") return true;
  return outlet.some(
    (name) =>
      key === name ||
      (name.length >= 4 && (key.startsWith(name) || key.endsWith(name)) && key.length < name.length + 24) ||
      (key.length >= 4 && name.includes(key)),
  );
}

/** Some outlets escape their titles twice. */
function decodeTwice(text: string): string {
  return text.replace(
    /&(?:amp;)?(quot|amp|#0?39|apos|lt|gt|nbsp);/giu,
    (_, name: string) =>
      ({ quot: '"', amp: "&", "#39": "'", "#039": "'", apos: "'", lt: "<", gt: ">", nbsp: " " })[name.toLowerCase()] ??
      " ",
  );
}
