import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { type Attribution, readClaims } from "./index.ts";

function turnsOf(text: string, language = "en"): string[] {
  const article = parseArticle({ id: "a", text, language });
  assert.ok(article.ok);
  const words = (spans: Attribution["source"]): string => spans.map((span) => text.slice(...span)).join(" … ");
  return readClaims(article.value)
    .attributions.filter(({ rule }) => rule === "transcript")
    .map((one) => `${words(one.source)} / ${words(one.content)}`);
}

test("turns go to their speakers, and so do the paragraphs that go on with them", () => {
  const text = [
    "The two ministers met on Monday.",
    "Foreign Minister Mara Ito: Good evening. We have met before.",
    "Our ports are open.",
    "Jon Lund: Thank you.",
    "Ito: It was a pleasure.",
    "The pier opens in May.",
  ].join("\n\n");
  assert.deepEqual(turnsOf(text), [
    "Foreign Minister Mara Ito / Good evening. We have met before.",
    "Foreign Minister Mara Ito / Our ports are open.",
    "Jon Lund / Thank you.",
    "Ito / It was a pleasure.",
    "Ito / The pier opens in May.",
  ]);
});

test("a lone Q opens the turn of whoever asks, once somebody has spoken", () => {
  const text = ["Mara Ito: We have met before.", "Q Thank you. Is the port open?", "Mara Ito: Our port is open."];
  assert.deepEqual(turnsOf(`A day.\n\n${text.join("\n\n")}`), [
    "Mara Ito / We have met before.",
    "Q / Thank you. Is the port open?",
    "Mara Ito / Our port is open.",
  ]);
  assert.deepEqual(turnsOf("A day.\n\nQ Thank you. Is the port open?"), []);
  assert.deepEqual(turnsOf("A day.\n\nMara Ito: We have met.\n\nQ is a letter of our names."), [
    "Mara Ito / We have met.",
    "Mara Ito / Q is a letter of our names.",
  ]);
});

test("the heads of a paper's parts speak not, and persons whose names end alike do", () => {
  for (const [language, head, words] of [
    ["en", "Harbour Cooperation", "We support our ports."],
    ["en", "Opening of Lund Harbour", "We support our ports."],
    ["en", "Clean Energy", "We support our ports."],
    ["en", "New Harbour Consultative Group", "We support our ports."],
    ["fr", "Coopération Portuaire et Formation", "Nous aidons nos ports."],
    ["es", "Cooperación y Educación", "Nosotros ayudamos a nuestros puertos."],
    ["de", "Hafen und Bildung", "Wir helfen unseren Häfen."],
    ["ru", "Порт и Образование", "Мы помогаем нашим портам."],
  ] as const)
    assert.deepEqual(turnsOf(`A day.\n\n${head}: ${words}`, language), [], head);
  for (const name of ["Mara Winship", "Mary Clement", "President Mara Ito", "Foreign Minister Jon Manning"])
    assert.equal(turnsOf(`A day.\n\n${name}: We support our ports.`).length, 1, name);
});

test("a colon right behind a bracket opens a turn without a space, and no time of day and no number does", () => {
  const text = [
    "The two ministers met on Monday.",
    "Foreign Minister Mara Ito: Good evening. We have met before.",
    "Foreign Minister of Iceland Jon Lund (retranslated):Thank you. We come from the port.",
    "Ferry (10):30 minutes late, we hear.",
  ].join("\n\n");
  assert.deepEqual(turnsOf(text), [
    "Foreign Minister Mara Ito / Good evening. We have met before.",
    "Foreign Minister of Iceland Jon Lund / Thank you. We come from the port.",
    "Foreign Minister of Iceland Jon Lund / Ferry (10):30 minutes late, we hear.",
  ]);
});

test("a turn's later paragraphs are of the side that its opening names, however far above", () => {
  const long = Array.from({ length: 8 }, (_, k) => `We have seen ${k + 2} ports and we like all of them very much.`);
  const text = ["The two met.", "Minister of Ports of Iceland Jon Lund: Thank you, we are glad.", ...long].join("\n\n");
  const article = parseArticle({ id: "a", text, language: "en" });
  assert.ok(article.ok);
  const sides = readClaims(article.value).attributions.map(({ speaker }) => speaker.side);
  assert.deepEqual([...new Set(sides)], ["ISL"]);
});

test("questions and answers, also with double brackets", () => {
  assert.deepEqual(turnsOf("An interview.\n\nQuestion: Is it late?\n\nAnswer: No, it is not."), [
    "Question / Is it late?",
    "Answer / No, it is not.",
  ]);
  assert.deepEqual(turnsOf("An interview.\n\n((Mara Ito)) We began in May."), ["Mara Ito / We began in May."]);
  assert.deepEqual(turnsOf("Встреча.\n\nВопрос: Когда?\n\nОтвет: В мае."), ["Вопрос / Когда?", "Ответ / В мае."]);
});

test("lists, headings, links and one quotation with a colon open no turns", () => {
  for (const text of [
    "Votes.\n\nMara Ito: 1,769",
    "Plans.\n\nMara Ito: a plan for ports\n\nPorts are old.",
    "News.\n\nRelated: More on Mara Ito.",
    "News.\n\nAdded Mara Ito: “We start.”",
    "News.\n\nThe pier has one fault: it leaks.",
  ])
    assert.deepEqual(turnsOf(text), [], text);
});

test("after one turn alone the story goes on in its own voice", () => {
  assert.deepEqual(turnsOf("News.\n\nMara Ito: Ports are open.\n\nThe pier was built in 1970."), [
    "Mara Ito / Ports are open.",
  ]);
});

test("initials are a name, also where the line break before them is lost, and in other languages", () => {
  assert.deepEqual(turnsOf("Беседа началась в Лунде.\n\nМ.Ито: Добрый день. Мы рады. А.Лунд: Спасибо.", "ru"), [
    "М.Ито / Добрый день. Мы рады.",
    "А.Лунд / Спасибо.",
  ]);
  assert.deepEqual(turnsOf("М.Ито заявил: порт открыт.", "ru"), []);
  assert.deepEqual(turnsOf("Ein Gespräch.\n\nMara Ito: Guten Tag. Wir sind bereit.", "de"), [
    "Mara Ito / Guten Tag. Wir sind bereit.",
  ]);
});

test("a list of teams or of things to look at is no conversation", () => {
  assert.deepEqual(turnsOf("Das Spiel.\n\nTeam Lund: Blaue Hemden, weiße Hosen.\n\nTeam Ruiz: Rote Hemden.", "de"), []);
  assert.deepEqual(turnsOf("El partido.\n\nReal Lund: Camiseta azul.\n\nReal Ruiz: Camiseta roja.", "es"), []);
});

test("after a paragraph without the first person the speaker is taken up again by one that has it", () => {
  const text = "A visit.\n\nMara Ito: We are glad to be here.\n\nThe pier opens in May.\n\nI thank our hosts.";
  assert.deepEqual(turnsOf(text), ["Mara Ito / We are glad to be here.", "Mara Ito / I thank our hosts."]);
});

test("an office of many words, written twice, opens a turn; a word of saying inside it is no verb", () => {
  assert.deepEqual(
    turnsOf(
      "A visit.\n\nMara Ito: We are glad to be here.\n\nFirst Vice Premier of the State Council of Ruritania Jon Berg " +
        "Jon BergFirst Vice Premier of the State Council of Ruritania (retranslated): I thank you.",
    ).length,
    2,
  );
});
