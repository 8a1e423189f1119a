import { type Clock, type Outcome, type Problem, success, toMillis } from "../core/index.ts";
import type { Store, Tables } from "../store/index.ts";
import { unpackBytes } from "./archive/unpack.ts";
import { decodeBytes } from "./charset/decode-bytes.ts";
import { parseFeed } from "./feed/parse-feed.ts";
import type { Feed, FeedEntry } from "./feed/types.ts";
import type { Fetched, Fetcher, FetchResult } from "./fetch/types.ts";
import {
  type FeedHealth,
  type HealthState,
  healthStates,
  newFeed,
  nextHealth,
  type Visit,
} from "./health/feed-health.ts";
import { listKnownPages, saveFetch, savePage, saveVisit } from "./store.ts";

export interface VisitOptions {
  readonly fetcher: Fetcher;
  readonly now: Clock;
  /** Pages taken in one visit, at most. */
  readonly entries: number;
  /** One feed after another, in their order: pages then arrive in the same order every time. */
  readonly inTurn?: boolean;
}

export interface VisitReport {
  readonly feed: string;
  readonly health: HealthState;
  readonly reason: string;
  readonly pages: number;
  /** Entries whose page could not be had, with the reason. */
  readonly problems: readonly { readonly url: string; readonly problem: Problem }[];
}

/**
 * Reads one feed and the pages of those entries that are new. Everything asked for leaves a row in `fetch`; the feed's own
 * row is written last, so that a visit cut short is simply made again.
 */
export async function visitFeed(store: Store, row: Tables["feed"], options: VisitOptions): Promise<VisitReport> {
  const address = row.moved_to ?? row.url;
  const at = options.now();
  const validators = {
    ...(row.etag ? { etag: row.etag } : {}),
    ...(row.last_modified ? { lastModified: row.last_modified } : {}),
  };
  const fetched = await fetchNoted(store, address, options, validators);
  const read = readFetched(fetched);
  const feed = read.ok && read.value ? await withParts(store, read.value, options) : undefined;
  const { pages, problems } = feed ? await takeEntries(store, row, feed, options) : { pages: 0, problems: [] };
  const health = nextHealth(healthOf(row), visitOf(at, fetched, feed ? success(feed) : read));
  // Where a page is to be tried again, the feed must not be answered with "unchanged" next time.
  const whole = problems.every(({ problem }) => isFinal(problem));
  const seen =
    fetched.ok && fetched.value.kind === "fetched" && read.ok
      ? { validators: whole ? fetched.value.validators : {} }
      : {};
  await store.transaction((tx) =>
    saveVisit(tx, {
      url: row.url,
      health,
      at,
      entries: feed?.entries.length ?? 0,
      ...(feed?.title ? { title: feed.title } : {}),
      ...seen,
    }),
  );
  return { feed: row.url, health: health.state, reason: health.reason, pages, problems };
}

async function fetchNoted(
  store: Store,
  url: string,
  { fetcher, now }: VisitOptions,
  validators = {},
): Promise<Outcome<FetchResult>> {
  const started = now();
  const result = await fetcher.fetchPage(url, validators);
  const note = result.ok
    ? {
        status: result.value.kind === "fetched" ? result.value.status : 304,
        bytes: result.value.kind === "fetched" ? result.value.bytes.length : 0,
      }
    : { bytes: 0, problem: result.problem.code };
  await store.transaction((tx) => saveFetch(tx, { url, at: started, ms: Math.round(now() - started), ...note }));
  return result;
}

/** The feed in an answer; undefined where it has not changed. */
function readFetched(result: Outcome<FetchResult>): Outcome<Feed | undefined> {
  if (!result.ok) return result;
  if (result.value.kind === "unchanged") return { ok: true, value: undefined };
  const bytes = unpackBytes(result.value.bytes);
  if (!bytes.ok) return bytes;
  return parseFeed(decodeBytes(bytes.value, result.value.contentType).text, result.value.url);
}

/** Sitemaps of an index that are read in one visit, the newest first. */
const mostParts = 4;

/** An index of sitemaps gives what its newest sitemaps give; any other feed is itself. */
async function withParts(store: Store, feed: Feed, options: VisitOptions): Promise<Feed> {
  if (feed.kind !== "sitemap-index") return feed;
  const parts = newestFirst(feed.entries).slice(0, mostParts);
  const entries: FeedEntry[] = [];
  for (const { link } of parts) {
    if (link === undefined) continue;
    const read = readFetched(await fetchNoted(store, link, options));
    if (read.ok && read.value?.kind === "sitemap") entries.push(...read.value.entries);
  }
  return { ...feed, kind: "sitemap", entries };
}

