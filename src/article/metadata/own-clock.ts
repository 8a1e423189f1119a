import type { DatedMoment } from "../../ingest/index.ts";

const minute = 60_000;
/** Clocks differ from UTC by whole quarters of an hour, and by fourteen hours at most. */
const quarter = 15 * minute;
const farthest = 14 * 60 * minute;

/**
 * A moment that the page gives in UTC, shown by the outlet's own clock where the page gives it a second time: with another
 * offset, or as the hour that readers see. The moment stays the same. The others are asked in turn, until one tells it.
 */
export function showByOwnClock(moment: DatedMoment, others: Iterable<DatedMoment | undefined>): DatedMoment {
  if (moment.offset !== 0 || moment.precision === "day") return moment;
  for (const other of others) {
    const offset = other && offsetBetween(moment, other);
    if (offset) return { ...moment, offset };
  }
  return moment;
}

/** Minutes east of UTC of the clock by which `other` tells the same moment; undefined where it tells another. */
function offsetBetween(moment: DatedMoment, other: DatedMoment): number | undefined {
  const apart = Date.parse(other.at) - Date.parse(moment.at);
  if (other.offset !== undefined) return apart === 0 ? other.offset : undefined;
  if (other.precision !== "day" || other.at.endsWith("T00:00:00Z") || Math.abs(apart) > farthest) return undefined;
  // Readers see no seconds.
  const rest = other.at.endsWith(":00Z") ? apart + (Date.parse(moment.at) % minute) : apart;
  return rest % quarter === 0 ? rest / minute : undefined;
}
