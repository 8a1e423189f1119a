import type { Database } from "../store/index.ts";

/** An outlet's row as a reader sees it. */
export interface ListedOutlet {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly languages: readonly string[];
  readonly kind: string;
  readonly ownership: string;
  readonly source: string;
  readonly checked: string;
}

export interface ListedFeedHealth {
  readonly url: string;
  readonly outlet: string | null;
  /** What the feed calls itself. */
  readonly title?: string;
  readonly health: string;
  readonly reason: string;
  readonly checkedAt?: string;
  readonly entries: number;
}

export async function listOutlets(db: Database): Promise<readonly ListedOutlet[]> {
  const rows = await db
    .selectFrom("outlet")
    .select(["id", "name", "country", "languages", "kind", "ownership", "source", "checked"])
    .orderBy("id")
    .execute();
  return rows.map(({ languages, country, ...row }) => ({
    ...row,
    languages: JSON.parse(languages) as string[],
    ...(country ? { country } : {}),
  }));
}

export async function listFeeds(db: Database): Promise<readonly ListedFeedHealth[]> {
  const rows = await db
    .selectFrom("feed")
    .select(["url", "outlet", "title", "health", "reason", "checked_at", "entries"])
    .orderBy("url")
    .execute();
  return rows.map(({ checked_at, title, ...row }) => ({
    ...row,
    ...(title ? { title } : {}),
    ...(checked_at ? { checkedAt: checked_at } : {}),
  }));
}

/** Pages kept, in all. */
export async function countPages(db: Database): Promise<number> {
  const row = await db
    .selectFrom("page")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return row.n;
}
