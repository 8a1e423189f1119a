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

/** Words of one seeded run, as many as are asked for at a time. */
function openWords(): (count: number) => string {
  let state = 7;
  const word = (): string => {
    state = (state * 48271) % 2147483647;
    return `w${(state % 20_000).toString(36)}`;
  };
  return (count) => Array.from({ length: count }, word).join(" ");
}

test("a rare copy is found in a growing store at a cost that does not grow with it", () => {
  const index = openCopyIndex({ capacity: 20_000 });
  // One run of made-up words, cut into texts, so that no two are alike; each ends in the same notice, as those of one outlet do.
  const run = openWords();
  const notice = run(40);
  const texts = Array.from({ length: 12_000 }, () => `${run(90)}. ${notice}`);
  const cost = { early: 0, late: 0 };
  for (const [i, text] of texts.entries()) {
    assert.equal(index.add(article(`x${i}`, text)), undefined);
    if (i >= 1000 && i < 2000) cost.early += index.looked;
    if (i >= 11_000) cost.late += index.looked;
  }
  assert.equal(index.size, 12_000);
  assert.ok(cost.late <= cost.early * 1.2 + 1000, `${cost.late / 1000} looked at, first ${cost.early / 1000}`);
  for (const i of [0, 6000, 11_999])
    assert.equal(index.add(article(`copy${i}`, `Port news. ${texts[i] ?? ""}`))?.origin, `x${i}`);
});

test("texts of a few words are never copies", () => {
  const index = openCopyIndex();
  index.add(article("a", "The port is closed today"));
  assert.equal(index.add(article("b", "The port is closed today")), undefined);
});
