import type { Context, Hono } from "hono";
import { findArticles } from "../../article/index.ts";
import { findBrief, findBriefLanguages, listVersionNumbers, type StoredBrief } from "../../brief/index.ts";
import { type ClaimSet, findClaims } from "../../claims/index.ts";
import { listOutlets } from "../../ingest/index.ts";
import { findStoriesOf } from "../../story/index.ts";
import { compareArticles } from "../compare-articles.ts";
import { interfaceLanguage } from "../interface-language.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";
import {
  type ComparedArticle,
  compareSentences,
  renderArticles,
  renderChoice,
  renderVersions,
} from "../pages/compare.ts";
import { say } from "../say.ts";
import type { SiteContext } from "../types.ts";

/** Two articles on a story or two readouts, two versions of a page. */
export function addCompare(app: Hono, context: SiteContext): void {
  app.get("/compare.json", async (c) => {
    const found = (await tellTwo(context, c)) ?? (await tellVersions(context, c)) ?? (await tellChoice(context, c));
    return found ? c.json(found) : c.notFound();
  });
  app.get("/compare", async (c) => {
    const body = (await compareTwo(context, c)) ?? (await compareVersions(context, c)) ?? (await choose(context, c));
    if (!body) return c.notFound();
    const { title, notice } = context;
    const path = `/compare${new URL(c.req.url).search}`;
    return c.html(renderPage({ siteTitle: title, title: say("compare.title"), path, notice, body }));
  });
}

async function tellTwo(context: SiteContext, c: Context): Promise<object | undefined> {
  const [a, b] = await gatherArticles(context, c);
  if (!a || !b) return undefined;
  return { a: a.article.id, b: b.article.id, outlets: [a.outlet, b.outlet], ...compareArticles(a, b) };
}

async function tellVersions(context: SiteContext, c: Context): Promise<object | undefined> {
  const two = await findTwoVersions(context, c);
  if (!two) return undefined;
  const [before, after] = two;
  return { story: after.brief.story, from: before.version, to: after.version, ...compareSentences(before, after) };
}

async function tellChoice({ db }: SiteContext, c: Context): Promise<object | undefined> {
  const stored = await findBrief(db, c.req.query("story") ?? "");
  if (!stored) return undefined;
  const articles = stored.brief.sources.map(({ article, outlet, title }) => ({ article, outlet: outlet.name, title }));
  const versions = await listVersionNumbers(db, stored.brief.story);
  return { story: stored.brief.story, articles, versions };
}

async function compareTwo(context: SiteContext, c: Context): Promise<(() => Html) | undefined> {
  const [a, b] = await gatherArticles(context, c);
  if (!a || !b) return undefined;
  const stories = await findStoriesOf(context.db, [a.article.id, b.article.id]);
  const story = stories.get(a.article.id);
  const shared = story !== undefined && story === stories.get(b.article.id) ? story : undefined;
  const stored = shared
    ? ((await findBrief(context.db, shared, undefined, interfaceLanguage())) ?? (await findBrief(context.db, shared)))
    : undefined;
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
    const outlet = outlets.get(outletId ?? "") ?? article.outlet?.name ?? say("outlet.nameless");
    return { article, outlet, claims: claims.get(id) ?? unread };
  });
}

async function compareVersions(context: SiteContext, c: Context): Promise<(() => Html) | undefined> {
  const two = await findTwoVersions(context, c);
  return two && (() => renderVersions(...two));
}

async function findTwoVersions({ db }: SiteContext, c: Context): Promise<[StoredBrief, StoredBrief] | undefined> {
  const story = c.req.query("story") ?? "";
  const [from, to] = [Number(c.req.query("from")), Number(c.req.query("to"))];
  if (!Number.isInteger(from) || !Number.isInteger(to)) return undefined;
  const languages = await findBriefLanguages(db, story);
  const language = languages.find((one) => one === interfaceLanguage());
  const before = await findBrief(db, story, Math.min(from, to), language);
  const after = await findBrief(db, story, Math.max(from, to), language);
  return before && after ? [before, after] : undefined;
}

async function choose({ db }: SiteContext, c: Context): Promise<(() => Html) | undefined> {
  const story = c.req.query("story") ?? "";
  const stored = (await findBrief(db, story, undefined, interfaceLanguage())) ?? (await findBrief(db, story));
  if (!stored) return undefined;
  const versions = await listVersionNumbers(db, stored.brief.story, stored.brief.language);
  return () =>
    renderChoice(
      stored.brief,
      versions.toSorted((a, b) => a - b),
    );
}
