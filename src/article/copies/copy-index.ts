import type { Article } from "../types.ts";
import {
  countShared,
  firstNotBelow,
  longestRun,
  type PackedShingles,
  packShingles,
  shingleText,
  unpackShingles,
} from "./shingle.ts";

/** What was found out about a copy, for a person to check. */
export interface CopyOf {
  readonly article: string;
  /** The text it goes back to: the agency's own where that is here, else the one first published. */
  readonly origin: string;
  /** Share of the article's shingles that stand in the origin, 0 to 1. */
  readonly share: number;
  readonly evidence: {
    /** Share of the origin's shingles that stand in the article: low for an excerpt. */
    readonly originShare: number;
    /** Longest passage the two have word for word, in words (in characters where there are no spaces). */
    readonly longestRun: number;
    /** The agency that the article credits. */
    readonly wire?: string;
    /** True where both are forms or versions of one page. */
    readonly sameAddress?: true;
    /** What made the origin the origin. */
    readonly because: "is the agency" | "first published" | "first seen";
  };
}

export type CopyArticle = { readonly id: string } & Pick<
  Article,
  "text" | "publishedAt" | "wire" | "outlet" | "url" | "canonicalUrl"
>;

export interface CopyIndex {
  /** Takes an article in; answers what it is a copy of, if anything here. */
  add(article: CopyArticle): CopyOf | undefined;
  /** Copies whose origin became another one because an earlier text, or the agency's own, came later. Emptied by the call. */
  takeRevised(): readonly CopyOf[];
  readonly size: number;
  /** Articles that the last one taken in was looked at beside: what the search cost, apart from its own length. */
  readonly looked: number;
}

export interface CopyIndexOptions {
  /** Articles kept; the oldest leave first. */
  readonly capacity?: number;
}

/** One shingle in eight is indexed, by its hash: min-wise sampling, the same shingles in every text that has them. */
const sampleShare = 0x1_0000_0000 / 8;
/** Articles listed under one sampled shingle; boilerplate that more share tells nothing. */
const longestPosting = 24;
/** Candidates compared exactly. */
const mostCompared = 8;
/** Least shared shingles, and least share of the smaller text: below, it is a shared quotation. */
const leastShared = 20;
const leastShare = 0.6;
/** Where the origin is the smaller text (a padded wire), this much of the article must still be the origin's. */
const leastPadded = 0.25;

/** What is kept of an article: its text would be the most of it, and its shingles say all that is asked of it later. */
type Facts = Omit<CopyArticle, "text">;

interface Entry {
  readonly article: Facts;
  readonly shingles: PackedShingles;
  readonly order: number;
  origin: Entry | undefined;
}

/**
 * Finds near-copies over a stream: whole copies, excerpts, padded and re-headed ones. Candidates share sampled
 * shingles, and are confirmed by exact containment. The cost of an article depends on its length, not on how many are
 * kept: every list that is walked is bounded.
 */
export function openCopyIndex({ capacity = 60_000 }: CopyIndexOptions = {}): CopyIndex {
  const postings = new Map<number, Entry[]>();
  const kept: Entry[] = [];
  const revised: CopyOf[] = [];
  let order = 0;
  let evicted = 0;
  let looked = 0;
  const answers = new Map<string, CopyOf | undefined>();
  return {
    add(article) {
      // Taken in before (a step that was done again): the same answer.
      if (answers.has(article.id)) return answers.get(article.id);
      const answer = take(article);
      answers.set(article.id, answer);
      return answer;
    },
    takeRevised: () => revised.splice(0),
    get size() {
      return kept.length - evicted;
    },
    get looked() {
      return looked;
    },
  };

  function take(article: CopyArticle): CopyOf | undefined {
    const entry = makeEntry(article, order++);
    const sampled = sampleOf(entry);
    const found = candidates(postings, sampled);
    looked = found.looked;
    const match = bestMatch(entry, found.best);
    post(postings, sampled, entry);
    kept.push(entry);
    if (kept.length - evicted > capacity) evict();
    if (!match) return undefined;
    const root = match.origin ?? match;
    if (comesBefore(entry, root)) {
      revised.push(...reroot(entry, root, kept, evicted));
      return undefined;
    }
    entry.origin = root;
    return describe(entry, root);
  }

  function evict(): void {
    const old = kept[evicted];
    evicted += 1;
    if (!old) return;
    answers.delete(old.article.id);
    for (const hash of sampleOf(old)) {
      const left = postings.get(hash)?.filter((entry) => entry !== old) ?? [];
      if (left.length > 0) postings.set(hash, left);
      else postings.delete(hash);
    }
    if (evicted > 10_000) {
      kept.splice(0, evicted);
      evicted = 0;
    }
  }
}

