import assert from "node:assert/strict";
import { test } from "node:test";
import type { EvidenceContext } from "./types.ts";
import { findDated, verifySentence } from "./verify-sentence.ts";

const passage =
  "Trade between China and Russia passed $240 billion in 2023, Harbour Ministry spokeswoman Ana Lind said on Thursday; she did not confirm that ministers from 12 countries will meet in Lisbon.";

function kindsOf(
  sentence: string,
  evidence: readonly string[] = [passage],
  context?: readonly EvidenceContext[],
): string {
  const { problems } = verifySentence({ sentence, evidence, ...(context ? { context } : {}) });
  return problems.map(({ kind, found }) => `${kind}: ${found}`).join("; ");
}

test("lets through what the passage says", () => {
  for (const sentence of [
    passage,
    "Trade between China and Russia passed $240 billion in 2023.",
    "Ministers from twelve countries will meet in Lisbon, she did not confirm.",
    "Chinese and Russian trade passed 240 billion dollars in 2023.",
  ])
    assert.equal(kindsOf(sentence), "", sentence);
});

test("finds a number, a unit and a scale that the passage does not have", () => {
  assert.match(kindsOf("Trade between China and Russia passed $250 billion in 2023."), /^number: 250 billion$/u);
  assert.match(kindsOf("Trade between China and Russia passed $240 million in 2023."), /^number: 240 million$/u);
  assert.match(kindsOf("Trade between China and Russia passed €240 billion in 2023."), /^number: 240 billion$/u);
  assert.match(kindsOf("Ministers from 12 cities will meet in Lisbon."), /^number: 12/u);
});

test("takes the passage's amount rounded, but not turned round by a comparator", () => {
  const given = ["Trade came to $244.8 billion.", "More than 300 people came."];
  assert.equal(kindsOf("Trade came to $245 billion.", given), "");
  assert.equal(kindsOf("Trade came to nearly $245 billion.", given), "");
  assert.match(kindsOf("Trade came to more than $245 billion.", given), /^number/u);
  assert.match(kindsOf("Fewer than 300 people came.", given), /^number/u);
});

test("finds another name, year, negation and mood", () => {
  assert.match(kindsOf("Trade between China and India passed $240 billion in 2023."), /^name: India$/u);
  assert.match(kindsOf("Ana Berg did not confirm it."), /^name: Berg$/u);
  assert.match(kindsOf("Trade between China and Russia passed $240 billion in 2022."), /^date: 2022$/u);
  assert.match(kindsOf("Trade between China and Russia did not pass $240 billion in 2023."), /^negation: not$/u);
  assert.match(kindsOf("She confirmed that ministers from 12 countries will meet in Lisbon."), /^negation/u);
  assert.match(kindsOf("Ministers from 12 countries may meet in Lisbon."), /^modality: may meet$/u);
});

test("reads relative days by the article's own day and names by its text", () => {
  const context = [
    {
      outlet: "Harbour Wire",
      publishedAt: "2024-05-17T09:00:00Z",
      language: "en",
      text: `${passage} Minister Olu Park left.`,
    },
  ];
  assert.equal(
    kindsOf("Trade passed $240 billion, Ana Lind said on 16 May 2024, according to Harbour Wire.", undefined, context),
    "",
  );
  assert.match(
    kindsOf("Trade passed $240 billion, Ana Lind said on 15 May 2024, according to Harbour Wire.", undefined, context),
    /^date: 15 May 2024$/u,
  );
});

test("checks names, numbers and dates against passages in other languages", () => {
  const evidence = ["Владимир Путин прибыл в Китай 16 мая; товарооборот составил 240 млрд долларов."];
  const context = [{ outlet: "Severnaya Depesha", publishedAt: "2024-05-16T09:00:00Z", language: "ru" }];
  assert.equal(
    kindsOf("Vladimir Putin visited China on 16 and 17 May 2024, according to Severnaya Depesha.", evidence, context),
    "",
  );
  assert.match(
    kindsOf("Vladimir Putin visited India on 16 May 2024, according to Severnaya Depesha.", evidence, context),
    /^name: India$/u,
  );
  assert.match(
    kindsOf("Vladimir Putin visited China on 19 May 2024, according to Severnaya Depesha.", evidence, context),
    /^date/u,
  );
});

test("holds quotations to the letter", () => {
  const evidence = ["“We never sold arms to either side, and we will not,” Lind said."];
  assert.equal(kindsOf("Lind said: “We never sold arms to either side … we will not”.", evidence), "");
  assert.match(kindsOf("Lind said: “We sold arms to either side”.", evidence), /^quotation/u);
  assert.match(kindsOf('Lind said that they "never sold arm".', evidence), /quotation/u);
});

