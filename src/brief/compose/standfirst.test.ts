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

test("it tells the act, not the title again, and then what most stands behind; plans only where there is nothing else", () => {
  const title = "Orlo and Vesna sign paper on winter ferry";
  assert.deepEqual(chooseStandfirst(title, [talks, paper, words, figure, plan]), [1, 4]);
  assert.deepEqual(chooseStandfirst(title, [paper, plan, paper, plan]), [2]);
  assert.deepEqual(chooseStandfirst("Other matters, Harbour Wire", [talks, paper, words, figure, plan]), [1, 2]);
});

test("it is never more than half of a page, and nothing of a page of one sentence", () => {
  assert.deepEqual(chooseStandfirst("Other matters", [talks]), []);
  assert.deepEqual(chooseStandfirst("Other matters", [talks, figure]), [1]);
  assert.deepEqual(chooseStandfirst("Other matters", []), []);
});

test("what nobody is named for, what stands in another language, background and whole columns are left out", () => {
  const others = [
    sentence("sides", "Unnamed officials see a quarrel coming, Harbour Wire reports.", 30, { unnamed: [0, 7] }),
    sentence("sides", "Harbour Wire reports: «Le bac s’arrête tout l’hiver».", 30, { foreign: { span: [23, 50] } }),
    sentence("background", "Orlo had closed the line in 2019, Harbour Wire reports.", 30),
    sentence("happened", "It was cold. ".repeat(30), 30),
    sentence("part", "The line cost 3 million, or 5 million, Harbour Wire reports.", 30),
  ];
  assert.deepEqual(chooseStandfirst("Other matters", [...others, talks]), [6]);
});

test("two sentences of the same words are not both taken", () => {
  const again = sentence("happened", "On the island the ministers of Orlo and Vesna met, Harbour Wire reports.", 8);
  assert.deepEqual(chooseStandfirst("Other matters", [talks, again, figure, words]), [1, 3]);
});

test("its words are those of the sentences", () => {
  assert.equal(joinSentences([talks, figure], [1, 2], "en"), `${talks.text} ${figure.text}`);
  assert.equal(joinSentences([talks], [], "en"), undefined);
});
