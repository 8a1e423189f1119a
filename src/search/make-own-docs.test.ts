import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAnalystCsv } from "../relations/index.ts";
import { makeOwnDocs } from "./make-own-docs.ts";

const head = { analyst: "R. Ng", file: "own.csv", at: "2030-02-01T00:00:00Z" };
const csv = `type,source,target,date,url,quotation,value,unit,measure,note
visit,ISL,NOR,2030-01-07,https://fjord.example/1,He stayed for two days.,,,,seen on the quay
trade-figure,ISL,NOR,2029,https://fjord.example/2,Trade reached 3 billion.,3000000000,USD,trade,
`;
const lines = parseAnalystCsv(csv, head).flatMap((row) => (row.kind === "taken" ? [row.line] : []));

test("a record of an analyst is found by its parties, quotation, note and analyst, and belongs to no story", () => {
  const [visit, figure] = makeOwnDocs(lines);
  assert.ok(visit && figure);
  assert.deepEqual(
    [visit.kind, visit.story, visit.teller, visit.outlet, visit.at?.slice(0, 10)],
    ["record", "", "R. Ng", "r. ng", "2030-01-07"],
  );
  for (const word of [" iceland ", " stayed ", " quay ", " ng "]) assert.ok(visit.words.includes(word), word);
  assert.match(visit.states, / ISL .*NOR /u);
  assert.equal(figure.title, "trade: 3bn USD");
});

test("a line that was read out of articles is none, and the same lines give the same rows", () => {
  assert.deepEqual(makeOwnDocs(lines.map(({ analyst: _analyst, ...line }) => line)), []);
  assert.deepEqual(makeOwnDocs(lines), makeOwnDocs(lines));
});