function makeEntry(article: CopyArticle, order: number): Entry {
  return { article: factsOf(article), shingles: packShingles(shingleText(article.text)), order, origin: undefined };
}

function factsOf({ id, publishedAt, wire, outlet, url, canonicalUrl }: CopyArticle): Facts {
  return {
    id,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(wire === undefined ? {} : { wire }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
  };
}

function sampleOf({ shingles: { set } }: Entry): Uint32Array {
  return set.subarray(0, firstNotBelow(set, sampleShare));
}

function post(postings: Map<number, Entry[]>, sampled: Uint32Array, entry: Entry): void {
  for (const hash of sampled) {
    const list = postings.get(hash);
    if (!list) postings.set(hash, [entry]);
    else if (list.length < longestPosting) list.push(entry);
  }
}

/** Articles that share most sampled shingles, the best first, and how many shared any. */
function candidates(
  postings: ReadonlyMap<number, readonly Entry[]>,
  sampled: Uint32Array,
): { readonly best: readonly Entry[]; readonly looked: number } {
  const counts = new Map<Entry, number>();
  for (const hash of sampled)
    for (const entry of postings.get(hash) ?? []) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const ranked = [...counts].toSorted(([a, x], [b, y]) => y - x || a.order - b.order);
  return { best: ranked.slice(0, mostCompared).map(([entry]) => entry), looked: counts.size };
}

/** The candidate that contains most of the article, where one contains enough. */
function bestMatch(entry: Entry, found: readonly Entry[]): Entry | undefined {
  const { set } = entry.shingles;
  let best: Entry | undefined;
  let bestShare = 0;
  for (const other of found) {
    const shared = countShared(set, other.shingles.set);
    const share = shared / Math.max(set.length, 1);
    const otherShare = shared / Math.max(other.shingles.set.length, 1);
    const copied = share >= leastShare || (otherShare >= leastShare && share >= leastPadded);
    if (shared < Math.min(leastShared, set.length * 0.9) || shared < 8 || !copied || share <= bestShare) continue;
    best = other;
    bestShare = share;
  }
  return best;
}

/** The agency's own text comes before those that credit it; else the time of publication decides, then arrival. */
function comesBefore(entry: Entry, root: Entry): boolean {
  // A print or AMP form never comes before the page that it is a form of.
  const { canonicalUrl } = entry.article;
  if (isSameAddress(entry.article, root.article))
    return entry.article.url === canonicalUrl && root.article.url !== canonicalUrl;
  if (isAgencysOwn(entry.article, root.article)) return true;
  if (isAgencysOwn(root.article, entry.article)) return false;
  const own = entry.article.publishedAt;
  const other = root.article.publishedAt;
  return own !== undefined && other !== undefined && Date.parse(own) < Date.parse(other);
}

function isSameAddress(a: Facts, b: Facts): boolean {
  return a.canonicalUrl !== undefined && a.canonicalUrl === b.canonicalUrl;
}

function isAgencysOwn(article: Facts, copy: Facts): boolean {
  const wire = copy.wire?.toLowerCase();
  const name = article.outlet?.name?.toLowerCase();
  return (
    wire !== undefined &&
    name !== undefined &&
    wire !== copy.outlet?.name?.toLowerCase() &&
    (name === wire || name.startsWith(`${wire} `) || name.endsWith(` ${wire}`))
  );
}

/** Copies looked through for a new origin: those that came last, so that the cost stays bounded. */
const lookedThrough = 2000;

function reroot(entry: Entry, root: Entry, kept: readonly Entry[], evicted: number): CopyOf[] {
  const group = kept.slice(Math.max(evicted, kept.length - lookedThrough)).filter((other) => other.origin === root);
  const moved = group.includes(root) ? group : [root, ...group];
  return moved.map((other) => {
    other.origin = entry;
    return describe(other, entry);
  });
}

function describe(entry: Entry, root: Entry): CopyOf {
  const [own, other] = [entry.shingles.set, root.shingles.set];
  const shared = countShared(own, other);
  const { wire } = entry.article;
  const timed = entry.article.publishedAt !== undefined && root.article.publishedAt !== undefined;
  return {
    article: entry.article.id,
    origin: root.article.id,
    share: round(shared / Math.max(own.length, 1)),
    evidence: {
      originShare: round(shared / Math.max(other.length, 1)),
      longestRun: longestRun(unpackShingles(entry.shingles), other),
      ...(wire ? { wire } : {}),
      ...(isSameAddress(entry.article, root.article) ? { sameAddress: true as const } : {}),
      because: isAgencysOwn(root.article, entry.article) ? "is the agency" : timed ? "first published" : "first seen",
    },
  };
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
