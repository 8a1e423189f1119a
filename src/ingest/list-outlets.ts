import { type Database, inPortions, type Tables } from "../store/index.ts";

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

const outletColumns = ["id", "name", "country", "languages", "kind", "ownership", "source", "checked"] as const;

type OutletRow = Pick<Tables["outlet"], (typeof outletColumns)[number]>;

export async function listOutlets(db: Database): Promise<readonly ListedOutlet[]> {
  const rows = await db.selectFrom("outlet").select(outletColumns).orderBy("id").execute();
  return rows.map(readOutlet);
}

/** The outlets of some ids, by their ids. */
export async function findOutlets(db: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, ListedOutlet>> {
  const rows = await inPortions(ids, (part) =>
    db.selectFrom("outlet").select(outletColumns).where("id", "in", part).execute(),
  );
  return new Map(rows.map((row) => [row.id, readOutlet(row)]));
}

function readOutlet({ languages, country, ...row }: OutletRow): ListedOutlet {
  return { ...row, languages: JSON.parse(languages) as string[], ...(country ? { country } : {}) };
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
