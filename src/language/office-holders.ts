import { personLines } from "./name-lexicon.ts";
import type { OfficeHolder } from "./types.ts";

const holders: readonly OfficeHolder[] = personLines.map(({ id, name, state, office, from, to }) => ({
  id,
  name,
  state,
  office,
  from,
  ...(to === "" ? {} : { to }),
}));

const ofPerson = Map.groupBy(holders, ({ id }) => id);
const ofState = Map.groupBy(holders, ({ state }) => state);

/** Every listed term of office of a person, by the person's id ("vladimir-putin"). */
export function officesOf(person: string): readonly OfficeHolder[] {
  return ofPerson.get(person) ?? [];
}

/** The listed office that a person (by id) held on a date (RFC 3339), the first of them; without a date any. */
export function officeOn(person: string, date: string | undefined): OfficeHolder | undefined {
  return officesOf(person).find((term) => date === undefined || isOn(term, date));
}

/** True where a term of office covers a date (RFC 3339), its first and last day among them. */
function isOn({ from, to }: OfficeHolder, date: string): boolean {
  const day = date.slice(0, 10);
  return from <= day && (to === undefined || day <= to);
}

/**
 * Who held an office that speaks for a state or body on a date (RFC 3339). Two answers where a date falls on a change:
 * then nobody is to be linked.
 */
export function officeHoldersAt(state: string, office: string, date: string): readonly OfficeHolder[] {
  return (ofState.get(state) ?? []).filter((holder) => holder.office === office && isOn(holder, date));
}
