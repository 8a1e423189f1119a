import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Hono } from "hono";
import { listPairs, parseDimensions, registerTables } from "../../src/relations/index.ts";
import { createSite } from "../../src/site/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openSampleStore } from "../site/sample-store.ts";

const root = new URL("../../", import.meta.url).pathname;
let store: Store;
let url: string;
let app: Hono;

before(async () => {
  ({ store, url } = await openSampleStore());
  app = createSite({ db: store.db, now: () => 0, title: "Rapporteur", fetchPicture: async () => undefined });
});
after(() => store.close());

function run(
  args: readonly string[],
  input = "",
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(`${root}bin/rapporteur`, [...args, "--store", url], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

const get = async (path: string): Promise<string> => {
  const response = await app.request(path);
  assert.equal(response.status, 200, path);
  return response.text();
};

const rows = async (register: string): Promise<readonly Record<string, unknown>[]> =>
  (JSON.parse(await get(`/dossier/CHN-RUS/${register}.json`)) as { rows: Record<string, unknown>[] }).rows;

test("every register answers as CSV and JSON, on the site and by command, with source, quotation and span", async () => {
  for (const name of Object.keys(registerTables)) {
    const csv = await get(`/dossier/CHN-RUS/${name}.csv`);
    assert.match(csv, /source_url,published_at,language,article,span_start,span_end,quotation,entered_by\r\n/u, name);
    assert.match(await get(`/dossier/RUS-CHN/${name}.json`), /"register":/u, name);
  }
  assert.match(
    run(["export", "RUS-CHN", "--register", "events"]).out,
    /^pair,event_id,[^\r]*quotation,entered_by\r\nCHN-RUS,/u,
  );
  assert.match(run(["export", "RUS-CHN", "--format", "json"]).out, /^\{"pair":"CHN-RUS","register":"records","id":/u);
  assert.equal((await app.request("/dossier/CHN-RUS/constructor.json")).status, 404);
});

test("the quotation of a row is what stands at its span of the article", async () => {
  const found = await rows("records");
  const evidence = found.flatMap(
    (row) => row.evidence as { article: string; span_start: number; span_end: number; quotation: string }[],
  );
  assert.ok(evidence.length > 30);
  for (const { article, span_start, span_end, quotation } of evidence) {
    const row = await store.db.selectFrom("article").select("text").where("id", "=", article).executeTakeFirstOrThrow();
    assert.equal(row.text.slice(span_start, span_end), quotation);
  }
});

test("an export to a folder has a file a register in both forms, and all pairs where none is named", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-out-"));
  assert.equal(run(["export", "--out", folder]).code, 0);
  assert.ok(readdirSync(folder).includes("CHN-RUS"));
  assert.equal(readdirSync(join(folder, "CHN-RUS")).length, Object.keys(registerTables).length * 2);
  assert.match(readFileSync(join(folder, "CHN-RUS", "events.csv"), "utf8"), /^event_id,event_date/u);
});

test("wrong pairs, registers and forms are wrong usage that says what to write", () => {
  for (const args of [
    ["export", "RUS-RUS"],
    ["export", "RUS-QQQ"],
    ["export", "RUS-CHN", "--register", "no"],
    ["dossier", "a-b"],
    ["import"],
    ["decide", "d00000000000000000000", "happened", "--by", "R. Ng"],
  ]) {
    const { code, err } = run(args);
    assert.equal(code, 2, args.join(" "));
    assert.match(err, /^USAGE: .+\n {2}.+/u);
  }
});

const csv = [
  "type,source,target,date,url,quotation,weather",
  'visit,RUS,CHN,2030-01-07,https://fjord.example/1,"He came, and stayed.",rain',
  "vist,RUS,CHN,2030-01-07,https://fjord.example/2,He left.,",
].join("\n");

test("an analyst's records are theirs everywhere, and a bad row is told and kept", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "rapporteur-in-")), "own.csv");
  writeFileSync(file, csv);
  const { code, out } = run(["import", file, "--by", "R. Ng"]);
  assert.equal(code, 3);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; row: number; state: string; errors?: { code: string }[] });
  assert.deepEqual(
    answers.map(({ row, state }) => [row, state]),
    [
      [1, "taken"],
      [2, "refused"],
    ],
  );
  assert.equal(answers[1]?.errors?.[0]?.code, "TYPE_UNKNOWN");
  assert.match(run(["import", "--refused"]).out, /"He left\."/u);
  assert.match(run(["import", file, "--by", "R. Ng"]).err, /0 new in the store/u);
  const page = await get("/dossier/CHN-RUS");
  assert.match(page, /Record of R\. Ng/u);
  assert.match(page, /Analysts’ own/u);
  assert.match(await get(`/record/${answers[0]?.id}`), /Record of R\. Ng/u);
  assert.match(await get("/dossier/CHN-RUS/visits.csv"), /R\. Ng\r\n/u);
  assert.match(run(["dossier", "RUS-CHN"]).out, /\[record of R\. Ng\]/u);
  const found = JSON.parse(await get("/search.json?q=%22and+stayed%22+kind%3Arecord")) as {
    hits: { path: string; own?: true; teller: string; story: string }[];
  };
  assert.deepEqual(
    found.hits.map(({ path, own, teller, story }) => ({ path, own, teller, story })),
    [{ path: `/record/${answers[0]?.id}`, own: true, teller: "R. Ng", story: "" }],
  );
  assert.match(await get("/search?q=%22and+stayed%22"), /Analysts’ own: R\. Ng/u);
  assert.match(run(["search", '"and stayed"']).out, /own record of R\. Ng/u);
  const stories = await get("/index.json");
  assert.ok(!stories.includes("fjord.example"), "no page is written from an analyst's record");
});

