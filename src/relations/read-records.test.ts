import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "../claims/index.ts";
import { readRecords } from "./read-records.ts";
import type { RelationRecord } from "./types.ts";

function recordsOf(language: string, text: string, title = "News"): readonly RelationRecord[] {
  const article = parseArticle({
    id: "a",
    url: "https://a.example/a",
    title,
    language,
    text,
    publishedAt: "2024-05-16T10:00:00Z",
  });
  assert.ok(article.ok);
  return readRecords(article.value, readClaims(article.value));
}

function read(language: string, text: string): readonly string[] {
  return recordsOf(language, text).map(({ kind, type, source, target }) => `${kind} ${type} ${source} ${target}`);
}

test("acts are read in seven languages", () => {
  assert.deepEqual(read("en", "France and Germany signed a treaty on Monday."), ["agreement sign-agreement FRA DEU"]);
  assert.deepEqual(read("ru", "Россия и Китай подписали совместное заявление."), ["agreement sign-agreement RUS CHN"]);
  assert.deepEqual(read("ar", "وقعت روسيا والصين بيانا مشتركا."), ["agreement sign-agreement RUS CHN"]);
  assert.deepEqual(read("es", "Rusia y China firmaron una declaración conjunta."), [
    "agreement sign-agreement RUS CHN",
  ]);
  assert.deepEqual(read("fr", "La Russie et la Chine ont signé une déclaration commune."), [
    "agreement sign-agreement RUS CHN",
  ]);
  assert.deepEqual(read("de", "Russland und China unterzeichneten eine gemeinsame Erklärung."), [
    "agreement sign-agreement RUS CHN",
  ]);
});

test("games, suppositions and datelines are no acts", () => {
  assert.deepEqual(read("en", "The teams of France and Germany meet in the final."), []);
  assert.deepEqual(read("en", "If France and Germany signed a treaty, little would change."), []);
  assert.deepEqual(read("en", "SINGAPORE (Harbour Post) - Exports of China grew."), []);
});

