import { type ClaimSet, judgeWords } from "../../claims/index.ts";
import { type Period, toMillis } from "../../core/index.ts";
import { findActor } from "../actors.ts";
import type { DossierLine } from "../types.ts";
import type { Statement } from "./list-statements.ts";
import { dimensionIn, passagesOf, toldAt } from "./passages.ts";
import type { ForecastDecision, ForecastOutcome, PairMaterial } from "./types.ts";

export interface ForecastEntry {
  /** Id of the record, or of the statement. */
  readonly id: string;
  readonly who: string;
  readonly unnamed: boolean;
  readonly said?: string;
  /** The source's own words. */
  readonly what: string;
  readonly language: string;
  readonly dimension: string;
  /** Absent where the source gives no time. */
  readonly by?: Period;
  readonly sure: string;
  readonly outcome: ForecastOutcome;
  /** The decision that set the outcome; absent while it is pending. */
  readonly decision?: ForecastDecision;
  /** Later records of the same type: matter for a decision, never one. */
  readonly candidates: readonly DossierLine[];
  readonly line?: DossierLine;
  readonly statement?: Statement;
}

/** Forecasts on record and in attributed words, newest first. Each is pending until a person has decided it. */
export function listForecasts(material: PairMaterial, statements: readonly Statement[]): readonly ForecastEntry[] {
  const recorded = material.lines.filter(({ kind }) => kind === "forecast").map((line) => fromLine(material, line));
  const told = new Set(
    recorded.flatMap(({ line }) => line?.citations.map(({ article, span }) => `${article} ${span[0]}`) ?? []),
  );
  const said = statements
    .filter(({ certainty, article, start }) => certainty === "forecast" && !told.has(`${article} ${start}`))
    // What is hoped for is not foretold.
    .filter(({ text, language }) => judgeWords(text, language) !== "wish" && !(language === "en" && hope.test(text)))
    .filter((statement) => !isOfThePast(material, statement))
    // "Ito foretells …, the Lantern reports": of two who carry one sentence the first is who foretells.
    .filter(
      ({ article, start }, at, all) => all.findIndex((one) => one.article === article && one.start === start) === at,
    )
    .map((statement) => fromStatement(material, statement));
  return [...recorded, ...said].toSorted(
    (x, y) => (y.said ?? "").localeCompare(x.said ?? "") || x.id.localeCompare(y.id),
  );
}

const hope = /\b(?:hope|hopes|hoped|hoping|wishes)\b/iu;
/** Days by which a time lies back from which its "would" is a story of that time: "said in 2009 that it would". */
const longAgo = 31;

function isOfThePast({ claims }: PairMaterial, { article, start, end, at }: Statement): boolean {
  const day = toMillis(at?.slice(0, 10));
  const times = (claims.get(article)?.times ?? []).filter(({ span }) => span[0] >= start && span[1] <= end);
  if (day === undefined || times.length === 0) return false;
  return times.every(({ period }) => (toMillis(period.to.slice(0, 10)) ?? day) < day - longAgo * 86_400_000);
}

function fromLine(material: PairMaterial, line: DossierLine): ForecastEntry {
  const [passage] = passagesOf(material, line);
  const said = toldAt(material, line);
  return {
    id: line.id,
    who: findActor(material.actors, [line.saidBy], said)?.name ?? line.saidBy ?? passage?.outlet ?? "",
    unnamed: false,
    ...(said ? { said } : {}),
    what: passage?.text ?? "",
    language: passage?.language ?? "und",
    dimension: dimensionIn(material, line),
    ...(line.date ? { by: line.date } : {}),
    sure: line.certainty,
    ...decided(material, line.id),
    candidates: material.lines.filter((other) => isCandidate(line, other, said)),
    line,
  };
}

function isCandidate(forecast: DossierLine, other: DossierLine, said: string | undefined): boolean {
  if (other.type !== forecast.type || (other.kind !== "event" && other.kind !== "agreement")) return false;
  return said !== undefined && (other.date?.from ?? "") >= said.slice(0, 10);
}

function fromStatement(material: PairMaterial, statement: Statement): ForecastEntry {
  const by = timeIn(material.claims.get(statement.article), statement);
  return {
    id: statement.id,
    who: statement.speaker,
    unnamed: statement.unnamed,
    ...(statement.at ? { said: statement.at } : {}),
    what: statement.text,
    language: statement.language,
    dimension: statement.dimension,
    ...(by ? { by } : {}),
    sure: statement.certainty,
    ...decided(material, statement.id),
    candidates: [],
    statement,
  };
}

/** The last time that the sentence names, where it lies after the day on which it was said. */
function timeIn(claims: ClaimSet | undefined, { start, end, at }: Statement): Period | undefined {
  const times = (claims?.times ?? []).filter(({ span }) => span[0] >= start && span[1] <= end);
  return times.findLast(({ period }) => at === undefined || period.to.slice(0, 10) > at.slice(0, 10))?.period;
}

function decided({ decisions }: PairMaterial, id: string): Pick<ForecastEntry, "outcome" | "decision"> {
  const decision = decisions.findLast(({ record }) => record === id);
  return decision ? { outcome: decision.outcome, decision } : { outcome: "pending" };
}
