import type { AuditKind, AuditLine } from "../../brief/index.ts";
import type { Span } from "../../core/index.ts";

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
function upToNext([start, end]: Span, all: AuditLine["attributions"]): Span {
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
    attributions.flatMap((one) => {
      const { name, source, content } = one;
      const key = JSON.stringify([source, content]);
      if (told.has(key)) return [];
      told.add(key);
      const what = content.map((span) => tellContent(text, span, one, attributions)).join(" … ");
      return name && what ? [{ who: name, what, sentence: i + 1 }] : [];
    }),
  );
}

/** What is asserted, with its verb where it says nothing without: "calls for an end", "vows to pay"; without "that". */
function tellContent(
  text: string,
  span: Span,
  { cue: [cue] }: AuditLine["attributions"][number],
  all: AuditLine["attributions"],
): string {
  const [start, end] = upToNext(span, all);
  const words = text.slice(start, end).trimStart();
  const isShort =
    cue !== undefined && cue[1] <= start && start - cue[1] <= 1 && /^(?:to|for|on|at|against)\s/iu.test(words);
  return (isShort ? text.slice(cue[0], end) : words.replace(/^that\s/iu, ""))
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/(?:,? and|,)$/u, "");
}

/** What the articles say to a sentence: "contradicted: “340 billion”, where the passage has “240 billion”". */
export function tellVerdict({ verdict, problems }: AuditLine): string {
  const against = problems.map(({ found, expected }) =>
    expected === undefined ? `“${found}”` : `“${found}”, where the passage has “${expected.replaceAll(/\s+/gu, " ")}”`,
  );
  return `${verdict.replace("-", " ")}${against.length > 0 ? `: ${against.join("; ")}` : ""}`;
}

/** Where a passage stands: "Harbour Wire, 2024-05-16, https://…". */
export function tellPlace({ outlet, publishedAt, url, article }: AuditLine["support"][number]): string {
  return [outlet || article, publishedAt?.slice(0, "2024-05-16".length), url].filter(Boolean).join(", ");
}
