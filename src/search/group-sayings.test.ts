import assert from "node:assert/strict";
import { test } from "node:test";
import { groupSayings, type Said } from "./group-sayings.ts";
import type { SearchHit } from "./types.ts";

function said(id: string, at: string, content: string, language = "en"): Said {
  const hit: SearchHit = {
    id,
    kind: "claim",
    path: `/claim/${id}`,
    story: "s1",
    article: `article-${id}`,
    teller: "Harbour Wire",
    speaker: "Ann Example",
    title: "Ann Example",
    titleMarks: [],
    marks: [],
    at,
    excerpt: content,
    language,
  };
  return { hit, content };
}

function group(...all: readonly Said[]): readonly unknown[] {
  return groupSayings(all).sayings.map(({ first, again, kin }) => [
    first.id,
    again.map(({ id }) => id),
    kin.map(({ id }) => id),
  ]);
}

const [may, june] = ["2024-05-16T06:00:00Z", "2024-06-01T06:00:00Z"];
const whole = "The northern pipeline would open in March, and nobody would pay a crown more for the gas in it";

test("one sentence in several articles is one saying, also where one of them gives a part of it", () => {
  assert.deepEqual(
    group(
      said("a", may, whole),
      said("b", may, "nobody would pay a crown more for the gas"),
      said("c", june, "The northern pipeline would open in March, and nobody would pay a crown more for the gas in it"),
    ),
    [["a", ["b", "c"], []]],
  );
});

test("the same matter in other words on another day is kin; on the same day, in another language and otherwise it is not", () => {
  assert.deepEqual(
    group(
      said("a", may, "The northern pipeline would open in March"),
      said("b", may, "The pipeline in the north had cost a fortune to lay"),
      said("c", june, "The pipeline would only open in autumn, after repairs to its northern pumps"),
      said("d", june, "Wheat was never discussed at the table of the ministers"),
      said("e", june, "Le gazoduc du nord doit ouvrir au mois de mars", "fr"),
    ),
    [
      ["a", [], ["c"]],
      ["b", [], []],
      ["c", [], ["a"]],
      ["d", [], []],
      ["e", [], []],
    ],
  );
});

test("who speaks, and a title that two sentences give in full, are nothing that was said twice", () => {
  assert.deepEqual(
    group(
      said("a", may, "Ann Example would meet President Olga Light of the United Isles of Vesna for lunch"),
      said("b", june, "Ann Example had thanked President Olga Light of the United Isles of Vesna warmly"),
    ),
    [
      ["a", [], []],
      ["b", [], []],
    ],
  );
});

test("a sentence of which nothing was said is a fragment and no statement", () => {
  const { sayings, fragments } = groupSayings([
    said("a", may, ""),
    said("b", may, "on Monday"),
    said("c", may, "Mr Light and Mrs Dorin"),
    said("d", may, "The ferry will run all winter"),
    said("e", may, "Mr Light, guests, builders of the northern pipeline,"),
    said("f", may, "We are pleased to welcome you to our northern harbour"),
  ]);
  assert.deepEqual([sayings.map(({ first }) => first.id), fragments], [["d"], 5]);
});

test("Chinese is compared as well", () => {
  assert.deepEqual(
    group(
      said("a", may, "北方输油管道将在三月开通，天然气价格不会上涨", "zh"),
      said("b", may, "北方输油管道将在三月开通", "zh"),
      said("c", june, "小麦问题从未讨论过", "zh"),
    ),
    [
      ["a", ["b"], []],
      ["c", [], []],
    ],
  );
});
