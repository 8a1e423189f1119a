import type { Context, Hono } from "hono";
import { correctRecord, undoRecordCorrection } from "../../brief/index.ts";
import { failure, type Outcome, toInstant } from "../../core/index.ts";
import {
  builtInDimensions,
  type Correction,
  findAnalystLine,
  findRecord,
  readChange,
  withoutSame,
} from "../../relations/index.ts";
import type { SiteContext } from "../types.ts";
import { showRecord } from "./records.ts";

const id = ":id{[a-z][0-9a-f]{20}}";

/** What a person puts right in one record, and takes back. Only where the site is editable. */
export function addRecordEdits(app: Hono, context: SiteContext): void {
  if (context.editable !== true) return;
  app.post(`/record/${id}/correct`, async (c) => {
    const given = await readTexts(c);
    return await answer(c, context, await takeCorrection(c.req.param("id"), given, context), given);
  });
  app.post(`/record/${id}/undo`, async (c) => {
    const given = await readTexts(c);
    return await answer(c, context, await takeUndo(given, context));
  });
}

type Texts = Readonly<Record<string, string>>;

/** Back to the page of the record; where nothing was changed, that page with what was typed and why not. */
async function answer(
  c: Context,
  context: SiteContext,
  done: Outcome<Correction>,
  given: Texts = {},
): Promise<Response> {
  if (done.ok) return c.redirect(`/record/${c.req.param("id")}#put-right`, 303);
  return await showRecord(c, context, { code: done.problem.code, given });
}

async function takeCorrection(
  record: string,
  given: Texts,
  { db, now, dimensions }: SiteContext,
): Promise<Outcome<Correction>> {
  const known = (dimensions ?? builtInDimensions).dimensions.map((one) => one.id);
  return await db.transaction().execute(async (tx) => {
    const line = (await findRecord(tx, record)) ?? (await findAnalystLine(tx, record));
    if (!line) return failure("RECORD_UNKNOWN", `no record ${record}`, "Reload its page.");
    const change = readChange(withoutSame(given, line), known);
    if (!change.ok) return change;
    return await correctRecord(tx, line, {
      action: given["action"] === "withdraw" ? "withdraw" : "correct",
      change: change.value,
      reason: given["reason"] ?? "",
      editor: given["name"] ?? "",
      at: toInstant(now()),
    });
  });
}

async function takeUndo(given: Texts, { db, now }: SiteContext): Promise<Outcome<Correction>> {
  return await db
    .transaction()
    .execute((tx) => undoRecordCorrection(tx, given["correction"] ?? "", given["name"] ?? "", toInstant(now())));
}

/** Longest text that a field takes, UTF-16 units. */
const longest = 500;

async function readTexts(c: Context): Promise<Texts> {
  const body = await c.req.parseBody();
  const texts = Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value.slice(0, longest)] as const] : [],
  );
  return Object.fromEntries(texts);
}
