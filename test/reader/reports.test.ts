import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import type { Hono } from "hono";
import { listReports } from "../../src/reader/index.ts";
import { createSite } from "../../src/site/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openSampleStore } from "../site/sample-store.ts";

const root = new URL("../../", import.meta.url).pathname;
const now = Date.parse("2026-11-28T12:00:00Z");
const own = { origin: "http://localhost", "content-type": "application/x-www-form-urlencoded" };
let store: Store;
let url: string;
let reading: Hono;
let editable: Hono;
let path: string;

before(async () => {
  ({ store, url } = await openSampleStore());
  const context = { db: store.db, now: () => now, title: "Rapporteur", fetchPicture: async () => undefined };
  reading = createSite(context);
  editable = createSite({ ...context, editable: true });
  const { story } = await store.db.selectFrom("brief").select("story").orderBy("id").executeTakeFirstOrThrow();
  path = `/story/${story}`;
});
after(() => store.close());

async function post(site: Hono, to: string, body: Record<string, string>): Promise<Response> {
  return await site.request(to, { method: "POST", body: new URLSearchParams(body), headers: own });
}

async function get(site: Hono, query = ""): Promise<string> {
  return await (await site.request(`${path}?in=en${query}`, { headers: { "accept-language": "en" } })).text();
}

function reports(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(`${root}bin/rapporteur`, ["reports", ...args, "--store", url], {
    encoding: "utf8",
  });
  return { status, out: stdout + stderr };
}

test("a report is decided by an editor with a reason, its fate is public, and the decision can be taken back", async () => {
  assert.equal(reports().out, "No reader has reported a sentence.\n");
  await post(reading, `${path}/report`, { of: "en.1", sentence: "1", kind: "wrong figure", note: "It <i>was</i> 2." });
  const [report] = await listReports(store.db);
  const id = report?.id ?? "";
  assert.match(await get(reading), /wrong figure.*open/su);
  assert.doesNotMatch(await get(reading), /\/settle|It &lt;i&gt;was/u);
  assert.match(await get(editable), /<blockquote dir="auto">It &lt;i&gt;was&lt;\/i&gt; 2\./u);
  assert.equal(
    (await post(reading, `${path}/settle`, { report: id, outcome: "upheld", note: "So it was." })).status,
    404,
  );
  const bare = await post(editable, `${path}/settle`, { report: id, outcome: "declined", note: " " });
  assert.match(bare.headers.get("location") ?? "", /done=unsettled#reports$/u);
  assert.match(await get(editable, "&done=unsettled"), /Nothing was changed: give a reason/u);
  const done = await post(editable, `${path}/settle`, {
    report: id,
    outcome: "upheld",
    note: "The wire has <b>2</b>.",
  });
  assert.match(done.headers.get("location") ?? "", /done=settled#reports$/u);
  assert.match(await get(reading), /upheld: The wire has &lt;b&gt;2&lt;\/b&gt;\./u);
  await post(editable, `${path}/settle`, { report: id, outcome: "open", note: "" });
  assert.doesNotMatch(await get(reading), /The wire has/u);
});

test("reports are listed and decided at the terminal", async () => {
  const [id = ""] = (await listReports(store.db)).map((report) => report.id);
  assert.match(
    reports().out,
    new RegExp(`^${id}  2026-11-28T12:00:00Z  wrong figure, open\n    ${path}, sentence `, "u"),
  );
  assert.match(reports(id, "declined").out, /not decided without a reason/u);
  assert.match(
    reports(id, "declined", "--reason", "The source has 2.").out,
    /wrong figure, declined: The source has 2\./u,
  );
  assert.equal(reports().out, "No report is open.\n");
  assert.equal(JSON.parse(reports("--all", "--json").out).outcome, "declined");
  assert.match(reports("q0", "upheld", "--reason", "x").out, /there is no report q0/u);
  assert.equal(reports(id, "maybe").status, 2);
});
