import { toMillis } from "../../core/index.ts";
import type { DossierLine } from "../types.ts";
import { isKeptBy, isSameParties, slack } from "./find-kept.ts";
import { dayOfLine, dimensionIn, passagesOf, toldAt } from "./passages.ts";
import type { PairMaterial, RecordState, SettledLine, StateChange } from "./types.ts";

type Material = Pick<PairMaterial, "articles" | "dimensions">;

/**
 * Each record with the state it is in and how it came there: a later denial, a calling off, a correction by the outlet
 * or the act after a plan changes the state and keeps what was said before. Denials stay records of their own too.
 */
export function settleStates(material: Material, lines: readonly DossierLine[]): readonly SettledLine[] {
  const ofType = Map.groupBy(lines, ({ type }) => type);
  return lines.map((line) => {
    const first: StateChange = { state: "reported", ...at(material, line), by: byWhom(material, line), line };
    const later = line.polarity === "positive" ? findChanges(material, line, ofType.get(line.type) ?? []) : [];
    const told: StateChange =
      line.polarity === "positive" ? first : { ...first, state: line.kind === "plan" ? "cancelled" : "denied" };
    const history = [told, ...later.toSorted((x, y) => (x.at ?? "").localeCompare(y.at ?? ""))];
    return { line, dimension: dimensionIn(material, line), state: stateOf(material, line, history), history };
  });
}

/** Notes of correction are remarks; they are the state only where every article that tells the record has one. */
function stateOf({ articles }: Material, line: DossierLine, history: readonly StateChange[]): RecordState {
  const ids = line.citations.map(({ article }) => article);
  const all = (holds: (id: string) => boolean): boolean => ids.length > 0 && ids.every(holds);
  if (all((id) => articles.get(id)?.replacedBy !== undefined)) return "replaced";
  const decided = history.findLast(({ state }) => state !== "corrected");
  if (decided && decided.state !== "reported") return decided.state;
  return all((id) => articles.get(id)?.correction !== undefined) ? "corrected" : "reported";
}

function findChanges(material: Material, line: DossierLine, lines: readonly DossierLine[]): readonly StateChange[] {
  const others = lines.filter((other) => mayChange(line, other) && isSameParties(line, other));
  const against = others.filter(
    (other) => other.polarity !== "positive" && isAgainst(line, other) && isNear(material, line, other, slack),
  );
  const acts = line.kind === "plan" ? others.filter((other) => isKeptBy(line, other, toldAt(material, line))) : [];
  return [
    ...against.map(
      (other): StateChange => ({
        state: line.kind === "plan" ? "cancelled" : "denied",
        ...at(material, other),
        by: byWhom(material, other),
        line: other,
      }),
    ),
    ...acts.map(
      (other): StateChange => ({ state: "done", ...at(material, other), by: byWhom(material, other), line: other }),
    ),
    ...correctionsOf(material, line),
  ];
}

/** Only a denial, and after a plan an act, can change a record: most others need no closer look. */
function mayChange(line: DossierLine, other: DossierLine): boolean {
  return other.id !== line.id && (other.polarity !== "positive" || (line.kind === "plan" && other.kind !== "plan"));
}

/** A denial of an act, or the calling off of a plan. */
function isAgainst(line: DossierLine, other: DossierLine): boolean {
  if (line.kind === "plan") return other.kind === "plan" || other.kind === "event" || other.kind === "agreement";
  return other.kind === line.kind;
}

function isNear(material: Material, a: DossierLine, b: DossierLine, within: number): boolean {
  const [from, to] = [toMillis(a.date?.from ?? dayOfLine(material, a)), toMillis(a.date?.to ?? dayOfLine(material, a))];
  const [start, end] = [
    toMillis(b.date?.from ?? dayOfLine(material, b)),
    toMillis(b.date?.to ?? dayOfLine(material, b)),
  ];
  if (from === undefined || to === undefined || start === undefined || end === undefined) return false;
  return start <= to + within && from <= end + within;
}

function correctionsOf({ articles }: Material, line: DossierLine): readonly StateChange[] {
  const noted = new Set<string>();
  return line.citations.flatMap(({ article }) => {
    const found = articles.get(article);
    if (!found?.correction || noted.has(article)) return [];
    noted.add(article);
    const day = found.article.modifiedAt ?? found.publishedAt;
    return [
      {
        state: "corrected" as const,
        ...(day ? { at: day.slice(0, 10) } : {}),
        by: found.outlet,
        line,
        note: found.correction,
      },
    ];
  });
}

function at(material: Material, line: DossierLine): { readonly at?: string } {
  const told = toldAt(material, line) ?? line.analyst?.at;
  return told ? { at: told.slice(0, 10) } : {};
}

function byWhom(material: Material, line: DossierLine): string {
  return line.saidBy ?? passagesOf(material, line)[0]?.outlet ?? "";
}
