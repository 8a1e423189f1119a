import assert from "node:assert/strict";
import { test } from "node:test";
import { addArticle } from "../../test/store/add-article.ts";
import { parseArticle } from "../article/index.ts";
import { openStore, type Store } from "../store/index.ts";
import { findClaims, readClaims, saveClaims } from "./index.ts";

/** Claims belong to an article that is in the store. */
async function openWithArticle(id: string): Promise<Store> {
  const store = await openStore({ url: ":memory:" });
  await addArticle(store.db, { id });
  return store;
}

test("claims come back from the store as they were read, also when saved twice", async () => {
  const article = parseArticle({
    id: "a1",
    language: "en",
    publishedAt: "2024-05-18T00:05:00Z",
    text: "“Trade rose 26 percent last year,” Mara Ito of China's trade ministry said.\n\nIt rained.",
  });
  assert.ok(article.ok);
  const claims = readClaims(article.value);
  const store = await openWithArticle("a1");
  await store.transaction((tx) => saveClaims(tx, [{ article: "a1", claims }]));
  await store.transaction((tx) => saveClaims(tx, [{ article: "a1", claims }]));
  const found = await findClaims(store.db, ["a1", "a2"]);
  assert.deepEqual(found.get("a1"), claims);
  assert.equal(found.has("a2"), false);
});

test("an article without a claim counts as read", async () => {
  const store = await openWithArticle("a1");
  const none = { attributions: [], figures: [], quotes: [], times: [], mentions: [], unsupportedLanguage: "pl" };
  await store.transaction((tx) => saveClaims(tx, [{ article: "a1", claims: none }]));
  assert.deepEqual((await findClaims(store.db, ["a1"])).get("a1"), none);
});
