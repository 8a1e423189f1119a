import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceSpan } from "./ideograph-source.ts";

/** What stands before a cue, and the source in it; "" where there is none. */
const runs: readonly (readonly [string, string])[] = [
  ["但王岚１５日", "王岚"],
  ["海港讯（记者王岚）据警方", "警方"],
  ["网友通过微博、电话等多种方式纷纷", "网友"],
  ["港口昨日晚间发出声明", "港口"],
  ["不少居民", "不少居民"],
  ["并对港口的努力", ""],
  ["那些", ""],
];

test("a Chinese source without what stands around it", () => {
  for (const [run, source] of runs) {
    const span = sourceSpan(run, 0, run.length);
    assert.equal(span ? run.slice(...span) : "", source, run);
  }
});

test("a run of many small words is looked over in little time", () => {
  const run = `${"ab".repeat(100)}${"在时对地".repeat(9)}x`;
  const start = performance.now();
  for (let at = 0; at < 100; at += 1) sourceSpan(run, 0, run.length);
  assert.ok(performance.now() - start < 500);
});
