import { ProblemError } from "../core/index.ts";
import { migrations } from "./migrations/index.ts";
import type { Database } from "./open-store.ts";

/** Throws STORE_NEWER where a later release has changed the layout since this process opened the store. */
export async function checkLayout(db: Database): Promise<void> {
  const row = await db
    .selectFrom("migration")
    .select(({ fn }) => fn.max("name").as("newest"))
    .executeTakeFirstOrThrow();
  const own = migrations.at(-1)?.name ?? "";
  if (row.newest <= own) return;
  throw new ProblemError({
    code: "STORE_NEWER",
    message: `a later release has changed the store's layout (${row.newest}; this one knows ${own})`,
    hint: "This process has stopped and its work goes to others. Start the later release on this machine too.",
  });
}
