import assert from "node:assert/strict";
import { test } from "node:test";
import { contentId } from "../../core/index.ts";
import { tellAct } from "./from-records.ts";

type Line = Parameters<typeof tellAct>[0];

const visit: Line = {
  id: contentId("r", "visit"),
  type: "visit",
  kind: "event",
  dimension: "diplomacy",
  source: "NOR",
  target: "ISL",
  place: "Reykjavik",
  date: { from: "2024-05-17T00:00:00Z", to: "2024-05-17T23:59:59Z", precision: "day" },
  certainty: "certain",
  polarity: "positive",
  figures: [],
  citations: [],
  voices: 1,
};

test("a visit is told by where it went, a meeting by where it was held", () => {
  assert.equal(tellAct(visit), "Norway visited Iceland on 17 May 2024");
  assert.equal(tellAct({ ...visit, type: "meet" }), "Norway and Iceland held talks in Reykjavik on 17 May 2024");
});
