import assert from "node:assert/strict";
import { test } from "node:test";
import { ingestStage } from "../ingest/index.ts";
import { rooms } from "../rooms.ts";
import { openStore, type Tables } from "../store/index.ts";
import { openStages } from "./open-stages.ts";

test("each stage writes only tables of its own room, reads what was written before it, and has a version", async () => {
  const store = await openStore({ url: ":memory:" });
  const stages = await openStages(store, { timeLimit: 1000 });
  assert.deepEqual(
    stages.map(({ name }) => name),
    ["article", "story", "claims", "relations", "brief", "search"],
  );
  const written = new Set<keyof Tables>(["outlet", "story_edit"]);
  for (const stage of [ingestStage, ...stages]) {
    const own = rooms.find(({ name }) => name === stage.name)?.tables ?? [];
    for (const table of stage.writes) assert.ok(own.includes(table), `${stage.name} writes ${table}`);
    for (const table of stage.writes) written.add(table);
    for (const table of stage.reads)
      assert.ok(written.has(table), `${stage.name} reads ${table} before anybody has written it`);
  }
  for (const { version } of stages) assert.match(version, /^\S+$/u);
  await store.close();
});
