import { eventType } from "../scheme.ts";
import type { Dimension, DossierLine } from "../types.ts";

const general = "general";
const made = new WeakMap<Dimension, Map<string, RegExp | undefined>>();

/** Types whose subject is told by the words beside them and not by the act itself. */
const open: ReadonlySet<string> = new Set(["agree", "promise", "negotiate", "cooperate"]);

/**
 * The dimension of a text by the words of those given: the one with most different words, the earlier of the text where
 * two have as many; "general" where it has none. `language` is a bare code.
 */
export function dimensionOfText(text: string, language: string, dimensions: readonly Dimension[]): string {
  const lower = text.toLowerCase();
  const found = dimensions.flatMap((dimension) => {
    const pattern = patternOf(dimension, language);
    const hits = pattern ? [...lower.matchAll(pattern)] : [];
    return hits.length > 0
      ? [{ id: dimension.id, different: new Set(hits.map(([word]) => word)).size, first: hits[0]?.index ?? 0 }]
      : [];
  });
  return found.toSorted((x, y) => y.different - x.different || x.first - y.first)[0]?.id ?? general;
}

/** All dimensions whose words a text has, in the order given. */
export function dimensionsOfText(text: string, language: string, dimensions: readonly Dimension[]): readonly string[] {
  const lower = text.toLowerCase();
  return dimensions
    .filter((dimension) => {
      const pattern = patternOf(dimension, language);
      return pattern !== undefined && lower.search(pattern) !== -1;
    })
    .map(({ id }) => id);
}

/** A passage in which a dimension is looked for. */
interface Worded {
  readonly text: string;
  readonly language: string;
}

/**
 * The dimension of a line: that of its type, but for words, agreements and acts without a subject of their own, which
 * are about what their passages are about. A user's own dimension wins wherever its words stand. What the pair's
 * dimensions do not hold is general.
 */
export function dimensionOfLine(
  line: DossierLine,
  passages: readonly Worded[],
  dimensions: readonly Dimension[],
): string {
  const own = firstTold(
    passages,
    dimensions.filter((dimension) => dimension.own),
  );
  return own ?? within(dimensions, placeLine(line, passages, dimensions));
}

function placeLine(line: DossierLine, passages: readonly Worded[], dimensions: readonly Dimension[]): string {
  const own = eventType(line.type)?.dimension ?? line.dimension;
  const isOpen =
    own === general || line.kind === "agreement" || line.type.endsWith("-agreement") || open.has(line.type);
  if (!isOpen) return line.dimension;
  return firstTold(passages, dimensions, own) ?? line.dimension;
}

function firstTold(
  passages: readonly Worded[],
  dimensions: readonly Dimension[],
  but: string = general,
): string | undefined {
  if (dimensions.length === 0) return undefined;
  return passages
    .map(({ text, language }) => dimensionOfText(text, language, dimensions))
    .find((id) => id !== general && id !== but);
}

function within(dimensions: readonly Dimension[], id: string): string {
  return dimensions.some((dimension) => dimension.id === id) ? id : general;
}

function patternOf(dimension: Dimension, language: string): RegExp | undefined {
  const patterns = made.get(dimension) ?? new Map<string, RegExp | undefined>();
  made.set(dimension, patterns);
  if (!patterns.has(language)) patterns.set(language, makePattern(dimension.words[language] ?? [], language));
  return patterns.get(language);
}

/** Words as one expression without nested repetition; Arabic words may carry "and", "in", "to" and the article. */
function makePattern(words: readonly string[], language: string): RegExp | undefined {
  if (words.length === 0) return undefined;
  const body = words
    .map((word) =>
      word
        .replace(/[.+?^${}()|[\]\\]/gu, "\\$&")
        .replaceAll("*", "\\p{L}*")
        .replaceAll(" ", "\\s"),
    )
    .join("|");
  if (language === "zh" || language === "ja") return new RegExp(body, "gu");
  const lead = language === "ar" ? "[وفبكل]?(?:ال|لل)?" : "";
  return new RegExp(`(?<![\\p{L}\\p{N}-])${lead}(?:${body})(?![\\p{L}\\p{N}-])`, "gu");
}
