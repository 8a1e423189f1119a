import { allSources, type Brief } from "../../brief/index.ts";

/** Short ids of the rows of a page's list of sources, by article id: a page points to its rows a hundred times. */
export function sourceAnchors(brief: Pick<Brief, "sources" | "background">): ReadonlyMap<string, string> {
  return new Map(allSources(brief).map(({ article }, i) => [article, `o${i + 1}`]));
}
