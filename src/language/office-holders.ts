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

/** Every listed term of office of a person, by the person's id ("vladimir-putin"). */
export function officesOf(person: string): readonly OfficeHolder[] {
  return holders.filter((holder) => holder.id === person);
}

/**
 * Who held an office that speaks for a state or body on a date (RFC 3339). Two answers where a date falls on a change:
 * then nobody is to be linked.
 */
export function officeHoldersAt(state: string, office: string, date: string): readonly OfficeHolder[] {
  const day = date.slice(0, 10);
  return holders.filter(
    (holder) =>
      holder.state === state &&
      holder.office === office &&
      holder.from <= day &&
      (holder.to === undefined || day <= holder.to),
  );
}
