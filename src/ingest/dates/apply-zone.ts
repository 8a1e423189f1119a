import { readFileSync } from "node:fs";
import countries from "i18n-iso-countries";
import { z } from "zod";
import { type Moment, toInstant } from "../../core/index.ts";

const { zones } = z
  .object({ zones: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL("../data/time-zones.json", import.meta.url), "utf8")));

/** A moment with the zone that the source gave: minutes east of UTC, absent where none was given. */
export interface DatedMoment extends Moment {
  readonly offset?: number;
}

/** The clock that the press of a country keeps, as an IANA name; undefined where there are several (USA, Canada, Australia). */
export function zoneOfCountry(country: string | null | undefined): string | undefined {
  return country ? zones[country] : undefined;
}

/** The clock of the country whose top-level domain a host stands under; undefined for the generic ones. */
export function zoneOfHost(host: string): string | undefined {
  const top = host.slice(host.lastIndexOf(".") + 1).toUpperCase();
  return top.length === 2 ? zoneOfCountry(countries.alpha2ToAlpha3(top === "UK" ? "GB" : top)) : undefined;
}

/** A moment given in UTC, shown by an outlet's own clock; the moment stays the same. */
export function showInZone(moment: DatedMoment, zone: string | undefined): DatedMoment {
  return zone && moment.offset === 0 ? { ...moment, offset: offsetAt(zone, Date.parse(moment.at)) } : moment;
}

/** A time of day that was given without a zone, read by an outlet's own clock. Anything else comes back as it is. */
export function applyZone(moment: DatedMoment, zone: string | undefined): DatedMoment {
  if (!zone || moment.offset !== undefined || moment.precision !== "day" || moment.at.endsWith("T00:00:00Z"))
    return moment;
  const local = Date.parse(moment.at);
  const offset = offsetAt(zone, local - offsetAt(zone, local) * 60_000);
  return { at: toInstant(local - offset * 60_000), precision: "minute", offset };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** One for each zone: making them costs more than all the rest of a date. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  clocks.set(zone, known);
  return known;
}

/** Minutes east of UTC that a zone keeps at an instant. */
function offsetAt(zone: string, ms: number): number {
  const parts = clockOf(zone).formatToParts(ms);
  const found = /GMT(?:([+-])(\d\d):(\d\d))?/u.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "");
  const size = Number(found?.[2] ?? 0) * 60 + Number(found?.[3] ?? 0);
  return found?.[1] === "-" ? -size : size;
}