test("a forecast stays pending until a person decides it with evidence, and the decision is told", async () => {
  const own = run(
    ["import", "--by", "R. Ng", "-"],
    "type,kind,source,target,url,quotation\nvisit,forecast,RUS,CHN,https://fjord.example/3,He may come.\n",
  );
  const { id } = JSON.parse(own.out) as { id: string };
  const outcome = async (): Promise<unknown> => (await rows("forecasts")).find((row) => row.id === id)?.outcome;
  assert.equal(await outcome(), "pending");
  assert.equal(run(["decide", id, "happened", "--by", "R. Ng"]).code, 2, "no decision without evidence");
  assert.equal(
    run(["decide", id, "happened", "--by", "R. Ng", "--evidence", "https://fjord.example/4", "--note", "He came."])
      .code,
    0,
  );
  assert.equal(await outcome(), "happened");
  assert.match(await get("/dossier/CHN-RUS"), /decided by R\. Ng/u);
  assert.equal(run(["decide", id, "cannot tell", "--by", "A. Li", "--evidence", "https://fjord.example/5"]).code, 0);
  assert.equal(await outcome(), "cannot tell");
});

test("any two states or bodies have a page, in either order; the same one twice has none", async () => {
  assert.match(await get("/dossier/EU-SCO"), /European Union and Shanghai Cooperation Organisation/u);
  assert.match(await get("/dossier/FRA-NLD"), /Nothing between these two has been read yet/u);
  assert.equal((await app.request("/dossier/RUS-CHN?year=2024")).headers.get("location"), "/dossier/CHN-RUS?year=2024");
  assert.equal((await app.request("/dossier/RUS-RUS")).status, 404);
  assert.equal((await app.request("/record/d00000000000000000000")).status, 404);
});

test("the dossier has its parts, and never calls the two an alliance in its own voice", async () => {
  const page = await get("/dossier/CHN-RUS");
  for (const id of [
    "heat",
    "lanes",
    "words",
    "who",
    "visits",
    "figures",
    "agreements",
    "exercises",
    "readouts",
    "positions",
    "frictions",
    "forecasts",
    "all",
  ])
    assert.ok(page.includes(`<h2 id="${id}">`), id);
  for (const [, target = ""] of page.matchAll(/(?:popovertarget="|href="#)([^"]+)"/gu))
    assert.ok(page.includes(`id="${target}"`), target);
  const own = page
    .replace(/<aside class="ev[\s\S]*?<\/aside>/gu, "")
    .replace(/<q[\s\S]*?<\/q>/gu, "")
    .replace(/<a [^>]*>[\s\S]*?<\/a>/gu, "");
  assert.deepEqual(
    [...own.matchAll(/[^.>]*\balliances?\b[^.<]*/giu)].map(([text]) => text.trim()),
    ["“Alliance” is never this page’s word"],
  );
});

test("hostile cells come out as text", async () => {
  run(
    ["import", "--by", '<img src=x onerror="x">', "-"],
    'type,source,target,url,quotation\nvisit,RUS,CHN,https://fjord.example/6,"<script>alert(1)</script>"\n',
  );
  const page = await get("/dossier/CHN-RUS");
  assert.ok(!page.includes("<script>alert"));
  assert.ok(!page.includes("<img src=x"));
});

test("a pair of which only an analyst has a record is listed with its day", async () => {
  const row = 'type,source,target,date,url,quotation\nvisit,ISL,NOR,2030-01-07,https://fjord.example/9,"He came."\n';
  assert.equal(run(["import", "--by", "R. Ng", "-"], row).code, 0);
  assert.deepEqual(
    (await listPairs(store.db)).find(({ source, target }) => source === "ISL" && target === "NOR"),
    { source: "ISL", target: "NOR", lines: 1, latest: "2030-01-07" },
  );
  assert.doesNotMatch(await get("/dossiers?state=ISL"), /undated/u);
});

test("a dimension of one's own has a page and answers in the search box", async () => {
  const scheme = parseDimensions(
    '[[dimension]]\nid = "pipelines"\ndefinition = "Pipes."\nwords = { en = ["pipeline*", "gas"] }\n',
  );
  assert.ok(scheme.ok);
  const site = createSite({
    db: store.db,
    now: () => 0,
    title: "Rapporteur",
    dimensions: scheme.value,
    fetchPicture: async () => undefined,
  });
  const page = await site.request("/dimension/pipelines");
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Pipes\./u);
  const found = await site.request("/search.json?q=about%3Apipelines");
  const { hits } = (await found.json()) as { hits: readonly unknown[] };
  assert.ok(hits.length > 0);
  assert.equal((await app.request("/dimension/pipelines")).status, 404);
});
