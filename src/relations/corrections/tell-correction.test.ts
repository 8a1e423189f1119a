import assert from "node:assert/strict";
import { test } from "node:test";
import { tellCorrection, tellReading } from "./tell-correction.ts";

test("a reading is told field by field, a correction with who, when and why", () => {
  const date = { from: "2024-05-16", to: "2024-05-17", precision: "day" } as const;
  assert.equal(
    tellReading({ state: "planned", type: "visit", date }),
    "type: visit; date: 2024-05-16 to 2024-05-17; state: planned",
  );
  const given = { id: "k", record: "d", change: {}, reason: "twice", editor: "R. Ng", at: "2024-05-20T10:00:00Z" };
  const was = { type: "visit", source: "ISL", target: "NOR", dimension: "general", state: "happened" } as const;
  assert.equal(tellCorrection({ ...given, action: "withdraw", was }), "withdrawn by R. Ng on 2024-05-20: twice");
});
