import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "./index.ts";

/** A sentence, its language and the kind of its first speaker. */
const sentences: readonly (readonly [string, string, string])[] = [
  ["Laut Zahlen der Bank Lund steigen die Preise.", "de", "document"],
  ["Die Lage sei gut, sagte eine Hafensprecherin der Reederei.", "de", "office"],
  ["Das AWI sagte, die Lage sei gut.", "de", "organisation"],
  ["Le port compte cent bateaux, selon les estimations de la mairie.", "fr", "document"],
  ["L’ODPE considère que le port est sûr.", "fr", "organisation"],
  ["وأوضح البلاغ أن الميناء مفتوح.", "ar", "document"],
  ["وأضاف المصدر نفسه أن الميناء مفتوح.", "ar", "unnamed-authority"],
  ["وقال السيد سامي إيتو إن الميناء مفتوح.", "ar", "person"],
  ["港务局有关负责人表示，港口已开放。", "zh", "unnamed-authority"],
];

test("what kind of speaker a source is, outside English", () => {
  const wrong = sentences.flatMap(([text, language, kind]) => {
    const article = parseArticle({ id: "a", text, language });
    assert.ok(article.ok);
    const found = readClaims(article.value).attributions[0]?.speaker.kind;
    return found === kind ? [] : [`${text} (${kind}) -> ${found}`];
  });
  assert.deepEqual(wrong, []);
});
