import type { AuditKind, AuditLine } from "../../brief/index.ts";

/** A text with its audit. */
export interface Audited {
  /** What the text is called: a file, an address, or "-". */
  readonly name: string;
  readonly text: string;
  readonly lines: readonly AuditLine[];
}

/** How a kind is called where people read it, and what it means. */
export const kindWords: Readonly<Record<AuditKind, readonly [name: string, meaning: string]>> = {
  attributed: ["attributed", "The sentence names who says it."],
  "unnamed-authority": ["UNNAMED AUTHORITY", "An authority without a name stands behind it."],
  "own-voice": ["own voice", "The writer says it, nobody else."],
  forecast: ["forecast", "It tells what is to come, or may."],
  "needs-source": [
    "needs a source",
    "A fact in the writer's own voice: names, figures or strong words, and no source.",
  ],
  "figure-without-producer": ["figure: no producer", "A figure that nobody is said to have made."],
  "figure-without-period": ["figure: no period", "A figure without the time that it stands for."],
  weasel: ["weasel words", "Words that claim without saying who holds it."],
  heading: ["heading", "A title, tag or caption."],
  "empty-sources": ["SOURCES EMPTY", "A heading promises sources, and none follow."],
};

/** Kinds that a reader should be told of, the gravest first. */
export const findingKinds: readonly AuditKind[] = [
  "empty-sources",
  "unnamed-authority",
  "needs-source",
  "figure-without-producer",
  "figure-without-period",
  "weasel",
  "forecast",
];

/** A statement ends where the next speaker of the sentence is named. */
function upToNext([start, end]: readonly [number, number], all: AuditLine["attributions"]): readonly [number, number] {
  const starts = all.flatMap(({ source }) => source.map(([at]) => at)).filter((at) => at > start && at < end);
  return [start, Math.min(end, ...starts)];
}

/** Who speaks, with what each asserts, in the order of the text; a statement of several sentences stands once, at its first. */
export function listAssertions({
  text,
  lines,
}: Audited): readonly { readonly who: string; readonly what: string; readonly sentence: number }[] {
  const told = new Set<string>();
  return lines.flatMap(({ attributions }, i) =>
    attributions.flatMap(({ name, source, content }) => {
      const key = JSON.stringify([source, content]);
      if (told.has(key)) return [];
      told.add(key);
      const what = content
        .map((span) =>
          text
            .slice(...upToNext(span, attributions))
            .replaceAll(/\s+/gu, " ")
            .trim()
            .replace(/(?:,? and|,)$/u, ""),
        )
        .join(" … ");
      return name && what ? [{ who: name, what, sentence: i + 1 }] : [];
    }),
  );
}
