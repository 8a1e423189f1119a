import type { Context, Hono } from "hono";
import { findArticles } from "../../article/index.ts";
import { findBrief, listVersions } from "../../brief/index.ts";
import { type ClaimSet, findClaims } from "../../claims/index.ts";
import { listOutlets } from "../../ingest/index.ts";
import { findStoriesOf } from "../../story/index.ts";
import { compareArticles } from "../compare-articles.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { type ComparedArticle, renderArticles, renderChoice, renderVersions } from "../pages/compare.ts";
import type { SiteContext } from "../types.ts";

/** Two articles on a story or two readouts, two versions of a page. */
export function addCompare(app: Hono, context: SiteContext): void {
  app.get("/compare.json", async (c) => {
    const [a, b] = await gatherArticles(context, c);
    return a && b
      ? c.json({ a: a.article.id, b: b.article.id, outlets: [a.outlet, b.outlet], ...compareArticles(a, b) })
      : c.notFound();
  });
  app.get("/compare", async (c) => {
    const body = (await compareTwo(context, c)) ?? (await compareVersions(context, c)) ?? (await choose(context, c));
    if (!body) return c.notFound();
    const { title, notice } = context;
    const path = `/compare${new URL(c.req.url).search}`;
    return c.html(renderPage({ siteTitle: title, title: "Compare", path, notice, body }));
  });
}

async function compareTwo(context: SiteContext, c: Context): Promise<(() => Html) | undefined> {
  const [a, b] = await gatherArticles(context, c);
  if (!a || !b) return undefined;
  const stories = await findStoriesOf(context.db, [a.article.id, b.article.id]);
  const story = stories.get(a.article.id);
  const shared = story !== undefined && story === stories.get(b.article.id) ? story : undefined;
  const stored = shared ? await findBrief(context.db, shared) : undefined;
  return () => renderArticles(a, b, compareArticles(a, b), stored?.brief);
}

const unread: ClaimSet = { attributions: [], figures: [], quotes: [], times: [], mentions: [] };

async function gatherArticles({ db }: SiteContext, c: Context): Promise<readonly (ComparedArticle | undefined)[]> {
  const ids = [c.req.query("a") ?? "", c.req.query("b") ?? ""];
  if (ids.some((id) => id === "")) return [];
  const outlets = new Map((await listOutlets(db)).map(({ id, name }) => [id, name]));
  const found = await findArticles(db, ids);
  const claims = await findClaims(db, ids);
  return ids.map((id) => {
    const stored = found.find(({ article }) => article.id === id);
    if (!stored) return undefined;
    const { article, outletId } = stored;
    const outlet = outlets.get(outletId ?? "") ?? article.outlet?.name ?? "an outlet without a name";
    return { article, outlet, claims: claims.get(id) ?? unread };
  });
}

async function compareVersions({ db }: SiteContext, c: Context): Promise<(() => Html) | undefined> {
  const story = c.req.query("story") ?? "";
  const [from, to] = [Number(c.req.query("from")), Number(c.req.query("to"))];
  if (!Number.isInteger(from) || !Number.isInteger(to)) return undefined;
  const before = await findBrief(db, story, Math.min(from, to));
  const after = await findBrief(db, story, Math.max(from, to));
  return before && after ? () => renderVersions(before, after) : undefined;
}

async function choose({ db }: SiteContext, c: Context): Promise<(() => Html) | undefined> {
  const stored = await findBrief(db, c.req.query("story") ?? "");
  if (!stored) return undefined;
  const versions = (await listVersions(db, stored.brief.story)).map(({ version }) => version).toSorted((a, b) => a - b);
  return () => renderChoice(stored.brief, versions);
}
