import type { Context, Hono } from "hono";
import { correctRecord, undoRecordCorrection } from "../../brief/index.ts";
import { failure, type Outcome, toInstant } from "../../core/index.ts";
import { builtInDimensions, type Correction, findAnalystLine, findRecord, readChange } from "../../relations/index.ts";
import type { SiteContext } from "../types.ts";

const id = ":id{[a-z][0-9a-f]{20}}";

/** What a person puts right in one record, and takes back. Only where the site is editable. */
export function addRecordEdits(app: Hono, context: SiteContext): void {
  if (context.editable !== true) return;
  app.post(`/record/${id}/correct`, async (c) => answer(c, await takeCorrection(c, context)));
  app.post(`/record/${id}/undo`, async (c) => answer(c, await takeUndo(c, context)));
}

function answer(c: Context, done: Outcome<Correction>): Response {
  const path = `/record/${c.req.param("id")}`;
  const why = done.ok ? "" : `?refused=${encodeURIComponent(done.problem.code)}`;
  return c.redirect(`${path}${why}#put-right`, 303);
}

async function takeCorrection(c: Context, { db, now, dimensions }: SiteContext): Promise<Outcome<Correction>> {
  const given = await readTexts(c);
  const record = c.req.param("id") ?? "";
  const known = (dimensions ?? builtInDimensions).dimensions.map((one) => one.id);
  const change = readChange(given, known);
  if (!change.ok) return change;
  return await db.transaction().execute(async (tx) => {
    const line = (await findRecord(tx, record)) ?? (await findAnalystLine(tx, record));
    if (!line) return failure("RECORD_UNKNOWN", `no record ${record}`, "Reload its page.");
    return await correctRecord(tx, line, {
      action: given["action"] === "withdraw" ? "withdraw" : "correct",
      change: change.value,
      reason: given["reason"] ?? "",
      editor: given["name"] ?? "",
      at: toInstant(now()),
    });
  });
}

async function takeUndo(c: Context, { db, now }: SiteContext): Promise<Outcome<Correction>> {
  const given = await readTexts(c);
  return await db
    .transaction()
    .execute((tx) => undoRecordCorrection(tx, given["correction"] ?? "", given["name"] ?? "", toInstant(now())));
}

/** Longest text that a field takes, UTF-16 units. */
const longest = 500;

async function readTexts(c: Context): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody();
  const texts = Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value.slice(0, longest)] as const] : [],
  );
  return Object.fromEntries(texts);
}
