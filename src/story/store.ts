import type { ArticleId, StoryId } from "../core/index.ts";
import type { Database } from "../store/index.ts";
import type { StoryMerge, StorySplit } from "./types.ts";

async function addStory(tx: Database, id: string): Promise<void> {
  await tx
    .insertInto("story")
    .values({ id, running: null, revision: 0, first_at: null, last_at: null, merged_into: null, parted_from: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The story that an id leads to after all merges. */
export async function leadingStory(tx: Database, id: string): Promise<string> {
  let at: string = id;
  for (;;) {
    const row = await tx.selectFrom("story").select("merged_into").where("id", "=", at).executeTakeFirst();
    if (!row?.merged_into) return at;
    at = row.merged_into;
  }
}

async function touchStory(tx: Database, id: string, at: string | undefined): Promise<void> {
  const row = await tx
    .selectFrom("story")
    .select(["revision", "first_at", "last_at"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const times = [row.first_at, row.last_at, at].filter((time): time is string => typeof time === "string").toSorted();
  await tx
    .updateTable("story")
    .set({ revision: row.revision + 1, first_at: times.at(0) ?? null, last_at: times.at(-1) ?? null })
    .where("id", "=", id)
    .execute();
}

/** Joins one story to another: its articles move, its id stays and leads on. */
export async function saveMerge(tx: Database, { from, into }: StoryMerge): Promise<void> {
  const target = await leadingStory(tx, into);
  const gone = await tx
    .selectFrom("story")
    .select(["first_at", "last_at", "merged_into", "revision"])
    .where("id", "=", from)
    .executeTakeFirst();
  if (!gone || gone.merged_into || from === target) return;
  await tx.updateTable("story_article").set({ story: target }).where("story", "=", from).execute();
  await tx
    .updateTable("story")
    .set({ merged_into: target, revision: gone.revision + 1 })
    .where("id", "=", from)
    .execute();
  await touchStory(tx, target, gone.first_at ?? undefined);
  await touchStory(tx, target, gone.last_at ?? undefined);
}

/** Parts a story: the named articles leave for one of their own, which says where it came from. */
export async function saveSplit(tx: Database, { from, into, articles }: StorySplit): Promise<void> {
  const source = await leadingStory(tx, from);
  await moveArticles(tx, source, into, articles);
  await tx.updateTable("story").set({ parted_from: source }).where("id", "=", into).execute();
}

/** Takes articles from one story to another, which is made where it is new. Both pages are due again. */
export async function moveArticles(
  tx: Database,
  source: string,
  target: string,
  articles: readonly string[],
): Promise<void> {
  await addStory(tx, target);
  await tx
    .updateTable("story_article")
    .set({ story: target })
    .where("article", "in", [...articles])
    .execute();
  for (const story of [source, target]) await timeStory(tx, story);
}

/** Gives a story the times of its articles anew, and counts the change. */
async function timeStory(tx: Database, id: string): Promise<void> {
  const { first, last } = await tx
    .selectFrom("story_article")
    .innerJoin("article", "article.id", "story_article.article")
    .select(({ fn }) => [
      fn.min<string | null>("article.published_at").as("first"),
      fn.max<string | null>("article.published_at").as("last"),
    ])
    .where("story_article.story", "=", id)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("story")
    .set(({ eb }) => ({ revision: eb("revision", "+", 1), first_at: first, last_at: last }))
    .where("id", "=", id)
    .execute();
}

/** Which stories were parted from which. */
export async function readParted(db: Database): Promise<readonly (readonly [StoryId, StoryId])[]> {
  const rows = await db
    .selectFrom("story")
    .select(["id", "parted_from"])
    .where("parted_from", "is not", null)
    .execute();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ids that this room wrote
  return rows.map(({ id, parted_from }) => [id, parted_from] as [StoryId, StoryId]);
}

/** The last articles before a place in the order of arrival with the stories they stand in, oldest first. */
export async function readPlaced(
  db: Database,
  before: number,
  limit: number,
): Promise<readonly { readonly article: ArticleId; readonly story: StoryId }[]> {
  const rows = await db
    .selectFrom("story_article")
    .innerJoin("article", "article.id", "story_article.article")
    .select(["story_article.article", "story_article.story"])
    .where("article.sequence", "<", before)
    .orderBy("article.sequence", "desc")
    .limit(limit)
    .execute();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ids that this room wrote
  return rows.toReversed() as { article: ArticleId; story: StoryId }[];
}
