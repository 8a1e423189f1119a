import type { Citation } from "../../core/index.ts";
import type { DossierLine, RecordFigure } from "../../relations/index.ts";
import { listWords, nameOutlets, startUpper, tellAmount, tellPeriod } from "../realise/english.ts";
import type { Candidate } from "../types.ts";
import type { AmountPlan, ReadingPlan } from "../realise/plan.ts";
import { planAmount, planProducer } from "../realise/plan-record.ts";
import { realise } from "../realise/realise.ts";
import { checkText } from "./check-text.ts";
import { retells, type Writing } from "./context.ts";
import { shortName } from "./short-name.ts";
import { countVoices } from "./voices.ts";

/** One value of one measure, with everyone who gives it. */
interface Reading {
  readonly figure: RecordFigure;
  readonly citations: readonly Citation[];
  /** How a page in another language than English tells it. */
  readonly plan?: Omit<ReadingPlan, "outlets">;
}

/** Amounts of one measure and period between one pair, told side by side where they differ. */
export function writeFigures(writing: Writing): readonly Candidate[] {
  const groups = new Map<string, DossierLine[]>();
  for (const line of writing.material.records) {
    const [figure] = line.figures;
    if (line.kind !== "figure" || !figure) continue;
    const key = [
      line.type,
      figure.measure,
      [line.source, line.target].toSorted().join("-"),
      figure.unit,
      figure.period?.from,
      figure.period?.to,
    ].join("|");
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].flatMap(([key, lines]) => writeGroup(writing, key, lines) ?? []);
}

function writeGroup(writing: Writing, key: string, lines: readonly DossierLine[]): Candidate | undefined {
  const [line] = lines;
  if (!line) return undefined;
  const gathered = gatherReadings(writing, lines);
  const readings = retells(writing)
    ? gathered
    : gathered.flatMap((reading) => planReading(writing, line, reading) ?? []);
  const [main, ...others] = readings;
  const [first, ...rest] = readings.flatMap(({ citations }) => citations);
  if (!main || !first) return undefined;
  const voices = countVoices(writing.articles, [first, ...rest]);
  if (others.length > 0 && (voices < 2 || !main.figure.period || !areNear(readings))) return undefined;
  const text = retells(writing) ? tellEnglish(writing, line, readings) : tellIn(writing, line, readings);
  if (!text) return undefined;
  return {
    text,
    section: others.length > 0 ? "part" : "figures",
    citations: [first, ...rest],
    weight: voices * 2 + others.length * 3 + (main.figure.period ? 1 : 0),
    key: `figure:${key}`,
  };
}

/**
 * A reading as most of its outlets give it, with its producer and "about" or without, and those outlets alone: one that
 * gives the value in its own voice must not be told as quoting the customs office.
 */
function planReading(writing: Writing, line: DossierLine, reading: Reading): Reading | undefined {
  const amount = amountOf(writing, reading);
  const { comparator: _comparator, ...bare } = amount;
  const producer = planProducer(reading.figure.producer);
  const plans = [producer, undefined].flatMap((own) =>
    [amount, bare].map((one) => ({ ...one, ...(own ? { producer: own } : {}) })),
  );
  const told = plans.map((plan) => ({
    plan,
    citations: reading.citations.filter((citation) => {
      const text = tellIn(writing, line, [{ ...reading, plan, citations: [citation] }]);
      return text !== undefined && checkText(writing, text, [citation]).verdict === "supported";
    }),
  }));
  const voices = (one: (typeof told)[number]): number => countVoices(writing.articles, one.citations);
  const [best] = told.toSorted((one, other) => voices(other) - voices(one));
  return best && best.citations.length > 0 ? { ...reading, ...best } : undefined;
}

/** The same by the grammar of another language, whose readers are told of "more than" as well. */
function tellIn(writing: Writing, line: DossierLine, readings: readonly Reading[]): string | undefined {
  const [main] = readings;
  const period = main?.figure.period;
  const plans = readings.flatMap(({ plan, citations }): readonly ReadingPlan[] =>
    plan ? [{ ...plan, outlets: citations.map(({ outlet }) => outlet) }] : [],
  );
  const measure = main?.figure.measure ?? "trade";
  const pair = [line.source, line.target] as const;
  return realise({ kind: "figure", measure, pair, readings: plans, ...(period ? { period } : {}) }, writing.language);
}

