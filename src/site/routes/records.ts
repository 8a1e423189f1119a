import type { Context, Hono } from "hono";
import { findCorrectionsOf, findMaterial, findPairOf, gatherRegisters, passagesOf } from "../../relations/index.ts";
import { renderPage } from "../layout.ts";
import { tellLine } from "../pages/dossier/view.ts";
import { type FoundRecord, renderRecord } from "../pages/record.ts";
import type { Refused } from "../pages/record-form.ts";
import type { SiteContext } from "../types.ts";
import { workOf } from "./citations.ts";

/** Passages that a citation of a record names: no footnote has room for thousands. */
const mostCited = 40;

/** One record at its own address, as page and JSON. */
export function addRecords(app: Hono, context: SiteContext): void {
  app.get("/record/:id{[a-z][0-9a-f]{20}\\.json}", async (c) => {
    const found = await findRecord(context, c.req.param("id").replace(/\.json$/u, ""));
    return found ? c.json(found.settled) : c.notFound();
  });
  app.get("/record/:id{[a-z][0-9a-f]{20}}", (c) => showRecord(c, context));
}

/** The page of the record of an address; 422 where what was sent to it could not be taken: the form says why and holds it still. */
export async function showRecord(c: Context, context: SiteContext, refused?: Refused): Promise<Response> {
  const found = await findRecord(context, c.req.param("id") ?? "");
  if (!found) return c.notFound();
  const { line } = found.settled;
  const edit = context.editable ? { corrections: await findCorrectionsOf(context.db, line.id), refused } : undefined;
  const { title: siteTitle, notice } = context;
  const passages = passagesOf(found.material, line).slice(0, mostCited);
  const evidence = passages.map(({ outlet, url, publishedAt: at, text: passage }) => ({
    outlet,
    url,
    at,
    passage,
  }));
  const work = workOf(context, tellLine(line), `/record/${line.id}`, evidence);
  const body = (): ReturnType<typeof renderRecord> => renderRecord(found, edit, work);
  const page = {
    siteTitle,
    title: tellLine(line),
    path: `/record/${line.id}`,
    current: "pairs",
    body,
    notice,
  } as const;
  return c.html(renderPage(page), refused ? 422 : 200);
}

async function findRecord({ db, dimensions, actors }: SiteContext, id: string): Promise<FoundRecord | undefined> {
  const pair = await findPairOf(db, id);
  const [a, b] = pair?.toSorted() ?? [];
  if (!a || !b) return undefined;
  const material = await findMaterial(db, a, b, dimensions, actors);
  const registers = gatherRegisters(material);
  const settled = [...registers.settled, ...registers.withdrawn].find(({ line }) => line.id === id);
  return settled && { material, registers, settled };
}
