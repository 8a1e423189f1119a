import { readFileSync } from "node:fs";
import type { Span } from "../core/index.ts";
import { listedNames } from "./state-names.ts";

/** A town of the world: its place in degrees, north and east positive. */
export interface Town {
  /** As English texts write it. */
  readonly name: string;
  /** ISO alpha-3. */
  readonly state: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly people: number;
  readonly isCapital: boolean;
}

/** A town's name at a place where a text says that something is or goes there. */
export interface TownMention {
  readonly span: Span;
  /** All towns of that name that what follows it allows, the largest first. */
  readonly towns: readonly [Town, ...Town[]];
}

const towns = readTowns();
const states = new Map([...listedNames("en")].flatMap(([code, names]) => names.map((name) => [name, code] as const)));

function readTowns(): ReadonlyMap<string, readonly Town[]> {
  const lines = readFileSync(new URL("data/towns.tsv", import.meta.url), "utf8").split("\n");
  const rows = lines.flatMap((line): readonly Town[] => {
    const [name = "", state = "", latitude, longitude, thousands, mark] = line.split("\t");
    if (name === "" || name.startsWith("#")) return [];
    const place = { latitude: Number(latitude), longitude: Number(longitude) };
    return [{ name, state, ...place, people: Number(thousands) * 1000, isCapital: mark === "c" }];
  });
  return Map.groupBy(
    rows.toSorted((a, b) => b.people - a.people),
    ({ name }) => name,
  );
}

// A bare name may be a government ("Moscow said") or a person: only where a preposition makes it a place.
const placed =
  /(?<![\p{L}\d])(?:[Ii]n|[Nn]ear|[Oo]utside|(?:flew|fly|flies|flying|travel(?:l?ed|l?ing|s)?|trip|visit|went|journey|returned|headed|arrived) (?:to|in)|visit(?:ed|ing))\s((?:The )?\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,4})/gu;
/** What makes of a town's name that of the land around it. */
const landAround =
  /^[\s-](?:province|state|region|oblast|county|district|prefecture|republic|governorate|metro|area)\b/iu;
const further = /^,\s(\p{Lu}[\p{L}.]{0,30}(?:\s\p{Lu}[\p{L}.]{0,30}){0,3})/u;

/**
 * Towns of 100,000 people and more, and capitals, that an English text names as places. A name with a region behind it
 * ("Paris, Texas") is left out: the table knows no regions.
 */
export function findTowns(text: string): TownMention[] {
  const found: TownMention[] = [];
  for (const match of text.matchAll(placed)) {
    const name = (match[1] ?? "").replace(/[.’'-]+$/u, "");
    const start = match.index + match[0].length - (match[1] ?? "").length;
    const [first, ...others] = townsOf(name, text.slice(start + name.length, start + name.length + 140));
    if (first) found.push({ span: [start, start + name.length], towns: [first, ...others] });
  }
  return found;
}

/** The largest town of an English name. */
export function townNamed(name: string): Town | undefined {
  return towns.get(name)?.[0];
}

function townsOf(name: string, after: string): readonly Town[] {
  const named = towns.get(name) ?? [];
  if (named.length === 0 || landAround.test(after) || /^['’]/u.test(after)) return [];
  const region = further.exec(after);
  if (!region) return named;
  const state = states.get((region[1] ?? "").replace(/\.$/u, ""));
  if (state) return named.filter((town) => town.state === state);
  // What ends with the sentence's own comma or stop is a region; else the sentence goes on with another name.
  return /^[,.;)]|^$/u.test(after.slice(region[0].length)) || region[0].endsWith(".") ? [] : named;
}
