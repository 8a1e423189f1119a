import assert from "node:assert/strict";
import { test } from "node:test";
import { isByDash, leans, leansOfSpeech, runsTogether } from "./leans.ts";

test("what opens on the sentence before it leans, in every language that pages quote", () => {
  const leaning: Readonly<Record<string, readonly string[]>> = {
    ru: [
      "После этого паром ушёл",
      "Вчера им оказался капитан",
      "Руководители этой верфи молчали",
      "Мэр напротив осталась в Орло",
      "На столько же задержался паром из Весны",
      "Остальные паромы уйдут вечером",
    ],
    de: ["Danach sprach er in Orlo von zwei Schiffen", "Dorin sprach in Orlo dagegen von zwei Schiffen"],
    fr: ["Dans ce port, deux navires attendent", "La maire a toutefois refusé"],
    es: ["En esta dársena caben dos barcos", "La alcaldesa no obstante se negó"],
    zh: ["该船已停靠北港池", "不过船票仍然有效"],
    ar: ["هذا يحتاج إلى وقت", "في المقابل أغلق الرصيف"],
  };
  for (const [language, sentences] of Object.entries(leaning))
    for (const sentence of sentences) assert.ok(leans(sentence, language), sentence);
});

test("a sentence that names its own things stands alone, and this year is a time", () => {
  for (const [language, sentence] of [
    ["ru", "Паром «Весна» ушёл из Орло, и его ждут к вечеру"],
    ["ru", "Верфь в этом году построит два парома"],
    ["de", "Hafenmeister Dorin will seinen Hafen öffnen, die Stadt hat jedoch Zweifel"],
    ["fr", "Le ferry « Vesna » quittera Orlo"],
    ["zh", "渡轮周四离开奥尔洛"],
  ] as const)
    assert.ok(!leans(sentence, language), sentence);
});

test("I and we are told by the speaker who stands beside them", () => {
  assert.ok(!leansOfSpeech("I heard a bang", "en"));
  assert.ok(leansOfSpeech("He heard a bang", "en"));
  assert.ok(leansOfSpeech("Это займёт время", "ru"));
});

test("a heading that ran into its sentence, and speech by a dash, are seen", () => {
  assert.ok(runsTogether("Кому платят пенсию В соответствии с реформой стаж растёт", "ru"));
  assert.ok(runsTogether("Кому платят пенсию С 2018 года стаж растёт", "ru"));
  assert.ok(!runsTogether("Паром ушёл из Орло в Весну", "ru"));
  assert.ok(isByDash("— Мы уходим, — сказал капитан", "ru"));
  assert.ok(isByDash("Паром уходит, — сказал капитан", "ru"));
});
