import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief, BriefEvent } from "../../brief/index.ts";
import { gatherTimeline, hasTimeline, renderTimeline } from "./story-timeline.ts";

const day = (date: string): BriefEvent["period"] => ({ from: date, to: date, precision: "day" });
const report = (article: string, name: string, publishedAt?: string): object => ({
  article,
  outlet: { name },
  sentences: [],
  ...(publishedAt ? { publishedAt } : {}),
});
const page = (sources: readonly object[], events: readonly BriefEvent[] = []): Brief =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ({ language: "en", sources, events }) as unknown as Brief;

const reports = [
  report("c", "Cape Dispatch", "2030-01-08T07:30:00Z"),
  report("a", "Harbour Wire", "2030-01-07T06:12:00Z"),
  report("b", "Harbour Wire", "2030-01-07T05:40:00+02:00"),
  report("d", "Le Fanal"),
];
const talks = { period: day("2030-01-07"), text: "Two ministers met", record: "r1", voices: 3, sentence: 4 };
const visit = { period: day("2029-12-30"), text: "A <minister> visited Orlo", record: "r2", voices: 1 };

test("acts and each outlet's first report stand by day, in the order of time", () => {
  const told = gatherTimeline(page(reports, [talks, visit])).map(({ name, events, reports: own }) => [
    name,
    events.map(({ record }) => record),
    own.map(({ article }) => article),
  ]);
  assert.deepEqual(told, [
    ["30 December 2029", ["r2"], []],
    ["7 January 2030", ["r1"], ["b"]],
    ["8 January 2030", [], ["c"]],
  ]);
});

test("an act leads to its sentence, or to its record where none tells it; all of it is words", async () => {
  const html = String(await renderTimeline(page(reports, [talks, visit])));
  assert.match(html, /Two ministers met<a class="v" href="#s4" aria-label="3 independent voices: Sentence 4">3<\/a>/u);
  assert.match(html, /A &lt;minister&gt; visited Orlo<a class="v" href="\/record\/r2"/u);
  assert.match(
    html,
    /First reports \(UTC\): <bdi><time datetime="[^"]+">03:40<\/time> <a href="#[^"]+">Harbour Wire<\/a><\/bdi>/u,
  );
  assert.doesNotMatch(html, /<svg|Le Fanal/u);
});

test("reports of one day and no dated act are no timeline; one dated act is", () => {
  assert.equal(hasTimeline(page(reports.slice(1))), false);
  assert.equal(hasTimeline(page([])), false);
  assert.equal(hasTimeline(page(reports)), true);
  assert.equal(hasTimeline(page([], [visit])), true);
});
