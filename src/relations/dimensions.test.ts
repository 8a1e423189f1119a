import assert from "node:assert/strict";
import { test } from "node:test";
import { dimensionsOfPair, parseDimensions } from "./dimensions.ts";
import { dimensions } from "./scheme.ts";

const fishing = `
[[dimension]]
id = "fisheries"
definition = "Quotas, catches and fishing grounds."
words = { en = ["fish*", "cod", "trawler*"], no = ["fisk*"] }

[[pair]]
between = ["NOR", "ISL"]
dimensions = ["fisheries", "trade"]
`;

test("a user's dimension stands after those of the scheme; a pair may choose its own, with general always among them", () => {
  const read = parseDimensions(fishing);
  assert.ok(read.ok);
  assert.equal(read.value.dimensions.length, dimensions.length + 1);
  assert.equal(read.value.dimensions.at(-1)?.id, "fisheries");
  const ids = (a: string, b: string): readonly string[] => dimensionsOfPair(read.value, a, b).map(({ id }) => id);
  assert.deepEqual(ids("ISL", "NOR"), ["general", "fisheries", "trade"]);
  assert.equal(ids("NOR", "RUS").length, dimensions.length + 1);
});

for (const [name, text, code] of [
  ["what is no TOML", "[[dimension", "DIMENSIONS_NOT_TOML"],
  ["a dimension without words", '[[dimension]]\nid = "x"\ndefinition = "y"', "DIMENSIONS_SHAPE"],
  [
    "a pair with a dimension that is not there",
    '[[pair]]\nbetween = ["A1", "B1"]\ndimensions = ["z"]',
    "DIMENSIONS_UNKNOWN",
  ],
  ["a setting that is not known", '[[pair]]\nbetwen = ["A1", "B1"]\ndimensions = ["trade"]', "DIMENSIONS_SHAPE"],
] as const) {
  test(`${name} is answered with ${code}`, () => {
    const read = parseDimensions(text);
    assert.equal(read.ok ? "" : read.problem.code, code);
  });
}
