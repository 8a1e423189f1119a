import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../../core/index.ts";
import { touching } from "./touching.ts";

test("a sentence gets what touches it, once, in order; what touches none is nowhere", () => {
  const sentences: readonly Span[] = [
    [0, 10],
    [11, 20],
    [30, 40],
  ];
  const items: readonly { readonly is: string; readonly spans: readonly Span[] }[] = [
    {
      is: "across",
      spans: [
        [5, 15],
        [12, 13],
      ],
    },
    { is: "last", spans: [[32, 33]] },
    { is: "between", spans: [[22, 28]] },
    { is: "first", spans: [[0, 2]] },
  ];
  assert.deepEqual(
    touching(sentences, items, ({ spans }) => spans).map((found) => found.map(({ is }) => is)),
    [["across", "first"], ["across"], ["last"]],
  );
  assert.deepEqual(
    touching([], items, ({ spans }) => spans),
    [],
  );
});
