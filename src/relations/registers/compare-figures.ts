import { officesOf } from "../../language/index.ts";
import { findActor } from "../actors.ts";
import producers from "../data/producers.json" with { type: "json" };
import type { DossierLine, RecordFigure } from "../types.ts";
import definitions from "./data/definitions.json" with { type: "json" };
import { outletsOf, sideOf } from "./passages.ts";
import type { PairMaterial, Side } from "./types.ts";

export interface LedgerFigure {
  readonly value: number;
  readonly unit: string;
  /** Who counted or gave it; absent where no source names anybody. */
  readonly producer?: string;
  readonly side: Side;
  readonly reporters: readonly string[];
  readonly line: DossierLine;
}

/** One measure in one period, all its figures side by side. */
export interface LedgerEntry {
  readonly measure: string;
  /** Who to whom; for trade between both the pair itself. */
  readonly source: string;
  readonly target: string;
  readonly period?: DossierLine["date"];
  readonly unit: string;
  /** Highest first. */
  readonly figures: readonly LedgerFigure[];
  /** Highest less lowest, and its share of the highest; 0 where there is one. */
  readonly apart: number;
  readonly apartShare: number;
  /** They are apart by more than their rounding: "240 billion" and "240.1 billion" do not part. */
  readonly parts: boolean;
  /** Why they may differ by what they count; none where they do not part. */
  readonly mayDiffer: readonly DifferenceReason[];
  /** The same in English, for the tables; absent where there is none. */
  readonly definition?: string;
}

/** Two customs offices, a person in office, nobody named: ids of `data/definitions.json`. */
export type DifferenceReason = "customs" | "person" | "unnamed";

const adjectives = Object.entries(producers.adjectives);

/** Figures by measure, unit and period, newest period first. Nothing is averaged and no figure is preferred. */
export function compareFigures(material: PairMaterial): readonly LedgerEntry[] {
  const figures = material.lines
    .filter(({ kind, polarity }) => kind === "figure" && polarity === "positive")
    .flatMap((line) => line.figures.map((figure) => ({ line, figure })));
  const groups = Map.groupBy(figures, ({ line, figure }) => keyOf(line, figure));
  return [...groups.values()]
    .flatMap((group) => readEntry(material, group) ?? [])
    .toSorted(
      (x, y) => (y.period?.from ?? "").localeCompare(x.period?.from ?? "") || x.measure.localeCompare(y.measure),
    );
}

function keyOf(line: DossierLine, { measure, unit, period }: RecordFigure): string {
  const pair = isMutual(measure) ? "" : `${line.source}>${line.target}`;
  return [measure ?? "", unit, period?.from ?? "", period?.to ?? "", pair].join("\u0000");
}

function isMutual(measure: string | undefined): boolean {
  return measure === undefined || measure === "trade";
}

function readEntry(
  material: PairMaterial,
  group: readonly { readonly line: DossierLine; readonly figure: RecordFigure }[],
): LedgerEntry | undefined {
  const [first] = group;
  if (!first) return undefined;
  const figures = group
    .map(
      ({ line, figure }): LedgerFigure => ({
        value: figure.value,
        unit: figure.unit,
        ...(figure.producer ? { producer: figure.producer } : {}),
        side: sideOf(material, stateOfProducer(material, figure.producer, line.toldOn)),
        reporters: outletsOf(material, [line]),
        line,
      }),
    )
    .toSorted((x, y) => y.value - x.value || x.line.id.localeCompare(y.line.id));
  const [highest, lowest] = [figures[0]?.value ?? 0, figures.at(-1)?.value ?? 0];
  const apart = highest - lowest;
  const { measure, period, unit } = first.figure;
  const parts = figures.some((one) => figures.some((other) => !agreesRounded(one.value, other.value)));
  const mayDiffer = parts ? whyDiffer(figures) : [];
  const definition = mayDiffer.map((reason) => definitions[reason]).join(" ");
  return {
    measure: measure ?? "amount",
    source: isMutual(measure) ? material.a : first.line.source,
    target: isMutual(measure) ? material.b : first.line.target,
    ...(period ? { period } : {}),
    unit,
    figures,
    apart,
    apartShare: highest === 0 ? 0 : apart / highest,
    parts,
    mayDiffer,
    ...(definition ? { definition } : {}),
  };
}

/** True where two amounts may be one, told with different exactness. A round number is taken to be exact to a hundredth. */
export function agreesRounded(a: number, b: number): boolean {
  const slack = Math.max(roundingOf(a), roundingOf(b)) / 2;
  return Math.abs(a - b) <= slack * (1 + 1e-9);
}

/** The last place that an amount gives, but no more than a hundredth of it. */
function roundingOf(value: number): number {
  const zeros = /0*$/u.exec(String(Math.round(Math.abs(value))))?.[0].length ?? 0;
  return Number.isInteger(value) ? Math.min(10 ** zeros, Math.abs(value) / 100) : 0;
}

/** By the user's own table first. */
function stateOfProducer(
  { actors }: Pick<PairMaterial, "actors">,
  producer: string | undefined,
  day: string | undefined,
): string | undefined {
  const listed = findActor(actors, [producer], day);
  return listed ? listed.side : producerState(producer);
}

/** Alpha-3 of the state whose office or holder of office gave a figure; undefined where the name does not tell. */
export function producerState(producer: string | undefined): string | undefined {
  if (!producer) return undefined;
  const office = adjectives.find(([, adjective]) => producer.startsWith(`${adjective} `));
  return office?.[0] ?? officesOf(producer.toLowerCase().replaceAll(" ", "-"))[0]?.state;
}

/** Every reason for which the figures of an entry may count different things. */
function whyDiffer(figures: readonly LedgerFigure[]): readonly DifferenceReason[] {
  const isCustoms = ({ producer }: LedgerFigure): boolean => /customs/iu.test(producer ?? "");
  const customs = new Set(figures.filter(isCustoms).map(({ producer }) => producer));
  const isPerson = ({ producer }: LedgerFigure): boolean =>
    producer !== undefined && !/customs|ministry|office|bank/iu.test(producer);
  return [
    ...(customs.size > 1 ? ["customs" as const] : []),
    ...(figures.some(isPerson) ? ["person" as const] : []),
    ...(figures.some(({ producer }) => producer === undefined) ? ["unnamed" as const] : []),
  ];
}
