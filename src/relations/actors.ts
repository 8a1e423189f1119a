import { z } from "zod";
import { failure, type Outcome, success } from "../core/index.ts";
import { readToml } from "./read-toml.ts";
import { isParty } from "./registers/party-names.ts";

export type ActorKind = "person" | "body" | "company" | "region" | "group";

/** Somebody whom a user names: a person in an office, a body, a company, a part of a state, an armed group. */
export interface Actor {
  /** As dossiers name them. */
  readonly name: string;
  readonly kind: ActorKind;
  /** Other names and spellings, in any language. */
  readonly also: readonly string[];
  /** Code of the state or body for which they speak; absent: for none. */
  readonly side?: string;
  readonly office?: string;
  /** First and last day of the office (YYYY-MM-DD): on other days they speak for nobody. */
  readonly from?: string;
  readonly to?: string;
}

/** A user's own actors by each of their names; one person may have several offices, one after the other. */
export type ActorTable = ReadonlyMap<string, readonly Actor[]>;

export const noActors: ActorTable = new Map();

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/u);
const name = z
  .string()
  .min(2)
  .max(120)
  .regex(/^[^\n]+$/u);
const file = z.strictObject({
  actor: z
    .array(
      z.strictObject({
        name,
        kind: z.enum(["person", "body", "company", "region", "group"]),
        also: z.array(name).max(50).default([]),
        side: z.string().min(2).max(10).optional(),
        office: name.optional(),
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .max(20_000)
    .default([]),
});

const hint =
  'Each [[actor]] needs name and kind (person, body, company, region, group); side = "USA" says for whom they speak; also = ["…"], office, from and to (2024-05-16) may stand beside them.';

/** Reads a user's actors (TOML). Fails with ACTORS_NOT_TOML, ACTORS_SHAPE and ACTORS_SIDE. */
export function parseActors(text: string): Outcome<ActorTable> {
  const read = readToml(text, file, { name: "ACTORS", hint });
  if (!read.ok) return read;
  const bad = read.value.actor.find(({ side }) => side !== undefined && !isParty(side));
  if (bad)
    return failure(
      "ACTORS_SIDE",
      `"${bad.side}" of ${bad.name} is no code of a state or body`,
      "Use ISO 3166-1 alpha-3 (RUS, CHN) or the scheme's code of a body (EU, SCO); leave side out for who speaks for none.",
    );
  return success(tableOf(read.value.actor.map((one) => readActor(one))));
}

function readActor({ side, office, from, to, ...one }: z.infer<typeof file>["actor"][number]): Actor {
  return {
    ...one,
    ...(side ? { side } : {}),
    ...(office ? { office } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

function tableOf(actors: readonly Actor[]): ActorTable {
  const table = new Map<string, Actor[]>();
  for (const actor of actors)
    for (const key of new Set([actor.name, ...actor.also].map((one) => keyOf(one)))) {
      const known = table.get(key);
      if (known) known.push(actor);
      else table.set(key, [actor]);
    }
  return table;
}

/** Titles that stand before a name and are no part of it. */
const titles = /^(?:the|mr|mrs|ms|dr|sen|rep|gov|gen|herr|frau|m|mme|sr|sra|г-н|г-жа)\.?\s+/u;

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ").trim().replace(titles, "");
}

/**
 * The actor of the first of the names that the table knows, in the office of that day: with no side on a day outside it.
 * `on` is an RFC 3339 time; undefined where none of the names is listed.
 */
export function findActor(
  table: ActorTable,
  names: readonly (string | undefined)[],
  on: string | undefined,
): Pick<Actor, "name" | "side"> | undefined {
  for (const one of names) {
    const found = one === undefined ? undefined : table.get(keyOf(one));
    const [first] = found ?? [];
    if (!found || !first) continue;
    const held = found.find((actor) => isOn(actor, on));
    return held ?? { name: first.name };
  }
  return undefined;
}

function isOn({ from, to }: Actor, on: string | undefined): boolean {
  const then = on?.slice(0, 10);
  return then === undefined || ((from === undefined || from <= then) && (to === undefined || then <= to));
}
