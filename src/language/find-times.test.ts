import assert from "node:assert/strict";
import { test } from "node:test";
import { findNumbers, findTimes } from "./index.ts";

const now = "2024-05-18T00:05:00Z"; // A Saturday.
function times(text: string, language: string): string[] {
  return findTimes(text, language, now).map(({ span, period }) => `${text.slice(...span)}=${period.from}/${period.to}`);
}

test("dates in full, without a year, and months", () => {
  assert.deepEqual(times("on May 16, 2024 and in February 2022, since 2014", "en"), [
    "May 16, 2024=2024-05-16/2024-05-16",
    "February 2022=2022-02-01/2022-02-28",
    "2014=2014-01-01/2014-12-31",
  ]);
  assert.deepEqual(times("16 мая, в 2023 году", "ru"), ["16 мая=2024-05-16/2024-05-16", "2023=2023-01-01/2023-12-31"]);
  assert.deepEqual(times("2024年5月16日，去年", "zh"), [
    "2024年5月16日=2024-05-16/2024-05-16",
    "去年=2023-01-01/2023-12-31",
  ]);
  assert.deepEqual(times("el 16 de mayo de 2024", "es"), ["16 de mayo de 2024=2024-05-16/2024-05-16"]);
  assert.deepEqual(times("am 9. Mai", "de"), ["9. Mai=2024-05-09/2024-05-09"]);
});

test("relative times are resolved against the reference", () => {
  assert.deepEqual(times("He left on Thursday; last year they met next month.", "en"), [
    "Thursday=2024-05-16/2024-05-16",
    "last year=2023-01-01/2023-12-31",
    "next month=2024-06-01/2024-06-30",
  ]);
});

test("a relative time is told from the day where the report was written", () => {
  const late = (reference: string): readonly string[] =>
    findTimes("It ended yesterday, on Friday.", "en", reference).map(({ period }) => period.from);
  assert.deepEqual(late("2024-05-17T23:30:00-05:00"), ["2024-05-16", "2024-05-17"]);
  assert.deepEqual(late("2024-05-18T04:30:00Z"), ["2024-05-17", "2024-05-17"]);
});

test("verbs and plain numbers are no times", () => {
  assert.deepEqual(times("They may march 2000 miles with Jan and 3 others.", "en"), []);
});

test("without a reference relative times are left out", () => {
  assert.deepEqual(findTimes("last week, in May 2023", "en").length, 1);
});

function numbers(text: string, language: string): number[] {
  return findNumbers(text, language).map((number) => number.value);
}

test("numbers by language, script and in words", () => {
  assert.deepEqual(
    numbers("$240 billion, 10,000, three hundred and forty, twenty-one, half a million", "en"),
    [240e9, 10000, 340, 21, 500000],
  );
  assert.deepEqual(numbers("2,3 млрд и 10 000", "ru"), [2.3e9, 10000]);
  assert.deepEqual(numbers("1.234,5 Mrd. und 3,5 Prozent", "de"), [1234.5e9, 3.5]);
  assert.deepEqual(numbers("2400亿美元，三十五人，1.5万亿", "zh"), [2400e8, 35, 1.5e12]);
  assert.deepEqual(numbers("٢٤٠ مليار", "ar"), [240e9]);
  assert.deepEqual(numbers("240.000 millones", "es"), [240000e6]);
});

test("letters joined to digits make no number", () => {
  assert.deepEqual(numbers("the G7 and F16", "en"), []);
});

test("a stretch of days has its first and its last", () => {
  const days = (text: string): readonly string[] =>
    findTimes(text, "en", "2024-05-18T10:00:00Z").map(({ period }) => `${period.from}..${period.to}`);
  assert.deepEqual(days("The fair is open on June 5–7."), ["2024-06-05..2024-06-07"]);
  assert.deepEqual(days("It was held on March 22-24, 2013."), ["2013-03-22..2013-03-24"]);
  assert.deepEqual(days("It was held on 5 and 6 June."), ["2024-06-05..2024-06-06"]);
  assert.deepEqual(days("It moved from 5 to 7 June."), ["2024-06-07..2024-06-07"]);
});

test("a month has the year that words beside it give", () => {
  const at = (text: string, language: string): readonly string[] =>
    findTimes(text, language, "2024-05-18T10:00:00Z").map(({ period }) => period.from);
  assert.deepEqual(at("It opened last September and closed last May.", "en"), ["2023-09-01", "2023-05-01"]);
  assert.deepEqual(at("It opened in April of last year, on 3 May of this year and in June.", "en"), [
    "2023-04-01",
    "2024-05-03",
    "2024-06-01",
  ]);
  assert.deepEqual(at("в апреле прошлого года и 3 мая прошлого года, в апреле", "ru"), [
    "2023-04-01",
    "2023-05-03",
    "2024-04-01",
  ]);
  assert.deepEqual(at("en abril del año pasado, el pasado 5 de mayo y en junio pasado", "es"), [
    "2023-04-01",
    "2024-05-05",
    "2023-06-01",
  ]);
  assert.deepEqual(at("en avril de l'an dernier, en juin dernier", "fr"), ["2023-04-01", "2023-06-01"]);
  assert.deepEqual(at("im April des vergangenen Jahres, im April", "de"), ["2023-04-01", "2024-04-01"]);
  assert.deepEqual(at("去年10月3日，今年3月，去年", "zh"), ["2023-10-03", "2024-03-01", "2023-01-01"]);
});

test("a date behind a day of the week says which one", () => {
  assert.deepEqual(times("ce mardi 22 janvier, mardi", "fr"), [
    "mardi 22 janvier=2024-01-22/2024-01-22",
    "mardi=2024-05-14/2024-05-14",
  ]);
  assert.deepEqual(times("on Tuesday, May 7, and on Tuesday, 30 guests came", "en"), [
    "Tuesday, May 7=2024-05-07/2024-05-07",
    "Tuesday=2024-05-14/2024-05-14",
  ]);
});

test("the morning is no tomorrow", () => {
  assert.deepEqual(times("Am Morgen kamen sie, morgen gehen sie.", "de"), ["morgen=2024-05-19/2024-05-19"]);
  assert.deepEqual(times("Llegaron por la mañana y se van mañana.", "es"), ["mañana=2024-05-19/2024-05-19"]);
});

test("a stretch of years has its first and its last", () => {
  assert.deepEqual(times("between 2008 and 2012, of 2008 and 2012", "en"), [
    "2008 and 2012=2008-01-01/2012-12-31",
    "2008=2008-01-01/2008-12-31",
    "2012=2012-01-01/2012-12-31",
  ]);
  assert.deepEqual(times("over the past five years, the last two men", "en"), [
    "past five years=2019-05-18/2024-05-18",
  ]);
});

test("halves and quarters of a year are their months", () => {
  assert.deepEqual(times("the first half of this year, the third quarter of 2023", "en"), [
    "first half of this year=2024-01-01/2024-06-30",
    "third quarter of 2023=2023-07-01/2023-09-30",
  ]);
  assert.deepEqual(times("the first half of the match, a third half of 2023, two in the second half", "en"), [
    "2023=2023-01-01/2023-12-31",
  ]);
});

test("the day after tomorrow is no tomorrow, and days ago are told in words too", () => {
  const days = (text: string): readonly string[] =>
    findTimes(text, "en", "2024-05-16T10:00:00Z").map(({ period }) => period.from.slice(0, 10));
  assert.deepEqual(days("He arrives the day after tomorrow."), ["2024-05-18"]);
  assert.deepEqual(days("They met two days ago."), ["2024-05-14"]);
  assert.deepEqual(days("They met two more days."), []);
});
