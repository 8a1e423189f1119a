import type { Citation } from "../../core/index.ts";
import { baseLanguage } from "../../language/index.ts";
import { isLeast, fates, readTolls } from "../read-tolls.ts";
import { countWord, nameOutlets, startUpper, tellPeriod } from "../realise/english.ts";
import type { Fate, TollPlan } from "../realise/plan.ts";
import { realise } from "../realise/realise.ts";
import { showCount } from "../realise/tell-count.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { opensLongAgo } from "./earlier.ts";
import { cite, originals, sentenceAround, type Writing } from "./context.ts";
import { countVoices } from "./voices.ts";

interface Toll {
  readonly value: number;
  readonly atLeast: boolean;
  readonly citation: Citation;
  /** When its article was published, in milliseconds; absent where that is not known. */
  readonly at?: number;
}

/** Numbers of dead, injured and missing: told where two outlets give one, side by side where they differ. */
export function writeTolls(writing: Writing): readonly Candidate[] {
  return fates.flatMap((fate) => {
    const tolls = lastOf(originals(writing).flatMap((entry) => readToll(writing, entry, fate) ?? []));
    return tellTolls(writing, fate, keepNear(writing, tolls)) ?? [];
  });
}

/** The first number of an article beside the word: later paragraphs and corrections stand further down only in live pages. */
function readToll(writing: Writing, entry: MaterialArticle, fate: Fate): Toll | undefined {
  const { text, language, publishedAt, id } = entry.article;
  const [found] = readTolls(text, entry.claims.figures, fate, baseLanguage(language ?? "und")).filter(
    ({ sentence }) => !opensLongAgo(entry.claims.times, sentence, writing.firstDay),
  );
  if (!found) return undefined;
  const citation = cite(entry, sentenceAround(writing, id, found.sentence));
  const at = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  return { value: found.value, atLeast: isLeast(found), citation, ...(Number.isNaN(at) ? {} : { at }) };
}

/** What each outlet said last: its own earlier counts were overtaken. */
function lastOf(tolls: readonly Toll[]): readonly Toll[] {
  return tolls.filter(
    (toll) =>
      !tolls.some((other) => other.citation.outlet === toll.citation.outlet && (other.at ?? 0) > (toll.at ?? Infinity)),
  );
}

/** How far apart in time, in milliseconds, two counts are of one state of things. */
const sameState = 24 * 3_600_000;

/** A count that is older by a day than a higher one does not differ from it: it was overtaken, and each is told with its day. */
function growsByDays(tolls: readonly Toll[]): boolean {
  return tolls.some(({ at = Infinity, value }) =>
    tolls.some((other) => other.value > value && (other.at ?? 0) - at > sameState),
  );
}

/** One count with all who give it, on one day where days are told. */
interface Counted {
  readonly tolls: readonly [Toll, ...Toll[]];
  readonly day?: string;
}

/** What most voices give first; where the count grows by days the latest first. At most four. */
function countsOf(writing: Writing, tolls: readonly Toll[], isDated: boolean): readonly Counted[] {
  const known = isDated ? tolls.filter(({ at }) => at !== undefined) : tolls;
  const dayOf = ({ at = 0 }: Toll): string => new Date(at).toISOString().slice(0, "2024-05-16".length);
  const groups = Map.groupBy(known, (toll) => `${toll.value} ${toll.atLeast} ${isDated ? dayOf(toll) : ""}`);
  const counted = [...groups.values()].flatMap(([first, ...rest]): readonly Counted[] =>
    first ? [{ tolls: [first, ...rest], ...(isDated ? { day: dayOf(first) } : {}) }] : [],
  );
  const latest = (a: Counted, b: Counted): number => ((b.day ?? "") < (a.day ?? "") ? -1 : b.day === a.day ? 0 : 1);
  return counted
    .toSorted(
      (a, b) =>
        latest(a, b) || count(writing, b.tolls) - count(writing, a.tolls) || b.tolls[0].value - a.tolls[0].value,
    )
    .slice(0, 4);
}

function tellTolls(writing: Writing, fate: Fate, tolls: readonly Toll[]): Candidate | undefined {
  const isDated = growsByDays(tolls);
  const counted = countsOf(writing, tolls, isDated);
  const [first, ...rest] = counted.flatMap((one) => one.tolls.map(({ citation }) => citation));
  if (!first || countVoices(writing.articles, [first, ...rest]) < 2) return undefined;
  const counts = counted.map(({ tolls: own, day }): TollPlan["counts"][number] => ({
    value: own[0].value,
    atLeast: own[0].atLeast,
    outlets: own.map(({ citation }) => citation.outlet),
    ...(day === undefined ? {} : { day }),
  }));
  const plan = { kind: "toll", fate, counts } as const;
  const text = writing.language === "en" ? tellEnglish(plan) : realise(plan, writing.language);
  if (!text) return undefined;
  const section = counted.length > 1 && !isDated ? "part" : "figures";
  return { text, section, citations: [first, ...rest], weight: 6 + 2 * tolls.length, key: `toll:${fate}` };
}

function tellEnglish({ fate, counts: [main, ...others] }: TollPlan): string | undefined {
  if (!main) return undefined;
  const number = ({ value, atLeast }: typeof main): string =>
    `${atLeast ? "at least " : ""}${value <= 10 ? countWord(value) : showCount({ value }, "en")}`;
  const by = ({ outlets, day }: typeof main): string =>
    day === undefined
      ? `according to ${nameOutlets(outlets)}`
      : `${nameOutlets(outlets)} reported ${tellPeriod({ from: day, to: day, precision: "day" })}`;
  const people = main.value === 1 ? "person was" : "people were";
  const tail = others.map((one) => `; ${number(one)}, ${by(one)}`);
  return `${startUpper(number(main))} ${people} ${fate}, ${by(main)}${tail.join("")}.`;
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
