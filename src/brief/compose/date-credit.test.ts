import assert from "node:assert/strict";
import { test } from "node:test";
import { dateCredit } from "./date-credit.ts";

const day = "2024-05-14T08:00:00Z";

const dated: readonly (readonly [sentence: string, told: string])[] = [
  [
    "The pier is to open on Thursday, Le Fanal reports.",
    "The pier is to open on Thursday, Le Fanal reported on 14 May.",
  ],
  [
    "The crew is due to land tomorrow, according to Le Fanal.",
    "The crew is due to land tomorrow, Le Fanal reported on 14 May.",
  ],
  [
    "The ferry sank over the weekend, Le Fanal reports.",
    "The ferry sank over the weekend, Le Fanal reported on 14 May.",
  ],
  ["Le Fanal reports that the ferry sails this week.", "Le Fanal reported on 14 May that the ferry sails this week."],
  ["Le Fanal reports: “The ferry sank on Monday”.", "Le Fanal reported on 14 May: “The ferry sank on Monday”."],
];

for (const [sentence, told] of dated)
  test(`gets the day of its report: ${sentence}`, () => {
    assert.equal(dateCredit(sentence, ["Le Fanal"], day, 2024), told);
  });

const kept: readonly string[] = [
  "The pier opened on 13 May, Le Fanal reports.",
  "The pier opened on Monday, 13 May, Le Fanal reports.",
  "“We open on Thursday,” Ito said, according to Le Fanal.",
  "The shop sells fish on Fridays, Le Fanal reports.",
  "The town marked Good Friday, Le Fanal reports.",
];

for (const sentence of kept)
  test(`stays as it is: ${sentence}`, () => {
    assert.equal(dateCredit(sentence, ["Le Fanal"], day, 2024), undefined);
  });

test("the year is told where it is not the page's, and several outlets of one day are named together", () => {
  assert.equal(
    dateCredit("The pier opens tomorrow, Le Fanal and Harbour Wire report.", ["Le Fanal", "Harbour Wire"], day, 2026),
    "The pier opens tomorrow, Le Fanal and Harbour Wire reported on 14 May 2024.",
  );
});
