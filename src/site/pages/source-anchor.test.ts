import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief } from "../../brief/index.ts";
import { sourceAnchors } from "./source-anchor.ts";

test("sources of the background are counted on from those of the story", () => {
  const brief = { sources: [{ article: "a1" }, { article: "a2" }], background: [{ article: "a3" }] };
  const anchors = sourceAnchors(brief as unknown as Brief);
  assert.deepEqual(
    [...anchors],
    [
      ["a1", "o1"],
      ["a2", "o2"],
      ["a3", "o3"],
    ],
  );
});
