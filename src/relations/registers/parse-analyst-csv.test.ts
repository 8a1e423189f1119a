import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, array, property, string } from "fast-check";
import { parseAnalystCsv, periodOf } from "./parse-analyst-csv.ts";
import { parseCsv } from "./parse-csv.ts";

const from = { analyst: "R. Ng", file: "own.csv", at: "2030-01-01T00:00:00Z" };
const head = "type,source,target,date,url,quotation,weather\n";

test("a good row becomes a line marked as the analyst's, with an unknown column kept", () => {
  const [row] = parseAnalystCsv(
    `${head}visit,ISL,NOR,2030-01-07,https://fjord.example/1,"He came, and stayed.",rain\n`,
    from,
  );
  assert.ok(row?.kind === "taken");
  assert.deepEqual(
    [row.line.type, row.line.source, row.line.date?.precision, row.line.quad],
    ["visit", "ISL", "day", 1],
  );
  assert.deepEqual(
    [row.line.analyst?.name, row.line.analyst?.quotation, row.line.voices],
    ["R. Ng", "He came, and stayed.", 0],
  );
  assert.equal(row.raw.weather, "rain");
});

test("a bad row is answered with everything that is wrong in it, and the next is still taken", () => {
  const rows = parseAnalystCsv(
    `${head}vist,Orlo,NOR,2030-02-30,fjord,,\nmeet,ISL,NOR,2030,https://fjord.example/1,They met.,\n`,
    from,
  );
  assert.deepEqual(
    rows.map(({ kind, row }) => [kind, row]),
    [
      ["refused", 1],
      ["taken", 2],
    ],
  );
  const [bad] = rows;
  assert.ok(bad?.kind === "refused");
  assert.deepEqual(
    bad.problems.map(({ code }) => code),
    ["TYPE_UNKNOWN", "CODE_BAD", "DATE_BAD", "URL_BAD", "QUOTATION_MISSING"],
  );
  assert.ok(bad.problems.every(({ hint }) => hint.length > 10));
  assert.equal(bad.raw.type, "vist");
});

test("a file without a needed column refuses its rows and keeps their cells", () => {
  const [row] = parseAnalystCsv("type,source,target\nvisit,ISL,NOR\n", from);
  assert.ok(row?.kind === "refused");
  assert.deepEqual(
    row.problems.map(({ code }) => code),
    ["COLUMN_MISSING", "COLUMN_MISSING"],
  );
});

test("the same row has the same id, whatever its place; an empty line is no row", () => {
  const line = "visit,ISL,NOR,2030,https://fjord.example/1,He came.,\n";
  const [first, second] = parseAnalystCsv(`${head}${line}\n${line}`, from);
  assert.equal(first?.id, second?.id);
  assert.deepEqual([first?.row, second?.row], [1, 3]);
});

test("dates of year, month and day, and an end", () => {
  assert.deepEqual(periodOf("2030", undefined), { from: "2030-01-01", to: "2030-12-31", precision: "year" });
  assert.deepEqual(periodOf("2030-02", undefined), { from: "2030-02-01", to: "2030-02-28", precision: "month" });
  assert.deepEqual(periodOf("2030-02-03", "2030-02-05"), { from: "2030-02-03", to: "2030-02-05", precision: "day" });
  for (const text of ["3 May 2030", "2030-13", "2030-02-30", "20300203", ""])
    assert.equal(periodOf(text, undefined), undefined, text);
});

test("semicolons and tabs part cells as well, and states may stand by name", () => {
  for (const mark of [",", ";", "\t"]) {
    const rows = [
      ["\uFEFFtype", "source", "target", "url", "quotation"],
      ["visit", "iceland", "Норвегия", "https://fjord.example/1", '"He came, and stayed; twice."'],
    ];
    const [row] = parseAnalystCsv(rows.map((cells) => cells.join(mark)).join("\r\n"), from);
    assert.ok(row?.kind === "taken", JSON.stringify(row));
    const { source, target, analyst } = row.line;
    assert.deepEqual([source, target, analyst?.quotation], ["ISL", "NOR", "He came, and stayed; twice."]);
  }
});

test("any cells written as RFC 4180 are read as they were", () => {
  check(
    property(
      array(array(string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        assert.deepEqual(parseCsv(text), rows);
      },
    ),
  );
});

test("anything at all is read without end or fault", () => {
  check(property(string({ unit: "binary" }), (text) => void parseCsv(text)));
});
