import { spansOverlap } from "../../../core/index.ts";
import type { Grammar } from "../../realise/grammar.ts";
import type { Fate, FigurePlan, ReadingPlan, TollPlan } from "../../realise/plan.ts";
import { planAmount, planProducer } from "../../realise/plan-record.ts";
import { fates, isLeast, readTolls } from "../../read-tolls.ts";
import { hole, holdsOutlets, matchHoles } from "./match-holes.ts";
import type { Source } from "./read-sources.ts";

/** Most readings that a sentence sets side by side, and most that are tried. */
const most = { told: 4, tried: 8 } as const;

/** True where the sentence is a figure or a toll that the passages give, each value with outlets that give it. */
export function isAmounts(sentence: string, sources: readonly Source[], grammar: Grammar): boolean {
  return isFigure(sentence, sources, grammar) || fates.some((fate) => isToll(sentence, sources, grammar, fate));
}

interface Reading<Told> {
  readonly told: Told;
  /** Outlets whose passages give it. */
  readonly outlets: readonly string[];
}

function isFigure(sentence: string, sources: readonly Source[], grammar: Grammar): boolean {
  const groups = Map.groupBy(
    sources.flatMap((source) => source.records.flatMap((record) => readFigure(record, source) ?? [])),
    ({ key }) => key,
  );
  return [...groups.values()].some((own) => {
    const readings = gather(own, ({ reading }) => JSON.stringify(reading));
    const [one] = own;
    if (!one) return false;
    const pairs: readonly FigurePlan["pair"][] = [one.pair, [one.pair[1], one.pair[0]]];
    return pairs.some((pair) => {
      const tell = (told: readonly ReadingPlan[]): string | undefined =>
        grammar.tellFigure({
          kind: "figure",
          measure: one.measure,
          pair,
          readings: told,
          ...(one.period ? { period: one.period } : {}),
        });
      return isTold(
        sentence,
        readings.map(({ told, outlets }) => ({ told: told.reading, outlets })),
        tell,
        grammar,
      );
    });
  });
}

interface ReadFigure {
  readonly key: string;
  readonly measure: string;
  readonly pair: readonly [string, string];
  readonly period?: FigurePlan["period"];
  readonly reading: ReadingPlan;
  readonly outlet: string;
}

function readFigure(record: Source["records"][number], source: Source): ReadFigure | undefined {
  const [figure] = record.figures;
  if (record.kind !== "figure" || !figure) return undefined;
  const { measure = "trade", period, unit } = figure;
  const producer = planProducer(figure.producer);
  const pair = [record.source, record.target] as const;
  return {
    key: [measure, pair.toSorted().join("-"), unit, period?.from, period?.to].join("|"),
    measure,
    pair,
    ...(period ? { period } : {}),
    reading: { ...planAmount(figure, source.claims.figures), outlets: [hole], ...(producer ? { producer } : {}) },
    outlet: source.outlet,
  };
}

/** The counts of one state of things, or each with the day of its reports. */
function isToll(sentence: string, sources: readonly Source[], grammar: Grammar, fate: Fate): boolean {
  const tell = (counts: TollPlan["counts"]): string => grammar.tellToll({ kind: "toll", fate, counts });
  const isTolls = (isDated: boolean): boolean => {
    const found = sources.flatMap((source) => readCounts(source, fate, isDated));
    const readings = gather(found, ({ count: { value, atLeast, day } }) => `${value} ${atLeast} ${day}`);
    return isTold(
      sentence,
      readings.map(({ told, outlets }) => ({ told: told.count, outlets })),
      tell,
      grammar,
    );
  };
  return isTolls(false) || isTolls(true);
}

function readCounts(
  source: Source,
  fate: Fate,
  isDated: boolean,
): readonly { readonly count: TollPlan["counts"][number]; readonly outlet: string }[] {
  const { text, claims, language, span, outlet, day } = source;
  return readTolls(text, claims.figures, fate, language)
    .filter(({ sentence }) => spansOverlap(sentence, span))
    .map((figure) => ({
      count: {
        value: figure.value,
        atLeast: isLeast(figure),
        outlets: [hole],
        ...(isDated && day !== undefined ? { day } : {}),
      },
      outlet,
    }));
}

/** What several outlets give is one reading of theirs. */
function gather<Told extends { readonly outlet: string }>(
  found: readonly Told[],
  keyOf: (told: Told) => string,
): readonly Reading<Told>[] {
  return [...Map.groupBy(found, keyOf).values()].flatMap((own) => {
    const [told] = own;
    return told ? [{ told, outlets: own.map(({ outlet }) => outlet) }] : [];
  });
}

/** Tries the readings one after the other, in every order, as far as the sentence goes along with them. */
function isTold<Told>(
  sentence: string,
  readings: readonly Reading<Told>[],
  tell: (told: readonly Told[]) => string | undefined,
  grammar: Grammar,
): boolean {
  const tried = readings.slice(0, most.tried);
  const grow = (chosen: readonly Reading<Told>[]): boolean => {
    if (chosen.length > 0) {
      const pattern = tell(chosen.map(({ told }) => told));
      if (pattern === undefined) return false;
      const held = matchHoles(pattern, sentence);
      if (held?.length === chosen.length)
        return held.every((names, i) => holdsOutlets(names, chosen[i]?.outlets ?? [], grammar.between));
      if (chosen.length === most.told || !beginsLike(pattern, sentence)) return false;
    }
    return tried.some((one) => !chosen.includes(one) && grow([...chosen, one]));
  };
  return grow([]);
}

/** The sentence goes the pattern's way up to its first hole: else no longer pattern can be its own. */
function beginsLike(pattern: string, sentence: string): boolean {
  return sentence.startsWith(pattern.split(hole)[0] ?? "");
}
