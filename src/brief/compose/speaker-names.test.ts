import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../../claims/index.ts";
import { tellSpeaker } from "./speaker-names.ts";

function speakersOf(text: string): readonly (string | undefined)[] {
  const article = parseArticle({ id: "a", text, language: "en" });
  assert.ok(article.ok);
  const entry = { article: article.value, outlet: { name: "Harbour Wire" }, claims: readClaims(article.value) };
  return entry.claims.attributions.map((said) => tellSpeaker(entry, said));
}

test("a name that a card of the page repeats is told once", () => {
  const turns = [
    "The mayors of the two towns met in the old hall of Orlo.",
    "President of Orlo Mara Ito Mara ItoPresident of Orlo: We will meet again in the old hall next week.",
    "Mayor of Vesna Lena Lund: Thank you. The bridge between our towns will be finished this year.",
    "Mara Ito: We have waited for that bridge for ten years and our crews are glad of it.",
    "Lena Lund: The crews have done most of the work and we owe them the money that was promised.",
  ];
  const speakers = speakersOf(turns.join("\n\n"));
  assert.ok(speakers.includes("President of Orlo Mara Ito"), speakers.join("; "));
});
