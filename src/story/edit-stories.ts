import { contentId, failure, type Outcome, success } from "../core/index.ts";
import type { Database } from "../store/index.ts";
import type { EditorLinks } from "./cluster/links.ts";
import { findMembers } from "./find-stories.ts";
import { leadingStory, moveArticles } from "./store.ts";

const actions = ["merge", "move", "pin"] as const;
type Action = (typeof actions)[number];

/** What an editor did to stories, as it is kept. A pin has the same story for source and target. */
export interface StoryEdit {
  readonly id: string;
  readonly action: Action;
  readonly source: string;
  readonly target: string;
  readonly articles: readonly string[];
  readonly at: string;
  readonly undoneAt?: string;
}

type Pairs = EditorLinks["must"];
type Bound = Omit<EditorLinks, "pinned">;

/**
 * Joins one story to another for good: its id leads on, and later articles find both as one. Fails with STORY_UNKNOWN and
 * STORY_SAME. `at` is RFC 3339.
 */
export async function mergeByEditor(db: Database, from: string, into: string, at: string): Promise<Outcome<StoryEdit>> {
  return db.transaction().execute(async (tx) => {
    const source = await leadingStory(tx, from);
    const target = await leadingStory(tx, into);
    const [moved, kept] = [await findMembers(tx, source), await findMembers(tx, target)];
    const [first, other] = [moved[0], kept[0]];
    if (!first || !other) return unknownStory(first ? into : from);
    if (source === target) return failure("STORY_SAME", `${from} and ${into} are one story already`, "Name two.");
    await moveArticles(tx, source, target, moved);
    await tx.updateTable("story").set({ merged_into: target }).where("id", "=", source).execute();
    return success(await keepEdit(tx, "merge", source, target, moved, { must: [[first, other]], cannot: [] }, at));
  });
}

/**
 * Moves articles of one story to another, or to one of their own where `into` is absent, for good: they are never sorted
 * back. Fails with STORY_UNKNOWN, STORY_SAME and ARTICLE_ELSEWHERE.
 */
export async function moveByEditor(
  db: Database,
  articles: readonly string[],
  from: string,
  into: string | undefined,
  at: string,
): Promise<Outcome<StoryEdit>> {
  return db.transaction().execute(async (tx) => {
    const source = await leadingStory(tx, from);
    const members = await findMembers(tx, source);
    if (members.length === 0) return unknownStory(from);
    const moved = members.filter((id) => articles.includes(id));
    const anchor = members.find((id) => !articles.includes(id));
    const [first] = moved;
    if (!first || moved.length < articles.length || !anchor)
      return failure("ARTICLE_ELSEWHERE", "not all of these stand in the story beside others", "Reload its page.");
    const target = into ? await leadingStory(tx, into) : contentId<"story">("s", `moved ${first} ${at}`);
    if (target === source) return failure("STORY_SAME", "they stand there already", "Name another story.");
    const [goal] = await findMembers(tx, target);
    if (into && !goal) return unknownStory(into);
    await moveArticles(tx, source, target, moved);
    const must = boundTo(goal ?? first, moved);
    const cannot: Pairs = moved.map((id) => [id, anchor] as const);
    return success(await keepEdit(tx, "move", source, target, moved, { must, cannot }, at));
  });
}

/**
 * Keeps articles of a story in it for good, or all that it has where none is named: no later report parts them from it or
 * takes them to another one. New reports still come in. Fails with STORY_UNKNOWN and ARTICLE_ELSEWHERE.
 */
export async function pinByEditor(
  db: Database,
  articles: readonly string[],
  story: string,
  at: string,
): Promise<Outcome<StoryEdit>> {
  return db.transaction().execute(async (tx) => {
    const here = await leadingStory(tx, story);
    const members = await findMembers(tx, here);
    const [first] = members;
    if (!first) return unknownStory(story);
    const pinned = articles.length === 0 ? members : members.filter((id) => articles.includes(id));
    if (pinned.length < articles.length)
      return failure("ARTICLE_ELSEWHERE", "not all of these stand in the story", "Reload its page.");
    return success(await keepEdit(tx, "pin", here, here, pinned, { must: boundTo(first, pinned), cannot: [] }, at));
  });
}

/** Each article with the one that it must stand with. */
function boundTo(anchor: string, articles: readonly string[]): Pairs {
  return articles.filter((id) => id !== anchor).map((id) => [id, anchor] as const);
}

