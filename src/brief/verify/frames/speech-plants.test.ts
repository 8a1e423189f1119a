import assert from "node:assert/strict";
import { test } from "node:test";
import { readClaims } from "../../../claims/index.ts";
import type { ArticleId } from "../../../core/index.ts";
import { readSpeech } from "../../read-speech.ts";
import { grammarOf, realise } from "../../realise/realise.ts";
import { sameWords } from "../../realise/same-words.ts";
import { verifySentence } from "../verify-sentence.ts";

const outlet = "Harbour Wire";
const other = "Le Fanal";

interface Case {
  /** Somebody's words in an invented report, and how the page tells them. */
  readonly speech: string;
  readonly told: string;
  /** Somebody else of the same report, whose words they are not. */
  readonly another: string;
  /** A report of the outlet's own, and how it is told again. */
  readonly report: string;
  readonly again: string;
}

/** Invented people, ships and outlets. */
const cases: Readonly<Record<string, Case>> = {
  ru: {
    speech:
      "Начальник порта Ярослав Дорин заявил: «Паром „Весна“ будет ходить всю зиму с двумя экипажами. Причал отремонтируют к апрелю». Мэр Ольга Светова промолчала.",
    told: "Начальник порта Ярослав Дорин: «Паром „Весна“ будет ходить всю зиму с двумя экипажами», сообщает Harbour Wire.",
    another: "Ольга Светова",
    report: "Паром «Весна» столкнулся с баржей у причала Орло, и 12 человек получили ранения.",
    again: "Паром «Весна» столкнулся с баржей у причала Орло, и 12 человек получили ранения, сообщает Harbour Wire.",
  },
  de: {
    speech:
      "Hafenmeister Jan Dorin sagte: „Die Fähre wird den ganzen Winter mit zwei Mannschaften fahren.“ Bürgermeisterin Olga Svet schwieg.",
    told: "Hafenmeister Jan Dorin: „Die Fähre wird den ganzen Winter mit zwei Mannschaften fahren“, berichtet Harbour Wire.",
    another: "Olga Svet",
    report: "Die Fähre „Vesna“ stieß am Kai von Orlo mit einem Lastkahn zusammen, 12 Menschen wurden verletzt.",
    again:
      "Die Fähre „Vesna“ stieß am Kai von Orlo mit einem Lastkahn zusammen, 12 Menschen wurden verletzt, berichtet Harbour Wire.",
  },
  fr: {
    speech:
      "Le directeur du port Jean Dorin a déclaré : « Le ferry circulera tout l’hiver avec deux équipages. » La maire Olga Svet s’est tue.",
    told: "Le directeur du port Jean Dorin\u00A0: «\u00A0Le ferry circulera tout l’hiver avec deux équipages\u00A0», rapporte Harbour Wire.",
    another: "Olga Svet",
    report: "Le ferry « Vesna » a heurté une barge au quai d’Orlo, et 12 personnes ont été blessées.",
    again:
      "Le ferry «\u00A0Vesna\u00A0» a heurté une barge au quai d’Orlo, et 12 personnes ont été blessées, selon Harbour Wire.",
  },
  es: {
    speech:
      "El director del puerto Juan Dorin declaró: «El transbordador navegará todo el invierno con dos tripulaciones». La alcaldesa Olga Svet calló.",
    told: "El director del puerto Juan Dorin: «El transbordador navegará todo el invierno con dos tripulaciones», informa Harbour Wire.",
    another: "Olga Svet",
    report: "El transbordador «Vesna» chocó con una barcaza en el muelle de Orlo, y 12 personas resultaron heridas.",
    again:
      "El transbordador «Vesna» chocó con una barcaza en el muelle de Orlo, y 12 personas resultaron heridas, según Harbour Wire.",
  },
  zh: {
    speech: "港务局局长李明说：“渡轮‘维斯纳’号整个冬天都将由两班船员轮流驾驶。”市长王芳没有回应。",
    told: "据Harbour Wire报道，港务局局长李明说：“渡轮‘维斯纳’号整个冬天都将由两班船员轮流驾驶”。",
    another: "王芳",
    report: "渡轮“维斯纳”号在奥尔洛码头与一艘驳船相撞，12人受伤。",
    again: "据Harbour Wire报道，渡轮“维斯纳”号在奥尔洛码头与一艘驳船相撞，12人受伤。",
  },
  ar: {
    speech:
      "وقال مدير الميناء يوسف الدوري: «ستعمل العبارة طوال الشتاء بطاقمين من البحارة». ولم ترد رئيسة البلدية سلمى النوري.",
    told: "مدير الميناء يوسف الدوري: «ستعمل العبارة طوال الشتاء بطاقمين من البحارة»، بحسب Harbour Wire.",
    another: "سلمى النوري",
    report: "اصطدمت العبارة «فسنا» بصندل عند رصيف أورلو، وأصيب 12 شخصاً بجروح.",
    again: "اصطدمت العبارة «فسنا» بصندل عند رصيف أورلو، وأصيب 12 شخصاً بجروح، بحسب Harbour Wire.",
  },
};

