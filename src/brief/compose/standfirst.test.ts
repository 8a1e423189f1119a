import assert from "node:assert/strict";
import { test } from "node:test";
import type { BriefSentence } from "../types.ts";
import { chooseStandfirst, joinSentences } from "./standfirst.ts";

function sentence(section: string, text: string, weight: number, more: object = {}): BriefSentence {
  const citations = [{ article: "a", span: [0, 1], outlet: "Harbour Wire" }];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { section, text, weight, citations, ...more } as unknown as BriefSentence;
}

const talks = sentence("happened", "The ministers of Orlo and Vesna met on the island, Harbour Wire reports.", 9);
const paper = sentence("signed", "Orlo and Vesna signed a paper on the winter ferry, Harbour Wire reports.", 20);
const figure = sentence("figures", "The line carried 40,000 cars last year, Harbour Wire reports.", 6);
const words = sentence("sides", "Fishermen fear for their nets, Mara Ito told Harbour Wire.", 4);
const plan = sentence("coming", "A second ship may follow in the spring, Harbour Wire reports.", 12);

test("it tells the act, not the title again, then what most stands behind; plans only where there is nothing else", () => {
  const title = "Orlo and Vesna sign paper on winter ferry";
  assert.deepEqual(chooseStandfirst(title, [talks, paper, words, figure, plan], "en"), [1, 4]);
  assert.deepEqual(chooseStandfirst(title, [paper, plan, paper, plan], "en"), [2]);
  assert.deepEqual(chooseStandfirst("Other matters, Harbour Wire", [talks, paper, words, figure, plan], "en"), [2, 1]);
});

test("it is never more than half of a page, and nothing of a page of one sentence", () => {
  assert.deepEqual(chooseStandfirst("Other matters", [talks], "en"), []);
  assert.deepEqual(chooseStandfirst("Other matters", [talks, figure], "en"), [1]);
  assert.deepEqual(chooseStandfirst("Other matters", [], "en"), []);
});

test("what nobody is named for, what stands in another language, background and whole columns are left out", () => {
  const others = [
    sentence("sides", "Unnamed officials see a quarrel coming, Harbour Wire reports.", 30, { unnamed: [0, 7] }),
    sentence("sides", "Harbour Wire reports: «Le bac s’arrête tout l’hiver».", 30, { foreign: { span: [23, 50] } }),
    sentence("background", "Orlo had closed the line in 2019, Harbour Wire reports.", 30),
    sentence("happened", "It was cold. ".repeat(30), 30),
    sentence("part", "The line cost 3 million, or 5 million, Harbour Wire reports.", 30),
  ];
  assert.deepEqual(chooseStandfirst("Other matters", [...others, talks], "en"), [6]);
});

test("what tells the title's news with more of it comes before a detail that more stands behind", () => {
  const title = "Harbour master of Orlo resigns over ferry plan";
  const detail = sentence("happened", "The ministers of both islands took the chair in turn.", 8);
  const resigned = sentence(
    "happened",
    "The harbour master of Orlo resigned on 3 May 2024 in protest of the decision to run two ships all winter.",
    5.5,
  );
  const again = sentence("happened", "The harbour master of Orlo resigns over the ferry plan.", 30);
  assert.deepEqual(chooseStandfirst(title, [detail, words, resigned, again], "en"), [3, 1]);
});

test("words of a side come after an act as well told, and a report in an outlet's own words after one retold", () => {
  const whole = sentence("happened", "Cape Dispatch reports: “In a stormy night a third vessel ran aground”.", 9.5);
  const louder = sentence("sides", "Fishermen fear for their nets, Mara Ito told Harbour Wire.", 8.5);
  const act = sentence("happened", "The line carried 40,000 cars last year, Harbour Wire reports.", 8);
  assert.deepEqual(chooseStandfirst("Other matters", [whole, talks, louder, act], "en"), [2, 4]);
});

test("two sentences of the same words are not both taken", () => {
  const again = sentence("happened", "On the island the ministers of Orlo and Vesna met, Harbour Wire reports.", 8);
  assert.deepEqual(chooseStandfirst("Other matters", [talks, again, figure, words], "en"), [1, 3]);
});

test("its words are those of the sentences", () => {
  assert.equal(joinSentences([talks, figure], [1, 2], "en"), `${talks.text} ${figure.text}`);
  assert.equal(joinSentences([talks], [], "en"), undefined);
});
