import assert from "node:assert/strict";
import { test } from "node:test";
import { verifySentence } from "./verify-sentence.ts";

const passage = "The pier of Orlo is to open on Thursday, the harbour office said.";
const context = [{ outlet: "Le Fanal", publishedAt: "2024-05-14T08:00:00Z", language: "en", text: passage }];

const check = (sentence: string): readonly string[] =>
  verifySentence({ sentence, evidence: [passage], context, language: "en" }).problems.map(
    ({ kind, found }) => `${kind} ${found}`,
  );

test("the day that an outlet is said to have reported on is that of its article", () => {
  assert.deepEqual(check("The pier of Orlo is to open on Thursday, Le Fanal reported on 14 May."), []);
  assert.deepEqual(check("Le Fanal reported on 14 May 2024: “The pier of Orlo is to open on Thursday”."), []);
  assert.deepEqual(check("The pier of Orlo is to open on Thursday, Le Fanal reported on 15 May."), ["date 15 May"]);
  assert.deepEqual(check("Le Fanal reported on 14 May 2023 that the pier of Orlo is to open on Thursday."), [
    "date 14 May 2023",
  ]);
});

test("an outlet that carries no cited passage and is named in none is told", () => {
  const told = check("The pier of Orlo is to open on Thursday, Harbour Wire reports.");
  assert.ok(told.includes("attribution Harbour Wire"), told.join("; "));
});

test("who sets another figure beside the first must carry a passage too", () => {
  const evidence = [
    "The pier cost $22 million, the harbour office said.",
    "The pier cost $21 million, the mayor said.",
  ];
  const both = ["Le Fanal", "Cape Dispatch"].map((outlet, i) => ({ outlet, language: "en", text: evidence[i] ?? "" }));
  const problems = (sentence: string): readonly string[] =>
    verifySentence({ sentence, evidence, context: both, language: "en" }).problems.map(({ found }) => found);
  const head = "The pier cost $22 million, according to Le Fanal, citing the harbour office";
  assert.deepEqual(problems(`${head}; Cape Dispatch, citing the mayor, put it at $21 million.`), []);
  assert.ok(problems(`${head}; Harbour Wire, citing the mayor, put it at $21 million.`).includes("Harbour Wire"));
  assert.ok(problems(`${head}; Cape Dispatch, citing the mayor, put it at $23 million.`).length > 0);
});

test("a day of a report is looked at wherever it stands, in whatever letters", () => {
  assert.deepEqual(check("The pier of Orlo, Le Fanal reported on 99 Foo 0000, is to open on Thursday."), [
    "date 99 Foo 0000",
  ]);
  assert.deepEqual(check("The pier of Orlo is to open on Thursday, Le Fanal reported on 99 foo."), ["date 99 foo"]);
});
