import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { openSlots } from "./slots.ts";

test("no more tasks run at once than there are slots, and all of them run", async () => {
  const slots = openSlots(2);
  let running = 0;
  let most = 0;
  const task = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await sleep(5);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 9 }, () => slots.run(task)));
  assert.equal(most, 2);
  assert.equal(running, 0);
});

test("a task that fails gives its slot back", async () => {
  const slots = openSlots(1);
  await assert.rejects(
    slots.run(() => Promise.reject(new Error("no"))),
    /no/u,
  );
  assert.equal(await slots.run(() => Promise.resolve(3)), 3);
});

test("after stop nothing more starts, and what ran has ended", async () => {
  const slots = openSlots(1);
  let ended = false;
  const first = slots.run(async () => {
    await sleep(10);
    ended = true;
  });
  const second = assert.rejects(
    slots.run(() => Promise.resolve("ran")),
    /stopped/u,
  );
  await slots.stop();
  assert.ok(ended);
  await first;
  await second;
});