const cases = readFileSync(new URL("./read-records.cases.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));

for (const [language = "", expected = "", text = ""] of cases)
  test(`${language}: ${text}`, () => {
    assert.equal(read(language, text).join("; "), expected);
  });

test("what was not done is no deed, in whatever language", () => {
  const denied = (language: string, text: string): readonly string[] =>
    recordsOf(language, text).map(({ polarity }) => polarity);
  assert.deepEqual(denied("ru", "Встреча президентов Исландии и Норвегии не состоялась."), ["negative"]);
  assert.deepEqual(denied("zh", "冰岛没有召回驻挪威大使。"), ["negative"]);
  assert.deepEqual(denied("es", "Islandia no llamó a consultas a su embajador en Noruega."), ["negative"]);
  assert.deepEqual(denied("de", "Norwegen hat den isländischen Botschafter nicht einbestellt."), ["negative"]);
});

test("every set of words that a pattern names is there", () => {
  for (const language of ["ar", "de", "en", "es", "fr", "ru", "zh"]) {
    const text = readFileSync(new URL(`./data/triggers.${language}.tsv`, import.meta.url), "utf8");
    const sets = new Set(Array.from(text.matchAll(/^(@[a-z]+)\t/gmu), ([, name]) => name));
    for (const [name] of text.matchAll(/@[a-z]+/gu)) assert.ok(sets.has(name), `${language}: ${name}`);
  }
});

test("days that the text gives as a stretch are the act's from first to last", () => {
  const [visit] = recordsOf("en", "On June 5–7, the President of Iceland will make a state visit to Norway.");
  assert.deepEqual([visit?.kind, visit?.date?.from, visit?.date?.to], ["plan", "2024-06-05", "2024-06-07"]);
});

test("a past act is certain, whatever the same words foretell besides", () => {
  const [act] = recordsOf(
    "en",
    "The minister said that Norway expelled two Icelandic diplomats and that more will follow.",
  );
  assert.deepEqual([act?.type, act?.kind, act?.certainty], ["expel", "event", "certain"]);
});

function datesOf(text: string): readonly string[] {
  return recordsOf("en", text).map(({ type, date, dated }) => `${type} ${dated ?? date?.from ?? "-"}`);
}

test("a past year dates an act where it leads the sentence or follows the act", () => {
  assert.deepEqual(datesOf("In 2011 Norway freed two Icelandic sailors."), ["release 2011-01-01"]);
  assert.deepEqual(datesOf("Norway and Iceland signed a treaty in 2009."), ["sign-agreement 2009-01-01"]);
  assert.deepEqual(datesOf("Norway freed two Icelandic sailors, whose boat was built in 2009."), ["release report"]);
});

test("the day on which it was said is not the day of the act", () => {
  assert.deepEqual(datesOf("The agency reported on Tuesday that Norway had freed two Icelandic sailors."), [
    "release report",
  ]);
});

test("who had no office at the time of an act did not act for a state", () => {
  assert.deepEqual(datesOf("Barack Obama met with the Norwegian prime minister in 2007."), []);
});

test("a time is of the verb beside it, and of none behind a turn or in another clause", () => {
  const days = (text: string): readonly string[] =>
    recordsOf("en", text).map(({ type, date, dated }) => `${type} ${dated ?? date?.from ?? "-"}`);
  assert.deepEqual(days("The minister, who came on Monday, said that Norway condemned Iceland."), ["criticise report"]);
  assert.deepEqual(days("During the invasion of Iceland by Norway the harbour was closed on Monday."), []);
  assert.deepEqual(
    days("Norwegian jets flew over the coast on Monday, circling a port and killing two Icelandic sailors."),
    ["attack 2024-05-13"],
  );
  assert.deepEqual(days("In a statement published on May 3, Norway accused Iceland of theft."), ["accuse 2024-05-03"]);
  assert.deepEqual(days("Last year, Norway terminated a treaty with Iceland."), ["end-agreement 2023-01-01"]);
  assert.deepEqual(days("Norway is pressing Iceland to vote on Friday."), ["demand report"]);
  assert.deepEqual(days("On the same day, Norway condemned Iceland."), ["criticise -"]);
  assert.deepEqual(days("Norway condemned Iceland last September."), ["criticise 2023-09-01"]);
  assert.deepEqual(days("The plan dates from 2019. Norway cut diplomatic ties with Iceland."), ["cut-ties -"]);
});

test("a place is of the verb beside it too", () => {
  const places = (text: string): readonly (string | undefined)[] => recordsOf("en", text).map(({ place }) => place);
  assert.deepEqual(places("Norway and Iceland signed a treaty in Helsinki on Monday."), ["Helsinki"]);
  assert.deepEqual(places("The embassy in Helsinki said that Norway condemned Iceland."), [undefined]);
  assert.deepEqual(places("Norway urged Iceland to accept the ruling of the court in Helsinki."), [undefined]);
});

test("a Chinese verb has its time before it", () => {
  const days = (text: string): readonly string[] =>
    recordsOf("zh", text).map(({ dated, date }) => dated ?? date?.from ?? "-");
  assert.deepEqual(days("挪威周一敦促冰岛同意制裁。"), ["2024-05-13"]);
  assert.deepEqual(days("挪威敦促冰岛周一同意制裁。"), ["report"]);
});

test("in other languages a time behind a comma is of what the comma opens", () => {
  const [act] = recordsOf("ru", "Норвегия осудила Исландию, нарушившую договор в декабре 2019 г.");
  assert.equal(act?.date?.from.slice(0, 4), "2024");
});

test("a month of another year dates no act in the article's", () => {
  const found = recordsOf("ar", "في تموز من عام 1918 وقعت روسيا والصين بيانا مشتركا.");
  assert.ok(found.every(({ date }) => date?.from.slice(0, 4) !== "2024"));
});

test("two papers signed on one day are two records, one paper told twice is one", () => {
  const signed = (text: string): number => recordsOf("en", text).filter(({ type }) => type === "sign-agreement").length;
  const treaty = "Norway and Iceland signed a treaty on cod on Monday.";
  assert.equal(signed(`${treaty} In addition, Norway and Iceland signed a memorandum on pilots on Monday.`), 2);
  assert.equal(signed(`${treaty} Iceland and Norway signed the treaty on cod on Monday.`), 1);
});

test("the day of a meeting that is spoken of is not the day of speaking, and a call has no place", () => {
  assert.deepEqual(datesOf("Norway and Iceland held talks on the results of the port meeting on May 3."), [
    "meet report",
  ]);
  assert.deepEqual(datesOf("Norway congratulated Iceland on the success of its vote on May 3."), ["thank report"]);
  assert.deepEqual(datesOf("Norway congratulated Iceland on May 3."), ["thank 2024-05-03"]);
  assert.deepEqual(datesOf("The presidents of Norway and Iceland discussed the results of the fair of February 28."), [
    "meet report",
  ]);
  const [call] = recordsOf("en", "Norway's president had a telephone conversation with Iceland's president in Oslo.");
  assert.deepEqual([call?.type, call?.place], ["phone-call", undefined]);
  const told = "Norway's president spoke with Iceland's president on Monday.";
  assert.equal(
    recordsOf("en", told, "Norwegian President's Call with the President of Iceland")[0]?.type,
    "phone-call",
  );
  assert.equal(recordsOf("en", told, "Norwegian President Calls the Harbour Dirty")[0]?.type, "meet");
});

test("a sum that can be reached is none", () => {
  const sums = (text: string): number => recordsOf("en", text).filter(({ kind }) => kind === "figure").length;
  assert.equal(sums("In 2024 trade between Norway and Iceland can exceed 2 billion euros."), 0);
  assert.equal(sums("In 2023 trade between Norway and Iceland exceeded 2 billion euros."), 1);
});

test("a sum since some year is no sum of that year", () => {
  const sums = (text: string): number => recordsOf("en", text).filter(({ kind }) => kind === "figure").length;
  assert.equal(sums("Starting in 2020 trade between Norway and Iceland grew by half to reach 2 billion euros."), 0);
  assert.equal(sums("In 2020 trade between Norway and Iceland grew by half to reach 2 billion euros."), 1);
});

test("what two persons discussed is said by neither of them", () => {
  const saidBy = (text: string): readonly (string | undefined)[] => recordsOf("en", text).map((one) => one.saidBy);
  const both = saidBy("Vladimir Putin and Xi Jinping discussed the Chinese president's upcoming visit to Russia.");
  assert.ok(both.length > 0 && both.every((speaker) => speaker === undefined));
  assert.deepEqual(saidBy("Vladimir Putin said that the Chinese president will visit Russia in July."), [
    "Vladimir Putin",
  ]);
});

test("a record from a long sentence is held for probable, one from a short sentence is certain", () => {
  const certainty = (tail: string): string | undefined =>
    recordsOf("en", `Norway and Iceland signed a treaty on cod on Monday${tail}.`)[0]?.certainty;
  assert.equal(certainty(""), "certain");
  assert.equal(certainty(`, after ${"years of hard work in many small harbours and ".repeat(5)}much tea`), "probable");
});

test("many papers of one pair take no more than 20 ms a thousand characters", () => {
  const text = Array.from(
    { length: 1500 },
    (_, k) => `Russia and China signed the Harbour Agreement on pier ${k}. `,
  ).join("");
  const start = process.cpuUsage().user;
  assert.ok(recordsOf("en", text).length > 1000);
  const cost = (process.cpuUsage().user - start) / 1000;
  assert.ok(cost < (20 * text.length) / 1000, `${cost} ms for ${text.length}`);
});
