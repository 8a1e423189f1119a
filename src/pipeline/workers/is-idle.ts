import { toInstant } from "../../core/index.ts";
import { listDueFeeds } from "../../ingest/index.ts";
import { findPending } from "../find-pending.ts";
import { deadKeys } from "./dead-letters.ts";
import { countOpen } from "./open-queue.ts";
import type { Worker } from "./worker.ts";

/** True where nothing is in the queues, no feed is due, and every item has the note of every stage or is a dead letter. */
export async function isIdle({ store, stages, all, takes, visit: { now } }: Worker): Promise<boolean> {
  if ((await countOpen(store.db, all)) > 0) return false;
  const dead = await deadKeys(store.db);
  const held = new Set([...dead.values()].flatMap((keys) => [...keys]));
  if (takes.has("feeds") && (await listDueFeeds(store.db, toInstant(now()))).some(({ url }) => !held.has(url)))
    return false;
  for (const stage of stages) {
    const found = await findPending(store.db, stage, { limit: held.size + 1 });
    if (found.some(({ key }) => !held.has(key))) return false;
  }
  return true;
}
