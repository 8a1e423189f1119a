import data from "../data/english-syntax.json" with { type: "json" };
import { verbForms } from "../../language/index.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split("|"));
}

function formsOf(list: string): ReadonlySet<string> {
  return new Set(list.split("|").flatMap((lemma) => [...verbForms(lemma)]));
}

/** Words of English grammar that this room needs, from `data/english-syntax.json`. */
export const objectControl: ReadonlySet<string> = formsOf(data.objectControl);
export const reporting: ReadonlySet<string> = formsOf(data.reporting);
export const times: ReadonlySet<string> = words(data.times);
export const timeHeads: ReadonlySet<string> = words(data.timeHeads);
export const relatives: ReadonlySet<string> = words(data.relatives);
export const subjectPronouns: ReadonlySet<string> = words(data.subjectPronouns);
export const beforeParticiple: ReadonlySet<string> = words(data.beforeParticiple);
export const objectParticiple: ReadonlySet<string> = words(data.objectParticiple);
export const clauseStarts: ReadonlySet<string> = words(data.clauseStarts);
export const originWords: ReadonlySet<string> = words(data.originWords);
export const cutTimes: ReadonlySet<string> = words(data.cutTimes);
export const quantities: ReadonlySet<string> = words(data.quantities);
export const people: ReadonlySet<string> = words(data.people);
export const aims: ReadonlySet<string> = words(data.aims);
export const asDone: ReadonlySet<string> = formsOf(data.asDone);
export const unsettled: ReadonlySet<string> = formsOf(data.unsettled);
export const nounOf: ReadonlySet<string> = words(data.nounOf);
export const formal: ReadonlySet<string> = words(data.formal);
export const light: ReadonlySet<string> = formsOf(data.light);
export const thoughts: ReadonlySet<string> = words(data.thoughts);
export const intents: ReadonlySet<string> = words(data.intents);
export const possessives: ReadonlySet<string> = words(data.possessives);
export const seated: ReadonlySet<string> = words(data.seated);
export const forces: ReadonlySet<string> = words(data.forces);
export const privates: ReadonlySet<string> = words(data.privates);
export const stages: ReadonlySet<string> = words(data.stages);
export const holding: ReadonlySet<string> = new Set([...formsOf(data.holding), "is", "are", "was", "were", "been"]);

const prepositionTables: Readonly<Record<string, string>> = data.prepositions;
const families: Readonly<Record<string, string>> = data.families;

/** `deed`, `word`, `visit`, `attack` …: how a type's object may be joined to its verb. */
export function familyOf(type: string): string {
  return families[type] ?? "deed";
}

/** Prepositions that may lead the object of a type. */
export function objectPrepositions(type: string): ReadonlySet<string> {
  return words(prepositionTables[familyOf(type)] ?? prepositionTables["deed"] ?? "");
}

const nounTables: Readonly<Record<string, string>> = data.nounPrepositions;

/** Prepositions that may lead the goal of a noun that tells an act of a type. */
export function nounPrepositions(type: string): readonly string[] {
  return (nounTables[familyOf(type)] ?? nounTables["deed"] ?? "").split("|");
}

const crossing: ReadonlySet<string> = words(data.crossing);

/** True for types whose object may stand in the infinitive after them: "pledged to support B". */
export function crossesInfinitive(type: string): boolean {
  return crossing.has(type);
}
