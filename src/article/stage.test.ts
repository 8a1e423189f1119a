import assert from "node:assert/strict";
import { test } from "node:test";
import { contentId, failure, success } from "../core/index.ts";
import { saveFeed, saveOutlets, savePage, savePages } from "../ingest/index.ts";
import { openStore, type StageContext } from "../store/index.ts";
import { openArticleStage } from "./stage.ts";
import { articleType, type StoredPage, takePage } from "./take-page.ts";
import type { Article } from "./types.ts";

const context: StageContext = {
  now: () => Date.parse("2024-05-16T12:00:00Z"),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stage hands its own StoredPage over
  threads: { run: async (_module, _name, input) => success(takePage(input as StoredPage)) },
  log: () => {},
};

const sentences = Array.from(
  { length: 12 },
  (_, i) =>
    `<p>Paragraph ${i} says that berth ${i * 7} of the harbour was measured, dredged and opened again by the port office on a windy day.</p>`,
).join("");
const page = (title: string, canonical: string, extra = ""): string =>
  `<html lang="en"><head><link rel="canonical" href="${canonical}"></head><body><article><h1>${title}</h1><p class="date">16 May 2024, 09:30</p>${extra}${sentences}</article></body></html>`;

test("pages become articles in the outlet's own time, a copy its row, a print form and an error page their reason", async () => {
  const store = await openStore({ url: ":memory:" });
  await saveOutlets(store.db, [
    {
      name: "Harbour Wire",
      domains: ["harbour-wire.example"],
      country: "SGP",
      languages: ["en"],
      kind: "agency",
      ownership: "cooperative",
      feeds: [],
      source: "sample",
      checked: "2026-11-25",
    },
  ]);
  const pages: readonly (readonly [url: string, html: string, outlet?: string])[] = [
    [
      "https://harbour-wire.example/a",
      page("Berths open again", "https://harbour-wire.example/a"),
      "harbour-wire.example",
    ],
    [
      "https://harbour-wire.example/a?print=1",
      page("Berths open again", "https://harbour-wire.example/a", "<p>Print</p>"),
      "harbour-wire.example",
    ],
    ["https://cape-dispatch.example/b", page("Port opens berths", "https://cape-dispatch.example/b")],
    ["https://cape-dispatch.example/c", "<title>404 Not Found</title><h1>404 Not Found</h1>"],
  ];
  const ids: string[] = [];
  for (const [url, html, outlet] of pages) {
    ids.push(
      (
        await savePage(store.db, {
          url,
          bytes: Buffer.from(html),
          fetchedAt: context.now(),
          ...(outlet ? { outlet } : {}),
        })
      ).id,
    );
  }
  const stage = openArticleStage({ timeLimit: 1000 });
  const items = ids.map((key) => ({ key, revision: 0 }));
  const plan = await stage.decide(store.db, items, context);
  const results = await store.transaction((tx) => stage.save(tx, plan, items, context));
  assert.deepEqual(
    results.map(({ dropped }) => dropped?.code),
    [undefined, "PAGE_VARIANT", undefined, "PAGE_NOT_ARTICLE"],
  );
  const articles = await store.db.selectFrom("article").selectAll().orderBy("sequence").execute();
  assert.deepEqual(
    articles.map(({ title, published_at, precision }) => [title, published_at, precision]),
    [
      ["Berths open again", "2024-05-16T01:30:00Z", "minute"],
      ["Port opens berths", "2024-05-16T09:30:00Z", "day"],
    ],
  );
  const copies = await store.db.selectFrom("copy").selectAll().execute();
  assert.deepEqual(
    copies.map(({ article, origin }) => [article, origin]),
    [[articles[1]?.id, articles[0]?.id]],
  );
  // Done again after a loss of power between deciding and writing: the same store.
  const again = await stage.decide(store.db, items, context);
  await store.transaction((tx) => stage.save(tx, again, items, context));
  assert.equal((await store.db.selectFrom("article").select("id").execute()).length, 2);
  await store.close();
});

