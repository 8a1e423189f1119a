import { articleFields, parseArticle } from "../../article/index.ts";
import { success } from "../../core/index.ts";
import { openClusterer } from "../../story/index.ts";
import type { Command } from "../command.ts";
import type { FilterFlags, OrderedHandler } from "../filters/filter.ts";
import { defineFilter } from "../filters/run-filter.ts";

export const clusterCommand: Command = defineFilter({
  name: "cluster",
  summary: "articles to stories",
  about:
    "Reads articles in order of arrival, one JSON object a line, and writes for each the story it belongs to: final for\n" +
    "the line when it is written. Articles in different languages meet by states, persons, names, numbers and topics.",
  example: `echo '{"id":"a","language":"en","title":"Quake hits Peru","text":"A quake of 7.1 hit Peru on Monday."}' | rapporteur cluster`,
  ordered: { known: articleFields, open: openHandler },
});

function openHandler(flags: FilterFlags): OrderedHandler {
  const clusterer = openClusterer();
  return {
    next: (line) => {
      const article = parseArticle(line);
      if (!article.ok) return article;
      const { story, language, copyOf, reasons } = clusterer.add(article.value);
      return success([{ story, language, ...(copyOf ? { copyOf } : {}), ...(flags.explain ? { reasons } : {}) }]);
    },
    end: () => [],
  };
}