test("a part of the year may be told by its months, and by no others", () => {
  const evidence = [
    "Trade between China and Russia came to $76.58 billion in the first four months of 2024, customs data show.",
  ];
  const context = [
    { outlet: "Harbour Wire", publishedAt: "2024-05-16T08:00:00Z", language: "en", text: evidence[0] ?? "" },
  ];
  const tell = (months: string): string =>
    verifySentence({
      sentence: `Trade between China and Russia ${months} came to $76.58 billion, according to Harbour Wire.`,
      evidence,
      context,
    }).verdict;
  assert.equal(tell("from January to April 2024"), "supported");
  assert.equal(tell("from January to June 2024"), "unsupported");
  assert.equal(tell("from March to April 2024"), "unsupported");
});

test("of several passages those are named that give the day themselves; none where all do, or where no day is told", () => {
  const context = [
    { outlet: "Harbour Wire", publishedAt: "2024-05-16T08:00:00Z", language: "en" },
    { outlet: "Le Fanal", publishedAt: "2024-05-16T09:00:00Z", language: "en" },
  ];
  const ask = (sentence: string, evidence: readonly string[]): readonly number[] | undefined =>
    findDated({ sentence, evidence, context });
  const told = "The ministers met on 16 May 2024.";
  assert.deepEqual(ask(told, ["The ministers met on Thursday.", "The ministers met in the old customs house."]), [0]);
  assert.deepEqual(ask(told, ["The ministers met again.", "The ministers met in the customs house."]), []);
  assert.equal(ask(told, ["The ministers met on 16 May.", "The ministers met on Thursday."]), undefined);
  assert.equal(ask("The ministers met.", ["The ministers met.", "They met on Thursday."]), undefined);
});

test("mood and negation are held over verbs whose forms spelling does not give", () => {
  for (const [base, past] of [
    ["give Iceland two ships", "gave Iceland two ships"],
    ["take the island", "took the island"],
    ["hold talks with Iceland", "held talks with Iceland"],
    ["withdraw its troops", "withdrew its troops"],
    ["seek a loan", "sought a loan"],
  ] as const) {
    const [told, open] = [`Norway ${past}.`, `Norway might ${base}.`];
    assert.match(kindsOf(open, [told]), /^modality/u, open);
    assert.match(kindsOf(told, [open]), /^modality/u, told);
    assert.match(kindsOf(`Norway refused to ${base}.`, [told]), /negation/u, base);
    assert.equal(kindsOf(told, [told]), "");
  }
});

test("what a passage leaves open, asks, supposes or only nears is not told as done", () => {
  const open: readonly (readonly [string, RegExp])[] = [
    ["Norway agreed to sign the deal.", /^modality/u],
    ["Norway threatened to sign the deal.", /^modality/u],
    ["Norway appears to have signed the deal.", /^modality/u],
    ["Norway considered signing the deal.", /^modality/u],
    ["Norway has yet to sign the deal.", /^modality/u],
    ["Norway allegedly signed the deal.", /^modality/u],
    ["Norway stopped short of signing the deal.", /negation/u],
    ["If Norway signed the deal, trade would grow.", /^modality/u],
    ["It is unclear whether Norway signed the deal.", /^modality/u],
  ];
  for (const [given, kind] of open) {
    assert.match(kindsOf("Norway signed the deal.", [given]), kind, given);
    assert.equal(kindsOf(given, [given]), "", given);
  }
  assert.equal(kindsOf("Norway accepted the deal.", ["Norway agreed to the deal."]), "");
  assert.equal(kindsOf("Norway signed the deal.", ["Norway agreed to sign the deal.", "Norway signed the deal."]), "");
});

test("another place in a row, one of several, a count changed with its neighbour, and who is no longer in office", () => {
  assert.match(kindsOf("It was the second deal this year.", ["It was the third deal this year."]), /^number/u);
  assert.equal(kindsOf("It was the third deal this year.", ["It was the third deal this year."]), "");
  assert.match(kindsOf("It is the biggest port.", ["It is one of the biggest ports."]), /^missing: biggest/u);
  assert.match(kindsOf("Three ships and two planes were hit.", ["Two ships and three planes were hit."]), /^number/u);
  assert.match(kindsOf("A former minister signed the deal.", ["The minister signed the deal."]), /^missing: former/u);
  assert.match(kindsOf("The prime minister left.", ["The foreign minister left."]), /^missing: prime/u);
  assert.match(kindsOf("500 people came.", ["Nearly 500 people came."]), /^number/u);
  assert.match(kindsOf("Norway imposed sanctions.", ["Norway lifted sanctions."]), /^missing: imposed/u);
});

test("a sentence that says one name again and again is checked in a moment", () => {
  const started = process.cpuUsage();
  for (const word of ["Mr Berg ", "unless "])
    verifySentence({
      sentence: word.repeat(60_000 / word.length),
      evidence: ["France sent 3 jets to Germany."],
    });
  const { user } = process.cpuUsage(started);
  assert.ok(user < 3e6, `${user / 1e6} s`);
});
