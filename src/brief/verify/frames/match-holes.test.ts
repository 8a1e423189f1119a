import assert from "node:assert/strict";
import { test } from "node:test";
import { hole, holdsOutlets, matchHoles } from "./match-holes.ts";

test("what stands in the holes is found where the rest is the same letter by letter", () => {
  assert.deepEqual(matchHoles(`laut ${hole} auf ${hole}.`, "laut Le Fanal auf 5 Dollar."), ["Le Fanal", "5 Dollar"]);
  assert.deepEqual(matchHoles(`${hole}, laut A.`, "China besuchte Russland, laut A."), ["China besuchte Russland"]);
  assert.equal(matchHoles(`laut ${hole} auf ${hole}.`, "laut Le Fanal bei 5 Dollar."), undefined);
  assert.equal(matchHoles(`laut ${hole}.`, "laut ."), undefined);
});

test("a hole for outlets holds their names and what joins them, and nothing else", () => {
  const between = /^(?:,|und|\d+|weitere|Medien|\s)*$/u;
  assert.ok(holdsOutlets("Harbour Wire, Le Fanal und 2 weitere Medien", ["Harbour Wire", "Le Fanal"], between));
  assert.ok(!holdsOutlets("Harbour Wire und Dala Post", ["Harbour Wire", "Le Fanal"], between));
  assert.ok(!holdsOutlets("2 weitere Medien", ["Harbour Wire"], between));
});
