import type { ArticleId, StoryId } from "../core/index.ts";
import type { Database } from "../store/index.ts";
import type { Assignment, StoryMerge, StorySplit } from "./types.ts";

/** An assignment with the time of its article, RFC 3339 or absent. */
export interface Placed {
  readonly assignment: Assignment;
  readonly at: string | undefined;
}

/** Writes where one article went. The story is made where it is new, and its revision grows. */
export async function savePlacement(tx: Database, { assignment, at }: Placed): Promise<void> {
  const { article, reasons } = assignment;
  const story = await leadingStory(tx, assignment.story);
  const running = assignment.follows ? await joinRunning(tx, assignment.follows) : null;
  await addStory(tx, story, running);
  const before = await tx.selectFrom("story_article").select("story").where("article", "=", article).executeTakeFirst();
  if (before && before.story !== story) await touchStory(tx, before.story, undefined);
  for (const left of await findLeft(tx, article)) if (left !== story) await touchStory(tx, left, undefined);
  await tx
    .insertInto("story_article")
    .values({ article, story, reasons: JSON.stringify(reasons) })
    .onConflict((conflict) => conflict.column("article").doUpdateSet({ story, reasons: JSON.stringify(reasons) }))
    .execute();
  await touchStory(tx, story, at);
}

/** Stories of what was read before in the article's page: they are told without it from now on. */
async function findLeft(tx: Database, article: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("article")
    .innerJoin("story_article", "story_article.article", "article.id")
    .select("story_article.story")
    .distinct()
    .where("article.page", "=", (eb) =>
      eb.selectFrom("article as own").select("own.page").where("own.id", "=", article),
    )
    .where("article.reread_as", "=", article)
    .execute();
  return rows.map(({ story }) => story);
}

async function addStory(tx: Database, id: string, running: string | null): Promise<void> {
  await tx
    .insertInto("story")
    .values({ id, running, revision: 0, first_at: null, last_at: null, merged_into: null, parted_from: null })
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

/** The running story of an event, which is named after its first event. */
async function joinRunning(tx: Database, event: StoryId): Promise<string | null> {
  const id = await leadingStory(tx, event);
  const row = await tx.selectFrom("story").select("running").where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  if (row.running) return row.running;
  await tx.updateTable("story").set({ running: id }).where("id", "=", id).execute();
  return id;
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
  await addStory(tx, target, null);
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
