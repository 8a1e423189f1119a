import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { auditText } from "../../src/brief/index.ts";

/** Real texts in over forty languages, which stay outside of this repository. */
const data = new URL("../../../shared/data/", import.meta.url);
const sets = ["stories/basil_en/docs.jsonl.gz", "stories/itn_multi/docs.jsonl.gz", "open_news/docs.jsonl.gz"];

for (const set of sets) {
  const file = new URL(set, data);
  test(`every text of ${set} is audited, sentence after sentence`, {
    skip: existsSync(file) ? false : `${file.pathname} is not here`,
  }, () => {
    for (const line of gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n")) {
      const { id, title, text } = JSON.parse(line) as { id: string; title?: string; text?: string };
      const whole = [title, text].filter(Boolean).join("\n\n");
      let end = 0;
      for (const { sentence, span, kinds } of auditText(whole)) {
        assert.ok(span[0] >= end && kinds.length > 0, `${id} ${span.join("-")}`);
        assert.equal(whole.slice(...span), sentence);
        end = span[1];
      }
    }
  });
}
