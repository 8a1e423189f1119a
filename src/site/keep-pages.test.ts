import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Hono } from "hono";
import { openStore } from "../store/index.ts";
import { keepPages } from "./keep-pages.ts";

const second = 1000;

/** A site whose pages tell how often they were made, on a clock that stands still. */
async function openCounting() {
  const clock = { at: 0 };
  const made = new Map<string, number>();
  const app = new Hono();
  const store = await openStore({ url: ":memory:" });
  const context = { db: store.db, now: () => clock.at, title: "R", log: () => {}, fetchPicture: async () => undefined };
  app.use(keepPages(context, (request) => app.fetch(request)));
  app.get("/:name", (c) => {
    const name = c.req.param("name");
    made.set(name, (made.get(name) ?? 0) + 1);
    if (name === "slow") clock.at += 8 * second;
    if (name === "broken" && made.get(name) === 2) throw new Error("it broke, as it should");
    return c.text(`${name} ${made.get(name)}`);
  });
  app.post("/:name", (c) => c.text("taken"));
  const get = async (name: string): Promise<string> => (await app.request(`/${name}`)).text();
  return { app, clock, get, close: () => store.close() };
}

test("a page is made once for the readers of ten seconds, and anew for all once somebody sent something", async () => {
  const { app, clock, get, close } = await openCounting();
  assert.deepEqual([await get("a"), await get("a")], ["a 1", "a 1"]);
  clock.at += 9 * second;
  assert.equal(await get("a"), "a 1");
  clock.at += 2 * second;
  assert.equal(await get("a"), "a 2");
  await app.request("/a", { method: "POST" });
  assert.equal(await get("a"), "a 3");
  await close();
});

test("of pages that age together the first is waited for, the others are given out once more and made in their turn", async () => {
  const { clock, get, close } = await openCounting();
  for (const name of ["a", "b", "c", "broken"]) await get(name);
  clock.at += 20 * second;
  assert.deepEqual(
    [await get("a"), await get("b"), await get("c"), await get("broken")],
    ["a 2", "b 1", "c 1", "broken 1"],
  );
  await sleep(400);
  assert.deepEqual([await get("b"), await get("c")], ["b 2", "c 2"]);
  // What could not be made is told to the next reader, and the queue goes on.
  clock.at += 20 * second;
  assert.deepEqual([await get("a"), await get("b")], ["a 3", "b 2"]);
  await sleep(200);
  assert.equal(await get("b"), "b 3");
  await close();
});

test("nobody is given a page of more than a minute, unless it takes long to make", async () => {
  const { clock, get, close } = await openCounting();
  for (const name of ["a", "b", "slow"]) await get(name);
  clock.at += 61 * second;
  assert.deepEqual([await get("a"), await get("b"), await get("slow")], ["a 2", "b 2", "slow 1"]);
  clock.at += 100 * second;
  assert.equal(await get("slow"), "slow 2");
  await close();
});
