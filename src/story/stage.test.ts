import assert from "node:assert/strict";
import { test } from "node:test";
import { addArticle } from "../../test/store/add-article.ts";
import { success } from "../core/index.ts";
import { openStore, type StageContext, type Store, type Tables } from "../store/index.ts";
import { openStoryStage } from "./stage.ts";

const context: StageContext = { now: () => 0, threads: { run: async () => success(undefined) }, log: () => {} };

/** Made-up reports: two on a quake, one in Spanish, one on a ferry. */
const reports: readonly (readonly [id: string, language: string, title: string, text: string])[] = [
  [
    "a1",
    "en",
    "Quake of 7.1 hits Peru",
    "An earthquake of magnitude 7.1 hit Arequipa in Peru on Monday, killing 14 people.",
  ],
  [
    "a2",
    "en",
    "Ferry sinks off Norway",
    "A ferry with 230 people sank near Bergen in Norway; 41 were saved by a fishing boat.",
  ],
  [
    "a3",
    "en",
    "Peru quake kills 14",
    "The earthquake of magnitude 7.1 near Arequipa in Peru killed 14 people on Monday.",
  ],
  [
    "a4",
    "es",
    "Terremoto de 7,1 en Perú",
    "Un terremoto de magnitud 7,1 sacudió Arequipa, en Perú, y dejó 14 muertos.",
  ],
];

async function fill(store: Store): Promise<void> {
  for (const [at, [id, language, title, text]] of reports.entries()) {
    const published_at = `2024-05-16T0${at + 1}:00:00Z`;
    await addArticle(store.db, { id, language, title, text, published_at, sequence: at + 1 });
  }
}

/** Runs the articles in batches of the given size; with `afresh`, every batch by a stage that was just opened. */
async function run(
  size: number,
  afresh: boolean,
): Promise<{ stories: Tables["story"][]; members: Tables["story_article"][] }> {
  const store = await openStore({ url: ":memory:" });
  await fill(store);
  let stage = await openStoryStage(store.db);
  for (let at = 0; at < reports.length; at += size) {
    if (afresh) stage = await openStoryStage(store.db);
    const current = stage;
    const items = reports.slice(at, at + size).map(([key]) => ({ key, revision: 0 }));
    await current.decide(store.db, items, context); // A try that was never saved must change nothing.
    const plan = await current.decide(store.db, items, context);
    await store.transaction((tx) => current.save(tx, plan, items, context));
  }
  const stories = await store.db.selectFrom("story").selectAll().orderBy("id").execute();
  const members = await store.db.selectFrom("story_article").selectAll().orderBy("article").execute();
  await store.close();
  return { stories: stories.map((row) => ({ ...row })), members: members.map((row) => ({ ...row })) };
}

test("reports of one event meet across languages, another stays apart, and the revision counts the members", async () => {
  const { stories, members } = await run(10, false);
  const of = (id: string): string | undefined => members.find(({ article }) => article === id)?.story;
  assert.deepEqual([of("a3") === of("a1"), of("a4") === of("a1"), of("a2") === of("a1")], [true, true, false]);
  assert.deepEqual(
    stories.map(({ revision }) => revision).toSorted((a, b) => a - b),
    [1, 3],
  );
});

test("a run that was stopped after every batch leaves the same store as an undisturbed one", async () => {
  assert.deepEqual(await run(1, true), await run(10, false));
});
