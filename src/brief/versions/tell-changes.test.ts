import assert from "node:assert/strict";
import { test } from "node:test";
import { tellChanges } from "./tell-changes.ts";

test("corrections come first, with their time and the outlet's own note; a withdrawn sentence has its reason", () => {
  const lines = tellChanges(
    {
      added: ["The ferry will run."],
      revised: [{ before: "12 were hurt.", after: "15 were hurt." }],
      withdrawn: [{ text: "The pier is closed.", reason: "it no longer passes its check" }],
      corrections: [{ outlet: "Le Fanal", note: "The number was wrong.", at: "2024-05-17T10:00:00Z", sentences: [] }],
      kept: 2,
      joined: [],
      left: [],
      recited: [],
    },
    "en",
  );
  assert.deepEqual(lines, [
    { label: "Le Fanal corrected its report (2024-05-17T10:00:00Z)", reason: "The number was wrong." },
    { label: "Told anew", before: "12 were hurt.", after: "15 were hurt." },
    { label: "Added", after: "The ferry will run." },
    { label: "Withdrawn", before: "The pier is closed.", reason: "it no longer passes its check" },
  ]);
});

test("a version in which no sentence came or went says in words what did change", () => {
  const none = { added: [], revised: [], withdrawn: [], corrections: [], kept: 3 };
  const lines = tellChanges(
    {
      ...none,
      title: { before: "Ferry", after: "Ferry stops" },
      standfirst: { before: "It ran.", after: "It stopped." },
      timeline: { before: 0, after: 2 },
      joined: ["Harbour Wire", "Le Fanal", "Harbour Wire"],
      left: ["Cape Dispatch"],
      recited: ["The ferry will run."],
      held: { before: 1, after: 0 },
    },
    "en",
  );
  assert.deepEqual(lines, [
    { label: "Title", before: "Ferry", after: "Ferry stops" },
    { label: "Standfirst", before: "It ran.", after: "It stopped." },
    { label: "Articles added", after: "Harbour Wire (2), Le Fanal" },
    { label: "Articles taken out", before: "Cape Dispatch" },
    { label: "With other passages", reason: "The ferry will run." },
    { label: "Days of the timeline", before: "0", after: "2" },
    { label: "Sentences withheld", before: "1", after: "0" },
  ]);
});
