import type { Hono } from "hono";
import { countByOutlet, listOfOutlet } from "../../article/index.ts";
import { listFeeds, listOutlets } from "../../ingest/index.ts";
import { findStoriesOf } from "../../story/index.ts";
import type { SiteContext } from "../types.ts";
import { renderPage } from "../layout.ts";
import { type OutletRow, renderOutlet, renderOutlets } from "../pages/sources.ts";

/** Outlets: what each is, how its feeds do, what came from it. */
export function addSources(app: Hono, context: SiteContext): void {
  const { db, title, notice } = context;
  app.get("/sources", async (c) => {
    const outlets = await gatherOutlets(context);
    return c.html(
      renderPage({
        siteTitle: title,
        title: "Sources",
        path: "/sources",
        current: "sources",
        body: renderOutlets(outlets),
        notice,
      }),
    );
  });
  app.get("/sources.json", async (c) => c.json(await gatherOutlets(context)));
  app.get("/outlet/:id", async (c) => {
    const outlet = (await gatherOutlets(context)).find(({ id }) => id === c.req.param("id"));
    if (!outlet) return c.notFound();
    const articles = await listOfOutlet(db, outlet.id);
    const stories = await findStoriesOf(
      db,
      articles.map(({ id }) => id),
    );
    const rows = articles.map((article) => ({ ...article, story: stories.get(article.id) }));
    return c.html(
      renderPage({
        siteTitle: title,
        title: outlet.name,
        path: `/outlet/${outlet.id}`,
        current: "sources",
        body: renderOutlet(outlet, rows),
        notice,
      }),
    );
  });
}

/** Outlets that something came from first, then those that are only followed. */
async function gatherOutlets({ db }: SiteContext): Promise<readonly OutletRow[]> {
  const counts = await countByOutlet(db);
  const feeds = await listFeeds(db);
  const rows = (await listOutlets(db)).map(
    (outlet): OutletRow => ({
      ...outlet,
      articles: counts.get(outlet.id)?.articles ?? 0,
      copies: counts.get(outlet.id)?.copies ?? 0,
      feeds: feeds.filter((feed) => feed.outlet === outlet.id),
    }),
  );
  return rows.toSorted((a, b) => b.articles - a.articles || a.name.localeCompare(b.name, "en"));
}
