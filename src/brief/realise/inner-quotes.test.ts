import assert from "node:assert/strict";
import { test } from "node:test";
import { innerQuotes, setQuotes } from "./inner-quotes.ts";

test("marks of any language become the inner ones of the page's", () => {
  assert.equal(setQuotes('Паром "Весна" ушёл', "ru", "inner"), "Паром „Весна“ ушёл");
  assert.equal(
    setQuotes("Die »Vesna« und die „Orlo“ liefen aus", "de", "inner"),
    "Die ‚Vesna‘ und die ‚Orlo‘ liefen aus",
  );
  assert.equal(setQuotes("Le « Vesna » part", "fr", "inner"), "Le “Vesna” part");
  assert.equal(setQuotes("渡轮「维斯纳」号启航", "zh", "inner"), "渡轮‘维斯纳’号启航");
});

test("outside of a quotation they become the outer ones", () => {
  assert.equal(setQuotes('Паром "Весна" ушёл', "ru", "outer"), "Паром «Весна» ушёл");
  assert.equal(setQuotes("Le “Vesna” part", "fr", "outer"), "Le «\u00A0Vesna\u00A0» part");
});

test("words whose marks do not pair were cut out of a quotation", () => {
  for (const words of ['"Паром ушёл, пишет Ито', "Паром ушёл», — сказал Ито", "«Зачем «Весне» ждать", "„Orlo", "»Orlo"])
    assert.equal(setQuotes(words, "ru", "inner"), undefined);
});

test("a headline keeps its words and loses marks that do not pair", () => {
  assert.equal(innerQuotes('Ито: "Паром ушёл', "ru"), "Ито: Паром ушёл");
  assert.equal(innerQuotes('Ито: "Паром ушёл"', "ru"), "Ито: „Паром ушёл“");
});
