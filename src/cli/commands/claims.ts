import type { Command } from "../command.ts";
import { defineFilter } from "../filters/run-filter.ts";

export const claimsCommand: Command = defineFilter({
  name: "claims",
  summary: "articles to who said what",
  about:
    "Reads articles, one JSON object a line, and writes for each its attributions (source, cue and content as spans of\n" +
    "the text, speaker, certainty, polarity), figures, quotations, times and mentions. English, Russian, Chinese, Arabic,\n" +
    "Spanish, French and German; in others no attributions are read, and `unsupportedLanguage` names the language.",
  example: `echo '{"id":"a","language":"en","text":"The ministry said on Monday that trade rose 26 percent."}' | ./bin/rapporteur claims`,
  module: new URL("../filters/claims.ts", import.meta.url),
});