/** Takes an edit back: what it moved returns where it still stands, and its links no longer bind. */
export async function undoEdit(db: Database, id: string, at: string): Promise<Outcome<StoryEdit>> {
  return db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom("story_edit").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row || row.undone_at !== null)
      return failure("EDIT_UNKNOWN", `no edit ${id} that can be undone`, "Reload the page of the story.");
    const edit = readEdit(row);
    const still = (await findMembers(tx, edit.target)).filter((article) => edit.articles.includes(article));
    // The story that they came from may have been joined to another one meanwhile.
    const home = edit.action === "merge" ? edit.source : await leadingStory(tx, edit.source);
    if (still.length > 0 && home !== edit.target) await moveArticles(tx, edit.target, home, still);
    if (edit.action === "merge")
      await tx.updateTable("story").set({ merged_into: null }).where("id", "=", edit.source).execute();
    await tx.updateTable("story_edit").set({ undone_at: at }).where("id", "=", id).execute();
    return success({ ...edit, undoneAt: at });
  });
}

/** Edits that touched a story, the newest first. */
export async function findEdits(db: Database, story: string): Promise<readonly StoryEdit[]> {
  const rows = await db
    .selectFrom("story_edit")
    .selectAll()
    .where((where) => where.or([where("source", "=", story), where("target", "=", story)]))
    .orderBy("ordinal", "desc")
    .execute();
  return rows.map(readEdit);
}

/** The links of all edits that were not undone. */
export async function readLinks(db: Database): Promise<EditorLinks> {
  const rows = await db
    .selectFrom("story_edit")
    .selectAll()
    .where("undone_at", "is", null)
    .orderBy("ordinal")
    .execute();
  return {
    must: rows.flatMap(({ must }) => parsePairs(must)),
    cannot: rows.flatMap(({ cannot }) => parsePairs(cannot)),
    pinned: rows.map(readEdit).flatMap(({ action, articles }) => (action === "pin" ? articles : [])),
  };
}

async function keepEdit(
  tx: Database,
  action: Action,
  source: string,
  target: string,
  articles: readonly string[],
  links: Bound,
  at: string,
): Promise<StoryEdit> {
  const last = await tx
    .selectFrom("story_edit")
    .select(({ fn }) => fn.max<number | null>("ordinal").as("ordinal"))
    .executeTakeFirst();
  const ordinal = (last?.ordinal ?? 0) + 1;
  const id: string = contentId<"edit">("e", `${action} ${source} ${target} ${ordinal}`);
  await tx
    .insertInto("story_edit")
    .values({
      id,
      ordinal,
      action,
      source,
      target,
      articles: JSON.stringify(articles),
      must: JSON.stringify(links.must),
      cannot: JSON.stringify(links.cannot),
      at,
      undone_at: null,
    })
    .execute();
  return { id, action, source, target, articles, at };
}

function readEdit(row: {
  readonly id: string;
  readonly action: string;
  readonly source: string;
  readonly target: string;
  readonly articles: string;
  readonly at: string;
  readonly undone_at: string | null;
}): StoryEdit {
  const { id, source, target, at } = row;
  return {
    id,
    action: actions.find((action) => action === row.action) ?? "move",
    source,
    target,
    articles: parseList(row.articles).filter((article) => typeof article === "string"),
    at,
    ...(row.undone_at ? { undoneAt: row.undone_at } : {}),
  };
}

function parseList(json: string): readonly unknown[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value : [];
}

function parsePairs(json: string): Pairs {
  return parseList(json).flatMap((pair) => {
    const [a, b]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    return typeof a === "string" && typeof b === "string" ? [[a, b] as const] : [];
  });
}

function unknownStory(id: string): Outcome<never> {
  return failure("STORY_UNKNOWN", `no story ${id} with articles in it`, "Take the id from the address of its page.");
}

/** Changes whenever an editor has joined, moved or undone something: what was made from the edits before is old then. */
export async function readEditMark(db: Database): Promise<string> {
  const row = await db
    .selectFrom("story_edit")
    .select(({ fn }) => [fn.countAll<number>().as("made"), fn.count<number>("undone_at").as("undone")])
    .executeTakeFirst();
  return `${row?.made ?? 0} ${row?.undone ?? 0}`;
}
