import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findActor, parseActors } from "./actors.ts";

const toml = `
[[actor]]
name = "Mara Ito"
kind = "person"
also = ["Ito Mara", "Мара Ито"]
side = "ISL"
office = "envoy for fish"
from = "2024-01-01"
to = "2024-12-31"

[[actor]]
name = "Fjord Gas"
kind = "company"
side = "NOR"
`;

test("an actor is found by any of the names, with the side of the day", () => {
  const read = parseActors(toml);
  assert.ok(read.ok);
  const find = (names: readonly string[], on?: string): string | undefined => {
    const found = findActor(read.value, names, on);
    return found && `${found.name} ${found.side ?? "none"}`;
  };
  assert.equal(find(["Ms. Mara Ito"], "2024-05-16T00:00:00Z"), "Mara Ito ISL");
  assert.equal(find(["Мара Ито"], "2025-05-16T00:00:00Z"), "Mara Ito none");
  assert.equal(find(["somebody", "the Fjord  Gas"]), "Fjord Gas NOR");
  assert.equal(find(["Ito"]), undefined);
});

test("the example that the documentation shows is read", () => {
  assert.ok(parseActors(readFileSync(new URL("../../docs/actors.toml", import.meta.url), "utf8")).ok);
});

for (const [name, text, code] of [
  ["what is no TOML", "[[actor", "ACTORS_NOT_TOML"],
  ["an actor without a kind", '[[actor]]\nname = "Ito"', "ACTORS_SHAPE"],
  ["a key that is not known", '[[actor]]\nname = "Ito"\nkind = "person"\nsid = "ISL"', "ACTORS_SHAPE"],
  ["a side that is no code", '[[actor]]\nname = "Ito"\nkind = "person"\nside = "Iceland"', "ACTORS_SIDE"],
] as const) {
  test(`${name} is answered with ${code}`, () => {
    const read = parseActors(text);
    assert.equal(read.ok ? "" : read.problem.code, code);
  });
}
