import { toMillis } from "../../core/index.ts";
import { eventType } from "../scheme.ts";
import type { DossierLine } from "../types.ts";

/** How far apart two tellings of one act may put its day, milliseconds: as in the merging of records. */
export const slack: number = 2 * 86_400_000;
/**
 * How long after a plan without a day an act of its kind and of its persons may be the one that was planned, in
 * milliseconds.
 */
const openPlan = 45 * 86_400_000;

/**
 * True where an act is what was planned or held for possible: of its type and parties, on its days; a plan without a day is
 * kept by an act of the persons that it names and within six weeks, an act without a day keeps a plan on whose days it is
 * told. `told` is the RFC 3339 time at which the plan was first told.
 */
export function isKeptBy(plan: DossierLine, act: DossierLine, told: string | undefined): boolean {
  if (act.polarity !== "positive" || (act.kind !== "event" && act.kind !== "agreement")) return false;
  if (act.type !== plan.type || !isSameParties(plan, act)) return false;
  if (!act.date) return isToldInDays(plan, act);
  if (!namesAll(plan, act)) return false;
  const [from, to] = [toMillis(act.date?.from), toMillis(act.date?.to)];
  if (from === undefined || to === undefined) return false;
  if (plan.date) {
    const [first, last] = [toMillis(plan.date.from), toMillis(plan.date.to)];
    return first !== undefined && last !== undefined && from <= last + slack && first <= to + slack;
  }
  const named = plan.sourceActor !== undefined && (plan.targetActor !== undefined || !eventType(plan.type)?.reciprocal);
  const day = toMillis(told);
  return named && day !== undefined && from >= day - 86_400_000 && from <= day + openPlan;
}

/** "The president arrived on a visit", told on the days for which it was planned; whoever is named in both is the same. */
function isToldInDays(plan: DossierLine, act: DossierLine): boolean {
  const [day, first, last] = [act.toldOn, plan.date?.from, plan.date?.to].map((one) => one && toMillis(one));
  if (plan.date?.precision !== "day" || !day || !first || !last || day < first || day > last) return false;
  return plan.source === act.source
    ? isSamePerson(plan.sourceActor, act.sourceActor) && isSamePerson(plan.targetActor, act.targetActor)
    : isSamePerson(plan.sourceActor, act.targetActor) && isSamePerson(plan.targetActor, act.sourceActor);
}

function isSamePerson(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

export function isSameParties(a: DossierLine, b: DossierLine): boolean {
  if (a.source === b.source && a.target === b.target) return true;
  return eventType(a.type)?.reciprocal === true && a.source === b.target && a.target === b.source;
}

/** Every person that the plan names is named in the act: a meeting with the premier is not one with the president. */
function namesAll(plan: DossierLine, act: DossierLine): boolean {
  const named = [act.sourceActor, act.targetActor];
  return [plan.sourceActor, plan.targetActor].every((person) => person === undefined || named.includes(person));
}

/**
 * Ids of the plans and forecasts among some lines whose act is among them too: they are still to come no more. What became
 * of a forecast in its register stays for a person to decide.
 */
export function findKept(lines: readonly DossierLine[]): ReadonlySet<string> {
  const open = lines.filter(
    ({ kind, polarity }) => (kind === "plan" || kind === "forecast") && polarity === "positive",
  );
  const kept = open.filter((plan) => lines.some((act) => isKeptBy(plan, act, plan.toldOn)));
  return new Set(kept.map(({ id }) => id));
}
