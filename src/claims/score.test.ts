import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "./index.ts";
import { measureRules } from "./score.ts";

test("a rule is right where its cue is labelled, and a label counts once", () => {
  const article = parseArticle({ id: "a", language: "en", text: "Ito said it rained. Ito said it snowed." });
  assert.ok(article.ok);
  const { attributions } = readClaims(article.value);
  assert.deepEqual(measureRules([{ found: attributions, labelled: [[[4, 8]]] }]), [
    { rule: "lead-S", found: 2, right: 1 },
  ]);
});
