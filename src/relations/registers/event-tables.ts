import { eventType } from "../scheme.ts";
import type { DossierLine } from "../types.ts";
import type { PairRegisters } from "./gather-registers.ts";
import type { RegisterRow, RegisterTable } from "./table-types.ts";

type Settled = Pick<PairRegisters, "settled">;

const eventColumns = [
  "event_id",
  "event_date",
  "date_precision",
  "source_country",
  "target_country",
  "source_actor",
  "target_actor",
  "event_type",
  "event_mode",
  "event_context",
  "cameo",
  "quad_class",
  "intensity",
  "intensity_source",
  "polarity",
  "state",
  "voices",
] as const;

/** Coded acts and words, a row each, under the columns that PLOVER and ICEWS files have. */
export function listEventRows({ settled }: Settled): RegisterTable {
  const acts = settled.filter(({ line }) => isAct(line));
  return { name: "events", columns: eventColumns, rows: acts.map(writeEvent) };
}

function writeEvent({ line, state }: Settled["settled"][number]): RegisterRow {
  const type = eventType(line.type);
  return {
    cells: [
      line.id,
      line.date?.from.slice(0, 10),
      line.date?.precision,
      line.source,
      line.target,
      line.sourceActor,
      line.targetActor,
      line.plover,
      type?.mode,
      type?.context,
      line.cameo,
      line.quad,
      type?.score,
      type?.scoreSource,
      line.polarity,
      state,
      line.voices,
    ],
    lines: [line],
  };
}

/** Acts and coded words alone have an event code; plans, figures, forecasts and assessments are no events. */
function isAct({ kind, plover }: DossierLine): boolean {
  return (
    plover !== undefined && (kind === "event" || kind === "agreement" || kind === "statement" || kind === "position")
  );
}

const monthColumns = [
  "month",
  "source_country",
  "target_country",
  "events",
  "verbal_cooperation",
  "material_cooperation",
  "verbal_conflict",
  "material_conflict",
  "scored_acts",
  "score_sum",
  "score_mean",
  "mentions",
  "outlets",
  "event_ids",
] as const;

/** Coded events by direction and month; scores are those of acts alone, their sum beside their number. */
export function countDyadMonths({ settled }: Settled): RegisterTable {
  const coded = settled
    .map(({ line }) => line)
    .filter((line) => isAct(line) && line.polarity === "positive" && line.date && line.date.precision !== "year");
  const groups = Map.groupBy(coded, ({ date, source, target }) => `${date?.from.slice(0, 7)} ${source} ${target}`);
  const rows = [...groups].toSorted(([x], [y]) => x.localeCompare(y)).map(([key, group]) => countMonth(key, group));
  return { name: "dyad-months", columns: monthColumns, rows };
}

/** One row: `key` is the month and who to whom. */
function countMonth(key: string, group: readonly DossierLine[]): RegisterRow {
  const [month = "", source = "", target = ""] = key.split(" ");
  const scores = group.flatMap(({ kind, type }) =>
    kind === "event" || kind === "agreement" ? (eventType(type)?.score ?? []) : [],
  );
  const of = (quad: number): number => group.filter((line) => line.quad === quad).length;
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    cells: [
      month,
      source,
      target,
      group.length,
      of(1),
      of(2),
      of(3),
      of(4),
      scores.length,
      Number(sum.toFixed(2)),
      scores.length > 0 ? Number((sum / scores.length).toFixed(3)) : undefined,
      group.reduce((total, { citations }) => total + citations.length, 0),
      new Set(group.flatMap(({ citations }) => citations.map(({ outlet }) => outlet))).size,
      group.map(({ id }) => id).join("; "),
    ],
    lines: group,
  };
}
