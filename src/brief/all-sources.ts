import type { Brief, BriefSource } from "./types.ts";

/** The articles that the page cites and lists, in the order of their numbers: the story's own, then those of its background. */
export function allSources({
  sources,
  background = [],
}: Pick<Brief, "sources" | "background">): readonly BriefSource[] {
  return [...sources, ...background];
}
