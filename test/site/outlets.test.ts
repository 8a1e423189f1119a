import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createSite } from "../../src/site/index.ts";
import { openStore } from "../../src/store/index.ts";

const now = Date.parse("2026-11-25T12:00:00Z");

test("an outlet that no list knows has a page that says so, and stands among the sources", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite");
  const outlet = { name: "Fjord Post", domain: "fjord.example" };
  const article = {
    id: "a1",
    language: "en",
    title: "Bridge opens",
    text: "The bridge of Orlo opened on Monday.",
    outlet,
  };
  const { status, stderr } = spawnSync(
    new URL("../../bin/rapporteur", import.meta.url).pathname,
    ["run", "--store", file, "--now", "2026-01-01T00:00:00Z", "-"],
    { encoding: "utf8", input: JSON.stringify(article) },
  );
  assert.equal(status, 0, stderr);
  const known = await openStore({ url: file });
  const site = createSite({ db: known.db, now: () => now, title: "Rapporteur", fetchPicture: async () => undefined });
  assert.match(
    await (await site.request("/outlet/fjord.example")).text(),
    /Fjord Post[^]*No list says what this outlet is/u,
  );
  assert.match(await (await site.request("/sources")).text(), /href="\/outlet\/fjord\.example"/u);
  await known.close();
});
