import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { judgeWords, readClaims } from "../index.ts";

/** Certainty of the first attribution with the word that signals it: "forecast will". */
function certaintyOf(text: string, language = "en"): string {
  const article = parseArticle({ id: "a", text, language });
  assert.ok(article.ok);
  const [first] = readClaims(article.value).attributions;
  assert.ok(first, text);
  const word = first.signal ? ` ${text.slice(...first.signal.span)}` : "";
  return `${first.certainty}${word}`;
}

function check(cases: readonly (readonly [string, string])[], language = "en"): void {
  for (const [text, expected] of cases) assert.equal(certaintyOf(text, language), expected, text);
}

test("what is foretold is a forecast, from the cue or from the words", () => {
  check([
    ["The bank is expected to raise rates in June.", "forecast"],
    ["Analysts forecast that exports will fall next year.", "forecast"],
    ["The fund predicted growth of 3 percent.", "forecast"],
    ["Officials believe the truce will hold.", "forecast will"],
    ["Ito said ferries would run all winter.", "forecast would"],
    ["Ito said exports are set to double.", "forecast set to"],
  ]);
});

test("conditions, possibilities, wishes, orders, promises and questions are no forecasts", () => {
  check([
    ["Ito says prices would rise.", "conditional would"],
    ["Ito said prices would rise if the pier closed.", "conditional if"],
    ["Ito said the pier would have closed.", "conditional would have"],
    ["Ito said the ferry may stop.", "possible may"],
    ["Ito hopes that ferries will run.", "wish"],
    ["Ito urged the crews to return.", "order"],
    ["Ito pledged that taxes would not rise.", "promise"],
    ["“We will rebuild the pier,” Ito said.", "promise will"],
    ["“The pier is a gift and I will treasure it,” Ito said.", "promise will"],
    ["Ito said he will not meet the mayor.", "promise will"],
    ["Ito said the crew was told that it would rain.", "certain"],
    ["Ito said the crew went to see if the pier was safe.", "certain"],
    ["Ito warned of higher prices if the pier closed.", "conditional if"],
    ["Ito said the port still provided timely help.", "certain"],
    ["“The mayor must act and show that there will be a price,” Ito said.", "certain"],
    ["Ito asked whether the pier would close.", "question whether"],
  ]);
});

test("names, nouns and dates that look like signals are none", () => {
  check([
    ["Ito said Will Smith was at the pier.", "certain"],
    ["Ito said the will of the voters counts.", "certain"],
    ["Ito said the ferry sank on May 5.", "certain"],
    ["Ito said the talks failed.", "certain"],
  ]);
});

test("futures of other languages, and what only looks like one", () => {
  check(
    [
      ["Мэр сказал, что мост будет готов.", "forecast будет"],
      ["Мэр сказал, что мост готов.", "certain"],
    ],
    "ru",
  );
  check(
    [
      ["El alcalde dijo que el puente abrirá en mayo.", "forecast abrirá"],
      ["El alcalde dijo que el puente abriría en mayo.", "forecast abriría"],
      ["El alcalde dijo que la minería está parada.", "certain"],
    ],
    "es",
  );
  check(
    [
      ["Le maire a dit que le pont ouvrira en mai.", "forecast ouvrira"],
      ["Le maire a dit que le pont ouvrirait en mai.", "forecast ouvrirait"],
      ["Le maire a dit que la caméra est en panne.", "certain"],
      ["Le maire a dit que le port montrait des fissures.", "certain"],
    ],
    "fr",
  );
  check(
    [
      ["Der Bürgermeister sagte, dass der Preis fallen wird.", "forecast wird"],
      ["Der Bürgermeister sagte, die Brücke wird gebaut.", "certain"],
    ],
    "de",
  );
  check(
    [
      ["قال العمدة إن الجسر سيفتح في مايو.", "forecast سيفتح"],
      ["قال العمدة إن سيارة الوزير زرقاء.", "certain"],
    ],
    "ar",
  );
  check(
    [
      ["市长说，大桥将于五月开放。", "forecast 将于"],
      ["市长说，将军已经离开。", "certain"],
    ],
    "zh",
  );
});

test("wishes, orders, promises and questions in other languages", () => {
  check([["Мэр надеется, что мост построят.", "wish"]], "ru");
  check([["Депутаты потребовали, чтобы суд перенесли.", "order"]], "ru");
  check([["La ministra prometió que el puente abrirá.", "promise"]], "es");
  check([["El reportero preguntó si el puente abrirá.", "question si"]], "es");
  check([["La maire souhaite que le pont ouvre.", "wish"]], "fr");
  check([["Der Reporter fragte, ob die Brücke öffnet.", "question ob"]], "de");
  check([["تعهد الوزير بأن الجسر سيفتح.", "promise"]], "ar");
  check([["外交部敦促各方保持克制。", "order"]], "zh");
});

test("a polite form is no condition", () => {
  check([["“I would like to thank the crews,” Ito said.", "certain"]]);
});

test("a sentence of a speech is judged by its own words", () => {
  assert.equal(judgeWords("Our ferries carry more people every year.", "en"), "certain");
  assert.equal(judgeWords("I would like to thank the crews.", "en"), "certain");
  assert.equal(judgeWords("The new pier will open in May.", "en"), "forecast");
  assert.equal(judgeWords("We will rebuild the pier.", "en"), "promise");
  assert.equal(judgeWords("I hope the pier will open soon.", "en"), "wish");
  assert.equal(judgeWords("The pier may close.", "en"), "possible");
  assert.equal(judgeWords("Надеюсь, что мост будет готов.", "ru"), "wish");
});
