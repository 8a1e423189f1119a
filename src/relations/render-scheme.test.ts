import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { renderScheme } from "./render-scheme.ts";
import { dimensions, eventTypes, schemeTraps } from "./scheme.ts";

const page = renderScheme({ types: eventTypes, dimensions, traps: schemeTraps });

test("docs/scheme.md is what the command writes", () => {
  assert.equal(readFileSync(new URL("../../docs/scheme.md", import.meta.url), "utf8"), page);
});

test("every type has a definition, an example and a counter-example, and every coded act a score with its source", () => {
  // An amount of trade is no event.
  const events = eventTypes.filter(({ kind }) => kind !== "figure");
  assert.ok(events.length >= 50 && events.length <= 60);
  assert.equal(new Set(eventTypes.map(({ id }) => id)).size, eventTypes.length);
  const known = new Set(dimensions.map(({ id }) => id));
  for (const type of eventTypes) {
    assert.ok(type.definition && type.example && type.counterExample, type.id);
    assert.ok(known.has(type.dimension), `${type.id}: ${type.dimension}`);
    if (type.plover) assert.ok(type.scoreSource && type.score !== undefined && type.quad && type.context, type.id);
  }
});

test("the traps: 112, 114, 163, 176, ACCUSE and SANCTION are each told, and coded as told", () => {
  assert.deepEqual(
    schemeTraps.map(({ code }) => code),
    ["112", "114", "163", "176", "SANCTION", "ACCUSE"],
  );
  const byCode = (code: string): string =>
    eventTypes
      .filter(({ cameo }) => cameo === code)
      .map(({ id, plover, mode, quad }) => `${id} ${plover} ${mode} ${quad}`)
      .join();
  assert.equal(byCode("112"), "accuse ACCUSE allege 3");
  assert.equal(byCode("114"), "protest-note ACCUSE disapprove 3");
  assert.equal(byCode("163"), "sanction SANCTION discontinue 4");
  assert.equal(byCode("176"), "cyber-attack COERCE cyber 4");
  assert.equal(eventTypes.find(({ id }) => id === "threaten")?.quad, 3);
});

test("conflict never scores above zero and cooperation never below, appeals for help apart", () => {
  for (const { id, quad, score } of eventTypes) {
    if (quad === undefined || score === undefined || id === "appeal") continue;
    assert.ok(quad <= 2 ? score > 0 : score < 0, `${id}: quad ${quad}, score ${score}`);
  }
});
