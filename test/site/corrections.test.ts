import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Hono } from "hono";
import { findDossier } from "../../src/relations/index.ts";
import { createSite } from "../../src/site/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openSampleStore } from "./sample-store.ts";

const now = Date.parse("2026-11-28T12:00:00Z");
const own = { origin: "http://localhost", "content-type": "application/x-www-form-urlencoded" };
let store: Store;
let reading: Hono;
let editable: Hono;

before(async () => {
  store = (await openSampleStore()).store;
  const context = { db: store.db, now: () => now, title: "Rapporteur", fetchPicture: async () => undefined };
  reading = createSite(context);
  editable = createSite({ ...context, editable: true });
});
after(() => store.close());

function post(site: Hono, to: string, body: Record<string, string>): Promise<Response> {
  return Promise.resolve(site.request(to, { method: "POST", body: new URLSearchParams(body), headers: own }));
}

async function get(site: Hono, path: string): Promise<string> {
  return await (await site.request(path, { headers: { "accept-language": "en" } })).text();
}

test("an analyst puts a record right on its page, sees the machine's reading beside it, and takes it back", async () => {
  const [line] = await findDossier(store.db, "CHN", "RUS");
  const path = `/record/${line?.id}`;
  assert.doesNotMatch(await get(reading, path), /put-right/u);
  assert.equal((await post(reading, `${path}/correct`, { type: "accuse", reason: "x", name: "y" })).status, 404);
  assert.match(await get(editable, path), /This record is wrong/u);
  const given = { type: "accuse", reason: "It is <b>not</b> one", name: "R. Ng", action: "correct" };
  assert.equal((await post(editable, `${path}/correct`, given)).headers.get("location"), `${path}#put-right`);
  const page = await get(reading, path);
  assert.match(page, /Corrected by R\. Ng on 28 Nov(?:ember)? 2026: It is &lt;b&gt;not/u);
  assert.match(page, /The machine's reading: |The machine&#39;s reading: /u);
  assert.match(await get(reading, "/dossier/CHN-RUS"), /Corrected by hand/u);
  assert.match(await get(reading, "/dossier/CHN-RUS/corrections.csv"), /type: accuse/u);
  const refused = await post(editable, `${path}/correct`, { date: "soon", reason: "x", name: "y" });
  assert.equal(refused.headers.get("location"), `${path}?refused=DATE_BAD#put-right`);
  const correction = /name="correction" value="(k[0-9a-f]{20})"/u.exec(await get(editable, path))?.[1] ?? "";
  await post(editable, `${path}/undo`, { correction, name: "R. Ng" });
  assert.doesNotMatch(await get(reading, path), /Corrected by R\. Ng/u);
  assert.match(await get(editable, path), /Taken back by R\. Ng/u);
});

test("a withdrawn record leaves the dossier's registers and keeps its own page", async () => {
  const lines = await findDossier(store.db, "CHN", "RUS");
  const id = lines[0]?.id;
  await post(editable, `/record/${id}/correct`, { action: "withdraw", reason: "Twice", name: "R. Ng" });
  assert.equal((await findDossier(store.db, "CHN", "RUS")).length, lines.length - 1);
  assert.match(await get(reading, `/record/${id}`), /Withdrawn by R\. Ng/u);
  assert.doesNotMatch(await get(reading, "/dossier/CHN-RUS/records.csv"), new RegExp(id ?? "none", "u"));
  assert.match(await get(reading, "/dossier/CHN-RUS/corrections.json"), /"action":"withdraw"/u);
});