/** The amount as the articles give it: "more than", "about" and the like are theirs. */
function amountOf(writing: Writing, { figure, citations }: Reading): AmountPlan {
  return planAmount(
    figure,
    citations.flatMap(({ article }) => writing.articles.get(article)?.claims.figures ?? []),
  );
}

function tellEnglish(writing: Writing, line: DossierLine, [main, ...others]: readonly Reading[]): string | undefined {
  const tell = (reading: Reading): string => {
    const { value, unit, comparator } = amountOf(writing, reading);
    return `${comparator ? `${comparator} ` : ""}${tellAmount(value, unit)}`;
  };
  if (!main) return undefined;
  const { figure } = main;
  const measure = figure.measure ?? "trade";
  const pair = listWords([shortName(line.source), shortName(line.target)]);
  const when = tellPeriod(figure.period) || "in a period that is not stated";
  const head = `${startUpper(measure)} between ${pair} ${when} came to ${tell(main)}, ${credit(main)}`;
  const tail = others.map((reading) => `; ${creditFirst(reading)} put it at ${tell(reading)}`);
  return `${head}${tail.join("")}.`;
}

/** Values with their citations, the one with most voices first. Values that round to one another count as one. */
function gatherReadings(writing: Writing, lines: readonly DossierLine[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (const line of lines) {
    const citations = line.citations.filter(({ article }) => writing.articles.has(article));
    const [figure] = line.figures;
    if (!figure || citations.length === 0) continue;
    const same = readings.findIndex((reading) => isSameValue(reading.figure.value, figure.value));
    const known = readings[same];
    if (known)
      readings[same] = { figure: exacter(known.figure, figure), citations: [...known.citations, ...citations] };
    else readings.push({ figure, citations });
  }
  return readings.toSorted(
    (a, b) =>
      countVoices(writing.articles, b.citations) - countVoices(writing.articles, a.citations) ||
      b.figure.value - a.figure.value,
  );
}

/** Values that are no more than twice each other: farther apart they do not measure one thing. */
function areNear(readings: readonly Reading[]): boolean {
  const values = readings.map(({ figure }) => figure.value);
  return Math.max(...values) <= 2 * Math.min(...values);
}

/** 240 and 240.1 are one value told in two roundings: half a unit of the coarser one's last digit apart at most. */
export function isSameValue(a: number, b: number): boolean {
  const places = Math.min(digitsOf(a), digitsOf(b));
  return Number(a.toPrecision(places)) === Number(b.toPrecision(places));
}

function digitsOf(value: number): number {
  return Math.max(2, value.toExponential().replace(/e.*$/u, "").replace(/[^\d]/gu, "").length);
}

function exacter(a: RecordFigure, b: RecordFigure): RecordFigure {
  return digitsOf(b.value) > digitsOf(a.value) ? b : a;
}

/** "according to Harbour Wire and Le Fanal, citing Chinese customs". */
function credit({ figure, citations }: Reading): string {
  const outlets = nameOutlets(citations.map(({ outlet }) => outlet));
  return `according to ${outlets}${figure.producer ? `, citing ${withArticle(figure.producer)}` : ""}`;
}

/** "Cape Dispatch, citing the Indian commerce ministry,": who sets another figure beside the first. */
function creditFirst({ figure, citations }: Reading): string {
  const outlets = nameOutlets(citations.map(({ outlet }) => outlet));
  return figure.producer ? `${outlets}, citing ${withArticle(figure.producer)},` : outlets;
}

/** "the Indian commerce ministry", but "Chinese customs" and "Japan's finance ministry". */
function withArticle(producer: string): string {
  const isOne =
    /(?:ministry|office|bank|board|agency|administration|institute|department|bureau|company|council)$/iu.test(
      producer,
    );
  return isOne && !/^(?:the |an? )|['’]s\b/iu.test(producer) ? `the ${producer}` : producer;
}
