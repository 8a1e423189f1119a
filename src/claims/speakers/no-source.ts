import data from "../data/no-sources.json" with { type: "json" };
import type { Piece } from "../../language/index.ts";

const words: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(data.words).map(([language, list]) => [language, new Set(list.split(" "))]),
);
const asides: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(data.asides).map(([language, list]) => [language, new Set(list.split("|"))]),
);

/** "напрямую", "hay", "tal cual me": a run of pieces that opens with a word no source has, so that nobody is named by it. */
export function isNoSource(pieces: readonly Piece[], language: string, first: number, after: number): boolean {
  const text = pieces[first]?.text ?? "";
  // "пообещал себе серебро": to whom, and not who.
  if (language === "ru" && /^(?:себе|себя|ему|ей|им)$/u.test(text)) return true;
  if (words[language]?.has(text))
    return language === "es" || text.startsWith("kein") || after === first + 1 || pieces[first + 1]?.kind === "mark";
  return (
    language === "es" &&
    after > first &&
    /(?:[aá]ndo|[iy][eé]ndo)(?:se|l[aeo]s?)?$/u.test(text) &&
    !pieces[first]?.capital
  );
}

/** "Берг, в свою очередь, заявил": the comma before an aside of words that closes with a comma at `comma`; undefined for none. */
export function asideBefore(pieces: readonly Piece[], language: string, comma: number): number | undefined {
  const known = asides[language];
  if (!known || pieces[comma]?.text !== ",") return undefined;
  for (let at = comma - 1; at > comma - 5 && at > 0; at -= 1)
    if (pieces[at]?.text === ",")
      return known.has(
        pieces
          .slice(at + 1, comma)
          .map(({ text }) => text)
          .join(" "),
      )
        ? at
        : undefined;
  return undefined;
}
