import assert from "node:assert/strict";
import { test } from "node:test";
import { nounIn, titleIn } from "./agreement-title.ts";
import { makeArticle, makeLine, makeMaterial, onDay } from "../../../test/relations/make-material.ts";
import { listAgreements, stageOf } from "./list-agreements.ts";
import { settleStates } from "./settle-states.ts";

for (const [text, language, title] of [
  ["They signed a treaty on cod and herring during the visit.", "en", "treaty on cod and herring"],
  ["They signed a Treaty of Good Will, Trade and Rest.", "en", "Treaty of Good Will, Trade and Rest"],
  ["Стороны подписали соглашение о треске.", "ru", "соглашение о треске"],
  ["双方签署关于鳕鱼的联合声明。", "zh", "关于鳕鱼的联合声明"],
  ["Sie unterzeichneten ein Abkommen über Kabeljau.", "de", "Abkommen über Kabeljau"],
  [
    "The agreement between Norway and Iceland on cod signed in Oslo in May has nine pages.",
    "en",
    "agreement between Norway and Iceland on cod",
  ],
  ["They signed an agreement on seals in New Delhi on Monday.", "en", "agreement on seals"],
  [
    "They signed an agreement on the bridges in Iceland and in Lund.",
    "en",
    "agreement on the bridges in Iceland and in Lund",
  ],
  ["They agreed to disagree.", "en", undefined],
  ["Стороны подписали несколько документов.", "ru", undefined],
] as const) {
  test(`the name of the agreement in "${text}" is ${title ?? "not given"}`, () =>
    assert.equal(titleIn({ text, language }), title));
}

test("stages come from the type and the words; a plan to sign is only announced", () => {
  const stage = (type: string, text: string, kind: "agreement" | "plan" | "event" = "agreement"): string =>
    stageOf(makeLine({ kind, type }), [{ text }]);
  assert.equal(stage("sign-agreement", "They signed it."), "signed");
  assert.equal(stage("sign-agreement", "They initialled it."), "initialled");
  assert.equal(stage("sign-agreement", "They will sign it.", "plan"), "announced");
  assert.equal(stage("ratify-agreement", "The treaty entered into force."), "in force");
  assert.equal(stage("ratify-agreement", "Parliament ratified it."), "ratified");
  assert.equal(stage("end-agreement", "Norway suspended it."), "suspended");
  assert.equal(stage("end-agreement", "Norway left the pact."), "ended");
  assert.equal(stage("sign-agreement", "The force of the wind was great when they signed."), "signed");
});

test("records under one name are one agreement with its stages in order; a stage without a record stays unknown", () => {
  const signed = makeArticle({ id: "s", text: "Norway and Iceland signed the agreement on cod quotas." });
  const ratified = makeArticle({ id: "r", text: "The parliament ratified the agreement on cod quotas." });
  const other = makeArticle({ id: "o", text: "They signed a memorandum on tourism." });
  const lines = [
    makeLine({ kind: "agreement", type: "ratify-agreement", date: onDay("2030-03-01") }, [ratified]),
    makeLine({ kind: "agreement", type: "sign-agreement", date: onDay("2030-01-07") }, [signed]),
    makeLine({ kind: "agreement", type: "sign-agreement" }, [other]),
  ];
  const material = makeMaterial(lines, [signed, ratified, other]);
  const found = listAgreements(material, settleStates(material, lines));
  assert.deepEqual(
    found.map(({ stages }) => stages.map(({ stage, at }) => `${stage} ${at ?? "?"}`)),
    [["signed 2030-01-07", "ratified 2030-03-01"], ["signed ?"]],
  );
});

test("a sentence that names two papers gives two agreements, and what a paper is on gives one", () => {
  const two = makeArticle({ id: "t", text: "They signed a joint statement on cod and a treaty on pilots and ships." });
  const lines = [makeLine({ kind: "agreement", type: "sign-agreement" }, [two])];
  const material = makeMaterial(lines, [two]);
  assert.deepEqual(
    listAgreements(material, settleStates(material, lines)).map(({ title, noun }) => `${noun}: ${title}`),
    ["joint statement: joint statement on cod", "treaty: treaty on pilots and ships"],
  );
});

test("one paper told in two languages, with and without its day, is one; of another day it is another", () => {
  const english = makeArticle({ id: "e", text: "They signed a joint statement on cod." });
  const chinese = makeArticle({
    id: "c",
    text: "双方签署关于鳕鱼的联合声明。",
    language: "zh",
    publishedAt: "2030-01-10T20:00:00Z",
  });
  const later = makeArticle({
    id: "l",
    text: "双方签署关于鲱鱼的联合声明。",
    language: "zh",
    publishedAt: "2030-04-10T20:00:00Z",
  });
  const sign = { kind: "agreement", type: "sign-agreement" } as const;
  const lines = [
    makeLine({ ...sign, date: onDay("2030-01-10") }, [english]),
    makeLine(sign, [chinese]),
    makeLine(sign, [later]),
  ];
  const material = makeMaterial(lines, [english, chinese, later]);
  const found = listAgreements(material, settleStates(material, lines));
  assert.deepEqual(
    found.map(({ title, otherTitles, lines: of }) => [title, otherTitles, of.length]),
    [
      ["关于鲱鱼的联合声明", [], 1],
      ["joint statement on cod", ["关于鳕鱼的联合声明"], 2],
    ],
  );
});

test("what kind of paper a passage speaks of", () => {
  assert.equal(nounIn({ text: "Подписаны контракты." }), "contract");
  assert.equal(nounIn({ text: "Sie unterzeichneten ein Abkommen." }), "agreement");
  assert.equal(nounIn({ text: "She spoke of maltreatment and a documentary." }), undefined);
});

test("the kind of paper is that behind the word of signing, and that of the name where there is one", () => {
  assert.equal(
    nounIn({ text: "They marked ten years of the treaty, and signed two joint statements." }),
    "joint statement",
  );
  const told = makeArticle({ id: "n", text: "They signed documents, among them a memorandum on tourism." });
  const line = makeLine({ kind: "agreement", type: "sign-agreement" }, [told]);
  const material = makeMaterial([line], [told]);
  assert.equal(listAgreements(material, settleStates(material, [line]))[0]?.noun, "memorandum");
});
