import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../../test/brief/made-material.ts";
import type { Article } from "../../article/index.ts";
import type { Brief } from "../types.ts";
import { composeBrief } from "./compose-brief.ts";

const at = "2024-05-18T00:05:00Z";

/** An article of an invented outlet. */
function article(id: string, outlet: string, text: string, more: Partial<Article> = {}): Article {
  return makeReport(id, outlet, text, { title: `Ferry talks in ${outlet}`, ...more });
}

function compose(articles: readonly Article[], copies: Readonly<Record<string, string>> = {}): Brief {
  return composeBrief(readMaterial(articles, copies), at);
}

const wire = article(
  "a",
  "Harbour Wire",
  "The harbour office said on Thursday that the two ports would run the ferry all winter.\n\nMara Ito, the head of the harbour office, told reporters that the talks had taken three weeks.\n\nOfficials who asked not to be named said the price would rise by 12 percent.",
);
const copy = article("b", "Cape Dispatch", wire.text);
const own = article(
  "c",
  "Le Fanal",
  "The harbour office said on Thursday that the two ports would run the ferry all winter.\n\nA spokesman for the sailors' union denied that its members had agreed to longer shifts.",
);

test("every sentence names an outlet, cites a passage and passed its check", () => {
  const { sentences } = compose([wire, own]);
  assert.ok(sentences.length >= 3);
  for (const { text, citations, check } of sentences) {
    assert.match(text, /Harbour Wire|Le Fanal/u);
    assert.ok(citations.length > 0);
    assert.equal(check.verdict, "supported");
  }
});

test("copies of one original are one voice", () => {
  assert.deepEqual(compose([wire, copy], { b: "a" }).counts, {
    articles: 2,
    outlets: 2,
    voices: 1,
    countries: 0,
    languages: 1,
  });
  assert.equal(compose([wire, own]).counts.voices, 2);
});

test("what two outlets say in the same words is told once, with both named", () => {
  const { sentences } = compose([wire, own]);
  const winter = sentences.filter(({ text }) => text.includes("all winter"));
  assert.equal(winter.length, 1);
  assert.match(winter[0]?.text ?? "", /Harbour Wire and Le Fanal|Le Fanal and Harbour Wire/u);
  assert.equal(winter[0]?.voices, 2);
});

test("an unnamed authority stays visible and is marked", () => {
  const sentence = compose([wire]).sentences.find(({ unnamed }) => unnamed);
  assert.ok(sentence?.unnamed);
  assert.match(sentence.text.slice(...sentence.unnamed), /Officials/u);
});

test("a denial stays a denial", () => {
  const { sentences } = compose([own]);
  assert.ok(sentences.some(({ text }) => /denied that its members had agreed/u.test(text)));
});

test("no run of more than 25 words of an article stands outside quotation marks", () => {
  const long = article(
    "d",
    "Deccan Sentinel",
    "The harbour office said on Thursday that the two ports, which had been talking for three weeks without a break, would run the ferry all winter with two ships, one of which is new.",
  );
  for (const { text } of compose([long]).sentences) {
    const outside = text.replaceAll(/“[^”]*”/gu, "|").split("|");
    const words = long.text.split(/\s+/u);
    for (const part of outside) {
      const run = part.trim().split(/\s+/u);
      for (let i = 0; i + 26 <= run.length; i += 1)
        assert.ok(!words.join(" ").includes(run.slice(i, i + 26).join(" ")), text);
    }
  }
});

