import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { listBriefs, listVersions } from "../../src/brief/index.ts";
import { openSampleStore } from "../site/sample-store.ts";

const root = new URL("../../", import.meta.url).pathname;

test("background comes from articles of other stories from before the story, and makes no page due again", async (t) => {
  const { store, url } = await openSampleStore();
  t.after(() => store.close());
  const told = (await listBriefs(store.db)).filter(({ brief }) => brief.background);
  assert.ok(told.length > 0, "no page of the sample has background");
  for (const { brief } of told) {
    const own = new Set(brief.sources.map(({ article }) => article));
    const first =
      brief.sources
        .flatMap(({ publishedAt }) => publishedAt ?? [])
        .toSorted()
        .at(0) ?? "";
    for (const { article, publishedAt = "9" } of brief.background ?? []) {
      assert.ok(!own.has(article));
      assert.ok(publishedAt < first);
    }
    assert.ok(brief.sentences.filter(({ section }) => section === "background").length <= 5);
  }
  const versions = async (): Promise<readonly number[]> =>
    Promise.all(told.map(async ({ brief }) => (await listVersions(store.db, brief.story)).length));
  const before = await versions();
  const again = spawnSync(`${root}bin/rapporteur`, ["run", "--store", url], { cwd: root, encoding: "utf8" });
  assert.match(again.stdout + again.stderr, /brief\s+0/u);
  assert.deepEqual(await versions(), before);
});
