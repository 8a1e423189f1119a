import type { Command } from "../command.ts";
import { defineFilter } from "../filters/run-filter.ts";

export const verifyCommand: Command = defineFilter({
  name: "verify",
  summary: "Sentences against their evidence: does each passage carry what the sentence says?",
  about:
    'In: {"id", "sentence", "evidence": [text, …]}. Out: {"id", "verdict", "problems": […], "support": […]}.\n' +
    'With "context", one {"outlet", "publishedAt", "language", "text"} a passage, a sentence is checked as on a page: it may name the\n' +
    "outlet and tell days by the article's own. With \"language\" (ru, zh, ar, es, fr, de) it is read back by that language's grammar.",
  example: `echo '{"id":"1","sentence":"Trade came to $227 billion.","evidence":["Customs put trade at $240.1 billion."]}' | ./bin/rapporteur verify`,
  module: new URL("../filters/verify.ts", import.meta.url),
});
