import assert from "node:assert/strict";
import { test } from "node:test";
import type { ArticleId } from "../core/index.ts";
import { completeLine, mergeRecords } from "./merge-records.ts";
import type { RelationRecord } from "./types.ts";

const year = { from: "2023-01-01", to: "2023-12-31", precision: "year" } as const;

function trade(source: string, target: string, measure: string, producer?: string): RelationRecord {
  const figure = { span: [0, 5] as const, value: 4e9, unit: "USD", period: year, measure };
  return {
    kind: "figure",
    type: "trade-figure",
    dimension: "trade",
    source,
    target,
    date: year,
    certainty: "certain",
    polarity: "positive",
    span: [0, 5],
    evidence: [[0, 9]],
    figures: [producer ? { ...figure, producer } : figure],
    rule: "trade-figure",
  };
}

function merge(...records: readonly RelationRecord[]): ReturnType<typeof mergeRecords> {
  const read = records.map((record, at) => ({ record, article: `a${at}` as ArticleId, outlet: `o${at}` }));
  return mergeRecords(read, (article) => article);
}

test("trade is one line either way and keeps the producer that is named", () => {
  const lines = merge(
    trade("BRA", "EGY", "trade"),
    trade("EGY", "BRA", "trade", "customs figures"),
    trade("BRA", "EGY", "trade", "Egyptian customs"),
  );
  assert.equal(lines.length, 1);
  assert.equal(lines[0]?.voices, 3);
  assert.equal(lines[0]?.figures[0]?.producer, "Egyptian customs");
});

test("exports of the one are not exports of the other, and two named producers stay apart", () => {
  assert.equal(merge(trade("BRA", "EGY", "exports"), trade("EGY", "BRA", "exports")).length, 2);
  const named = [trade("BRA", "EGY", "trade", "Egyptian customs"), trade("BRA", "EGY", "trade", "Brazilian customs")];
  assert.equal(merge(...named).length, 2);
});

test("a named producer is not replaced", () => {
  const line = trade("BRA", "EGY", "trade", "Egyptian customs");
  assert.equal(completeLine(line, trade("BRA", "EGY", "trade", "customs")).figures[0]?.producer, "Egyptian customs");
});

function meeting(source: string, target: string, more: Partial<RelationRecord>): RelationRecord {
  return {
    kind: "event",
    type: "meet",
    dimension: "diplomacy",
    source,
    target,
    certainty: "certain",
    polarity: "positive",
    span: [0, 5],
    evidence: [[0, 9]],
    figures: [],
    rule: "with",
    ...more,
  };
}

const may16 = { from: "2024-05-16", to: "2024-05-16", precision: "day" } as const;

test("an act told without a date is the one that another report of those days dates, and takes its day and persons", () => {
  const lines = merge(
    meeting("NOR", "PER", { toldOn: "2024-05-17" }),
    meeting("PER", "NOR", { date: may16, toldOn: "2024-05-16", sourceActor: "Ana Quispe" }),
  );
  assert.equal(lines.length, 1);
  assert.deepEqual([lines[0]?.date, lines[0]?.targetActor], [may16, "Ana Quispe"]);
});

test("the day of a report is not the day of the act: a line has none until a source names one", () => {
  const reported = meeting("NOR", "PER", {
    date: { from: "2024-05-17", to: "2024-05-17", precision: "day" },
    dated: "report",
    toldOn: "2024-05-17",
  });
  assert.deepEqual([merge(reported)[0]?.date, merge(reported)[0]?.toldOn], [undefined, "2024-05-17"]);
  const lines = merge(reported, meeting("NOR", "PER", { date: may16, toldOn: "2024-05-16" }));
  assert.deepEqual(
    lines.map(({ date }) => date),
    [may16],
  );
});

test("acts of other years, and of other persons on the same day, are others", () => {
  assert.equal(
    merge(meeting("NOR", "PER", { toldOn: "2024-05-17" }), meeting("NOR", "PER", { toldOn: "2019-05-17" })).length,
    2,
  );
  const named = [
    meeting("NOR", "PER", { date: may16, sourceActor: "Kari Berg" }),
    meeting("NOR", "PER", { date: may16, sourceActor: "Ola Lund" }),
  ];
  assert.equal(merge(...named).length, 2);
});

test("one guest with two hosts had two meetings, and so had two in two towns; told either way round it is one", () => {
  const host = (targetActor: string): RelationRecord =>
    meeting("NOR", "PER", { date: may16, sourceActor: "Kari Berg", targetActor });
  assert.equal(merge(host("Ana Quispe"), host("Luz Rojas")).length, 2);
  const turned = meeting("PER", "NOR", { date: may16, sourceActor: "Ana Quispe", targetActor: "Kari Berg" });
  assert.equal(merge(host("Ana Quispe"), turned).length, 1);
  const place = (town: string): RelationRecord => meeting("NOR", "PER", { date: may16, place: town });
  assert.equal(merge(place("Oslo"), place("Bergen")).length, 2);
  assert.equal(merge(place("Oslo"), meeting("NOR", "PER", { date: may16 })).length, 1);
});

test("a month becomes the days that a later report names", () => {
  const may = { from: "2024-05-01", to: "2024-05-31", precision: "month" } as const;
  const lines = merge(
    meeting("NOR", "PER", { date: may, toldOn: "2024-04-17" }),
    meeting("NOR", "PER", { date: may16, toldOn: "2024-05-10" }),
  );
  assert.deepEqual(
    lines.map(({ date }) => date),
    [may16],
  );
});
