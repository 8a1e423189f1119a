import type { Article } from "../article/index.ts";
import type { ClaimSet } from "../claims/index.ts";
import type { Span } from "../core/index.ts";
import { gatherRecords } from "./gather-records.ts";
import { readActs } from "./read-acts.ts";
import { readText } from "./read-text.ts";
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
  const titleAt = readOnce((span) => titleIn({ text: article.text.slice(...span), language: reading.language }));
  return gatherRecords(found, (a, b) => areOtherPapers(titleAt, a, b));
}

/** Two sentences that sign papers under different names: they are two, though signed by the same on the same day. */
function areOtherPapers(
  titleAt: (span: Span) => string | undefined,
  { type, evidence: [here] }: RelationRecord,
  { evidence: [there] }: RelationRecord,
): boolean {
  if (type !== "sign-agreement" || !here || !there || here[0] === there[0]) return false;
  const [one, other] = [titleAt(here), titleAt(there)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Each record is held against all that are known: what its sentence names is read the first time. */
function readOnce(read: (span: Span) => string | undefined): (span: Span) => string | undefined {
  const known = new Map<Span, string | undefined>();
  return (span) => {
    if (!known.has(span)) known.set(span, read(span));
    return known.get(span);
  };
}
