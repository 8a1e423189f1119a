import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";

const root = new URL("../../", import.meta.url).pathname;

/** Tables with a row for every article or more: a statement that walks one of them costs more with every article stored. */
const growing =
  /^SCAN (?:article|copy|page|claim|figure|record|record_evidence|brief|sentence|withheld|search_doc|story_article)\b/u;

test("no stage walks through a table that grows with the articles stored", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  const [store, statements] = [join(folder, "store.sqlite"), join(folder, "statements.jsonl")];
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `${root}test/store/note-statements.ts`, "src/cli/main.ts", "start", "--once", "--store", store],
    { cwd: root, encoding: "utf8", env: { ...process.env, STATEMENTS: statements } },
  );
  assert.equal(status, 0, stderr);
  const database = new DatabaseSync(store, { readOnly: true });
  const lines = readFileSync(statements, "utf8").trim().split("\n");
  const asked = lines
    .map((line) => String(JSON.parse(line)))
    .filter((sql) => /^\s*(?:select|update|delete)/iu.test(sql));
  assert.ok(asked.length > 30, "the statements of the stages were noted");
  const walks = asked.flatMap((sql) => {
    const values = [...sql.matchAll(/\?/gu)].map(() => null);
    const plan = database.prepare(`explain query plan ${sql}`).all(...values);
    return plan.some(({ detail }) => growing.test(String(detail))) ? [sql.slice(0, 200)] : [];
  });
  database.close();
  assert.deepEqual(walks, []);
});
