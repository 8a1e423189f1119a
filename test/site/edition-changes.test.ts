import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief } from "../../src/brief/index.ts";
import { createSite } from "../../src/site/index.ts";
import { openSampleStore, retell } from "./sample-store.ts";

test("the edition says what changed; a page that is only arranged anew is not named, and no count of nothing is told", async () => {
  const { store } = await openSampleStore();
  const app = createSite({
    db: store.db,
    now: Date.now,
    title: "Rapporteur",
    notice: "Sample edition.",
    fetchPicture: async () => undefined,
  });
  const pages = (await (await app.request("/index.json")).json()) as Brief[];
  const [, , one, other, third] = pages.filter(({ sentences }) => sentences.length > 3).map(({ story }) => story);
  assert.ok(one && other && third);
  await retell(store, one, (brief) => ({ ...brief, standfirst: "Another beginning." }));
  await retell(store, other, (brief) => ({ ...brief, sources: brief.sources.slice(1) }));
  const [, changed = ""] = /What changed([\s\S]*?)<\/section>/u.exec(await (await app.request("/")).text()) ?? [];
  assert.ok(!changed.includes(one));
  assert.ok(changed.includes(`/story/${other}#versions`));
  assert.match(changed, /Articles taken out/u);
  assert.doesNotMatch(changed, /\b0 (?:sentences|withdrawn)/u);
  await retell(store, third, (brief) => ({ ...brief, sentences: brief.sentences.toReversed() }));
  const versions = await (await app.request(`/story/${third}`)).text();
  assert.match(versions, /<div[^>]*>Arranged anew<\/div>/u);
  assert.doesNotMatch(versions, /<summary><\/summary>/u);
  await store.close();
});
