import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../../test/brief/made-material.ts";
import { outputLanguages } from "../realise/realise.ts";
import type { Brief, Material } from "../types.ts";
import { compareBriefs } from "../versions/compare-briefs.ts";
import { composeBrief } from "./compose-brief.ts";

type Report = readonly [id: string, outlet: string, day: string, text: string];

function readAll(reports: readonly Report[]): Material {
  return readMaterial(
    reports.map(([id, outlet, day, text]) => makeReport(id, outlet, text, { publishedAt: `${day}T08:00:00Z` })),
  );
}

/** What the invented outlets had on invented acts before, and one of the story's own day. */
const before: readonly Report[] = [
  ["x", "Orlo Post", "2023-09-04", "Estonia imposed sanctions on Portugal on 4 September 2023."],
  ["y", "Vesna Herald", "2023-09-05", "Estonia imposed sanctions on Portugal on 4 September 2023, after a quarrel."],
  ["z", "Orlo Post", "2024-05-16", "Estonia expelled diplomats of Portugal on 3 May 2024."],
];

const story: readonly Report[] = [
  ["a", "Harbour Wire", "2024-05-16", "Estonia and Portugal signed an agreement on 15 May 2024. Portugal was pleased."],
  ["b", "Le Fanal", "2024-05-16", "Estonia and Portugal signed an agreement on 15 May 2024. Estonia was pleased."],
];

function compose(language: string, own: readonly Report[] = story, earlier: readonly Report[] = before): Brief {
  return composeBrief({ ...readAll(own), earlier: readAll(earlier) }, "2024-05-18T00:05:00Z", language);
}

const backgroundOf = (brief: Brief): Brief["sentences"] =>
  brief.sentences.filter(({ section }) => section === "background");

for (const language of outputLanguages) {
  test(`background in ${language} is told from earlier records, checked, with its own sources`, () => {
    const brief = compose(language);
    const told = backgroundOf(brief);
    assert.equal(told.length, 1);
    assert.match(told[0]?.text ?? "", /2023/u);
    assert.equal(told[0]?.check.verdict, "supported");
    assert.equal(brief.counts.voices, 2);
    const added = brief.background ?? [];
    assert.equal(brief.sources.length, 2);
    assert.deepEqual(
      added.map(({ article }) => article),
      ["x", "y"],
    );
    const ordinal = brief.sentences.findIndex(({ section }) => section === "background") + 1;
    assert.deepEqual(added[0]?.sentences, [ordinal]);
  });
}

test("what is of the story's day, of its own articles or of one of its acts is no background", () => {
  assert.deepEqual(backgroundOf(compose("en", story, before.slice(2))), []);
  assert.deepEqual(backgroundOf(compose("en", story, story)), []);
  const same: Report = ["w", "Orlo Post", "2024-05-15", "Estonia and Portugal signed an agreement on 14 May 2024."];
  assert.deepEqual(backgroundOf(compose("en", story, [same, ["v", "Vesna Herald", same[2], same[3]]])), []);
});

test("an old act that the story's own articles recall is background and not what happened", () => {
  const recalled: readonly Report[] = story.map(
    ([id, outlet, day, text]): Report => [
      id,
      outlet,
      day,
      `${text} Estonia imposed sanctions on Portugal on 4 September 2023.`,
    ],
  );
  const brief = compose("en", recalled, []);
  assert.match(backgroundOf(brief)[0]?.text ?? "", /^Estonia imposed sanctions on Portugal on 4 September 2023/u);
  assert.ok(!brief.title.includes("sanctions"));
  assert.equal(brief.background, undefined);
});

test("the page counts the story's sentences alone, and background that goes was not withdrawn by its outlet", () => {
  const [withIt, without] = [compose("en"), compose("en", story, [])];
  assert.equal(withIt.spread, without.spread);
  const [gone] = compareBriefs(withIt, without).withdrawn;
  assert.match(gone?.reason ?? "", /took its place/u);
});
