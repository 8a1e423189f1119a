import assert from "node:assert/strict";
import { test } from "node:test";
import {
  atHead,
  creditForms,
  fillCredit,
  lowerArticle,
  nameOutlets,
  startSmall,
  tellAmount,
  tellPeriod,
} from "./english.ts";

test("outlets are named, up to three; more are counted", () => {
  assert.equal(nameOutlets(["A", "A"]), "A");
  assert.equal(nameOutlets(["A", "B", "C"]), "A, B and C");
  assert.equal(nameOutlets(["A", "B", "C", "D", "E"]), "A, B and three more outlets");
});

test("the verb agrees with the outlets, and a sentence that ends in said takes another form", () => {
  assert.equal(fillCredit("Trade grew{credit}.", ["A"]), "Trade grew, A reports.");
  assert.equal(fillCredit("Trade grew{credit}.", ["A", "B"]), "Trade grew, A and B report.");
  assert.equal(fillCredit("Trade grew, Ito said{credit}.", ["A"]), "Trade grew, Ito said, according to A.");
  assert.equal(fillCredit("trade grew{credit}.", ["A", "B"], "reports-that"), "A and B report that trade grew.");
  assert.deepEqual(creditForms("Trade grew, according to Ito"), ["reports"]);
});

test("amounts keep the value that was given", () => {
  assert.equal(tellAmount(240_100_000_000, "USD"), "$240.1 billion");
  assert.equal(tellAmount(26.3, "%"), "26.3 per cent");
  assert.equal(tellAmount(1234, "1"), "1,234");
});

test("periods are told at the precision that they have", () => {
  const period = (from: string, to: string, precision: "year" | "month" | "day"): string =>
    tellPeriod({ from, to, precision });
  assert.equal(period("2023-01-01", "2023-12-31", "year"), "in 2023");
  assert.equal(period("2024-05-01", "2024-05-31", "month"), "in May 2024");
  assert.equal(period("2024-01-01", "2024-06-30", "month"), "from January to June 2024");
  assert.equal(period("2023-10-01", "2024-03-31", "month"), "from October 2023 to March 2024");
  assert.equal(period("2024-05-16", "2024-05-16", "day"), "on 16 May 2024");
  assert.equal(period("2024-05-16", "2024-05-17", "day"), "on 16 and 17 May 2024");
  assert.equal(period("2024-05-18", "2024-05-19", "day"), "on the weekend of 18 and 19 May 2024");
  assert.equal(period("2024-04-30", "2024-05-02", "day"), "from 30 April 2024 to 2 May 2024");
  assert.equal(tellPeriod(undefined), "");
});

test("an outlet leads in a plain clause with 'that'", () => {
  assert.ok(creditForms("The ferry sank in Orlo").includes("reports-that"));
  assert.equal(
    fillCredit("The ferry sank{credit}.", ["A", "B"], "reports-that"),
    "A and B report that the ferry sank.",
  );
  assert.equal(fillCredit("Mara Ito left{credit}.", ["A"], "reports-that"), "A reports that Mara Ito left.");
  assert.ok(!creditForms("Old Mara Ito left").includes("reports-that"));
  for (const sentence of [
    "“We sail,” Ito said",
    "Ferries sank",
    "Ito said that it sank",
    "The ferry sank; the crew lived",
  ])
    assert.ok(!creditForms(sentence).includes("reports-that"), sentence);
});

test("what somebody says takes no outlet before it, and a small first word is small inside a sentence", () => {
  for (const sentence of ["The chance is slight, Mara Ito said", "Police said the pier was closed"])
    assert.ok(!creditForms(sentence).includes("reports-that"), sentence);
  assert.ok(creditForms("The pier was closed").includes("reports-that"));
  assert.equal(startSmall("Authorities did not know"), "authorities did not know");
  assert.equal(lowerArticle("Former Senator Ito"), "former Senator Ito");
});

test("an outlet without a name takes a capital where it begins a sentence; a name keeps its own letters", () => {
  const nameless = "an outlet without a name";
  assert.equal(
    fillCredit("The pier was closed{credit}.", [nameless], "reports-that"),
    "An outlet without a name reports that the pier was closed.",
  );
  assert.equal(atHead("fjord.example"), "fjord.example");
});
