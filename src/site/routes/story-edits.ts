import type { Context, Hono } from "hono";
import { toInstant } from "../../core/index.ts";
import { reportOutcomes, settleReport } from "../../reader/index.ts";
import { mergeByEditor, moveByEditor, pinByEditor, undoEdit } from "../../story/index.ts";
import type { SiteContext } from "../types.ts";

/** What an editor does to stories: join two, move articles out, pin them, take it back, decide readers' reports. Only where the site is editable. */
export function addStoryEdits(app: Hono, context: SiteContext): void {
  if (context.editable !== true) return;
  app.post("/story/:id/merge", (c) => takeMerge(c, context));
  app.post("/story/:id/move", (c) => takeMove(c, context));
  app.post("/story/:id/pin", (c) => takePin(c, context));
  app.post("/story/:id/undo", (c) => takeUndo(c, context));
  app.post("/story/:id/settle", (c) => takeOutcome(c, context));
}

async function takeMerge(c: Context, { db, now }: SiteContext): Promise<Response> {
  const story = c.req.param("id") ?? "";
  const { other } = await c.req.parseBody();
  const edit = await mergeByEditor(db, storyIn(other) ?? "", story, toInstant(now()));
  return c.redirect(`/story/${story}?why=1&done=${edit.ok ? "sorted" : "refused"}#together`, 303);
}

async function takeMove(c: Context, { db, now }: SiteContext): Promise<Response> {
  const story = c.req.param("id") ?? "";
  const { articles, into } = await readChosen(c);
  const edit = await moveByEditor(db, articles, story, storyIn(into), toInstant(now()));
  return c.redirect(`/story/${story}?why=1&done=${edit.ok ? "sorted" : "refused"}#together`, 303);
}

async function takePin(c: Context, { db, now }: SiteContext): Promise<Response> {
  const story = c.req.param("id") ?? "";
  const { articles } = await readChosen(c);
  const edit = await pinByEditor(db, articles, story, toInstant(now()));
  return c.redirect(`/story/${story}?why=1&done=${edit.ok ? "sorted" : "refused"}#together`, 303);
}

/** The articles that were ticked, and the address beside them. */
async function readChosen(c: Context): Promise<{ readonly articles: readonly string[]; readonly into: unknown }> {
  const { article, into } = await c.req.parseBody({ all: true });
  const given = Array.isArray(article) ? article : [article];
  return { articles: given.filter((one) => typeof one === "string"), into };
}

async function takeUndo(c: Context, { db, now }: SiteContext): Promise<Response> {
  const story = c.req.param("id") ?? "";
  const { edit } = await c.req.parseBody();
  const undone = await undoEdit(db, typeof edit === "string" ? edit : "", toInstant(now()));
  return c.redirect(`/story/${story}?why=1&done=${undone.ok ? "undone" : "refused"}#together`, 303);
}

async function takeOutcome(c: Context, { db }: SiteContext): Promise<Response> {
  const story = c.req.param("id") ?? "";
  const { report, outcome: word, note } = await c.req.parseBody();
  const outcome = reportOutcomes.find((one) => one === word);
  const text = (given: unknown): string => (typeof given === "string" ? given : "");
  const settled = outcome && (await settleReport(db, { id: text(report), outcome, note: text(note) }));
  return c.redirect(`/story/${story}?done=${settled?.ok ? "settled" : "unsettled"}#reports`, 303);
}

/** The id in an address of a story's page, or the id alone. */
function storyIn(address: unknown): string | undefined {
  if (typeof address !== "string") return undefined;
  return /(?:^|\/story\/)([a-z0-9]{8,40})(?:[?#.].*)?\s*$/u.exec(address.trim())?.[1];
}
