import assert from "node:assert/strict";
import { test } from "node:test";
import { tellSameDeath } from "./same-death.ts";

test("one death told by name, by age or by day alone is one", () => {
  const same: readonly (readonly [string, string])[] = [
    [
      "Pavel Dorin died in Orlo after a fall from the pier.",
      "Dorin, the harbour master, died about 11am when he slipped.",
    ],
    ["A 36-year-old man died about 11am at the quay.", "A harbour master from Orlo, 36, was killed in a fall."],
    ["Pavel Dorin died on 4 May 2024 in Orlo.", "A man from the islands was killed in a fall on 4 May 2024."],
    [
      "Three dock workers died when the crane fell.",
      "At least three people were killed in Orlo when a crane came down.",
    ],
  ];
  for (const [a, b] of same) {
    assert.ok(tellSameDeath(a, b), `${a} ${b}`);
    assert.ok(tellSameDeath(b, a), `${b} ${a}`);
  }
});

test("another name, age, number or day is another death, and so is one that is denied or only feared", () => {
  const others: readonly (readonly [string, string])[] = [
    ["Pavel Dorin died on 4 May 2024 in Orlo.", "Mara Ito died on 4 May 2024 in Vesna."],
    ["A 36-year-old man died at the quay.", "A 63-year-old man died at the quay."],
    ["Three dock workers died when the crane fell.", "Five people were killed when the crane fell."],
    ["A man was killed in a fall on 4 May 2024.", "A man was killed in a fall on 6 May 2024."],
    ["Pavel Dorin died in Orlo.", "Dorin would have died without the rope."],
    ["Pavel Dorin died in Orlo.", "Dorin ran the harbour for ten years."],
  ];
  for (const [a, b] of others) assert.ok(!tellSameDeath(a, b), `${a} ${b}`);
});
