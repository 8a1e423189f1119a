import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { ArticleId, StoryId } from "../core/index.ts";
import { openStore, type Store } from "../store/index.ts";
import { composeBrief } from "./compose/compose-brief.ts";
import { countBriefs, findBrief, findBriefLanguages, findBriefs, listVersions, saveBriefs } from "./store.ts";
import type { Brief, Material } from "./types.ts";

const at = "2024-05-18T00:05:00Z";

/** A story of one report, whose text grows from version to version. */
function composeFerry(language: string, text: string): Brief {
  const outlet = { name: "Harbour Wire", domain: "harbour-wire.example" };
  const article = {
    id: "a" as ArticleId,
    outlet,
    title: "Ferry to sail all winter",
    language: "en",
    publishedAt: at,
    text,
  };
  const claims = { attributions: [], figures: [], quotes: [], times: [], mentions: [] };
  const material: Material = { story: "t" as StoryId, articles: [{ article, outlet, claims }], records: [] };
  return composeBrief(material, at, language);
}

const lead = "The two ports of Orlo and Vesna will run the ferry all winter with two ships.";

async function openFresh(): Promise<Store> {
  const store = await openStore({ url: join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite") });
  await store.db
    .insertInto("story")
    .values({
      id: "t",
      running: null,
      revision: 1,
      first_at: null,
      last_at: null,
      merged_into: null,
      parted_from: null,
    })
    .execute();
  return store;
}

test("each language has versions of its own, and English stands for the story where there is English", async () => {
  const store = await openFresh();
  const { db } = store;
  const save = async (brief: Brief): Promise<number | undefined> =>
    (await saveBriefs(db, [{ brief, revision: 1 }], Date.parse(at)))[0];
  assert.equal(await save(composeFerry("ru", lead)), 1);
  assert.equal((await findBrief(db, "t"))?.brief.language, "ru");
  assert.equal(await save(composeFerry("en", lead)), 1);
  assert.equal(
    await save(composeFerry("en", `${lead} Tickets for the winter will cost 48 crowns in both of the ports.`)),
    2,
  );
  assert.equal(await save(composeFerry("ru", lead)), 1);
  assert.deepEqual(await findBriefLanguages(db, "t"), ["en", "ru"]);
  assert.equal((await findBrief(db, "t"))?.version, 2);
  assert.equal((await findBrief(db, "t", undefined, "ru"))?.version, 1);
  assert.equal(await findBrief(db, "t", undefined, "de"), undefined);
  assert.deepEqual(
    (await findBriefs(db, ["t"])).map(({ brief, version }) => [brief.language, version]),
    [["en", 2]],
  );
  assert.deepEqual(
    (await listVersions(db, "t", "ru")).map(({ version }) => version),
    [1],
  );
  // What stands: both languages, of English the second version alone.
  const [en, ru] = [(await findBrief(db, "t"))?.brief, (await findBrief(db, "t", undefined, "ru"))?.brief];
  assert.deepEqual(await countBriefs(db), {
    stories: 1,
    sentences: (en?.sentences.length ?? 0) + (ru?.sentences.length ?? 0),
    withheld: (en?.withheld.length ?? 0) + (ru?.withheld.length ?? 0),
  });
  await store.close();
});

test("the same page twice is one version; with another standfirst or timeline it is a further one", async () => {
  const store = await openFresh();
  const { db } = store;
  const save = async (brief: Brief): Promise<number | undefined> =>
    (await saveBriefs(db, [{ brief, revision: 1 }], Date.parse(at)))[0];
  const page = composeFerry("en", lead);
  assert.equal(await save(page), 1);
  assert.equal(await save(page), 1);
  const retold = { ...page, standfirst: "Another beginning." };
  assert.equal(await save(retold), 2);
  assert.equal(await save({ ...retold, events: [] }), 2);
  assert.equal(await save({ ...retold, events: [{ date: "2024-05-18" }] } as never), 3);
  assert.equal((await findBrief(db, "t"))?.brief.standfirst, "Another beginning.");
  assert.equal((await findBrief(db, "t", 1))?.brief.standfirst, page.standfirst);
  await store.close();
});
