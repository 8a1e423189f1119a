import type { Command } from "../command.ts";
import { defineFilter } from "../filters/run-filter.ts";

export const relationsCommand: Command = defineFilter({
  name: "relations",
  summary: "articles to records between states",
  about:
    "Reads articles, one JSON object a line, and writes for each its records: what two states or bodies did, planned or\n" +
    "said, with type, direction, date, certainty, CAMEO and PLOVER codes and the passages. With\n" +
    '`"pair": {"source", "target"}`, two mentions as they stand in the text, the one relation between them is answered.\n' +
    "A line that holds one sentence and nothing of its origin is answered by the likeliest dealing of its first two parties,\n" +
    "held for probable, where no rule of grammar reads one.",
  example: `echo '{"id":"a","language":"en","text":"France and Germany signed a treaty on Monday."}' | ./bin/rapporteur relations`,
  module: new URL("../filters/relations.ts", import.meta.url),
});
