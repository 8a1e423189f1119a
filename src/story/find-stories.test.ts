import assert from "node:assert/strict";
import { test } from "node:test";
import { addArticle } from "../../test/store/add-article.ts";
import { onBothEngines } from "../../test/store/both-engines.ts";
import { type ArticleId, contentId, type StoryId } from "../core/index.ts";
import { savePage } from "../ingest/index.ts";
import { openStore } from "../store/index.ts";
import { findMembers, findRunning } from "./find-stories.ts";
import { savePlacements } from "./save-placements.ts";
import { saveMerge } from "./store.ts";

const story = (name: string): StoryId => contentId<"story">("s", name);
const article = (name: string): ArticleId => contentId<"article">("a", name);

test("events of a running story come in order of time, whichever of them is asked for; a joined one is gone", async () => {
  const store = await openStore({ url: ":memory:" });
  const events: readonly (readonly [name: string, day: number, follows?: string])[] = [
    ["talks", 2],
    ["visit", 9, "talks"],
    ["ferry", 10],
    ["aftermath", 20, "visit"],
    ["visit told again", 10, "talks"],
  ];
  for (const [at, [name, day, follows]] of events.entries()) {
    const time = `2024-05-${String(day).padStart(2, "0")}T08:00:00Z`;
    await addArticle(store.db, { id: article(name), published_at: time, sequence: at + 1 });
    const assignment = { article: article(name), story: story(name), language: "en", reasons: [] };
    await savePlacements(store.db, [
      {
        assignment: { ...assignment, ...(follows ? { follows: story(follows) } : {}) },
        at: time,
      },
    ]);
  }
  await saveMerge(store.db, { from: story("visit told again"), into: story("visit"), articles: [] });
  const expected = ["talks", "visit", "aftermath"].map(story);
  for (const one of expected)
    assert.deepEqual(
      (await findRunning(store.db, one)).map((event) => event.story),
      expected,
    );
  assert.deepEqual(await findRunning(store.db, story("ferry")), []);
  assert.equal((await findRunning(store.db, story("visit")))[1]?.articles, 2);
  await store.close();
});

test("of a page that was read more than once a story has the last reading, and the story left behind is told anew", async () => {
  const store = await openStore({ url: ":memory:" });
  const placed = async (name: string, into: string): Promise<void> => {
    const assignment = { article: article(name), story: story(into), language: "en", reasons: [] };
    await savePlacements(store.db, [{ assignment, at: undefined }]);
  };
  const revisionOf = async (name: string): Promise<number | undefined> =>
    (await store.db.selectFrom("story").select("revision").where("id", "=", story(name)).executeTakeFirst())?.revision;
  const url = "https://harbour-wire.example/a";
  const { id: page } = await savePage(store.db, {
    url,
    bytes: Buffer.from("Ferry"),
    fetchedAt: 0,
  });
  await addArticle(store.db, { id: article("first"), page, reread_as: article("second") });
  await addArticle(store.db, { id: article("second"), page });
  await placed("first", "ferry");
  const before = await revisionOf("ferry");
  await placed("second", "harbour");
  assert.deepEqual(await findMembers(store.db, story("ferry")), []);
  assert.deepEqual(await findMembers(store.db, story("harbour")), [article("second")]);
  assert.equal(await revisionOf("ferry"), (before ?? 0) + 1);
  await store.close();
});

onBothEngines("placements", (engine, freshUrl) => {
  test(`${engine}: an article that is placed twice in one batch stands where it was placed last, and both stories changed`, async () => {
    const store = await openStore({ url: await freshUrl() });
    await addArticle(store.db, { id: article("first") });
    const placed = ["ferry", "visit"].map((name) => ({
      assignment: { article: article("first"), story: story(name), language: "en", reasons: [] },
      at: undefined,
    }));
    await savePlacements(store.db, placed);
    assert.deepEqual(await findMembers(store.db, story("ferry")), []);
    assert.deepEqual(await findMembers(store.db, story("visit")), [article("first")]);
    const rows = await store.db.selectFrom("story").select(["id", "revision"]).execute();
    assert.deepEqual(
      new Map(rows.map(({ id, revision }) => [id, revision])),
      new Map([
        [story("ferry"), 2],
        [story("visit"), 1],
      ]),
    );
    await store.close();
  });
});
