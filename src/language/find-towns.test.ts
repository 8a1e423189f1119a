import assert from "node:assert/strict";
import { test } from "node:test";
import { findTowns, townNamed } from "./find-towns.ts";

const told = (text: string): readonly string[] =>
  findTowns(text).map(({ towns: [town] }) => `${town.name} ${town.state}`);

test("a town is one where a preposition or a way leads to its name, span and all", () => {
  const [found] = findTowns("Envoys met in Kazan on Monday.");
  assert.deepEqual(found?.span, [14, 19]);
  assert.ok(found && Math.abs(found.towns[0].latitude - 55.79) < 0.01 && !found.towns[0].isCapital);
  assert.deepEqual(told("She flew to Samarkand, visited Ufa and died near Da Nang, Vietnam."), [
    "Samarkand UZB",
    "Ufa RUS",
    "Da Nang VNM",
  ]);
});

test("a government, a person, a province and a firm that share a town's name are none", () => {
  for (const text of [
    "Moscow said it would answer.",
    "They had faith in Lincoln’s word.",
    "Floods came in Jilin province.",
    "He plays in Manchester United colours.",
    "A barn burned in Paris, Texas.",
    "She was held in Kazan, Tatarstan, for a week.",
  ])
    assert.deepEqual(told(text), [], text);
});

test("the state behind a name decides between its towns", () => {
  assert.deepEqual(told("It was shut in London, Canada, for a day."), ["London CAN"]);
  assert.deepEqual(told("In Geneva, Mr Ott spoke."), ["Geneva CHE"]);
});

test("a name alone is the largest town of it", () => {
  assert.equal(townNamed("Beijing")?.state, "CHN");
  assert.equal(townNamed("Nowhere-on-Sea"), undefined);
});

test("a long run of capitals takes no long time", () => {
  const from = performance.now();
  findTowns(`in ${"Aa ".repeat(100_000)}`);
  findTowns("in Paris, ".repeat(20_000));
  assert.ok(performance.now() - from < 1000);
});
