import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../store/index.ts";
import { holdLease, leaseTime, type LeaseEffects } from "./hold-lease.ts";

/** A clock that moves only while somebody sleeps. */
function effects(alive: readonly number[]): LeaseEffects & { readonly told: string[] } {
  const told: string[] = [];
  let time = 0;
  return {
    told,
    now: () => time,
    sleep: async (ms) => {
      time += ms;
    },
    isAlive: (pid) => alive.includes(pid),
    log: (message) => void told.push(message),
  };
}

test("a second process waits until the first has let go or was silent too long, and says so once", async () => {
  const store = await openStore({ url: ":memory:" });
  const world = effects([1, 2]);
  const first = await holdLease(store, "run", { host: "a", pid: 1 }, world);
  await holdLease(store, "run", { host: "a", pid: 2 }, world);
  assert.ok(world.now() >= leaseTime);
  assert.equal(world.told.length, 1);
  await assert.rejects(
    store.transaction((tx) => first.renew(tx)),
    (error: unknown) => (error as { problem: { code: string } }).problem.code === "LEASE_LOST",
  );
  await store.close();
});

test("the work of a process that died on this machine is taken over at once, of one elsewhere after its time", async () => {
  const store = await openStore({ url: ":memory:" });
  const world = effects([2]);
  await holdLease(store, "run", { host: "a", pid: 1 }, world);
  const second = await holdLease(store, "run", { host: "a", pid: 2 }, world);
  assert.equal(world.now(), 0);
  await store.transaction((tx) => second.renew(tx));
  await second.release();
  await holdLease(store, "run", { host: "b", pid: 9 }, world);
  await holdLease(store, "run", { host: "a", pid: 2 }, world);
  assert.ok(world.now() >= leaseTime);
  await store.close();
});
