import { keyOf } from "../body/clean-runs.ts";
import { isHeadLine } from "../body/head-lines.ts";
import { collapse, textOf, type PageElement, within } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";
import { isInCard, nearElements, underHeadline } from "./near-elements.ts";

const standfirstHint =
  /(?:^|[\s-])(?:standfirst|subtitle|sub-title|subhead|subheading|subheadline|sub-headline|deck|dek|lead|lede|leadin|lead-text|intro|introduction|teaser-text|abstract|chapo|chapeau|entradilla|bajada|copete|sumario|sottotitolo|occhiello|summary|excerpt|vorspann|unterzeile|ingress|preamble|spot)(?=$|[\s-])/u;

/** The lines under the headline, where the page marks them; else what it gives as its description. */
export function readStandfirst(facts: PageFacts, top: PageElement | undefined, text: string): string | undefined {
  const marked = markedLine(facts, top, text);
  if (marked) return marked;
  const described = [
    facts.meta("og:description"),
    facts.linked?.description,
    facts.meta("description", "dc.description", "twitter:description"),
  ]
    .map((line) => collapse(line ?? ""))
    .find((line) => line.length >= 20 && line.length <= 1000);
  if (!described) return undefined;
  return saysOwn(described, text) ? described : undefined;
}

/**
 * False for the text's own first words, cut off in a paragraph or run together from several. A whole first paragraph may
 * be the standfirst, set as one.
 */
function saysOwn(described: string, text: string): boolean {
  const key = keyOf(described.replace(/(?:\.{3}|…|\[…\]|\[\.\.\.\])\s*$/u, ""));
  if (!keyOf(text.slice(0, 2500)).startsWith(key.slice(0, 200))) return true;
  return keyOf(text.slice(0, 2500).split("\n", 1)[0] ?? "") === key;
}

/** As much of a body is looked through for a line, in UTF-16 code units. */
const longestTold = 20_000;

/** The text of a marked element: one that the body does not hold comes before one that it does. */
function markedLine(facts: PageFacts, top: PageElement | undefined, text: string): string | undefined {
  const first = facts.headline;
  const heading = keyOf(first?.text ?? "");
  const near = nearElements(facts, top);
  const marked = near
    .filter(
      (element) => standfirstHint.test(element.hint) && !isOfPicture(element) && !isPointer(element, first?.element),
    )
    .map((element) => ({ element, line: textOf(element) }))
    .filter(({ line }) => line.length >= 30 && line.length <= 600 && !holdsTitle(line, heading) && !isHeadLine(line));
  if (marked.length < 2) return marked[0]?.line;
  const under = new Set(underHeadline(near, facts));
  const told = keyOf(text.slice(0, longestTold));
  const own = marked.find(({ element, line }) => under.has(element) && !told.includes(keyOf(line).slice(0, 60)));
  return (own ?? marked[0])?.line;
}

/** A box of the headline and what stands around it is more than the standfirst. */
function holdsTitle(line: string, heading: string): boolean {
  return heading.length >= 12 && keyOf(line).includes(heading);
}

/** What is linked, listed or set under a linked heading leads to other articles. */
function isPointer(element: PageElement, heading: PageElement | undefined): boolean {
  return element.tag === "a" || element.tag === "li" || isInCard(element, heading);
}

/** Boxes of pictures and films, with their captions and buttons. */
function isOfPicture(element: PageElement): boolean {
  const box = /(?:^|[\s-])(?:figure|image|photo|picture|video|media|gallery|caption)(?=$|[\s-])/u;
  return within(element, ({ tag }) => tag === "figure") || box.test(element.hint);
}

/** Tags as the page lists them, each once, the outlet's own name left out. */
export function readTags(facts: PageFacts): string[] {
  const given = [
    ...facts.metaAll("article:tag", "og:article:tag"),
    ...(facts.linked?.keywords ?? []),
    ...facts
      .metaAll("news_keywords", "keywords", "parsely-tags", "sailthru.tags")
      .flatMap((line) => line.split(/\s*[,;،、]\s*/u)),
  ];
  const tags = new Map<string, string>();
  for (const tag of given.map(collapse)) {
    const key = keyOf(tag);
    if (key.length > 1 && tag.length <= 60 && !/[:/]{2}|=/u.test(tag) && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, 30);
}
