import assert from "node:assert/strict";
import { test } from "node:test";
import { openHostPace } from "./host-pace.ts";
import type { HttpAnswer } from "./types.ts";

const host = "cape-dispatch.example";
const start = Date.parse("2024-05-16T12:00:00Z");

function answer(status: number, headers: Record<string, string> = {}): HttpAnswer {
  return { status, headers, bytes: new Uint8Array(), cut: false };
}

/** A clock that sleep moves on. */
function openClocked(longestWait = 3_600_000) {
  const clock = { now: start };
  const sleep = async (ms: number): Promise<void> => {
    clock.now += ms;
  };
  return { clock, pace: openHostPace({ now: () => clock.now, sleep }, { spacing: 1000, longestWait }) };
}

async function waitAfter(heeded: HttpAnswer | undefined, times = 1): Promise<number> {
  const { clock, pace } = openClocked();
  for (let i = 0; i < times; i += 1) pace.heed(host, heeded);
  const turn = await pace.takeTurn(host);
  assert.ok(turn.ok);
  return clock.now - start;
}

test("Retry-After is heeded, in seconds and as a date", async () => {
  assert.equal(await waitAfter(answer(429, { "retry-after": "120" })), 120_000);
  assert.equal(await waitAfter(answer(503, { "retry-after": "Thu, 16 May 2024 12:05:00 GMT" })), 300_000);
  assert.equal(await waitAfter(answer(429, { "retry-after": "soon" })), 2000);
});

test("back-off doubles with each failure in a row, and one good answer ends it", async () => {
  assert.deepEqual(
    await Promise.all([1, 2, 3, 4].map((times) => waitAfter(undefined, times))),
    [2000, 4000, 8000, 16_000],
  );
  const { clock, pace } = openClocked();
  pace.heed(host, undefined);
  pace.heed(host, answer(200));
  pace.heed(host, undefined);
  await pace.takeTurn(host);
  assert.equal(clock.now - start, 2000);
});

test("requests to one host are spaced, to another they are not", async () => {
  const { clock, pace } = openClocked();
  for (let i = 0; i < 3; i += 1) {
    const turn = await pace.takeTurn(host);
    assert.ok(turn.ok);
    turn.value();
  }
  assert.equal(clock.now - start, 2000);
  await pace.takeTurn("harbour-wire.example");
  assert.equal(clock.now - start, 2000);
});

test("a host that asks for more than anyone waits is left for later", async () => {
  const { pace } = openClocked(20_000);
  pace.heed(host, answer(429, { "retry-after": "3600" }));
  const turn = await pace.takeTurn(host);
  assert.equal(turn.ok ? "" : turn.problem.code, "HOST_BUSY");
});

test("a robots.txt may ask for more space, up to a minute", async () => {
  const { clock, pace } = openClocked();
  pace.slow(host, 600_000);
  for (let i = 0; i < 2; i += 1) {
    const turn = await pace.takeTurn(host);
    assert.ok(turn.ok);
    turn.value();
  }
  assert.equal(clock.now - start, 60_000);
});
