import type { DossierLine } from "../../relations/index.ts";
import type { BriefSentence, Candidate, Material, MaterialArticle, WithheldSentence } from "../types.ts";
import { checkText } from "./check-text.ts";
import { type Chosen, creditAs, type Held } from "./choose.ts";
import { openWriting } from "./context.ts";
import { firstDayOf, mayBeSame } from "./earlier.ts";
import { toSentence, toWithheld } from "./finish.ts";
import { writeRecords } from "./from-records.ts";
import { byWeight } from "./merge-alike.ts";

/** Most sentences of background, most of one type of act, and most records that are tried. */
const most = { told: 4, ofType: 2, tried: 8 } as const;

/** The section "Background" with the articles that carry it. */
export interface Background {
  readonly sentences: readonly BriefSentence[];
  readonly withheld: readonly WithheldSentence[];
  readonly articles: readonly MaterialArticle[];
}

/**
 * Tells what was known of the story's states before it: acts and agreements with their days, by articles of other stories
 * that came out before the story's first report, in the order of their days. It is written from that material alone, so
 * that nothing of it counts among the story's voices; each sentence is checked as all others are.
 */
export function composeBackground(material: Material, language: string, publishedAt: string): Background {
  const earlier = { story: material.story, ...keepEarlier(material) };
  const writing = openWriting(earlier, language, publishedAt);
  const chosen: Dated[] = [];
  const held: Held[] = [];
  const types = new Map<string, number>();
  const tried = writeRecords(writing)
    .filter(({ foreign }) => foreign === undefined)
    .toSorted(byWeight)
    .slice(0, most.tried);
  for (const one of tried) {
    const line = earlier.records.find(({ id }) => one.key === `record:${id}`);
    if (chosen.length === most.told || !line?.date || (types.get(line.type) ?? 0) >= most.ofType) continue;
    const candidate: Candidate = { ...one, section: "background" };
    const text = creditAs(writing, candidate);
    const check = checkText(writing, text, candidate.citations);
    if (check.verdict === "unsupported") {
      held.push({ candidate, text, problems: check.problems });
      continue;
    }
    chosen.push({ candidate, text, check, from: line.date.from });
    types.set(line.type, (types.get(line.type) ?? 0) + 1);
  }
  const ordered = chosen.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const sentences = ordered.map((one) => toSentence(writing, one));
  const cited = new Set(sentences.flatMap(({ citations }) => citations.map(({ article }) => article)));
  return {
    sentences,
    withheld: held.map((one) => toWithheld(writing, one)),
    articles: earlier.articles.filter(({ article }) => cited.has(article.id)),
  };
}

interface Dated extends Chosen {
  readonly from: string;
}

/** Records that are older than the story and none of its own, with their articles from before its first report. */
function keepEarlier({ articles, records, earlier }: Material): Pick<Material, "articles" | "records"> {
  const firstDay = firstDayOf({ articles });
  if (!earlier || !firstDay) return { articles: [], records: [] };
  const own = new Set(articles.map(({ article }) => article.id));
  const before = earlier.articles.filter(
    ({ article }) => !own.has(article.id) && (article.publishedAt ?? "9") < firstDay,
  );
  const known = new Set(before.map(({ article }) => article.id));
  const kept = earlier.records.flatMap((line): readonly DossierLine[] => {
    if (!line.date || line.date.to >= firstDay || line.citations.some(({ article }) => own.has(article))) return [];
    if (records.some((other) => mayBeSame(line, other))) return [];
    const citations = line.citations.filter(({ article }) => known.has(article));
    return citations.length > 0 ? [{ ...line, citations }] : [];
  });
  return { articles: before, records: kept };
}
