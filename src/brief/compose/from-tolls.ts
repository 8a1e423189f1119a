import type { Figure } from "../../claims/index.ts";
import type { Citation } from "../../core/index.ts";
import { countWord, nameOutlets, startUpper } from "../realise/english.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { cite, isHome, originals, sentenceAround, type Writing } from "./context.ts";
import { countVoices } from "./voices.ts";

/** What befell people, with the words that count them in news English and how the page tells it. */
const fates: readonly { readonly id: string; readonly words: RegExp; readonly told: string }[] = [
  { id: "killed", words: /\b(?:killed|kills|dead|died|deaths|death toll|bodies)\b/iu, told: "killed" },
  { id: "injured", words: /\b(?:injured|wounded|hurt)\b/iu, told: "injured" },
  { id: "missing", words: /\bmissing\b/iu, told: "missing" },
];

interface Toll {
  readonly value: number;
  readonly atLeast: boolean;
  readonly citation: Citation;
}

/** Numbers of dead, injured and missing: told where two outlets give one, side by side where they differ. */
export function writeTolls(writing: Writing): readonly Candidate[] {
  return fates.flatMap(({ id, words, told }) => {
    const tolls = originals(writing)
      .filter((entry) => isHome(writing, entry))
      .flatMap((entry) => readToll(writing, entry, words) ?? []);
    return tellTolls(writing, id, told, tolls) ?? [];
  });
}

const countable: ReadonlySet<string> = new Set(["people", "1", "dead", "body", "person", "death"]);

/** The last number of an article beside the word: later paragraphs and corrections stand further down only in live pages. */
function readToll(writing: Writing, entry: MaterialArticle, words: RegExp): Toll | undefined {
  const { text } = entry.article;
  const found = entry.claims.figures.find(
    (figure) => countable.has(figure.unit) && !figure.change && isBeside(text, figure, words),
  );
  if (!found || found.value > 1e6 || !Number.isInteger(found.value)) return undefined;
  return {
    value: found.value,
    atLeast: found.comparator === "at least" || found.comparator === "more than",
    citation: cite(entry, sentenceAround(writing, entry.article.id, found.sentence)),
  };
}

/** Within its clause and five words: "killed at least 12 people", "15 dead", "put the death toll at 15". */
function isBeside(text: string, { span }: Figure, words: RegExp): boolean {
  const before =
    text
      .slice(Math.max(0, span[0] - 34), span[0])
      .split(/[.;,]| and /u)
      .at(-1) ?? "";
  const after = text.slice(span[1], span[1] + 26).split(/[.;,]| and /u)[0] ?? "";
  return words.test(before) || words.test(after);
}

function tellTolls(writing: Writing, id: string, told: string, tolls: readonly Toll[]): Candidate | undefined {
  const groups = Map.groupBy(tolls, ({ value, atLeast }) => `${atLeast ? "at least " : ""}${countWord(value)}`);
  const ordered = [...groups].toSorted(
    ([, a], [, b]) => count(writing, b) - count(writing, a) || (b[0]?.value ?? 0) - (a[0]?.value ?? 0),
  );
  const [first, ...rest] = tolls.map(({ citation }) => citation);
  const [main, ...others] = ordered;
  if (!first || !main || countVoices(writing.articles, [first, ...rest]) < 2) return undefined;
  const one = main[1].every(({ value }) => value === 1);
  const by = (own: readonly Toll[]): string => nameOutlets(own.map(({ citation }) => citation.outlet));
  const head = `${startUpper(main[0])} ${one ? "person was" : "people were"} ${told}, according to ${by(main[1])}`;
  const tail = others.slice(0, 3).map(([number, own]) => `; ${number}, according to ${by(own)}`);
  const text = `${head}${tail.join("")}.`;
  const section = others.length > 0 ? "part" : "figures";
  return { text, section, citations: [first, ...rest], weight: 6 + 2 * tolls.length, key: `toll:${id}` };
}

function count(writing: Writing, tolls: readonly Toll[]): number {
  return countVoices(
    writing.articles,
    tolls.map(({ citation }) => citation),
  );
}
