import assert from "node:assert/strict";
import { test } from "node:test";
import { findMentions, officeHoldersAt, officeOn, stateNames } from "./index.ts";

function found(text: string, language: string): string[] {
  return findMentions(text, language).map((mention) => `${text.slice(...mention.span)}=${mention.code}`);
}

test("names of states by name, adjective and initials in English", () => {
  assert.deepEqual(found("The U.S. and Chinese envoys met Russia's team.", "en"), [
    "U.S.=USA",
    "Chinese=CHN",
    "Russia=RUS",
  ]);
});

test("small letters and persons are no states", () => {
  assert.deepEqual(found("They told us to eat turkey with Michael Jordan.", "en"), []);
  assert.deepEqual(found("The friends of Jordan Lund met.", "en"), []);
  assert.equal(findMentions("The President of China Lu Wenbo came.", "en")[0]?.code, "CHN");
  assert.equal(findMentions("The Minister of Defence of Jordan Omar Berg came.", "en")[0]?.code, "JOR");
});

test("a capital stands for its state only where the words around it bear that", () => {
  const [first, second] = findMentions("Moscow warned them. They dined at a Moscow restaurant.", "en");
  assert.equal(first?.form, "metonym");
  assert.equal(second?.kind, "place");
});

test("what the text cannot decide keeps all candidates", () => {
  const [georgia] = findMentions("Voters in Georgia went to the polls.", "en");
  assert.deepEqual(georgia?.candidates, ["GEO", "US-GA"]);
});

test("one person in seven languages is one id", () => {
  const texts = {
    en: "Mr Putin spoke.",
    ru: "с Путиным",
    zh: "普京表示",
    ar: "وقال بوتين",
    es: "a Putin",
    fr: "que Poutine",
    de: "mit Putin",
  };
  for (const [language, text] of Object.entries(texts))
    assert.equal(findMentions(text, language)[0]?.code, "vladimir-putin", language);
});

test("another bearer of the surname is not linked", () => {
  assert.deepEqual(found("Melania Trump smiled.", "en"), []);
});

test("Russian inflection and Arabic prefixes", () => {
  // "Китая" has the rough stem of "Кито" too: a name of no other state may share it.
  assert.deepEqual(found("Товарооборот России и Китая вырос", "ru"), ["России=RUS", "Китая=CHN"]);
  assert.deepEqual(found("между Россией и Китаем, без Украины", "ru"), ["Россией=RUS", "Китаем=CHN", "Украины=UKR"]);
  assert.deepEqual(found("بين روسيا وللصين", "ar"), ["روسيا=RUS", "وللصين=CHN"]);
});

test("office holders have dates", () => {
  assert.equal(officeHoldersAt("USA", "president", "2024-05-18")[0]?.id, "joe-biden");
  assert.equal(officeHoldersAt("USA", "president", "2025-06-01")[0]?.id, "donald-trump");
  assert.equal(officeOn("li-keqiang", "2023-03-11T20:00:00Z")?.office, "premier");
  assert.equal(officeOn("li-keqiang", "2023-03-12"), undefined);
  assert.equal(officeOn("li-keqiang", undefined)?.state, "CHN");
});

test("short and formal names", () => {
  assert.deepEqual(stateNames("RUS", "en"), { short: "Russia", formal: "Russian Federation" });
  assert.deepEqual(stateNames("DEU", "en"), { short: "Germany", formal: "Federal Republic of Germany" });
  assert.deepEqual(stateNames("XYZ", "en"), { short: "XYZ", formal: "XYZ" });
});

test("an Arabic word with an article is no state that is listed without one", () => {
  assert.deepEqual(found("الدعم المالي من فرنسا", "ar"), ["فرنسا=FRA"]);
  assert.deepEqual(found("زار مالي والسودان", "ar"), ["مالي=MLI", "والسودان=SDN"]);
});

test("initials behind a French article that is written as one with them", () => {
  assert.deepEqual(found("Hier, l'ONU et l'OTAN ont décidé.", "fr"), ["l'ONU=UN", "l'OTAN=NATO"]);
  assert.deepEqual(found("Il l'a dit à l'onu.", "fr"), []);
});

test("holders of office and bodies of every continent in seven languages", () => {
  assert.deepEqual(found("Стубб прибыл в Осло", "ru"), ["Стубб=alexander-stubb", "Осло=Осло"]);
  assert.deepEqual(found("斯图布抵达挪威。", "zh"), ["斯图布=alexander-stubb", "挪威=NOR"]);
  assert.deepEqual(found("美韩正式签署协议。", "zh").includes("韩正=han-zheng"), false);
  assert.deepEqual(found("La CELAC et l'Unesco ont répondu.", "fr"), ["CELAC=CELAC", "l'Unesco=UNESCO"]);
  assert.deepEqual(found("منظمة التعاون الإسلامي", "ar"), ["منظمة التعاون الإسلامي=OIC"]);
});

test("a part of other words, and another word of the same rough stem, is no name", () => {
  for (const text of ["这里加强合作", "在运河内", "奇努克直升机", "普通伦理", "桥梁强度", "卡里斯马"])
    assert.deepEqual(found(text, "zh"), [], text);
  for (const text of ["Курт приехал.", "У Курта", "Мода пришла.", "Рут и Санда"])
    assert.deepEqual(found(text, "ru"), [], text);
  assert.deepEqual(found("Курти и Моди", "ru"), ["Курти=albin-kurti", "Моди=narendra-modi"]);
  assert.deepEqual(found("مجرى النهر", "ar"), []);
  assert.deepEqual(found("La CEI a proclamé les résultats.", "fr"), []);
  assert.deepEqual(found("The Norwegian Red Cross sent aid.", "en"), ["Norwegian=NOR"]);
});

test("an Arabic name that begins with letters like the article keeps them", () => {
  assert.deepEqual(found("نظيره الألماني في باريس", "ar"), ["الألماني=DEU", "باريس=باريس"]);
  assert.deepEqual(found("بين ألمانيا ولألمانيا", "ar"), ["ألمانيا=DEU", "ولألمانيا=DEU"]);
  assert.deepEqual(found("قال ألباريس", "ar"), ["ألباريس=jose-manuel-albares"]);
});
