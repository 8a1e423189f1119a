import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../index.ts";

/** A sentence, its language and the kind of its first speaker. */
const sentences: readonly (readonly [string, string, string])[] = [
  // The word right before a name tells what bears it.
  ["Data firm Norsebank said it rained.", "en", "organisation"],
  ["Harbour analyst Mara Ito said it rained.", "en", "person"],
  ["The doctor said it rained.", "en", "person"],
  ["A young fisherman said it rained.", "en", "person"],
  ["The letter said it rained.", "en", "document"],
  ["The keepers said it rained.", "en", "collective"],
  ["El doctor dijo que llovía.", "es", "person"],
  ["El mercado dijo que llovía.", "es", "collective"],
  ["The Evening Herald said it rained.", "en", "outlet"],
  ["According to the agreement, it rained.", "en", "document"],
  ["The boat giant said it rained.", "en", "organisation"],
  ["Lenotech said it would not sell its boats.", "en", "organisation"],
  ["Lund said it would rain.", "en", "person"],
  ["Laut Zahlen der Bank Lund steigen die Preise.", "de", "document"],
  ["Die Lage sei gut, sagte eine Hafensprecherin der Reederei.", "de", "office"],
  ["Das AWI sagte, die Lage sei gut.", "de", "organisation"],
  ["Le port compte cent bateaux, selon les estimations de la mairie.", "fr", "document"],
  ["L’ODPE considère que le port est sûr.", "fr", "organisation"],
  ["وأوضح البلاغ أن الميناء مفتوح.", "ar", "document"],
  ["وأضاف المصدر نفسه أن الميناء مفتوح.", "ar", "unnamed-authority"],
  ["وقالت «بحارة بلا موانئ» إن الميناء مفتوح.", "ar", "organisation"],
  ["بحسب رويترز، ارتفعت الأسعار.", "ar", "outlet"],
  ["ويرى الكاتب أن الميناء مفتوح.", "ar", "person"],
  ["وقال الكاتب العام للميناء إن الجسر مغلق.", "ar", "office"],
  ["وقال السيد سامي إيتو إن الميناء مفتوح.", "ar", "person"],
  ["韩国媒体指出，港口已开放。", "zh", "outlet"],
  ["土耳其当局表示，港口已开放。", "zh", "office"],
  ["埃尔多安表示，港口已开放。", "zh", "person"],
  ["《海岛邮报》分析认为，港口已开放。", "zh", "outlet"],
  ["港务局有关负责人表示，港口已开放。", "zh", "unnamed-authority"],
  ["The king said it rained.", "en", "office"],
  ["The chief negotiator said it rained.", "en", "office"],
  ["A researcher said it rained.", "en", "unnamed-authority"],
  ["L'ambassadeur a dit que le port était sûr.", "fr", "office"],
  ["L'analyste a dit que le port était sûr.", "fr", "unnamed-authority"],
  ["La embajadora dijo que llovía.", "es", "office"],
  ["Un diplomático dijo que llovía.", "es", "unnamed-authority"],
  ["Der Chefunterhändler sagte, die Lage sei gut.", "de", "office"],
  ["Diplomatische Quellen bestätigten, dass die Lage gut sei.", "de", "unnamed-authority"],
  ["Спецпосланник заявил, что порт открыт.", "ru", "office"],
  ["وقال المبعوث إن الميناء مفتوح.", "ar", "office"],
  ["国王表示，港口已开放。", "zh", "office"],
  ["一名顾问表示，港口已开放。", "zh", "unnamed-authority"],
  ["Les experts avertissent que le port va fermer.", "fr", "unnamed-authority"],
  ["Experten warnen, dass der Hafen schließt.", "de", "unnamed-authority"],
];

test("what kind of speaker a source is", () => {
  const wrong = sentences.flatMap(([text, language, kind]) => {
    const article = parseArticle({ id: "a", text, language });
    assert.ok(article.ok);
    const found = readClaims(article.value).attributions[0]?.speaker.kind;
    return found === kind ? [] : [`${text} (${kind}) -> ${found}`];
  });
  assert.deepEqual(wrong, []);
});

test("a name of one word behind the first paragraph is a person's only where the text named one in full", () => {
  const kind = (text: string) => {
    const article = parseArticle({ id: "a", text, language: "en" });
    assert.ok(article.ok);
    return readClaims(article.value).attributions.at(-1)?.speaker.kind;
  };
  assert.equal(kind("The pier closed.\n\nIt rained.\n\nTideland said it was late."), "organisation");
  assert.equal(kind("The pier closed.\n\nMara Lund came.\n\nLund said it was late."), "person");
  assert.equal(kind("The pier closed.\n\nIt rained.\n\nMr Lund said it was late."), "person");
  assert.equal(kind("Lund said it was late."), "person");
});

/** A sentence and the side of its last speaker. */
const sides: readonly (readonly [string, string | undefined])[] = [
  ["A Japan Airlines spokesman said it rained.", undefined],
  ["Mara Ito, UK economist at Lund Bank, said it rained.", undefined],
  ["The US company said it rained.", undefined],
  ["A Japan Foreign Ministry spokesman said it rained.", "JPN"],
  ["Chinese officials said it rained.", "CHN"],
  ["Lund had left Norsebank, which said it rained.", undefined],
  ["Lund had praised China, which said it rained.", "CHN"],
  ["Lund met the head of China, who said it rained.", undefined],
];

test("a state in a company's name or before what is no part of it is no side", () => {
  for (const [text, side] of sides) {
    const article = parseArticle({ id: "a", text, language: "en" });
    assert.ok(article.ok);
    assert.equal(readClaims(article.value).attributions.at(-1)?.speaker.side, side, text);
  }
});

test("a relative speaks for the name before it, and a finding is no mind", () => {
  const read = (text: string) => {
    const article = parseArticle({ id: "a", text, language: "en" });
    assert.ok(article.ok);
    return readClaims(article.value).attributions.at(-1);
  };
  assert.equal(read("Lund had visited Mara Ruiz, who told him that it rained.")?.speaker.name, "Mara Ruiz");
  assert.equal(read("The head of Norsebank, who says it rains, left.")?.speaker.name, undefined);
  assert.equal(read("A survey found that prices fell.")?.mind, undefined);
  assert.equal(read("Mara Ruiz found that prices fell.")?.mind, true);
});
