import type { Citation } from "../../core/index.ts";
import { isLeast, fates, readTolls } from "../read-tolls.ts";
import { countWord, nameOutlets, startUpper } from "../realise/english.ts";
import type { Fate, TollPlan } from "../realise/plan.ts";
import { realise } from "../realise/realise.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { cite, originals, sentenceAround, type Writing } from "./context.ts";
import { countVoices } from "./voices.ts";

interface Toll {
  readonly value: number;
  readonly atLeast: boolean;
  readonly citation: Citation;
}

/** Numbers of dead, injured and missing: told where two outlets give one, side by side where they differ. */
export function writeTolls(writing: Writing): readonly Candidate[] {
  return fates.flatMap((fate) => {
    const tolls = originals(writing)
      .filter(({ article }) => article.language?.split("-")[0] === "en")
      .flatMap((entry) => readToll(writing, entry, fate) ?? []);
    return tellTolls(writing, fate, keepNear(writing, tolls)) ?? [];
  });
}

/** The first number of an article beside the word: later paragraphs and corrections stand further down only in live pages. */
function readToll(writing: Writing, entry: MaterialArticle, fate: Fate): Toll | undefined {
  const [found] = readTolls(entry.article.text, entry.claims.figures, fate);
  if (!found) return undefined;
  const citation = cite(entry, sentenceAround(writing, entry.article.id, found.sentence));
  return { value: found.value, atLeast: isLeast(found), citation };
}

function tellTolls(writing: Writing, fate: Fate, tolls: readonly Toll[]): Candidate | undefined {
  const groups = Map.groupBy(tolls, ({ value, atLeast }) => `${atLeast ? "at least " : ""}${countWord(value)}`);
  const ordered = [...groups].toSorted(
    ([, a], [, b]) => count(writing, b) - count(writing, a) || (b[0]?.value ?? 0) - (a[0]?.value ?? 0),
  );
  const [first, ...rest] = tolls.map(({ citation }) => citation);
  const [main, ...others] = ordered;
  if (!first || !main || countVoices(writing.articles, [first, ...rest]) < 2) return undefined;
  const one = main[1].every(({ value }) => value === 1);
  const by = (own: readonly Toll[]): string => nameOutlets(own.map(({ citation }) => citation.outlet));
  const head = `${startUpper(main[0])} ${one ? "person was" : "people were"} ${fate}, according to ${by(main[1])}`;
  const tail = others.slice(0, 3).map(([number, own]) => `; ${number}, according to ${by(own)}`);
  const counts = [main, ...others.slice(0, 3)].map(([, own]): TollPlan["counts"][number] => ({
    value: own[0]?.value ?? 0,
    atLeast: own[0]?.atLeast ?? false,
    outlets: own.map(({ citation }) => citation.outlet),
  }));
  const english = `${head}${tail.join("")}.`;
  const text = writing.language === "en" ? english : realise({ kind: "toll", fate, counts }, writing.language);
  if (!text) return undefined;
  const section = others.length > 0 ? "part" : "figures";
  return { text, section, citations: [first, ...rest], weight: 6 + 2 * tolls.length, key: `toll:${fate}` };
}

/** How many times one toll may be another before they count two events: a story recalls older ones. */
const farthest = 10;

/** The tolls that are near to the one with most voices. */
function keepNear(writing: Writing, tolls: readonly Toll[]): readonly Toll[] {
  const [main] = [...Map.groupBy(tolls, ({ value }) => value)].toSorted(
    ([x, a], [y, b]) => count(writing, b) - count(writing, a) || y - x,
  );
  if (!main) return tolls;
  const [size] = main;
  return tolls.filter(({ value }) => value <= size * farthest && size <= value * farthest);
}

function count(writing: Writing, tolls: readonly Toll[]): number {
  return countVoices(
    writing.articles,
    tolls.map(({ citation }) => citation),
  );
}
