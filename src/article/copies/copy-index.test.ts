import assert from "node:assert/strict";
import { test } from "node:test";
import { type CopyArticle, openCopyIndex } from "./copy-index.ts";

/** Deterministic prose: sentences of made-up but distinct words. */
function prose(seed: number, sentences: number): string {
  let state = seed * 7919 + 1;
  const word = (): string => {
    state = (state * 48271) % 2147483647;
    return `w${(state % 4000).toString(36)}`;
  };
  return Array.from({ length: sentences }, () => `${Array.from({ length: 14 }, word).join(" ")}.`).join(" ");
}

function article(id: string, text: string, fields: Partial<CopyArticle> = {}): CopyArticle {
  return { id, text, ...fields };
}

const wire = prose(1, 20);

test("a whole copy with a new first line is found, with its evidence", () => {
  const index = openCopyIndex();
  assert.equal(index.add(article("a", wire, { publishedAt: "2024-05-16T05:00:00Z" })), undefined);
  const copy = index.add(article("b", `${prose(9, 1)} ${wire}`, { publishedAt: "2024-05-16T07:00:00Z" }));
  assert.equal(copy?.origin, "a");
  assert.ok(copy.share > 0.9 && copy.evidence.originShare > 0.99 && copy.evidence.longestRun >= 280);
  assert.equal(copy.evidence.because, "first published");
});

test("an excerpt and a padded wire are found", () => {
  const index = openCopyIndex();
  index.add(article("a", wire));
  assert.equal(index.add(article("excerpt", wire.slice(0, wire.length / 3)))?.origin, "a");
  assert.equal(index.add(article("padded", `${prose(5, 15)} ${wire} ${prose(6, 10)}`))?.origin, "a");
});

test("a text without spaces is compared by its characters", () => {
  const index = openCopyIndex();
  const text = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 5000))).join("");
  index.add(article("a", text));
  assert.equal(index.add(article("b", `港口${text.slice(20)}`))?.origin, "a");
});

test("a report of its own that shares one quotation is no copy", () => {
  const index = openCopyIndex();
  index.add(article("a", wire));
  const quoted = wire.split(". ").slice(3, 5).join(". ");
  assert.equal(index.add(article("b", `${prose(3, 12)} ${quoted} ${prose(4, 8)}`)), undefined);
});

test("the agency's own text becomes the origin though it came later", () => {
  const index = openCopyIndex();
  index.add(
    article("a", wire, {
      wire: "Harbour Wire",
      outlet: { name: "Cape Dispatch" },
      publishedAt: "2024-05-16T05:00:00Z",
    }),
  );
  index.add(
    article("b", wire, {
      wire: "Harbour Wire",
      outlet: { name: "Deccan Sentinel" },
      publishedAt: "2024-05-16T06:00:00Z",
    }),
  );
  assert.equal(
    index.add(article("c", wire, { outlet: { name: "Harbour Wire" }, publishedAt: "2024-05-16T07:00:00Z" })),
    undefined,
  );
  const revised = index.takeRevised();
  assert.deepEqual(
    revised.map(({ article: id, origin }) => [id, origin]),
    [
      ["a", "c"],
      ["b", "c"],
    ],
  );
  assert.equal(revised[0]?.evidence.because, "is the agency");
});

test("a copy among many is found, and old articles leave", () => {
  const index = openCopyIndex({ capacity: 1000 });
  for (let i = 0; i < 1500; i += 1) index.add(article(`x${i}`, prose(i + 100, 12)));
  assert.equal(index.size, 1000);
  assert.equal(index.add(article("late", prose(1400 + 100, 12)))?.origin, "x1400");
  assert.equal(index.add(article("gone", prose(10 + 100, 12))), undefined);
});

test("texts of a few words are never copies", () => {
  const index = openCopyIndex();
  index.add(article("a", "The port is closed today"));
  assert.equal(index.add(article("b", "The port is closed today")), undefined);
});
