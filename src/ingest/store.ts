import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { contentId, toInstant } from "../core/index.ts";
import { type Database, inPortions, lockOrder, saveInPortions, type Tables } from "../store/index.ts";
import type { FeedHealth } from "./health/feed-health.ts";
import type { Outlet } from "./outlets/types.ts";
import type { Validators } from "./fetch/types.ts";

type FeedRow = Tables["feed"];

/** Writes outlets and their feeds; what is known of a feed's health stays. */
export async function saveOutlets(tx: Database, outlets: readonly Outlet[]): Promise<void> {
  for (const { name, domains, country, languages, kind, ownership, source, checked, feeds } of outlets) {
    const [id = name] = domains;
    const fields = {
      name,
      domains: JSON.stringify(domains),
      country: country ?? null,
      languages: JSON.stringify(languages),
      kind,
      ownership,
      source,
      checked,
    };
    await tx
      .insertInto("outlet")
      .values({ id, ...fields })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(fields))
      .execute();
    for (const url of feeds) await saveFeed(tx, url, id);
  }
}

/** Adds a feed that is not there yet. */
export async function saveFeed(tx: Database, url: string, outlet: string | undefined): Promise<void> {
  const row: FeedRow = {
    url,
    outlet: outlet ?? null,
    title: null,
    health: "new",
    reason: "not visited yet",
    moved_to: null,
    etag: null,
    last_modified: null,
    checked_at: null,
    next_at: null,
    interval_s: 900,
    failures: 0,
    failing_since: null,
    last_entry_at: null,
    entries: 0,
  };
  await tx
    .insertInto("feed")
    .values(row)
    .onConflict((conflict) => conflict.column("url").doNothing())
    .execute();
}

/** Feeds whose time has come, those never visited first. */
export async function listDueFeeds(db: Database, at: string, limit = 1000): Promise<readonly FeedRow[]> {
  return db
    .selectFrom("feed")
    .selectAll()
    .where((where) => where.or([where("next_at", "is", null), where("next_at", "<=", at)]))
    .orderBy("checked_at")
    .orderBy("url")
    .limit(limit)
    .execute();
}

/** When the next feed is due, in milliseconds since the epoch, 0 where one was never visited; undefined where none is followed. */
export async function nextDue(db: Database): Promise<number | undefined> {
  const { next, feeds, visited } = await db
    .selectFrom("feed")
    .select(({ fn }) => [
      fn.min("next_at").as("next"),
      fn.countAll<number>().as("feeds"),
      fn.count<number>("next_at").as("visited"),
    ])
    .executeTakeFirstOrThrow();
  if (feeds === 0) return undefined;
  return visited < feeds || next === null ? 0 : Date.parse(next);
}

/** One feed by its address, where it is followed. */
export function findFeed(db: Database, url: string): Promise<FeedRow | undefined> {
  return db.selectFrom("feed").selectAll().where("url", "=", url).executeTakeFirst();
}

export interface FeedVisit {
  readonly url: string;
  readonly health: FeedHealth;
  readonly at: number;
  readonly title?: string;
  readonly entries: number;
  readonly validators?: Validators;
}

/** Writes what a visit found out about a feed. A feed that moved is read at its new address from then on. */
export async function saveVisit(
  tx: Database,
  { url, health, at, title, entries, validators }: FeedVisit,
): Promise<void> {
  const fields = {
    health: health.state,
    reason: health.reason,
    moved_to: health.movedTo ?? null,
    checked_at: toInstant(at),
    next_at: toInstant(at + health.interval * 1000),
    interval_s: health.interval,
    failures: health.failures,
    failing_since: health.failingSince === undefined ? null : toInstant(health.failingSince),
    last_entry_at: health.lastEntryAt === undefined ? null : toInstant(health.lastEntryAt),
    ...(title ? { title } : {}),
    ...(entries > 0 ? { entries } : {}),
    ...(validators ? { etag: validators.etag ?? null, last_modified: validators.lastModified ?? null } : {}),
  };
  await tx.updateTable("feed").set(fields).where("url", "=", url).execute();
}

