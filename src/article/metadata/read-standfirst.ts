import { keyOf } from "../body/clean-runs.ts";
import { collapse, textOf, type PageElement, within } from "../page/tree.ts";
import type { PageFacts } from "./facts.ts";
import { nearElements } from "./near-elements.ts";

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
  // A description that is only the first words of the text, cut off, is no standfirst of its own.
  const key = keyOf(described.replace(/(?:\.{3}|…|\[…\]|\[\.\.\.\])\s*$/u, ""));
  const cut = /(?:\.{3}|…|\])\s*$/u.test(described);
  return cut && keyOf(text.slice(0, 1500)).startsWith(key.slice(0, 60)) ? undefined : described;
}

/** The text of a marked element: one that the body does not begin with comes before one that it does. */
function markedLine(facts: PageFacts, top: PageElement | undefined, text: string): string | undefined {
  const heading = keyOf(facts.headings[0]?.text ?? "");
  const start = keyOf(text.slice(0, 1000));
  const lines = nearElements(facts, top)
    .filter((element) => standfirstHint.test(element.hint) && !isPointer(element))
    .map((element) => textOf(element))
    .filter((line) => line.length >= 30 && line.length <= 600 && !holdsTitle(line, heading));
  return lines.find((line) => !start.startsWith(keyOf(line))) ?? lines[0];
}

/** A box of the headline and what stands around it is more than the standfirst. */
function holdsTitle(line: string, heading: string): boolean {
  return heading.length >= 12 && keyOf(line).includes(heading);
}

/** What is linked or listed leads to other articles. */
function isPointer(element: PageElement): boolean {
  return within(element, ({ tag }) => tag === "a" || tag === "li");
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
