import type { Command } from "../command.ts";
import { defineFilter } from "../filters/run-filter.ts";

export const verifyCommand: Command = defineFilter({
  name: "verify",
  summary: "Sentences against their evidence: does each passage carry what the sentence says?",
  about: 'In: {"id", "sentence", "evidence": [text, …]}. Out: {"id", "verdict", "problems": […], "support": […]}.',
  example: `echo '{"id":"1","sentence":"Trade came to $227 billion.","evidence":["Customs put trade at $240.1 billion."]}' | ./bin/rapporteur verify`,
  module: new URL("../filters/verify.ts", import.meta.url),
});