test("better rules read a kept page again: fields are written anew, another text takes the first one's place", async () => {
  const store = await openStore({ url: ":memory:" });
  const url = "https://harbour-wire.example/a";
  const keys: string[] = [];
  for (const html of [page("Berths open again", url), page("Berths open again, most of them", url)])
    keys.push((await savePage(store.db, { url, bytes: Buffer.from(html), fetchedAt: context.now() })).id);
  const read = async (rules: (article: Article) => Article): Promise<void> => {
    const stage = openArticleStage({ timeLimit: 1000 });
    const threads: StageContext["threads"] = {
      run: async (_module, _name, input) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stage hands its own StoredPage over
        const taken = takePage(input as StoredPage);
        return success(taken.ok ? success(rules(taken.value)) : taken);
      },
    };
    const items = keys.map((key) => ({ key, revision: 0 }));
    const plan = await stage.decide(store.db, items, { ...context, threads });
    await store.transaction((tx) => stage.save(tx, plan, items, context));
  };
  const kept = async () =>
    store.db
      .selectFrom("article")
      .select(["id", "title", "byline", "page", "supersedes"])
      .orderBy("sequence")
      .execute();
  await read((article) => article);
  const [first, second] = await kept();
  assert.equal(second?.supersedes, first?.id);
  await read((article) => ({ ...article, byline: ["Ana Ruiz"] }));
  assert.deepEqual(
    (await kept()).map(({ id, byline }) => [id, byline]),
    [first, second].map((article) => [article?.id, '["Ana Ruiz"]']),
  );
  const other = contentId<"article">("a", "another text");
  await read((article) => (article.title === "Berths open again" ? { ...article, id: other, text: "Other" } : article));
  const places = new Map((await kept()).map(({ id, supersedes }) => [id, supersedes]));
  assert.deepEqual([places.size, places.get(other), places.get(second?.id ?? "")], [3, null, other]);
  const readAs = async (id: string | undefined): Promise<string | null | undefined> =>
    (
      await store.db
        .selectFrom("article")
        .select("reread_as")
        .where("id", "=", id ?? "")
        .executeTakeFirst()
    )?.reread_as;
  assert.deepEqual([await readAs(first?.id), await readAs(other)], [other, null]);
  await read((article) => article);
  assert.deepEqual([await readAs(first?.id), await readAs(other)], [null, first?.id], "the first rules' text again");
  await store.close();
});

test("an article that was handed in is read without a thread, one that a server only calls so or without a language with one", async () => {
  const store = await openStore({ url: ":memory:" });
  const text = "The ferry will sail again on Monday, the port office said.";
  const given = (language?: string): Buffer =>
    Buffer.from(JSON.stringify({ id: "x", text, ...(language ? { language } : {}) }));
  await store.transaction((tx) => saveFeed(tx, "https://a.example/feed", undefined));
  const pages = [
    { url: "article:1", bytes: given("en") },
    { url: "article:2", bytes: given() },
    { url: "article:3", bytes: Buffer.from("{") },
    { url: "https://a.example/4", bytes: given("en"), feed: "https://a.example/feed" },
  ].map((one) => ({ ...one, contentType: articleType, fetchedAt: context.now() }));
  const kept = await store.transaction((tx) => savePages(tx, pages));
  const asked: string[] = [];
  const threads: StageContext["threads"] = {
    run: async (_module, _name, input) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stage hands its own StoredPage over
      asked.push((input as StoredPage).url);
      return failure("THREAD_LOST", "lost", "");
    },
  };
  const stage = openArticleStage({ timeLimit: 1000 });
  const items = kept.map(({ id }) => ({ key: id, revision: 0 }));
  const plan = await stage.decide(store.db, items, { ...context, threads });
  const results = await store.transaction((tx) => stage.save(tx, plan, items, context));
  assert.deepEqual(asked, ["article:2", "article:3", "https://a.example/4"]);
  assert.deepEqual(
    results.map(({ dropped }) => dropped?.code),
    [undefined, "THREAD_LOST", "THREAD_LOST", "THREAD_LOST"],
  );
  assert.deepEqual(
    (await store.db.selectFrom("article").select(["id", "text"]).execute()).map((row) => [row.id, row.text]),
    [[contentId("a", "article:1", text), text]],
  );
  await store.close();
});
