import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { openThreads } from "./threads.ts";

/** A module that takes a while to load, and functions that are quick, endless, or fail. */
const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
const slow = pathToFileURL(join(folder, "slow.mjs"));
writeFileSync(
  slow,
  `const until = Date.now() + 1500; while (Date.now() < until);
export const double = (n) => 2 * n;
export const forever = () => { for (;;); };
export const fail = () => { throw new Error("no such luck"); };`,
);

test("the time that a thread takes to load is not the page's; a page over its limit ends alone", async () => {
  const threads = openThreads(1);
  assert.deepEqual(await threads.run(slow, "double", 21, 700), { ok: true, value: 42 });
  const late = await threads.run(slow, "forever", undefined, 300);
  assert.equal(late.ok ? "" : late.problem.code, "TIME_LIMIT");
  const lost = await threads.run(slow, "fail", undefined, 700);
  assert.equal(lost.ok ? "" : lost.problem.code, "THREAD_LOST");
  const absent = await threads.run(slow, "none", undefined, 700);
  assert.equal(absent.ok ? "" : absent.problem.code, "THREAD_LOST");
  await threads.rest?.();
  assert.deepEqual(await threads.run(slow, "double", 4, 700), { ok: true, value: 8 });
  await threads.close();
});
