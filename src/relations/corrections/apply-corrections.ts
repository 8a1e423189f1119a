import { codesOf, eventType } from "../scheme.ts";
import type { CorrectedState, Correction, DossierLine, RecordChange, RecordReading } from "../types.ts";

type Told = Pick<DossierLine, "kind" | "type" | "source" | "target" | "date" | "dimension" | "polarity" | "figures">;

/** What a line says, in the words in which a person corrects it. */
export function readingOf({ type, source, target, date, dimension, ...line }: Told): RecordReading {
  const reading = { type, source, target, ...(date ? { date } : {}), dimension, state: stateOf(line) };
  const figure = line.kind === "figure" ? line.figures[0] : undefined;
  if (!figure) return reading;
  const { value, unit, producer } = figure;
  return { ...reading, amount: value, unit, ...(producer ? { producer } : {}) };
}

function stateOf({ kind, polarity }: Pick<Told, "kind" | "polarity">): CorrectedState {
  if (kind === "plan") return polarity === "positive" ? "planned" : "cancelled";
  if (kind === "forecast") return "foretold";
  return polarity === "positive" ? "happened" : "denied";
}

/**
 * The line as people put it right: of several corrections of one thing the last counts. The machine's reading stays beside
 * it. `corrections` are those that stand, oldest first.
 */
export function applyCorrections(line: DossierLine, corrections: readonly Correction[]): DossierLine {
  if (corrections.length === 0) return line;
  const change: RecordChange = Object.assign({}, ...corrections.map((one) => one.change));
  const withdrawn = corrections.some(({ action }) => action === "withdraw");
  return { ...changeLine(line, change), corrected: { corrections, machine: readingOf(line), withdrawn } };
}

/** The line as the machine read it. */
export function machineLine(line: DossierLine): DossierLine {
  if (!line.corrected) return line;
  const { corrected, date: _date, ...whole } = line;
  const figures = whole.figures.map(({ producer: _producer, period: _period, ...figure }) => figure);
  return changeLine(line.kind === "figure" ? { ...whole, figures } : whole, corrected.machine);
}

function changeLine(
  line: DossierLine,
  { state, type, source, target, amount, unit, producer, ...rest }: RecordChange,
): DossierLine {
  const { sourceActor, targetActor, ...whole } = line;
  const turned = { source: source ?? line.source, target: target ?? line.target };
  // Persons go with their states where the direction is turned, and stand for no state that they were not read for.
  const persons = new Map([
    [line.source, sourceActor],
    [line.target, targetActor],
  ]);
  const [first, second] = [persons.get(turned.source), persons.get(turned.target)];
  return {
    ...(type ? withType(whole, type) : whole),
    ...(state ? stateFields(type ?? line.type, state) : {}),
    ...(line.kind === "figure" ? { figures: changeFigure(line.figures, { amount, unit, producer, ...rest }) } : {}),
    ...rest,
    ...turned,
    ...(first ? { sourceActor: first } : {}),
    ...(second ? { targetActor: second } : {}),
  };
}

type FigureField = "amount" | "unit" | "producer" | "date";

/** A line of a figure has one; its period is the line's. */
function changeFigure(
  [first, ...others]: DossierLine["figures"],
  { amount, unit, producer, date }: { [Name in FigureField]?: RecordChange[Name] | undefined },
): DossierLine["figures"] {
  if (!first) return [];
  return [
    {
      ...first,
      ...(amount === undefined ? {} : { value: amount }),
      ...(unit ? { unit } : {}),
      ...(producer ? { producer } : {}),
      ...(date ? { period: date } : {}),
    },
    ...others,
  ];
}

/** A plan stays one under another type; what happened is of the type's own kind. */
function withType(
  line: Omit<DossierLine, "sourceActor" | "targetActor">,
  type: string,
): Omit<DossierLine, "sourceActor" | "targetActor"> {
  const known = eventType(type);
  if (!known) return line;
  const { cameo: _cameo, plover: _plover, quad: _quad, ...whole } = line;
  const kind = line.kind === "plan" || line.kind === "forecast" ? line.kind : known.kind;
  return { ...whole, type, kind, ...codesOf(known) };
}

function stateFields(type: string, state: CorrectedState): Pick<DossierLine, "kind" | "polarity"> {
  const own = eventType(type)?.kind ?? "event";
  if (state === "happened") return { kind: own, polarity: "positive" };
  if (state === "denied") return { kind: own, polarity: "denied" };
  if (state === "foretold") return { kind: "forecast", polarity: "positive" };
  return { kind: "plan", polarity: state === "planned" ? "positive" : "negative" };
}
