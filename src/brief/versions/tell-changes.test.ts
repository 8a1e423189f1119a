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
