import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../../test/brief/made-material.ts";
import type { Brief } from "../types.ts";
import { composeBrief } from "./compose-brief.ts";

/** Two invented outlets on an invented quarrel. */
function compose(language: string, texts: readonly string[]): Brief {
  const reports = texts.map((text, i) => makeReport(`a${i}`, ["Harbour Wire", "Le Fanal"][i] ?? "", text));
  return composeBrief(readMaterial(reports), "2024-05-18T00:05:00Z", language);
}

const texts = [
  "Estonia criticised Portugal on 14 May 2024. The two states had quarrelled for a week.",
  "Estonia criticised Portugal on 14 May 2024, after a week of quarrels.",
];

test("what two voices have a state say is an act of saying on pages in other languages, among its side's words", () => {
  const wanted: Readonly<Record<string, string>> = {
    de: "Estland kritisierte am 14. Mai 2024 Portugal, berichten Harbour Wire und Le Fanal.",
    fr: "L’Estonie a critiqué le Portugal le 14 mai 2024, selon Harbour Wire et Le Fanal.",
    es: "Estonia criticó a Portugal el 14 de mayo de 2024, según Harbour Wire y Le Fanal.",
    ru: "Эстония раскритиковала Португалию 14 мая 2024 года, сообщают Harbour Wire и Le Fanal.",
    zh: "据Harbour Wire和Le Fanal报道，爱沙尼亚于2024年5月14日批评了葡萄牙。",
    ar: "انتقدت إستونيا البرتغال في 14 مايو 2024، بحسب Harbour Wire وLe Fanal.",
  };
  for (const [language, sentence] of Object.entries(wanted)) {
    const told = compose(language, texts).sentences.find(({ section }) => section === "sides");
    assert.equal(told?.text, sentence);
    assert.equal(told?.side, "EST");
  }
});

test("a single voice's report of it is no act", () => {
  const page = compose("de", [texts[0] ?? "", "The ferry to Vesna ran on time all week, and the harbour was full."]);
  assert.ok(page.sentences.every(({ text }) => !text.includes("kritisierte")));
});
