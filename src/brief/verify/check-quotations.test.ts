import assert from "node:assert/strict";
import { test } from "node:test";
import { checkQuotations, findQuotations } from "./check-quotations.ts";

const passage = "“I hope the crew is [paid] and the pier mended,” Ito said.";

const isHeld = (sentence: string): boolean => checkQuotations(findQuotations(sentence), [passage]).length === 0;

test("brackets that the passage has inside a quotation are its own; others stand for what was left out or put in", () => {
  for (const quoted of [
    "“I hope the crew is [paid] and the pier mended”",
    "“I hope the crew is [paid]”",
    "“I hope … the pier mended”",
    "“I hope [of Orlo] the crew is [paid]”",
  ])
    assert.ok(isHeld(`${quoted}, Ito said.`), quoted);
  for (const quoted of [
    "“I hope the crew is [fired] and the pier mended”",
    "“I hope the crew is [fired]”",
    "“I hope the crew is [paid] and the pier closed”",
  ])
    assert.ok(!isHeld(`${quoted}, Ito said.`), quoted);
});