/** Feeds put the newest on top, sitemaps in any order: those are put in order by their dates, undated ones last. */
function newestFirst(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const timeOf = ({ publishedAt }: FeedEntry): number => toMillis(publishedAt) ?? 0;
  return entries.toSorted((a, b) => timeOf(b) - timeOf(a));
}

/** Problems of a page that asking again will not mend. */
function isFinal({ code }: Problem): boolean {
  return /^(?:URL_|ADDRESS_CLOSED|ROBOTS_DISALLOW|HTTP_GONE|HTTP_DENIED|HTTP_NOT_FOUND|TOO_)/u.test(code);
}

function visitOf(at: number, fetched: Outcome<FetchResult>, read: Outcome<Feed | undefined>): Visit {
  if (!fetched.ok) return { kind: "failed", at, problem: fetched.problem };
  if (!read.ok) return { kind: "failed", at, problem: read.problem };
  const { freshFor, movedTo } = fetched.value;
  const moved = movedTo ? { movedTo } : {};
  if (!read.value) return { kind: "unchanged", at, freshFor, ...moved };
  const entryTimes = read.value.entries
    .map((entry) => toMillis(entry.publishedAt))
    .filter((time) => time !== undefined);
  const { ttlMinutes } = read.value;
  return { kind: "read", at, entryTimes, freshFor, ...(ttlMinutes === undefined ? {} : { ttlMinutes }), ...moved };
}

function healthOf(row: Tables["feed"]): FeedHealth {
  if (row.health === "new") return newFeed;
  const lastEntryAt = toMillis(row.last_entry_at);
  const failingSince = row.failures > 0 ? toMillis(row.failing_since ?? row.checked_at) : undefined;
  return {
    state: healthStates.find((state) => state === row.health) ?? "new",
    reason: row.reason,
    failures: row.failures,
    interval: row.interval_s,
    ...(lastEntryAt === undefined ? {} : { lastEntryAt }),
    ...(failingSince === undefined ? {} : { failingSince }),
    ...(row.moved_to ? { movedTo: row.moved_to } : {}),
  };
}

async function takeEntries(
  store: Store,
  row: Tables["feed"],
  feed: Feed,
  options: VisitOptions,
): Promise<Pick<VisitReport, "pages" | "problems">> {
  const inOrder = feed.kind === "sitemap" ? newestFirst(feed.entries) : feed.entries;
  const linked = inOrder.filter((entry) => entry.link !== undefined).slice(0, options.entries);
  const known = await listKnownPages(
    store.db,
    linked.map(({ link = "" }) => link),
  );
  const problems: { url: string; problem: Problem }[] = [];
  let pages = 0;
  // Oldest first: sequence is the order of arrival, and feeds put the newest on top.
  for (const entry of linked.toReversed()) {
    const url = entry.link ?? "";
    if (isFresh(known.get(url), entry)) continue;
    const result = await fetchNoted(store, url, options);
    if (!result.ok) problems.push({ url, problem: result.problem });
    else if (result.value.kind === "fetched") pages += await keepPage(store, row, entry, result.value, options.now());
  }
  return { pages, problems };
}

/** A page that is kept is asked for again only where the feed says that it changed since. */
function isFresh(fetchedAt: string | undefined, { updatedAt }: FeedEntry): boolean {
  const changed = toMillis(updatedAt);
  return fetchedAt !== undefined && (changed === undefined || changed <= Date.parse(fetchedAt));
}

async function keepPage(
  store: Store,
  row: Tables["feed"],
  entry: FeedEntry,
  fetched: Fetched,
  at: number,
): Promise<number> {
  const { title, publishedAt, precision, authors, summary, link = fetched.url } = entry;
  const hints = Object.fromEntries(
    Object.entries({ title, publishedAt, precision, authors, summary }).filter(([, value]) => value !== undefined),
  );
  const page = {
    url: link,
    feed: row.url,
    fetchedAt: at,
    bytes: fetched.bytes,
    hints,
    ...(row.outlet ? { outlet: row.outlet } : {}),
    ...(fetched.contentType ? { contentType: fetched.contentType } : {}),
  };
  const { isNew } = await store.transaction((tx) => savePage(tx, page));
  return isNew ? 1 : 0;
}
