import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../../test/brief/made-material.ts";
import type { BriefEvent } from "../types.ts";
import { composeBrief } from "./compose-brief.ts";

function tell(texts: readonly string[], language = "en"): readonly BriefEvent[] {
  const reports = texts.map((text, i) => makeReport(`a${i}`, `Outlet ${i}`, text));
  return composeBrief(readMaterial(reports), "2024-05-18T00:05:00Z", language).events ?? [];
}

const two = [
  "Japan and Brazil held talks in Lima on 14 May 2024. The hall was cold.",
  "Japan and Brazil held talks in Lima on 14 May 2024. Japan imposed sanctions on Chile on 15 May 2024.",
];

test("dated acts of the story's records stand in the order of time, with the voices that tell them", () => {
  const events = tell(two);
  assert.deepEqual(
    events.map(({ period, voices }) => [period.from.slice(0, 10), voices]),
    [
      ["2024-05-14", 2],
      ["2024-05-15", 1],
    ],
  );
  assert.match(events[0]?.text ?? "", /^(?:Japan and Brazil|Brazil and Japan) held talks/u);
  assert.match(events[1]?.text ?? "", /^Japan imposed sanctions on Chile$/u);
  for (const { text } of events) assert.doesNotMatch(text, /May/u);
});

test("what is denied, only possible, or without a day in its passage is no point of time", () => {
  assert.deepEqual(tell(["Japan did not hold talks with Brazil on 14 May 2024."]), []);
  assert.deepEqual(tell(["Japan may impose sanctions on Chile on 15 June 2024."]), []);
  assert.deepEqual(tell(["Japan imposed sanctions on Chile. The hall was cold."]), []);
});

test("a page in another language tells them in its own words", () => {
  const events = tell(two, "de");
  assert.ok(events.length > 0);
  for (const { text } of events) assert.match(text, /Japan|Brasilien/u);
});
