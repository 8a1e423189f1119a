import type { Brief, BriefSentence } from "./types.ts";

/** The sentences of a page that its standfirst is, in their order; none where it only says how widely the story is told. */
export function standfirstSentences({ sentences, standfirstOf = [] }: Brief): readonly BriefSentence[] {
  return standfirstOf.flatMap((ordinal) => sentences[ordinal - 1] ?? []);
}
