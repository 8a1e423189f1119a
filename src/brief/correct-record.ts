import type { Outcome } from "../core/index.ts";
import {
  type Correction,
  type DossierLine,
  findRecord,
  type GivenCorrection,
  saveCorrection,
  undoCorrection,
} from "../relations/index.ts";
import type { Database } from "../store/index.ts";
import { findStoriesOf, renewStories } from "../story/index.ts";
import { findCiting } from "./find-citing.ts";

/**
 * Keeps a person's correction of a record, and makes every page due again that tells of it: a withdrawn line stands nowhere
 * longer than until the next run. Call it in a transaction. Fails as `saveCorrection` does.
 */
export async function correctRecord(
  tx: Database,
  line: DossierLine,
  given: GivenCorrection,
): Promise<Outcome<Correction>> {
  const saved = await saveCorrection(tx, line, given);
  if (saved.ok) await renewPages(tx, saved.value.record);
  return saved;
}

/** Takes a correction back, and makes the same pages due again. Fails as `undoCorrection` does. */
export async function undoRecordCorrection(
  tx: Database,
  id: string,
  editor: string,
  at: string,
): Promise<Outcome<Correction>> {
  const undone = await undoCorrection(tx, id, editor, at);
  if (undone.ok) await renewPages(tx, undone.value.record);
  return undone;
}

/** Stories of the articles that carry the record, and those whose pages give it as background. */
async function renewPages(tx: Database, record: string): Promise<void> {
  const articles = (await findRecord(tx, record))?.citations.map(({ article }) => article) ?? [];
  const stories = await findStoriesOf(tx, articles);
  await renewStories(tx, [...stories.values(), ...(await findCiting(tx, articles))]);
}
