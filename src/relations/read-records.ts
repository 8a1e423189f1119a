import type { Article } from "../article/index.ts";
import type { ClaimSet } from "../claims/index.ts";
import { gatherRecords } from "./gather-records.ts";
import { readActs } from "./read-acts.ts";
import { type RecordReading, readText } from "./read-text.ts";
import { titleIn } from "./registers/agreement-title.ts";
import { readTrade } from "./read-trade.ts";
import type { RelationRecord } from "./types.ts";

/**
 * What an article's claims say about how states and bodies deal with each other: acts, agreements, plans, words and
 * amounts of trade, each once, in the order of the text, with every sentence of the article that tells it. Spans are
 * UTF-16 offsets into `article.text`. Nothing in a language for which the room has no words.
 */
export function readRecords(article: Article, claims: ClaimSet): readonly RelationRecord[] {
  const reading = readText(article, claims);
  if (!reading) return [];
  const found = reading.sentences.flatMap((sentence, at) => [
    ...readActs(reading, sentence),
    ...readTrade(reading, sentence, reading.sentences[at - 1]),
  ]);
  return gatherRecords(found, (a, b) => areOtherPapers(reading, a, b));
}

/** Two sentences that sign papers under different names: they are two, though signed by the same on the same day. */
function areOtherPapers({ article: { text }, language }: RecordReading, a: RelationRecord, b: RelationRecord): boolean {
  if (a.type !== "sign-agreement" || a.evidence[0]?.[0] === b.evidence[0]?.[0]) return false;
  const [one, other] = [a, b].map(({ evidence: [span] }) => span && titleIn({ text: text.slice(...span), language }));
  return one !== undefined && other !== undefined && one !== other;
}
