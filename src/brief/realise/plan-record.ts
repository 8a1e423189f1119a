import type { Figure } from "../../claims/index.ts";
import { findMentions } from "../../language/index.ts";
import { type DossierLine, eventType, type RecordFigure } from "../../relations/index.ts";
import type { ActPlan, AmountPlan, Comparator, Party, ProducerPlan } from "./plan.ts";
import { personName } from "./names.ts";

type Act = Pick<
  DossierLine,
  "kind" | "type" | "source" | "target" | "others" | "sourceActor" | "targetActor" | "date" | "place" | "polarity"
>;

/**
 * The act of a record as a plan. Persons stand for their states where the language has their names, and both sides' do or
 * neither's: "Putin and China" never. `document` is the kind that a passage says was signed. A place is told of what two did
 * together and is done: who visits a state has said already where.
 */
export function planAct(line: Act, language: string, document?: string): ActPlan | undefined {
  const type = eventType(line.type);
  if (!type) return undefined;
  const { sourceActor, targetActor } = line;
  const named = (name: string | undefined): name is string =>
    name !== undefined && personName(name, language) !== undefined;
  const pair = named(sourceActor) && named(targetActor);
  const persons: readonly Party[] = pair ? [{ person: sourceActor }, { person: targetActor }] : [];
  const source: Party = !type.reciprocal && named(sourceActor) ? { person: sourceActor } : { code: line.source };
  const others = (line.others ?? []).map((code): Party => ({ code }));
  const together: readonly Party[] = pair ? [...persons, ...others] : [source, { code: line.target }, ...others];
  return {
    kind: "act",
    type: line.type,
    mood: line.kind === "plan" ? "plan" : line.kind === "forecast" ? "forecast" : "fact",
    negative: line.polarity !== "positive",
    subjects: type.reciprocal ? together : [source],
    ...(type.reciprocal ? {} : { target: line.target }),
    ...(line.date ? { period: line.date } : {}),
    ...(line.place && type.reciprocal && line.kind !== "plan" && line.kind !== "forecast" ? { place: line.place } : {}),
    ...(document && line.polarity === "positive" && line.type.startsWith("sign-") ? { document } : {}),
  };
}

const spoken: readonly Comparator[] = ["more than", "less than", "at least", "at most", "about", "up to"];

/** The amount of a record with the comparator that its article has there. */
export function planAmount({ value, unit, span }: RecordFigure, figures: readonly Figure[]): AmountPlan {
  const found = figures.find((figure) => figure.span[0] === span[0] && figure.value === value)?.comparator;
  const comparator = spoken.find((one) => one === found);
  return { value, unit, ...(comparator ? { comparator } : {}) };
}

const offices = ["customs", "commerce ministry", "statistics office", "central bank"] as const;

/** "Chinese customs" as an office of a state; undefined where it is another kind of producer. */
export function planProducer(producer: string | undefined): ProducerPlan | undefined {
  const office = offices.find((name) => producer?.endsWith(name));
  const state = findMentions(producer ?? "", "en").find(({ kind, candidates }) => kind === "state" && !candidates);
  return office && state ? { office, state: state.code } : undefined;
}
