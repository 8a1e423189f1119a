import assert from "node:assert/strict";
import { test } from "node:test";
import { addArticle } from "../../test/store/add-article.ts";
import type { ArticleId, StoryId } from "../core/index.ts";
import { openStore, type Store } from "../store/index.ts";
import { findEdits, findMembers, findStory, mergeByEditor, moveByEditor, pinByEditor, undoEdit } from "./index.ts";
import { readLinks } from "./edit-stories.ts";
import { savePlacements } from "./save-placements.ts";

const at = "2024-05-17T08:00:00Z";

/** Two stories of two articles each. */
async function openTwo(): Promise<Store> {
  const store = await openStore({ url: ":memory:" });
  const rows = [
    ["a1", "sone"],
    ["a2", "sone"],
    ["b1", "stwo"],
    ["b2", "stwo"],
  ] as const;
  for (const [index, [id, story]] of rows.entries()) {
    const published_at = `2024-05-16T0${index}:00:00Z`;
    await addArticle(store.db, { id, title: id, text: id, published_at, sequence: index + 1 });
    const assignment = {
      article: id as ArticleId,
      story: story as StoryId,
      language: "en",
      reasons: [],
    };
    await savePlacements(store.db, [{ assignment, at: published_at }]);
  }
  return store;
}

test("two stories are joined, the old id leads on, later articles are bound, and it can be taken back", async () => {
  const store = await openTwo();
  const edit = await mergeByEditor(store.db, "stwo", "sone", at);
  assert.ok(edit.ok);
  assert.deepEqual(await findMembers(store.db, "sone"), ["a1", "a2", "b1", "b2"]);
  assert.equal((await findStory(store.db, "stwo"))?.mergedInto, "sone");
  assert.deepEqual((await readLinks(store.db)).must, [["b1", "a1"]]);
  assert.ok((await undoEdit(store.db, edit.value.id, at)).ok);
  assert.deepEqual(await findMembers(store.db, "stwo"), ["b1", "b2"]);
  assert.equal((await findStory(store.db, "stwo"))?.mergedInto, undefined);
  assert.deepEqual(await readLinks(store.db), { must: [], cannot: [], pinned: [] });
  assert.equal((await findEdits(store.db, "sone"))[0]?.undoneAt, at);
  await store.close();
});

test("an article moved to a story of its own is kept from the old one", async () => {
  const store = await openTwo();
  const edit = await moveByEditor(store.db, ["a2"], "sone", undefined, at);
  assert.ok(edit.ok);
  assert.deepEqual(await findMembers(store.db, "sone"), ["a1"]);
  assert.deepEqual(await findMembers(store.db, edit.value.target), ["a2"]);
  assert.deepEqual((await readLinks(store.db)).cannot, [["a2", "a1"]]);
  await store.close();
});

test("what is not there, or would leave a story empty, is refused and changes nothing", async () => {
  const store = await openTwo();
  const codes = [
    await mergeByEditor(store.db, "none", "sone", at),
    await mergeByEditor(store.db, "sone", "sone", at),
    await moveByEditor(store.db, ["a1", "a2"], "sone", undefined, at),
    await moveByEditor(store.db, ["b1"], "sone", undefined, at),
    await undoEdit(store.db, "e1", at),
  ].map((result) => (result.ok ? "done" : result.problem.code));
  assert.deepEqual(codes, ["STORY_UNKNOWN", "STORY_SAME", "ARTICLE_ELSEWHERE", "ARTICLE_ELSEWHERE", "EDIT_UNKNOWN"]);
  assert.deepEqual(await findEdits(store.db, "sone"), []);
  await store.close();
});

test("what was moved returns to where its story went meanwhile, and that story stays joined", async () => {
  const store = await openTwo();
  const moved = await moveByEditor(store.db, ["a2"], "sone", undefined, at);
  assert.ok(moved.ok);
  assert.ok((await mergeByEditor(store.db, "sone", "stwo", at)).ok);
  assert.ok((await undoEdit(store.db, moved.value.id, at)).ok);
  assert.deepEqual(await findMembers(store.db, "stwo"), ["a1", "a2", "b1", "b2"]);
  assert.equal((await findStory(store.db, "sone"))?.mergedInto, "stwo");
  await store.close();
});

test("a pin moves nothing, binds until it is taken back, and refuses what stands elsewhere", async () => {
  const store = await openTwo();
  const pin = await pinByEditor(store.db, [], "sone", at);
  assert.ok(pin.ok);
  assert.deepEqual(pin.value.articles, ["a1", "a2"]);
  assert.deepEqual((await readLinks(store.db)).pinned, ["a1", "a2"]);
  const elsewhere = await pinByEditor(store.db, ["b1"], "sone", at);
  assert.equal(!elsewhere.ok && elsewhere.problem.code, "ARTICLE_ELSEWHERE");
  assert.ok((await undoEdit(store.db, pin.value.id, at)).ok);
  assert.deepEqual(await findMembers(store.db, "sone"), ["a1", "a2"]);
  assert.deepEqual((await readLinks(store.db)).pinned, []);
  await store.close();
});
