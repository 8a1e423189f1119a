import type { Context, Hono } from "hono";
import { countFound, findHits, parseQuery, type SearchHit, searchKinds } from "../../search/index.ts";
import { addFeeds, type FeedEntry, mostEntries } from "../feeds.ts";
import { renderPage } from "../layout.ts";
import { renderSearch, searchAddress, type SearchView } from "../pages/search.ts";
import { say } from "../say.ts";
import { tellRecords } from "../tell-records.ts";
import type { SiteContext } from "../types.ts";

const pageSize = 30;
/** How many of each kind are shown where all kinds are. */
const ofEach = { story: 6, article: 6, claim: 8, record: 8 };
const lastPage = 200;

/** One box over stories, articles, words and records: as page, JSON and feeds. */
export function addSearch(app: Hono, context: SiteContext): void {
  const { db, title, notice, dimensions } = context;
  addFeeds(app, "/search", async (c) => {
    const line = lineOf(c);
    if (line.trim() === "") return undefined;
    const hits = await findHits(db, parseQuery(line, dimensions?.dimensions), { limit: mostEntries, newest: true });
    return {
      title: `${title}: ${line}`,
      description: say("search.feed", { line }),
      page: searchAddress(line),
      entries: hits.map(hitEntry),
    };
  });
  app.get("/search.json", async (c) => {
    const { groups, ...view } = await gatherSearch(context, c);
    return c.json({ ...view, hits: groups.flatMap(({ hits }) => hits) });
  });
  app.get("/search", async (c) => {
    const view = await gatherSearch(context, c);
    const query = `?q=${encodeURIComponent(view.line)}`;
    const frame = {
      siteTitle: title,
      title: view.line.trim() === "" ? say("search.title") : `${say("search.title")}: ${view.line}`,
      path: view.line.trim() === "" ? "/search" : searchAddress(view.line),
      current: "search" as const,
      notice,
      body: () => renderSearch(view),
    };
    const feeds = { path: "/search", query, title: view.line };
    return c.html(renderPage(view.line.trim() === "" ? frame : { ...frame, feeds }));
  });
}

/** What was found, as an entry of a feed. An act has a row in each story that tells it, and is one entry. */
export function hitEntry({ id, kind, path, title, excerpt, at, language, teller, own }: SearchHit): FeedEntry {
  const from = own ? ` (${say("dossier.analysts")}: ${teller ?? ""})` : teller ? ` (${teller})` : "";
  return {
    path,
    key: kind === "record" ? `${path} ${title}` : id,
    title: `${title}${from}`,
    text: excerpt,
    at,
    language,
  };
}

function lineOf(c: Context): string {
  return (c.req.query("q") ?? "").slice(0, 400);
}

async function gatherSearch({ db, dimensions }: SiteContext, c: Context): Promise<SearchView> {
  const line = lineOf(c);
  const query = parseQuery(line, dimensions?.dimensions);
  const page = Math.min(lastPage, Math.max(1, Math.floor(Number(c.req.query("page") ?? 1)) || 1));
  const empty = { story: 0, article: 0, claim: 0, record: 0 };
  if (line.trim() === "") return { line, query, counts: empty, groups: [], page, pageSize };
  const counts = await countFound(db, query);
  const groups = [];
  for (const kind of searchKinds.filter((one) => !query.kind || query.kind === one)) {
    const window = query.kind ? { limit: pageSize, offset: (page - 1) * pageSize } : { limit: ofEach[kind] };
    groups.push({ kind, hits: await tellRecords(db, await findHits(db, { ...query, kind }, window)) });
  }
  return { line, query, counts, groups, page, pageSize };
}
