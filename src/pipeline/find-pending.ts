import type { Database, Stage, WorkItem } from "../store/index.ts";

/** An item that waits for a stage, and its place in the order of the work. */
export type Pending = WorkItem & { readonly position: string | number };

export interface PendingPart {
  /** Only those after this place. */
  readonly after?: Pending["position"] | undefined;
  /** Pages up to this number in the order of arrival. */
  readonly upTo?: number | undefined;
  readonly limit: number;
}

/**
 * The next items without a note of this stage at its present version and their present revision. The position of the
 * last one found is where the search goes on, so that a run reads each row once.
 */
export function findPending(db: Database, stage: Stage, part: PendingPart): Promise<readonly Pending[]> {
  const { table } = stage.input;
  return table === "story" ? findPendingStories(db, stage, part) : findPendingRows(db, stage, table, part);
}

function findPendingRows(
  db: Database,
  stage: Stage,
  table: "page" | "article",
  { after = -1, upTo, limit }: PendingPart,
): Promise<readonly Pending[]> {
  const rows =
    table === "page"
      ? db.selectFrom("page").select(["id", "sequence"])
      : db.selectFrom("article").select(["id", "sequence"]);
  return db
    .selectFrom(rows.as("input"))
    .leftJoin("work", (join) =>
      join.onRef("work.key", "=", "input.id").on("work.stage", "=", stage.name).on("work.version", "=", stage.version),
    )
    .select(["input.id as key", "input.sequence as position"])
    .select((eb) => eb.val(0).as("revision"))
    .where("work.id", "is", null)
    .where("input.sequence", ">", Number(after))
    .$if(upTo !== undefined, (found) => found.where("input.sequence", "<=", upTo ?? 0))
    .orderBy("input.sequence")
    .limit(limit)
    .execute();
}

/** Stories come back whenever their revision has grown since the work was done. */
function findPendingStories(
  db: Database,
  stage: Stage,
  { after = "", limit }: PendingPart,
): Promise<readonly Pending[]> {
  return db
    .selectFrom("story")
    .leftJoin("work", (join) =>
      join
        .onRef("work.key", "=", "story.id")
        .onRef("work.revision", "=", "story.revision")
        .on("work.stage", "=", stage.name)
        .on("work.version", "=", stage.version),
    )
    .select(["story.id as key", "story.id as position", "story.revision"])
    .where("work.id", "is", null)
    .where("story.merged_into", "is", null)
    .where("story.id", ">", String(after))
    .orderBy("story.id")
    .limit(limit)
    .execute();
}
