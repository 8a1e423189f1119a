import assert from "node:assert/strict";
import { test } from "node:test";
import { type FeedHealth, newFeed, nextHealth, type Visit } from "./feed-health.ts";

const hour = 3_600_000;
const start = Date.parse("2024-05-16T12:00:00Z");
const hourly = (last: number): number[] => Array.from({ length: 20 }, (_, i) => last - i * hour);
const read = (at: number, entryTimes: number[]): Visit => ({ kind: "read", at, entryTimes, freshFor: 0 });
const failed = (at: number, code = "FETCH_FAILED"): Visit => ({
  kind: "failed",
  at,
  problem: { code, message: "no answer", hint: "" },
});

test("a feed with entries in its rhythm is healthy and is visited at half of it", () => {
  const health = nextHealth(newFeed, read(start, hourly(start - hour)));
  assert.equal(health.state, "healthy");
  assert.equal(health.interval, 1800);
});

test("silence beyond its rhythm makes it quiet, then stale", () => {
  assert.equal(nextHealth(newFeed, read(start, hourly(start - 72 * hour))).state, "quiet");
  const stale = nextHealth(newFeed, read(start, hourly(start - 40 * 24 * hour)));
  assert.equal(stale.state, "stale");
  assert.match(stale.reason, /nothing new since 2024-04-06/u);
});

test("a weekly letter is not quiet after four days", () => {
  const weekly = Array.from({ length: 8 }, (_, i) => start - 96 * hour - i * 168 * hour);
  assert.equal(nextHealth(newFeed, read(start, weekly)).state, "healthy");
});

test("two failures change nothing, three make it failing, a month of them gone", () => {
  let health: FeedHealth = nextHealth(newFeed, read(start, hourly(start)));
  for (const i of [1, 2]) health = nextHealth(health, failed(start + i * hour));
  assert.equal(health.state, "healthy");
  health = nextHealth(health, failed(start + 3 * hour));
  assert.equal(health.state, "failing");
  assert.ok(health.interval > 1800);
  assert.equal(nextHealth(health, failed(start + 31 * 24 * hour)).state, "gone");
});

test("410 is gone at once, a permanent redirect is moved, and a good visit heals", () => {
  assert.equal(nextHealth(newFeed, failed(start, "HTTP_GONE")).state, "gone");
  const moved = nextHealth(newFeed, {
    kind: "read",
    at: start,
    entryTimes: hourly(start),
    freshFor: 0,
    movedTo: "https://harbour-wire.example/new.xml",
  });
  assert.deepEqual([moved.state, moved.movedTo], ["moved", "https://harbour-wire.example/new.xml"]);
  const failing: FeedHealth = { state: "failing", reason: "", failures: 5, failingSince: start, interval: 9000 };
  const healed = nextHealth(failing, read(start + hour, hourly(start)));
  assert.deepEqual([healed.state, healed.failures, healed.failingSince], ["healthy", 0, undefined]);
});

test("the server's own wish to be left alone is heeded, within reason", () => {
  const visit: Visit = { kind: "read", at: start, entryTimes: hourly(start), freshFor: 7200, ttlMinutes: 60 };
  assert.equal(nextHealth(newFeed, visit).interval, 7200);
  assert.equal(nextHealth(newFeed, { ...visit, freshFor: 9_999_999 }).interval, 21_600);
});

test("a feed that moved is read at its new address from then on, until that fails too", () => {
  const movedTo = "https://harbour-wire.example/new.xml";
  const first = nextHealth(newFeed, { kind: "read", at: start, entryTimes: hourly(start), freshFor: 0, movedTo });
  const second = nextHealth(first, read(start + hour, hourly(start + hour)));
  assert.deepEqual([second.state, second.movedTo], ["moved", movedTo]);
  const stale = nextHealth(second, read(start + 60 * 24 * hour, hourly(start)));
  assert.deepEqual([stale.state, stale.movedTo], ["stale", movedTo]);
  assert.match(stale.reason, /^moved for good to .*; nothing new since/u);
  let lost = second;
  for (const i of [1, 2]) lost = nextHealth(lost, failed(start + i * hour));
  assert.equal(lost.movedTo, movedTo);
  assert.equal(nextHealth(lost, failed(start + 3 * hour)).movedTo, undefined);
});
