import type { Database } from "../store/index.ts";
import { leadingStory } from "./store.ts";

/**
 * Makes the pages of stories due again, where what they tell was put right and no report came in. Call it in the
 * transaction of what was put right.
 */
export async function renewStories(tx: Database, stories: Iterable<string>): Promise<void> {
  const leading = new Set<string>();
  for (const id of stories) leading.add(await leadingStory(tx, id));
  for (const id of leading)
    await tx
      .updateTable("story")
      .set(({ eb }) => ({ revision: eb("revision", "+", 1) }))
      .where("id", "=", id)
      .execute();
}
