import assert from "node:assert/strict";
import { test } from "node:test";
import { makeArticle, makeLine, makeMaterial, onDay } from "../../../test/relations/make-material.ts";
import { gatherRegisters } from "./gather-registers.ts";
import { parseCsv } from "./parse-csv.ts";
import { registerTables } from "./tables.ts";
import { writeTableCsv, writeTableJson } from "./write-table.ts";

const article = makeArticle({ id: "a", text: '=The two "met", they say.', url: "https://fjord.example/1" });
const meeting = makeLine({ date: onDay("2030-01-07"), plover: "CONSULT", cameo: "040", quad: 1 }, [article]);
const plan = makeLine({ kind: "plan", date: onDay("2030-02-07"), plover: "CONSULT", quad: 1 }, [article]);
const praise = makeLine({ kind: "statement", type: "praise", date: onDay("2030-01-08"), plover: "SUPPORT", quad: 1 }, [
  article,
]);
const own = makeLine({
  date: onDay("2030-01-20"),
  plover: "CONSULT",
  quad: 1,
  voices: 0,
  analyst: {
    name: "R. Ng",
    file: "own.csv",
    row: 1,
    url: "https://fjord.example/2",
    quotation: "They met again.",
    at: "2030-01-21T00:00:00Z",
  },
});
const material = makeMaterial([meeting, plan, praise, own], [article]);
const registers = gatherRegisters(material);

function csvOf(name: string): readonly Record<string, string>[] {
  const make = registerTables[name];
  assert.ok(make);
  const [head = [], ...rows] = parseCsv(writeTableCsv(make(registers), material));
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ""])));
}

test("every row of every register has an address, a quotation and a span, or the analyst whose record it is", () => {
  for (const name of Object.keys(registerTables)) {
    for (const row of csvOf(name)) {
      assert.match(row.source_url ?? "", /^https:/u, name);
      assert.ok(row.quotation, name);
      assert.ok(
        row.entered_by === "R. Ng" || (row.span_start === "0" && row.span_end === String(article.text.length)),
        name,
      );
    }
  }
});

test("a cell that a spreadsheet would run is led by an apostrophe", () => {
  assert.equal(csvOf("visits")[0]?.quotation?.startsWith("'=The"), true);
});

test("event rows are acts and coded words; a plan is none", () => {
  assert.deepEqual(
    csvOf("events").map(({ event_type, quad_class, intensity }) => [event_type, quad_class, intensity]),
    [
      ["CONSULT", "1", "1"],
      ["SUPPORT", "1", "3.4"],
      ["CONSULT", "1", "1"],
    ],
  );
});

test("a month of a dyad counts events by quad, and scores acts alone", () => {
  const [row] = csvOf("dyad-months");
  assert.deepEqual(
    [row?.month, row?.events, row?.verbal_cooperation, row?.scored_acts, row?.score_sum],
    ["2030-01", "3", "3", "2", "2"],
  );
});

test("an analyst's record is marked in data too", () => {
  const make = registerTables.visits;
  assert.ok(make);
  assert.match(JSON.stringify(writeTableJson(make(registers), material)), /"entered_by":"R\. Ng"/u);
});
