import { ProblemError } from "../../core/index.ts";
import { checkLayout, type Database, type Stage } from "../../store/index.ts";

/** The number of a stage's rules: its version up to the first blank. */
function numberOf({ version }: Stage): number {
  return Number.parseInt(version, 10);
}

/**
 * Throws where a later release is at work on the store: STORE_NEWER for its layout, LINE_NEWER for the rules of a stage. An
 * older worker would do again, by its older rules, what the newer have done.
 */
export async function checkRelease(db: Database, stages: readonly Stage[]): Promise<void> {
  await checkLayout(db);
  const rows = await db.selectFrom("stage_version").selectAll().execute();
  const newer = stages.find((stage) => rows.some((row) => row.stage === stage.name && row.version > numberOf(stage)));
  if (!newer) return;
  throw new ProblemError({
    code: "LINE_NEWER",
    message: `a later release is at work on this store: its stage ${newer.name} is newer than ${newer.version}`,
    hint: "This worker has stopped and its work goes to others. Start the later release on this machine too.",
  });
}

/** Notes the versions of a leader's rules, so that older releases stop. */
export async function noteRelease(tx: Database, stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) {
    const version = numberOf(stage);
    await tx
      .insertInto("stage_version")
      .values({ stage: stage.name, version })
      .onConflict((conflict) => conflict.column("stage").doUpdateSet({ version }))
      .execute();
  }
}

/** The queue of a stage: one for each version of its rules, so that a worker is handed only what it can do. */
export function queueOf({ name, version }: Stage): string {
  return `${name}.${version.replace(/[^\w.-]/gu, "_")}`;
}
