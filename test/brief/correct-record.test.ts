import assert from "node:assert/strict";
import { test } from "node:test";
import { correctRecord, findBrief, openBriefStage, undoRecordCorrection } from "../../src/brief/index.ts";
import { claimsStage } from "../../src/claims/index.ts";
import { type ArticleId, type StoryId, success } from "../../src/core/index.ts";
import { doBatch } from "../../src/pipeline/do-batch.ts";
import { findPending } from "../../src/pipeline/find-pending.ts";
import { findRecord, type RelationRecord } from "../../src/relations/index.ts";
import { saveRecords } from "../../src/relations/store.ts";
import { searchStage } from "../../src/search/index.ts";
import { openStore, type Stage, type StageContext, type Store } from "../../src/store/index.ts";
import { savePlacements } from "../../src/story/save-placements.ts";
import { addArticle } from "../store/add-article.ts";
import { onBothEngines } from "../store/both-engines.ts";

const by = { reason: "another minister", editor: "R. Ng", at: "2024-05-20T10:00:00Z" };
const context: StageContext = {
  now: () => Date.parse(by.at),
  threads: { run: async () => success(undefined) },
  log: () => {},
};
const briefStage = openBriefStage({});

const met = "Norway and Iceland held a joint exercise off the harbour on Monday.";

const articles = [
  { id: "a1", story: "sone", outlet_name: "Fjord Post", published_at: "2024-05-14T08:00:00Z", text: met },
  { id: "a2", story: "sone", outlet_name: "Skerry Times", published_at: "2024-05-14T09:00:00Z", text: met },
  {
    id: "b1",
    story: "stwo",
    outlet_name: "Fjord Post",
    published_at: "2024-06-14T08:00:00Z",
    text: "Norway accused Iceland of closing a port. Iceland rejected what Norway said.",
  },
  {
    id: "c1",
    story: "sthree",
    outlet_name: "Fjord Post",
    published_at: "2024-06-15T08:00:00Z",
    text: "Chile and Peru met in Lima on Friday.",
  },
];

const exercise: RelationRecord = {
  kind: "event",
  type: "joint-exercise",
  dimension: "defence",
  source: "NOR",
  target: "ISL",
  date: { from: "2024-05-13", to: "2024-05-13", precision: "day" },
  certainty: "certain",
  polarity: "positive",
  cameo: "062",
  plover: "COOPERATE",
  quad: 2,
  span: [19, 40],
  evidence: [[0, met.length]],
  figures: [],
  rule: "verb",
};

/** Does all that waits for a stage, and answers which stories waited. */
async function doPending(store: Store, stage: Stage): Promise<readonly string[]> {
  const items = await findPending(store.db, stage, { limit: 10 });
  await doBatch(store, stage, items, { context });
  return items.map(({ key }) => key);
}

async function fill(store: Store): Promise<string> {
  for (const [i, { story, ...article }] of articles.entries()) {
    await addArticle(store.db, { ...article, title: `Report ${i + 1}`, sequence: i + 1 });
    const assignment = { article: article.id as ArticleId, story: story as StoryId, language: "en", reasons: [] };
    await savePlacements(store.db, [{ assignment, at: article.published_at }]);
  }
  await doPending(store, claimsStage);
  await store.transaction((tx) => saveRecords(tx, [{ article: "a1", outlet: "Fjord Post", records: [exercise] }]));
  await store.transaction((tx) => saveRecords(tx, [{ article: "a2", outlet: "Skerry Times", records: [exercise] }]));
  const { record } = await store.db.selectFrom("record_evidence").select("record").executeTakeFirstOrThrow();
  return record;
}

function testRenewal(name: string, freshUrl: () => Promise<string>): void {
  test(`${name}: what a person puts right or takes back reaches the pages that tell it, and search, and no other`, async () => {
    const store = await openStore({ url: await freshUrl() });
    try {
      const id = await fill(store);
      const told = async (story: string): Promise<boolean> =>
        ((await findBrief(store.db, story))?.brief.sentences ?? []).some(({ citations }) =>
          JSON.stringify(citations).includes('"a1"'),
        );
      const found = async (): Promise<number> =>
        (await store.db.selectFrom("search_doc").select("id").where("kind", "=", "record").execute()).length;
      assert.deepEqual(await doPending(store, briefStage), ["sone", "sthree", "stwo"]);
      await doPending(store, searchStage);
      assert.deepEqual([await told("stwo"), await found()], [true, 1]);
      assert.deepEqual(await doPending(store, briefStage), []);

      const line = await findRecord(store.db, id);
      assert.ok(line);
      const saved = await store.transaction((tx) => correctRecord(tx, line, { ...by, action: "withdraw", change: {} }));
      assert.ok(saved.ok);
      assert.deepEqual(await doPending(store, briefStage), ["sone", "stwo"]);
      assert.deepEqual(await doPending(store, searchStage), ["sone", "stwo"]);
      assert.deepEqual([await told("stwo"), await found()], [false, 0]);

      assert.ok((await store.transaction((tx) => undoRecordCorrection(tx, saved.value.id, "R. Ng", by.at))).ok);
      assert.deepEqual(await doPending(store, briefStage), ["sone", "stwo"]);
      await doPending(store, searchStage);
      assert.deepEqual([await told("stwo"), await found()], [true, 1]);
    } finally {
      await store.close();
    }
  });

  test(`${name}: a correction that is refused makes no page due`, async () => {
    const store = await openStore({ url: await freshUrl() });
    try {
      const id = await fill(store);
      await doPending(store, briefStage);
      const line = await findRecord(store.db, id);
      assert.ok(line);
      const refused = await store.transaction((tx) =>
        correctRecord(tx, line, { ...by, action: "correct", change: {} }),
      );
      assert.ok(!refused.ok);
      assert.deepEqual(await doPending(store, briefStage), []);
    } finally {
      await store.close();
    }
  });
}

onBothEngines("corrections of pages", testRenewal);
