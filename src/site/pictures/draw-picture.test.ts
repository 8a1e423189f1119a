import assert from "node:assert/strict";
import { test } from "node:test";
import payloads from "../../../test/site/hostile.json" with { type: "json" };
import { drawPicture } from "./draw-picture.ts";

const plain = {
  siteTitle: "Rapporteur",
  kick: "16 May 2024",
  title: "Two ministers meet and sign nine papers",
  standfirst: "Seven outlets of four countries tell of it.",
  facts: ["6 independent voices", "19 articles"],
  language: "en",
};
const families = { plain: "Serif One", arabic: "Naskh One", both: "Sans One", han: "Song One" };
const tokens = { paper: "#fdfdfc", ink: "#16191c" };

test("a picture has the title, the day and the counts, in the colours of the sheet", () => {
  const svg = drawPicture(plain, tokens, families);
  for (const text of ["Rapporteur", "16 May 2024", "6 independent voices · 19 articles", "#fdfdfc"])
    assert.ok(svg.includes(text), text);
});

test("a hostile text stays text", () => {
  for (const payload of payloads) {
    const svg = drawPicture(
      { ...plain, title: payload, standfirst: payload, siteTitle: payload, kick: payload },
      tokens,
      families,
    );
    const tags = new Set([...svg.matchAll(/<\/?(\w+)/gu)].map(([, name = ""]) => name));
    assert.equal([...tags].toSorted().join(" "), "rect svg text tspan", payload);
    assert.ok(svg.length < 20_000);
  }
});

test("a page from right to left is set to the right, and its lines say so", () => {
  const svg = drawPicture({ ...plain, language: "ar", title: "وزيران يلتقيان في العاصمة" }, tokens, families);
  assert.match(svg, /text-anchor="end"/u);
  assert.match(svg, /<tspan font-family="'Naskh One'">\u202bوزيران/u);
});

test("a title of a thousand words keeps to four lines", () => {
  const svg = drawPicture({ ...plain, title: "word ".repeat(1000) }, tokens, families);
  assert.equal([...svg.matchAll(/font-size="48"/gu)].length, 4);
});
