import assert from "node:assert/strict";
import { test } from "node:test";
import { realise } from "./realise.ts";
import { germanAdjective, romanceAdjective } from "./state-adjectives.ts";

test("a state's adjective by gender and number, from the tables of names", () => {
  assert.equal(germanAdjective("CHN"), "chinesisch");
  assert.deepEqual(romanceAdjective("CHN", "fr"), {
    masculine: "chinois",
    feminine: "chinoise",
    femininePlural: "chinoises",
  });
  assert.deepEqual(romanceAdjective("RUS", "fr"), { masculine: "russe", feminine: "russe", femininePlural: "russes" });
  assert.equal(romanceAdjective("CHN", "es").femininePlural, "chinas");
  assert.equal(romanceAdjective("USA", "es").femininePlural, "estadounidenses");
  assert.deepEqual(romanceAdjective("TUV", "fr"), {});
});

test("an office is its state's by the adjective, where the language has one", () => {
  const reading = { value: 240e9, unit: "USD", outlets: ["Le Fanal"] };
  const told = (language: string, state: string): string =>
    realise(
      {
        kind: "figure",
        measure: "trade",
        pair: ["RUS", "CHN"],
        readings: [{ ...reading, producer: { office: "customs", state } }],
      },
      language,
    ) ?? "";
  assert.match(told("de", "CHN"), /unter Berufung auf den chinesischen Zoll/u);
  assert.match(told("fr", "CHN"), /citant les douanes chinoises/u);
  assert.match(told("es", "CHN"), /con datos de las aduanas chinas/u);
  assert.match(told("de", "TUV"), /auf den Zoll Tuvalus/u);
});
