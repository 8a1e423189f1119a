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

/** The form's field as the page has it: what it holds, or which option is chosen. */
function valueIn(page: string, name: string): string | undefined {
  const [, select = ""] = new RegExp(`<select id="${name}"[^>]*>(.*?)</select>`, "su").exec(page) ?? [];
  if (select) return /<option value="([^"]*)" selected/u.exec(select)?.[1];
  return new RegExp(`<input id="${name}"[^>]* value="([^"]*)"`, "u").exec(page)?.[1];
}

test("the form holds what the record says, and after a refusal what was typed, with what to do about it", async () => {
  const lines = await findDossier(store.db, "CHN", "RUS");
  const line = lines.find(({ type }) => type === "visit");
  const path = `/record/${line?.id}`;
  const page = await get(editable, path);
  const held = ["type", "state", "source", "date"].map((name) => valueIn(page, name));
  assert.deepEqual(held, ["visit", "happened", line?.source, line?.date?.from]);
  const form = { type: "visit", state: "happened", source: line?.source ?? "", target: line?.target ?? "" };
  const typed = { ...form, dimension: "trade", date: "soon", reason: "It <i>was</i>", name: "R. Ng" };
  const refused = await post(editable, `${path}/correct`, typed);
  assert.equal(refused.status, 422);
  const again = await refused.text();
  assert.match(again, /Write a day as 2024-05-16/u);
  assert.doesNotMatch(again, /DATE_BAD/u);
  assert.match(again, /<input id="date"[^>]* aria-invalid="true"/u);
  const kept = ["dimension", "date", "reason", "name"].map((name) => valueIn(again, name));
  assert.deepEqual(kept, ["trade", "soon", "It &lt;i&gt;was&lt;/i&gt;", "R. Ng"]);
});

test("a form that changes nothing is no correction, and only what differs is kept", async () => {
  const line = (await findDossier(store.db, "CHN", "RUS")).find(({ type, date }) => type === "meet" && date);
  const path = `/record/${line?.id}`;
  const page = await get(editable, path);
  const names = ["type", "state", "dimension", "source", "target", "date", "dateTo"];
  const same = Object.fromEntries(names.map((name) => [name, valueIn(page, name) ?? ""]));
  const who = { reason: "x", name: "R. Ng", action: "correct" };
  const refused = await post(editable, `${path}/correct`, { ...same, ...who });
  assert.match(await refused.text(), /Every field says what the record says already/u);
  assert.equal((await post(editable, `${path}/correct`, { ...same, ...who, date: "2024-05-18" })).status, 303);
  const put = (await findDossier(store.db, "CHN", "RUS")).find(({ id }) => id === line?.id);
  assert.deepEqual(put?.corrected?.corrections[0]?.change, {
    date: { from: "2024-05-18", to: "2024-05-18", precision: "day" },
  });
});

test("a figure is put right in its amount and its producer, and the machine's own stands beside it", async () => {
  const line = (await findDossier(store.db, "CHN", "RUS")).find(({ figures }) => figures[0]?.value === 227_000_000_000);
  const path = `/record/${line?.id}`;
  assert.equal(valueIn(await get(editable, path), "amount"), "227 bn");
  const wrong = await post(editable, `${path}/correct`, { amount: "much", reason: "x", name: "y" });
  assert.match(await wrong.text(), /That is no amount/u);
  const given = { amount: "227.5 bn", producer: "Office of fish", reason: "Read again", name: "R. Ng" };
  await post(editable, `${path}/correct`, { ...given, action: "correct" });
  const page = await get(reading, path);
  assert.match(page, /<h1>trade: \$227\.5 bn<\/h1>/u);
  assert.match(page, /The machine(?:'|&#39;)s reading: trade: \$227 bn/u);
  assert.match(await get(reading, "/dossier/CHN-RUS"), /Office of fish/u);
});
