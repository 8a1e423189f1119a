import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../../test/brief/made-material.ts";
import type { Article } from "../../article/index.ts";
import { composeBrief } from "../compose/compose-brief.ts";
import type { Brief } from "../types.ts";
import { compareBriefs } from "./compare-briefs.ts";

function article(id: string, outlet: string, text: string, more: Partial<Article> = {}): Article {
  return makeReport(id, outlet, text, { title: "Ferry", ...more });
}

function compose(articles: readonly Article[], hour: number): Brief {
  return composeBrief(readMaterial(articles), `2024-05-16T${hour}:00:00Z`);
}

const first = article(
  "a",
  "Harbour Wire",
  "The harbour office of Orlo said on Thursday that the ferry to Vesna would sail all winter.\n\nThe ferry of Orlo carries 300 cars a day in summer. Mara Ito, the head of the harbour office, told reporters that talks with Vesna had taken three weeks.",
);
const second = article(
  "b",
  "Le Fanal",
  "The ferry to Vesna is to sail all winter, the harbour office of Orlo said.\n\nThe harbour office of Orlo said that the ferry to Vesna would sail all winter. Tickets for the winter will cost 48 crowns in Orlo.",
);
const note =
  "Correction: an earlier version of this report said that the ferry carried 300 cars a day. It carries 200.";
const corrected = article("a", "Harbour Wire", `${first.text.replace("300 cars", "200 cars")}\n\n${note}`, {
  correction: note,
});
const third = article(
  "c",
  "Cape Dispatch",
  "Fishermen of Vesna said on Thursday that the ice in the bay of Vesna would break their nets.",
);

const steps = [
  compose([first], 10),
  compose([first, second], 11),
  compose([corrected, second], 12),
  compose([corrected, second, third], 13),
];

test("a story that grows is told anew only where it changed", () => {
  const [one, two] = steps;
  assert.ok(one && two);
  const changes = compareBriefs(one, two);
  assert.ok(changes.kept >= 2, JSON.stringify(changes));
  assert.ok(changes.added.some((text) => text.includes("48 crowns")));
  assert.deepEqual(changes.withdrawn, []);
  assert.ok(changes.revised.some(({ after }) => /Harbour Wire and Le Fanal|Le Fanal and Harbour Wire/u.test(after)));
});

test("a correction is marked with its time and note, and what it took back is told anew or listed as withdrawn", () => {
  const [, two, three] = steps;
  assert.ok(two && three);
  const changes = compareBriefs(two, three);
  assert.deepEqual(
    changes.corrections.map(({ outlet, at, note: words }) => ({ outlet, at, words })),
    [{ outlet: "Harbour Wire", at: "2024-05-16T12:00:00Z", words: note }],
  );
  const left = [...changes.revised.map(({ before }) => before), ...changes.withdrawn.map(({ text }) => text)];
  assert.ok(
    left.some((text) => text.includes("300 cars")),
    JSON.stringify(changes),
  );
  assert.ok(three.sentences.every(({ text, key }) => key?.startsWith("correction:") || !text.includes("300 cars")));
});

test("what a second outlet told with the corrected one as its source is withdrawn for the correction", () => {
  const [, two, three] = steps;
  assert.ok(two && three);
  const [one, ...rest] = two.sentences;
  assert.ok(one);
  const text = "The ferry takes 900 passengers, according to Harbour Wire, Le Fanal reports.";
  const [cited] = one.citations;
  const told = {
    ...one,
    text,
    key: "said:other:0",
    citations: [{ ...cited, outlet: "Le Fanal", span: [9000, 9001] }],
  } as const;
  const { withdrawn } = compareBriefs({ ...two, sentences: [told, ...rest] }, three);
  const reason = withdrawn.find((gone) => gone.text === text)?.reason ?? "";
  assert.match(reason, /Harbour Wire corrected/u);
});

test("a new voice adds its sentence and leaves the others as they were", () => {
  const [, , three, four] = steps;
  assert.ok(three && four);
  const changes = compareBriefs(three, four);
  assert.ok(changes.added.some((text) => text.includes("nets")));
  assert.equal(changes.kept, three.sentences.length);
  assert.deepEqual([changes.revised, changes.withdrawn, changes.corrections], [[], [], []]);
});

test("a sentence whose articles left the story says so; the same page twice changes nothing", () => {
  const [one, two] = steps;
  assert.ok(one && two);
  const back = compareBriefs(two, one);
  assert.ok(back.withdrawn.some(({ reason }) => reason === "its articles are no longer part of the story"));
  assert.equal(compareBriefs(two, two).kept, two.sentences.length);
  assert.equal(compareBriefs(undefined, one).added.length, one.sentences.length);
});

test("what a version changed besides its sentences is found: articles, passages, title, standfirst, timeline, what is held back", () => {
  const [, two, , four] = steps;
  assert.ok(two && four);
  const [opening, ...rest] = two.sentences;
  assert.ok(opening);
  const recited = { ...opening, citations: [{ ...opening.citations[0], span: [0, 3] as const }] as const };
  const after = { ...two, title: "Other", sources: four.sources, sentences: [recited, ...rest], withheld: [] };
  const changes = compareBriefs(two, after);
  assert.deepEqual([changes.added, changes.withdrawn, changes.revised], [[], [], []]);
  assert.deepEqual(changes.joined, ["Cape Dispatch"]);
  assert.deepEqual(changes.recited, [opening.text]);
  assert.deepEqual(changes.title, { before: two.title, after: "Other" });
  assert.deepEqual([changes.standfirst, changes.timeline], [undefined, undefined]);
  const events = [{ date: "2024-05-18" }] as never;
  const retold = compareBriefs({ ...two, events: [] }, { ...two, standfirst: "Another.", events });
  assert.deepEqual(retold.standfirst, { before: two.standfirst, after: "Another." });
  assert.deepEqual(retold.timeline, { before: 0, after: 1 });
  assert.deepEqual(compareBriefs(after, two).left, ["Cape Dispatch"]);
  const same = compareBriefs(two, two);
  assert.deepEqual([same.joined, same.left, same.recited, same.title, same.held], [[], [], [], undefined, undefined]);
});
