import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { type Figure, readClaims } from "../index.ts";

function figuresOf(text: string, language: string): readonly Figure[] {
  const article = parseArticle({ id: "a", text, language, publishedAt: "2024-05-18T00:05:00Z" });
  assert.ok(article.ok);
  return readClaims(article.value).figures;
}

/** Every way in which a figure may be told in a fixture: "240 USD", "20..25 ha", "26.3 % up". */
function factsOf(figure: Figure): ReadonlySet<string> {
  const range = figure.low === undefined ? String(figure.value) : `${figure.low}..${String(figure.high)}`;
  return new Set([
    range,
    figure.unit.replaceAll(" ", ""),
    ...(figure.measure === undefined ? [] : ["1", figure.measure.replaceAll(" ", "")]),
    ...(figure.change ? [figure.change] : []),
    ...(figure.comparator ? [figure.comparator.replaceAll(" ", "")] : []),
    ...(figure.period ? [String(new Date(figure.period.from ?? 0).getUTCFullYear())] : []),
  ]);
}

for (const language of ["en", "ru", "zh", "ar", "es", "fr", "de"]) {
  test(`figures in ${language}, and numbers that are none`, () => {
    const lines = readFileSync(new URL(`../../../fixtures/figures/${language}.tsv`, import.meta.url), "utf8").trim();
    const wrong = lines.split("\n").flatMap((line) => {
      const [text = "", expected = ""] = line.split("\t");
      const found = figuresOf(text, language);
      const told = found.map((one) => [...factsOf(one)].join(" ")).join(" | ");
      if (expected === "-") return found.length === 0 ? [] : [`${text} -> ${told}`];
      const wanted = expected.split(" | ");
      const right = wanted.every((facts, at) =>
        facts.split(" ").every((fact) => found[at] && factsOf(found[at]).has(fact)),
      );
      return right && found.length === wanted.length ? [] : [`${text} (${expected}) -> ${told}`];
    });
    assert.deepEqual(wrong, []);
  });
}

test("a change keeps what it is counted from", () => {
  const [trade] = figuresOf("Trade rose to $240 billion from $190 billion in 2022.", "en");
  assert.deepEqual([trade?.value, trade?.base?.value], [240e9, 190e9]);
  assert.equal(figuresOf("Trade was $240 billion.", "en")[0]?.base, undefined);
  const [left, level] = figuresOf("Prices rose from 5% to 10%.", "en");
  assert.deepEqual([left?.change, level?.change, level?.base?.value], [undefined, "up", 5]);
});

test("an amount has the rank that its sentence gives it, and no other words do", () => {
  const lines = readFileSync(new URL("../../../fixtures/figures/ranks.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const wrong = lines.flatMap((line) => {
    const [language = "", text = "", place = ""] = line.split("\t");
    const found = figuresOf(text, language).flatMap(({ rank }) => rank?.place ?? []);
    return found.join(" ") === (place === "-" ? "" : place) ? [] : [`${text} (${place}) -> ${found.join(" ")}`];
  });
  assert.deepEqual(wrong, []);
});

test("when a thing was said, what it is compared with, and what lasts give a figure no period", () => {
  const period = (text: string) => figuresOf(text, "en")[0]?.period?.from;
  assert.equal(period("Mara Ito said on Monday that the port has 40 boats."), undefined);
  assert.equal(period("The port had 40 boats on Monday."), "2024-05-13");
  assert.equal(period("Trade was 26% higher than in 2022."), undefined);
  assert.equal(period("He tried for two years to sell the boat, and came back on Saturday."), undefined);
});

test("a time of another clause is no period of a figure", () => {
  const period = (text: string) => figuresOf(text, "en")[0]?.period?.from;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ["Ito died on Monday in a town which has 40 boats.", undefined],
    ["Ito bought 40 boats and was jailed last year.", undefined],
    ["Ito bought 40 boats and ferries last year.", "2023-01-01"],
    ["In 2022, when 40 boats sank, the port closed.", "2022-01-01"],
    ["On Monday, police said 40 boats sank.", undefined],
    ["On Monday 40 boats sank, police said.", "2024-05-13"],
    ["According to the port, as of 2022, it had 40 boats.", "2022-01-01"],
    ["Ito, a two-time winner, came home on Monday.", undefined],
    ["The line took a 5-percent cut in 2022.", "2022-01-01"],
    ["It will take 13 percent of the budget, up from 6 percent in 2022.", undefined],
    ["It took 13 percent of the budget in 2022, up from 6 percent.", "2022-01-01"],
    ["A boy aged 15 was held until December.", undefined],
  ];
  assert.deepEqual(
    pairs.map(([text]) => period(text)),
    pairs.map(([, from]) => from),
  );
});

test("a period since a time reaches up to the day of the report", () => {
  const [sold] = figuresOf("The firm has sold 40 boats since December 2017.", "en");
  assert.deepEqual([sold?.period?.from, sold?.period?.to], ["2017-12-01", "2024-05-18"]);
  const [held] = figuresOf("The firm sold 40 boats in December 2017.", "en");
  assert.deepEqual([held?.period?.from, held?.period?.to], ["2017-12-01", "2017-12-31"]);
});

test("a unit may stand behind a broken line of prose, and in a table does not", () => {
  const units = (text: string) => figuresOf(text, "en").map(({ unit }) => unit);
  assert.deepEqual(units("The tax of the port is set at 5.2\npercent, which is low."), ["%"]);
  assert.deepEqual(units("The boats of the port:\n5.2\npercent of keepers"), []);
});

test("lines of a list of contents count nothing, and a line of prose does", () => {
  assert.deepEqual(figuresOf("Contents\n\n5 References\n\n6 See also\n\n7 Links", "en"), []);
  assert.equal(figuresOf("The port told us so.\n\n6 Norse boats sank.", "en").length, 1);
});

test("a change is none of what lasts or is reached", () => {
  const changes = (text: string) => figuresOf(text, "en").map(({ change }) => change);
  assert.deepEqual(changes("Boats have lost $4 in five days."), ["down", undefined]);
  assert.deepEqual(changes("They raised the stake beyond 49%."), [undefined]);
  assert.deepEqual(changes("They increased the number of boats on the river by 40,000."), ["up"]);
});

test("words that every object has a property of are words like others, also as a language", () => {
  const read = (text: string, language: string): unknown =>
    figuresOf(text, language).map(({ value, unit }) => [value, unit]);
  assert.deepEqual(read("The port counted 5 constructors.", "en"), [[5, "constructor"]]);
  assert.deepEqual(read("A constructor came to the port.", "en"), []);
  assert.deepEqual(read("The port counted 5 ships.", "constructor"), [[5, "ship"]]);
});
