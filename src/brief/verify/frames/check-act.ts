import type { Period } from "../../../core/index.ts";
import { findTimes } from "../../../language/index.ts";
import type { RelationRecord } from "../../../relations/index.ts";
import type { Grammar } from "../../realise/grammar.ts";
import type { ActPlan, Party } from "../../realise/plan.ts";
import { documentKinds, readDocument } from "../../realise/documents.ts";
import { knownPlaces } from "../../realise/places.ts";
import { planAct } from "../../realise/plan-record.ts";
import type { ProblemKind } from "../../types.ts";
import type { Source } from "./read-sources.ts";

/** An act as it may be told of some records: every form that they bear out. */
type Telling = (plan: ActPlan) => string | undefined;

/**
 * Undefined where the act is one that the passages' records bear out, word by word, with parties, direction, mood, negation
 * and date; else what is wrong with it. `false` where the words are no act at all.
 */
export function checkAct(
  act: string,
  sources: readonly Source[],
  grammar: Grammar,
  language: string,
): ProblemKind | undefined | false {
  const plans = plansOf(sources, language);
  const tell: Telling = (plan) => grammar.tellAct(plan);
  if (plans.some((plan) => tell(plan) === act)) return undefined;
  return diagnose(act, plans, tell, language);
}

/** Every plan that the records give, with the days and persons that other records of the same act add to it. */
function plansOf(sources: readonly Source[], language: string): readonly ActPlan[] {
  const records = sources
    .flatMap((source) => source.records)
    .filter(({ certainty }) => certainty !== "question" && certainty !== "conditional");
  const kinds = [...new Set([undefined, ...sources.map(documentIn)])];
  return records.flatMap((record) => {
    const alike = records.filter((other) => isSameAct(record, other));
    const dates: readonly (Period | undefined)[] = [undefined, ...alike.map(({ date }) => date)];
    const places = [...new Set([undefined, ...alike.map(({ place }) => place)])];
    return alike.flatMap((other) => {
      const { sourceActor: _source, targetActor: _target, date: _date, place: _place, ...bareRecord } = record;
      const told = places.flatMap((place) =>
        kinds.map((kind) => ({ rest: { ...bareRecord, ...(place ? { place } : {}) }, kind })),
      );
      return told.flatMap(({ rest, kind }) => {
        const named = { ...rest, ...actorsOf(record, other) };
        const bare = planAct(rest, language, kind);
        const persons = planAct(named, language, kind);
        return [bare, persons, turnRound(bare)].flatMap((plan) =>
          plan ? dates.map((period) => withPeriod(plan, period)) : [],
        );
      });
    });
  });
}

function documentIn({ language, passage }: Source): string | undefined {
  return language === "en" ? readDocument(passage) : undefined;
}

function isSameAct(a: RelationRecord, b: RelationRecord): boolean {
  const pair = ({ source, target }: RelationRecord): string => [source, target].toSorted().join("-");
  return a.type === b.type && a.kind === b.kind && a.polarity === b.polarity && pair(a) === pair(b);
}

function actorsOf(own: RelationRecord, other: RelationRecord): Pick<RelationRecord, "sourceActor" | "targetActor"> {
  const same = own.source === other.source;
  const source = own.sourceActor ?? (same ? other.sourceActor : other.targetActor);
  const target = own.targetActor ?? (same ? other.targetActor : other.sourceActor);
  return { ...(source ? { sourceActor: source } : {}), ...(target ? { targetActor: target } : {}) };
}

/** What two do together may be told of either first. */
function turnRound(plan: ActPlan | undefined): ActPlan | undefined {
  const [first, second, ...rest] = plan?.subjects ?? [];
  return plan && first && second ? { ...plan, subjects: [second, first, ...rest] } : undefined;
}

function withPeriod({ period: _period, ...plan }: ActPlan, period: Period | undefined): ActPlan {
  return period ? { ...plan, period } : plan;
}

const moods = ["fact", "plan", "forecast"] as const;

/** The one thing that would have to be otherwise for a record to bear the act out. */
function diagnose(act: string, plans: readonly ActPlan[], tell: Telling, language: string): ProblemKind | false {
  const is = (plan: ActPlan): boolean => tell(plan) === act;
  if (plans.some((plan) => is({ ...plan, negative: !plan.negative }))) return "negation";
  if (
    plans.some((plan) => moods.some((mood) => is({ ...plan, mood }) || is({ ...plan, mood, negative: !plan.negative })))
  )
    return "modality";
  if (plans.some((plan) => is(turnDirection(plan)))) return "relation";
  if (plans.some((plan) => knownPlaces.some((place) => is({ ...plan, place })))) return "name";
  if (plans.some((plan) => documentKinds.some((document) => is({ ...plan, document })))) return "missing";
  const periods = findTimes(act, language).map(({ period }) => period);
  if (plans.some((plan) => [undefined, ...periods].some((period) => is(withPeriod(plan, period))))) return "date";
  return false;
}

function turnDirection(plan: ActPlan): ActPlan {
  const [source] = plan.subjects;
  if (plan.target === undefined || !source || !("code" in source)) return plan;
  const subject: Party = { code: plan.target };
  return { ...plan, subjects: [subject], target: source.code };
}
