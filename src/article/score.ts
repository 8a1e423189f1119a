import { decodeBytes } from "../ingest/index.ts";
import { extractArticle } from "./extract-article.ts";

/** A page of a labelled set, with the body that a person marked. */
export interface LabelledPage {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly text: string;
}

export interface BodyScore {
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of mean precision and mean recall, the form of the article-extraction-benchmark. */
  readonly f1: number;
  readonly pages: number;
}

/** Measures bodies by four-word shingles, as multisets. */
export function measureBodies(pages: readonly LabelledPage[]): BodyScore {
  let precision = 0;
  let recall = 0;
  for (const page of pages) {
    const { text: html } = decodeBytes(page.bytes, page.contentType);
    const found = shingles(extractArticle({ html, url: page.url }).article.text);
    const wanted = shingles(page.text);
    const shared = [...wanted].reduce((sum, [key, count]) => sum + Math.min(count, found.get(key) ?? 0), 0);
    precision += shared / Math.max(1, total(found));
    recall += shared / Math.max(1, total(wanted));
  }
  const count = Math.max(1, pages.length);
  const [p, r] = [precision / count, recall / count];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), pages: pages.length };
}

function shingles(text: string): ReadonlyMap<string, number> {
  const tokens = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - 3) && tokens.length > 0; i += 1) {
    const key = tokens.slice(i, i + 4).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
