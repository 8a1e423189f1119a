import { type Database, inPortions } from "../store/index.ts";

/** Article ids of a story, in order of arrival; of a page that was read more than once the last reading. */
export async function findMembers(db: Database, story: string): Promise<readonly string[]> {
  return (await findMembersOf(db, [story])).get(story) ?? [];
}

/** The same of each of some stories; one without articles is absent. */
export async function findMembersOf(
  db: Database,
  stories: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inPortions(stories, (part) =>
    db
      .selectFrom("story_article")
      .innerJoin("article", "article.id", "story_article.article")
      .select(["article.id", "story_article.story"])
      .where("story_article.story", "in", part)
      .where("article.reread_as", "is", null)
      .orderBy("article.sequence")
      .execute(),
  );
  const groups = Map.groupBy(rows, ({ story }) => story);
  return new Map([...groups].map(([story, own]) => [story, own.map(({ id }) => id)]));
}

/** A story by its id, the one that it was joined to, and the one that it was parted from, where there are such. */
export async function findStory(
  db: Database,
  id: string,
): Promise<{ readonly id: string; readonly mergedInto?: string; readonly partedFrom?: string } | undefined> {
  const row = await db
    .selectFrom("story")
    .select(["id", "merged_into", "parted_from"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { merged_into: mergedInto, parted_from: partedFrom } = row;
  return { id: row.id, ...(mergedInto ? { mergedInto } : {}), ...(partedFrom ? { partedFrom } : {}) };
}

/** Why each article stands in its story, in words. */
export async function findReasons(
  db: Database,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inPortions(articles, (part) =>
    db.selectFrom("story_article").select(["article", "reasons"]).where("article", "in", part).execute(),
  );
  return new Map(rows.map(({ article, reasons }) => [article, parseReasons(reasons)]));
}

function parseReasons(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((reason) => typeof reason === "string") : [];
}

/** The story of each article. */
export async function findStoriesOf(db: Database, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inPortions(articles, (part) =>
    db.selectFrom("story_article").select(["article", "story"]).where("article", "in", part).execute(),
  );
  return new Map(rows.map(({ article, story }) => [article, story]));
}

/** One event of a running story. */
export interface RunningEvent {
  readonly story: string;
  readonly firstAt: string | null;
  readonly articles: number;
}

/** Events of the running story that a story belongs to, in order of time, itself among them; none where it stands alone. */
export async function findRunning(db: Database, story: string): Promise<readonly RunningEvent[]> {
  const own = await db.selectFrom("story").select("running").where("id", "=", story).executeTakeFirst();
  if (!own?.running) return [];
  const rows = await db
    .selectFrom("story")
    .innerJoin("story_article", "story_article.story", "story.id")
    .innerJoin("article", "article.id", "story_article.article")
    .select(({ fn }) => ["story.id", "story.first_at", fn.countAll<number>().as("articles")])
    .where("story.running", "=", own.running)
    .where("story.merged_into", "is", null)
    .where("article.reread_as", "is", null)
    .groupBy(["story.id", "story.first_at"])
    .orderBy("story.first_at")
    .orderBy("story.id")
    .execute();
  if (rows.length < 2) return [];
  return rows.map(({ id, first_at, articles }) => ({ story: id, firstAt: first_at, articles }));
}
