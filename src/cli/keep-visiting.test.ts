import assert from "node:assert/strict";
import { test } from "node:test";
import { keepVisiting } from "./keep-visiting.ts";

test("a round that fails is told and the next one made; told to stop, it ends at once in the middle of a pause", async () => {
  const stop = new AbortController();
  const told: unknown[] = [];
  let rounds = 0;
  const started = performance.now();
  const ends = keepVisiting({
    round: async () => {
      rounds += 1;
      throw new Error("outlets.toml is half written");
    },
    nextDue: async () => 0,
    now: () => 0,
    failed: (error) => told.push(error),
    signal: stop.signal,
  });
  setTimeout(() => stop.abort(), 50);
  await ends;
  assert.equal(rounds, 1);
  assert.match(String(told[0]), /half written/u);
  assert.ok(performance.now() - started < 10_000);
});

test("what cannot be mended by another round ends it", async () => {
  const visiting = keepVisiting({
    round: () => Promise.reject(new Error("a later release")),
    nextDue: async () => undefined,
    now: () => 0,
    failed: (error) => {
      throw error;
    },
    signal: new AbortController().signal,
  });
  await assert.rejects(visiting, /a later release/u);
});