function isCarried(sentence: string, passage: string, language: string): boolean {
  const context = [{ outlet, publishedAt: "2024-05-16T08:00:00Z", language, text: passage }];
  return verifySentence({ sentence, evidence: [passage], context, language }).verdict === "supported";
}

/** Every word left out, and every two that are neighbours in each other's place. */
function plantWords(words: string): readonly string[] {
  const parts = /\p{Script=Han}/u.test(words) ? Array.from(words) : words.split(" ");
  const glue = /\p{Script=Han}/u.test(words) ? "" : " ";
  return parts.flatMap((_, i) => {
    const without = parts.toSpliced(i, 1);
    const turned = parts.toSpliced(i, 2, parts[i + 1] ?? "", parts[i] ?? "");
    return [without.join(glue), ...(i + 1 < parts.length ? [turned.join(glue)] : [])];
  });
}

for (const [language, { speech, told, another, report, again }] of Object.entries(cases)) {
  const article = { id: "a" as ArticleId, text: speech, language, publishedAt: "2024-05-16T08:00:00Z" };

  test(`${language}: a speaker's own words are told by the speaker, and every change of them is caught`, () => {
    const claims = readClaims(article);
    const [found] = claims.attributions.flatMap((said) =>
      readSpeech({ text: speech, language, claims }, said, language),
    );
    assert.ok(found, JSON.stringify(claims.attributions));
    const tell = (plan: { speaker?: string; words?: string; outlet?: string }): string =>
      realise({ kind: "quote", outlet, language, words: found.words, speaker: found.speaker, ...plan }, language) ?? "";
    assert.equal(tell({}), told);
    assert.ok(isCarried(told, speech, language));
    const plants = [
      tell({ speaker: another }),
      tell({ outlet: other }),
      ...plantWords(found.words).map((words) => tell({ words })),
    ].filter((plant) => plant !== told);
    assert.deepEqual(
      plants.filter((plant) => isCarried(plant, speech, language)),
      [],
    );
    assert.ok(plants.length > 10);
  });

  test(`${language}: a short whole sentence is told again by its outlet, and every change of it is caught`, () => {
    const words = sameWords(report, language) ?? "";
    const credit = (act: string, name = outlet): string => grammarOf(language)?.credit(act, [name]) ?? "";
    assert.equal(credit(words), again);
    assert.ok(isCarried(again, report, language));
    const plants = [
      credit(words, other),
      credit(words.replace("12", "13")),
      ...plantWords(words).map((one) => credit(one)),
    ].filter((plant) => plant !== again);
    assert.deepEqual(
      plants.filter((plant) => isCarried(plant, report, language)),
      [],
    );
  });

  test(`${language}: words of a speaker are not told as the outlet's own report`, () => {
    const quote = /[«„“].*[»“”]/u.exec(speech)?.[0].slice(1, -1) ?? "";
    const sentence = grammarOf(language)?.credit(quote.trim().replace(/[.。]$/u, ""), [outlet]) ?? "";
    assert.ok(!isCarried(sentence, speech, language));
  });
}

test("a sentence of a transcript is not told as the outlet's own report", () => {
  const text = "Встреча в порту Орло. Я.Дорин: Добрый день. Паром «Весна» будет ходить всю зиму с двумя экипажами.";
  const passage = "Паром «Весна» будет ходить всю зиму с двумя экипажами.";
  const verdict = (whole: string): string =>
    verifySentence({
      sentence: `${passage.slice(0, -1)}, сообщает ${outlet}.`,
      evidence: [passage],
      context: [{ outlet, language: "ru", text: whole }],
      language: "ru",
    }).verdict;
  assert.equal(verdict(text), "unsupported");
  assert.equal(verdict(passage), "supported");
});
