import type { Citation } from "../../core/index.ts";
import { baseLanguage } from "../../language/index.ts";
import { readRecords } from "../../relations/index.ts";
import { findPartings } from "../partings/find-partings.ts";
import { tellParting } from "../partings/tell-parting.ts";
import type { Account } from "../partings/types.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { cite, originals, type Writing } from "./context.ts";
import { voiceOf } from "./voices.ts";

/** Most sentences of this kind that are proposed, and the weight that brings them onto the page. */
const proposed = { most: 4, weight: 7 } as const;

/** Where accounts part in the order of events, in what a readout leaves out, and in what they call a thing. */
export function writePartings(writing: Writing): readonly Candidate[] {
  const dated = datedTwice(writing);
  const accounts = originals(writing).map((entry) => accountOf(writing, entry, dated.has(entry.article.id)));
  const found = findPartings(accounts).slice(0, proposed.most);
  return found.flatMap((parting): readonly Candidate[] => {
    const text = tellParting(parting, writing.language);
    const [first, ...rest] = parting.quotes.flatMap(({ article, passages }): readonly Citation[] => {
      const entry = originals(writing).find((one) => one.article.id === article);
      return entry ? passages.map((span) => cite(entry, span)) : [];
    });
    if (!text || !first) return [];
    const key = `parting:${parting.topic}:${parting.id}`;
    return [{ text, section: "part", citations: [first, ...rest], weight: proposed.weight, key }];
  });
}

function accountOf({ articles }: Writing, entry: MaterialArticle, isDated: boolean): Account {
  const { article, outlet, claims } = entry;
  return {
    article: article.id,
    voice: voiceOf(articles, article.id),
    outlet: outlet.name,
    language: baseLanguage(article.language ?? "und"),
    text: article.text,
    spans: [[0, article.text.length]],
    claims,
    records: isDated ? readRecords(article, claims) : [],
    readout: article.kind === "readout",
  };
}

/** Articles that carry two acts or more of the story: only there can an order be told, and only these are read once more. */
function datedTwice({ material }: Writing): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { kind, date, citations } of material.records)
    if (date && (kind === "event" || kind === "agreement"))
      for (const article of new Set(citations.map((one) => one.article)))
        counts.set(article, (counts.get(article) ?? 0) + 1);
  return new Set([...counts].flatMap(([article, count]) => (count >= 2 ? [article] : [])));
}