test("a passage in another language is quoted as it stands and marked with its language", () => {
  const russian = article(
    "e",
    "Severnaya Depesha",
    "Управление порта сообщило в четверг, что паром между двумя городами будет ходить всю зиму.\n\nПаром ходит с 1998 года, и за это время перевёз два миллиона пассажиров. Летом рейсов больше, зимой раньше не было ни одного. Билеты на зимние рейсы поступят в продажу в октябре, цена пока не названа, расписание будет объявлено позже. Жители островов просили об этом несколько лет. Власти обоих городов переговоры не комментируют, в порту говорят, что ледокол не понадобится. На линии останутся два судна, третье уходит на ремонт до весны, о его замене пока речи нет.",
    { language: "ru" },
  );
  const quoted = compose([russian, own]).sentences.find(({ foreign }) => foreign);
  assert.ok(quoted?.foreign);
  assert.equal(quoted.foreign.language, "ru");
  assert.ok(russian.text.includes(quoted.text.slice(...quoted.foreign.span)));
});

test("the same material gives the same page, whatever the order of its articles", () => {
  const texts = (brief: Brief): readonly string[] => brief.sentences.map(({ text }) => text);
  assert.deepEqual(compose([wire, own]), compose([wire, own]));
  assert.deepEqual(texts(compose([wire, own])).length, texts(compose([own, wire])).length);
});

test("an article with nothing that can be told gives a page that says so", () => {
  const brief = compose([article("f", "Dala Post", "Photos.")]);
  assert.deepEqual(brief.sentences, []);
  assert.match(brief.title, /Dala Post/u);
});

test("two statements that share their speaker's name alone are two, and neither cites the other's passage", () => {
  const reports = [
    makeReport(
      "a1",
      "Harbour Wire",
      "The old hall of Orlo burnt down. Mara Ito of the Orlo Harbour Office told reporters: “We have no idea what began it.”",
    ),
    makeReport(
      "a2",
      "Le Fanal",
      "A hall burnt down in Orlo. Mara Ito of the Orlo Harbour Office said she was not at the harbour when the fire began.",
    ),
  ];
  const page = composeBrief(readMaterial(reports), "2024-05-18T00:05:00Z");
  const told = page.sentences.filter(({ text }) => text.includes("was not at the harbour"));
  assert.equal(told.length, 1);
  assert.deepEqual(
    told[0]?.citations.map((one) => one.article),
    ["a2"],
  );
});

test("some of a group are not the group, and who stands before a clause is not named twice", () => {
  const text =
    "The pier of Orlo burned for three hours on Thursday, the harbour office said. The news is bad for the guild and even for sailors who believed that a strong case could be made for the pier. Ms. Ito, who did not respond to repeated requests for comment, later wrote that she was sorry for her hurtful words to the crews. Mara Ito leads the guild.";
  const page = compose([article("n", "Harbour Wire", text), article("o", "Le Fanal", text.replaceAll("bad", "sad"))])
    .sentences.map((sentence) => sentence.text)
    .join("\n");
  assert.doesNotMatch(page, /^Sailors believed/mu);
  assert.doesNotMatch(page, /Ito, (?:Mara )?Ito/u);
});

test("a turn of a transcript cites the line that names its speaker, keeps its words and says of which day they are", () => {
  const text = [
    "The mayors of the two towns met in the old hall of Orlo.",
    "Mayor of Orlo Mara Ito: We will meet again in the old hall of the harbour next week.",
    "Mayor of Vesna Lena Lund Lund LenaMayor of Vesna: Thank you. The bridge between our two towns will be finished soon.",
    "Mara Ito: We have waited for that bridge for ten years and our crews are glad of it.",
    "Today we have signed the papers of the bridge with the builders of both towns.",
    `Lena Lund: The crews have done most of the work. ${"They have it. ".repeat(90)}`,
  ].join("\n\n");
  const { sentences, withheld } = compose([article("v", "Harbour Wire", text, { title: "Meeting of the mayors" })]);
  assert.deepEqual(
    withheld.map((one) => one.text),
    [],
  );
  const signed = sentences.find(({ text: told }) => told.includes("signed the papers"));
  assert.match(
    signed?.text ?? "",
    /^“Today we have signed .* both towns,” .*Ito said on 16 May, Harbour Wire reports\.$/u,
  );
  assert.equal(signed?.citations.length, 2);
  assert.ok(!sentences.some(({ text: told }) => told.includes("Lund Lund")));
});
