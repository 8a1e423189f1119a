import { dimensions } from "../scheme.ts";
import { eventType } from "../scheme.ts";
import type { DossierLine } from "../types.ts";

const general = "general";
const made = new Map<string, RegExp | undefined>();

/** Types whose subject is told by the words beside them and not by the act itself. */
const open: ReadonlySet<string> = new Set(["agree", "promise", "negotiate", "cooperate"]);

/**
 * The dimension of a text by the words of the scheme: the one with most different words, the earlier of the text where
 * two have as many; "general" where it has none. `language` is a bare code.
 */
export function dimensionOfText(text: string, language: string): string {
  const lower = text.toLowerCase();
  const found = dimensions.flatMap(({ id }) => {
    const pattern = patternOf(id, language);
    const hits = pattern ? [...lower.matchAll(pattern)] : [];
    return hits.length > 0
      ? [{ id, different: new Set(hits.map(([word]) => word)).size, first: hits[0]?.index ?? 0 }]
      : [];
  });
  return found.toSorted((x, y) => y.different - x.different || x.first - y.first)[0]?.id ?? general;
}

/** All dimensions whose words a text has, in the order of the scheme. */
export function dimensionsOfText(text: string, language: string): readonly string[] {
  const lower = text.toLowerCase();
  return dimensions
    .filter(({ id }) => patternOf(id, language)?.[Symbol.search](lower) !== -1 && patternOf(id, language))
    .map(({ id }) => id);
}

/**
 * The dimension of a line: that of its type, but for words, agreements and acts without a subject of their own, which
 * are about what their passages are about.
 */
export function dimensionOfLine(
  line: DossierLine,
  passages: readonly { readonly text: string; readonly language: string }[],
): string {
  const own = eventType(line.type)?.dimension ?? line.dimension;
  const isOpen =
    own === general || line.kind === "agreement" || line.type.endsWith("-agreement") || open.has(line.type);
  if (!isOpen) return line.dimension;
  const told = passages
    .map(({ text, language }) => dimensionOfText(text, language))
    .find((id) => id !== general && id !== own);
  return told ?? line.dimension;
}

function patternOf(id: string, language: string): RegExp | undefined {
  const key = `${id}\u0000${language}`;
  if (!made.has(key))
    made.set(key, makePattern(dimensions.find((one) => one.id === id)?.words[language] ?? [], language));
  return made.get(key);
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
