import { articleFields, openCopyIndex, parseArticle } from "../../article/index.ts";
import { type ArticleId, success } from "../../core/index.ts";
import { type Assignment, openClusterer } from "../../story/index.ts";
import type { Command } from "../command.ts";
import type { FilterFlags, Line, OrderedHandler } from "../filters/filter.ts";
import { defineFilter } from "../filters/run-filter.ts";

export const clusterCommand: Command = defineFilter({
  name: "cluster",
  summary: "articles to stories",
  about:
    "Reads articles in order of arrival, one JSON object a line, and writes for each the story it belongs to: final for\n" +
    "the line when it is written. Articles in different languages meet by states, persons, names, numbers and topics.\n" +
    "With --revise, lines follow for articles that a later merge or split moved: id, story, and the story it was.",
  example: `echo '{"id":"a","language":"en","title":"Quake hits Peru","text":"A quake of 7.1 hit Peru on Monday."}' | ./bin/rapporteur cluster`,
  options: { revise: { type: "boolean", help: "add lines where a later merge or split changed the story" } },
  ordered: { known: articleFields, open: openHandler },
});

function openHandler(flags: FilterFlags): OrderedHandler {
  const clusterer = openClusterer();
  const copies = openCopyIndex();
  return {
    next: (line) => {
      const article = parseArticle(line);
      if (!article.ok) return article;
      const copy = copies.add(article.value);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id that this command gave to the index
      const hints = copy ? { copyOf: copy.origin as ArticleId } : {};
      const assignment = clusterer.add(article.value, hints);
      const revised = flags.options.revise === true ? revisedLines(assignment) : [];
      return success([answer(assignment, flags.explain), ...revised]);
    },
    end: () => [],
  };
}

function answer({ story, language, copyOf, reasons, follows }: Assignment, explain: boolean): Line {
  return {
    story,
    language,
    ...(copyOf ? { copyOf } : {}),
    ...(explain ? { reasons, ...(follows ? { follows } : {}) } : {}),
  };
}

/** Other articles that moved; the one that showed it has its own line already. */
function revisedLines({ article, merges = [], splits = [] }: Assignment): Line[] {
  return [...merges, ...splits].flatMap(({ from, into, articles }) =>
    articles.filter((id) => id !== article).map((id) => ({ id, story: into, was: from })),
  );
}
