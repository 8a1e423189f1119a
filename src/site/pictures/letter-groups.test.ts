import assert from "node:assert/strict";
import { test } from "node:test";
import { cutRuns, letterGroup } from "./letter-groups.ts";

test("a line is cut where its letters are of another group, and nothing of it is lost", () => {
  const line = "2024年, 中国 и Москва";
  const runs = cutRuns(line, letterGroup(line));
  assert.equal(runs.map(({ text }) => text).join(""), line);
  assert.deepEqual(
    runs.map(({ group }) => group),
    ["plain", "han", "plain", "han", "plain"],
  );
});

test("Arabic stays whole, and is of another group where Latin letters stand in it", () => {
  assert.equal(letterGroup("زار بكين في 16 مايو 2024."), "arabic");
  assert.equal(letterGroup("زار Putin بكين"), "both");
  assert.equal(cutRuns("زار Putin بكين", "both").length, 1);
});

test("what is of no group is plain", () => {
  assert.equal(letterGroup("2024"), "plain");
  assert.deepEqual(cutRuns("", "plain"), []);
});
