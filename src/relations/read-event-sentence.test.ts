import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "../claims/index.ts";
import { readEventSentence } from "./read-event-sentence.ts";

function read(text: string, more: object = {}): string | undefined {
  const article = parseArticle({ id: "a", language: "en", text, ...more });
  assert.ok(article.ok);
  const record = readEventSentence(article.value, readClaims(article.value));
  return record && `${record.type} ${record.source} ${record.target}${record.named ? ` (${record.named.join()})` : ""}`;
}

test("a bare sentence is answered by what its first two parties do", () => {
  assert.equal(read("Norway may halt the fishing talks if Iceland builds the pier."), "threaten NOR ISL");
  assert.equal(
    read("The government of Peru on Thursday accepted demands from Quillay rebels."),
    "accede PER Quillay (Quillay)",
  );
});

test("a report, two sentences, two parties that no list knows and what befalls two at once are not", () => {
  const text = "Norway may halt the fishing talks if Iceland builds the pier.";
  assert.equal(read(text, { publishedAt: "2030-01-01", url: "https://fjord.example/1" }), undefined);
  assert.equal(read(`${text} The sea is cold.`), undefined);
  assert.equal(read("Quillay accused Tambo of theft."), undefined);
  assert.equal(read("A storm strikes Norway and Iceland, killing nobody."), undefined);
  assert.equal(read("In Norway, two ferries are hit near Iceland."), undefined);
});