export interface FetchNote {
  readonly url: string;
  readonly at: number;
  readonly status?: number;
  readonly bytes: number;
  readonly ms: number;
  readonly problem?: string;
}

/** One row for each thing that was asked for, also where nothing came of it. */
export async function saveFetch(tx: Database, { url, at, status, bytes, ms, problem }: FetchNote): Promise<void> {
  const row = {
    id: contentId<"fetch">("f", url, String(at)),
    url,
    at: toInstant(at),
    status: status ?? null,
    bytes,
    ms,
    problem: problem ?? null,
  };
  await tx
    .insertInto("fetch")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export interface NewPage {
  readonly url: string;
  readonly feed?: string;
  readonly outlet?: string;
  readonly fetchedAt: number;
  readonly contentType?: string;
  readonly bytes: Uint8Array;
  /** What the feed says of it. */
  readonly hints?: Readonly<Record<string, unknown>>;
}

/** A page that is kept, and whether it was new. */
export interface KeptPage {
  readonly id: string;
  readonly isNew: boolean;
}

/** Keeps a page as it was served. The same bytes at the same address are one page; other bytes are its next version. */
export async function savePage(tx: Database, page: NewPage): Promise<KeptPage> {
  const [kept] = await savePages(tx, [page]);
  if (!kept) throw new Error("a page was neither kept nor known");
  return kept;
}

/** Keeps pages in their order, as `savePage` each of them. */
export async function savePages(tx: Database, pages: readonly NewPage[]): Promise<readonly KeptPage[]> {
  // Several machines may keep pages at once: the order of arrival is one.
  await lockOrder(tx);
  const known = await inPortions(
    pages.map(({ url }) => url),
    (part) => tx.selectFrom("page").select(["id", "url", "digest", "version"]).where("url", "in", part).execute(),
  );
  const last = await tx
    .selectFrom("page")
    .select(({ fn }) => fn.max("sequence").as("sequence"))
    .executeTakeFirst();
  const versions = Map.groupBy<string, PageVersion>(known, ({ url }) => url);
  const fresh: Tables["page"][] = [];
  const kept = pages.map((page): KeptPage => {
    const digest = createHash("sha256").update(page.bytes).digest("hex");
    const earlier = versions.get(page.url) ?? [];
    const same = earlier.find((version) => version.digest === digest);
    if (same) return { id: same.id, isNew: false };
    const version = 1 + earlier.reduce((most, one) => Math.max(most, one.version), 0);
    const row = pageRow(page, { digest, version, sequence: (last?.sequence ?? 0) + fresh.length + 1 });
    fresh.push(row);
    versions.set(page.url, [...earlier, row]);
    return { id: row.id, isNew: true };
  });
  await saveInPortions(fresh, (part) => tx.insertInto("page").values(part).execute());
  return kept;
}

type PageVersion = Pick<Tables["page"], "id" | "url" | "digest" | "version">;

function pageRow(page: NewPage, place: Pick<Tables["page"], "digest" | "version" | "sequence">): Tables["page"] {
  return {
    id: contentId<"page">("p", page.url, place.digest),
    url: page.url,
    feed: page.feed ?? null,
    outlet: page.outlet ?? null,
    fetched_at: toInstant(page.fetchedAt),
    content_type: page.contentType ?? null,
    body: gzipSync(page.bytes),
    hints: JSON.stringify(page.hints ?? {}),
    ...place,
  };
}

/** Of these addresses, those that a page is kept of, with when the newest was fetched (RFC 3339). */
export async function listKnownPages(db: Database, urls: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (let i = 0; i < urls.length; i += 500) {
    const rows = await db
      .selectFrom("page")
      .select(({ fn }) => ["url", fn.max("fetched_at").as("fetched_at")])
      .where("url", "in", urls.slice(i, i + 500))
      .groupBy("url")
      .execute();
    for (const { url, fetched_at: fetchedAt } of rows) known.set(url, fetchedAt);
  }
  return known;
}
