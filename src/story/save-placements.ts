import { type Database, inPortions, saveInPortions, type Tables } from "../store/index.ts";
import type { Assignment } from "./types.ts";

/** An assignment with the time of its article, RFC 3339 or absent. */
export interface Placed {
  readonly assignment: Assignment;
  readonly at: string | undefined;
}

type StoryRow = Tables["story"];

/** What placements read and change, from the store at their start; what was changed is written at their end. */
interface Ledger {
  readonly stories: Map<string, StoryRow>;
  /** The story of each article. */
  readonly placed: Map<string, string>;
  /** By the article that took their place: what was read before in its page. */
  readonly earlier: ReadonlyMap<string, readonly string[]>;
  readonly changed: Set<string>;
}

/** Writes where articles went, in their order. A story is made where it is new, and its revision grows with each of them. */
export async function savePlacements(tx: Database, placements: readonly Placed[]): Promise<void> {
  if (placements.length === 0) return;
  const ledger = await openLedger(
    tx,
    placements.map(({ assignment }) => assignment),
  );
  for (const one of placements) place(ledger, one);
  await saveStories(
    tx,
    [...ledger.changed].flatMap((id) => ledger.stories.get(id) ?? []),
  );
  await saveArticlesOf(tx, placements, ledger);
}

function place(ledger: Ledger, { assignment, at }: Placed): void {
  const { article, follows } = assignment;
  const story = leadingOf(ledger, assignment.story);
  const running = follows ? joinRunning(ledger, follows) : null;
  if (!ledger.stories.has(story)) change(ledger, { ...newStory(story), running });
  const before = ledger.placed.get(article);
  // Stories of what was read before in the article's page are told without it from now on.
  const left = (ledger.earlier.get(article) ?? []).flatMap((id) => ledger.placed.get(id) ?? []);
  if (before !== undefined && before !== story) touch(ledger, before, undefined);
  for (const other of new Set(left)) if (other !== story) touch(ledger, other, undefined);
  ledger.placed.set(article, story);
  touch(ledger, story, at);
}

/** The story that an id leads to after all merges. */
function leadingOf({ stories }: Ledger, id: string): string {
  let at = id;
  for (;;) {
    const into = stories.get(at)?.merged_into;
    if (!into) return at;
    at = into;
  }
}

/** The running story of an event, which is named after its first event. */
function joinRunning(ledger: Ledger, event: string): string | null {
  const row = ledger.stories.get(leadingOf(ledger, event));
  if (!row) return null;
  if (row.running) return row.running;
  change(ledger, { ...row, running: row.id });
  return row.id;
}

function touch(ledger: Ledger, id: string, at: string | undefined): void {
  const row = ledger.stories.get(id);
  if (!row) throw new Error(`story ${id} has articles and no row`);
  const times = [row.first_at, row.last_at, at].filter((time): time is string => typeof time === "string").toSorted();
  change(ledger, {
    ...row,
    revision: row.revision + 1,
    first_at: times.at(0) ?? null,
    last_at: times.at(-1) ?? null,
  });
}

function change({ stories, changed }: Ledger, row: StoryRow): void {
  stories.set(row.id, row);
  changed.add(row.id);
}

function newStory(id: string): StoryRow {
  return { id, running: null, revision: 0, first_at: null, last_at: null, merged_into: null, parted_from: null };
}

async function openLedger(tx: Database, assignments: readonly Assignment[]): Promise<Ledger> {
  const ids = assignments.map(({ article }) => article);
  const earlier = await findEarlierReadings(tx, ids);
  const rows = await inPortions([...ids, ...[...earlier.values()].flat()], (part) =>
    tx.selectFrom("story_article").select(["article", "story"]).where("article", "in", part).execute(),
  );
  const named = assignments.flatMap(({ story, follows }) => (follows ? [story, follows] : [story]));
  return {
    stories: await readStories(tx, [...named, ...rows.map(({ story }) => story)]),
    placed: new Map(rows.map(({ article, story }) => [article, story])),
    earlier,
    changed: new Set(),
  };
}

/** What was read before in the pages of articles, by the article that took its place. */
async function findEarlierReadings(
  tx: Database,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inPortions(articles, (part) =>
    tx
      .selectFrom("article as own")
      .innerJoin("article", "article.page", "own.page")
      .select(["own.id as later", "article.id"])
      .where("own.id", "in", part)
      .whereRef("article.reread_as", "=", "own.id")
      .execute(),
  );
  const groups = Map.groupBy(rows, ({ later }) => later);
  return new Map([...groups].map(([later, read]) => [later, read.map(({ id }) => id)]));
}

/** Stories by id, with those that they were joined to. */
async function readStories(tx: Database, ids: readonly string[]): Promise<Map<string, StoryRow>> {
  const stories = new Map<string, StoryRow>();
  let wanted = ids;
  while (wanted.length > 0) {
    const rows = await inPortions(wanted, (part) =>
      tx.selectFrom("story").selectAll().where("id", "in", part).execute(),
    );
    for (const row of rows) stories.set(row.id, row);
    wanted = rows.flatMap(({ merged_into: into }) => (into && !stories.has(into) ? [into] : []));
  }
  return stories;
}

async function saveStories(tx: Database, rows: readonly StoryRow[]): Promise<void> {
  await saveInPortions(rows, (part) =>
    tx
      .insertInto("story")
      .values(part)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          running: eb.ref("excluded.running"),
          revision: eb.ref("excluded.revision"),
          first_at: eb.ref("excluded.first_at"),
          last_at: eb.ref("excluded.last_at"),
        })),
      )
      .execute(),
  );
}

async function saveArticlesOf(tx: Database, placements: readonly Placed[], { placed }: Ledger): Promise<void> {
  const rows = placements.flatMap(({ assignment: { article, reasons } }) => {
    const story = placed.get(article);
    return story ? [{ article, story, reasons: JSON.stringify(reasons) }] : [];
  });
  const last = new Map(rows.map((row) => [row.article, row]));
  await saveInPortions([...last.values()], (part) =>
    tx
      .insertInto("story_article")
      .values(part)
      .onConflict((conflict) =>
        conflict
          .column("article")
          .doUpdateSet((eb) => ({ story: eb.ref("excluded.story"), reasons: eb.ref("excluded.reasons") })),
      )
      .execute(),
  );
}
