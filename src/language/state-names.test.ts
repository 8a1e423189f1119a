import assert from "node:assert/strict";
import { test } from "node:test";
import { stateAdjectives } from "./name-lexicon.ts";
import { findMentions } from "./find-mentions.ts";
import { stateNamed, stateNames } from "./state-names.ts";

test("a state is found by its names in seven languages and by its codes, in whatever case", () => {
  for (const name of [
    "Russia",
    "россия",
    "俄罗斯",
    "روسيا",
    "Rusia",
    "Russie",
    "Russland",
    "RU",
    "rus",
    "Russian Federation",
  ])
    assert.equal(stateNamed(name), "RUS", name);
  assert.equal(stateNamed(" south korea "), "KOR");
  assert.equal(stateNamed("UK"), "GBR");
  assert.equal(stateNamed("Guinea-Bissau"), "GNB");
});

test("what is no state's name, and what several bear, is none", () => {
  for (const name of ["", "Orlo", "Moscow", "__proto__", "EU"]) assert.equal(stateNamed(name), undefined, name);
});

test("what belongs to a state, and the capital that stands for it, is known in seven languages", () => {
  const texts: Readonly<Record<string, string>> = {
    en: "The Norwegian envoy and Oslo agreed.",
    ru: "Норвежский посол и Осло договорились.",
    zh: "奥斯陆同意了。",
    ar: "السفير النرويجي و أوسلو",
    es: "El embajador noruego y Oslo acordaron.",
    fr: "L'ambassadeur norvégien et Oslo sont convenus.",
    de: "Der norwegische Botschafter und Oslo einigten sich.",
  };
  for (const [language, text] of Object.entries(texts)) {
    const found = findMentions(text, language).filter(({ code, capitalOf }) => code === "NOR" || capitalOf === "NOR");
    assert.equal(found.length, language === "zh" ? 1 : 2, language);
  }
});

test("an adjective is listed for the states of every continent", () => {
  const codes = [
    "AGO",
    "BGD",
    "BOL",
    "DNK",
    "ETH",
    "FIN",
    "GEO",
    "IDN",
    "KEN",
    "LTU",
    "MNG",
    "NGA",
    "NPL",
    "PHL",
    "ROU",
    "SWE",
    "THA",
    "UZB",
    "VNM",
    "ZMB",
  ];
  for (const language of ["en", "ru", "ar", "es", "fr", "de"])
    for (const code of codes) assert.ok(stateAdjectives(code, language).length > 0, `${code} ${language}`);
});

test("a state has its formal name beside the short one in each language of a page", () => {
  assert.deepEqual(stateNames("IND", "es"), { short: "India", formal: "República de la India" });
  assert.deepEqual(stateNames("IND", "ar"), { short: "الهند", formal: "جمهورية الهند" });
  for (const language of ["en", "ru", "zh", "ar", "es", "fr", "de"])
    for (const code of ["RUS", "CHN", "TUR", "SYR", "POL", "BRA", "EGY", "KAZ"]) {
      const { short, formal } = stateNames(code, language);
      assert.notEqual(formal, short, `${code} ${language}`);
    }
});
