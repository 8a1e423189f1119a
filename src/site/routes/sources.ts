import type { Hono } from "hono";
import { countByOutlet, listOfOutlet } from "../../article/index.ts";
import { findBriefs } from "../../brief/index.ts";
import { listFeeds, listOutlets } from "../../ingest/index.ts";
import { countSpeakers } from "../../search/index.ts";
import { findStoriesOf } from "../../story/index.ts";
import { say } from "../say.ts";
import { offerPicture, sendPictureOf } from "../pictures/send-picture.ts";
import { tellOutletPicture } from "../pictures/tell-pictures.ts";
import type { Site, SiteContext } from "../types.ts";
import { renderPage } from "../layout.ts";
import { type OutletView, renderOutlet } from "../pages/outlet.ts";
import { type OutletRow, renderOutlets } from "../pages/sources.ts";
import { countCopies, findToldFirst } from "../told-first.ts";
import { workOf } from "./citations.ts";

/** Outlets: what each is, how its feeds do, what came from it. */
export function addSources(app: Hono, context: Site): void {
  const { title, notice } = context;
  app.get("/sources", async (c) => {
    const outlets = await gatherOutlets(context);
    return c.html(
      renderPage({
        siteTitle: title,
        title: say("nav.sources"),
        path: "/sources",
        current: "sources",
        body: () => renderOutlets(outlets),
        notice,
      }),
    );
  });
  app.get("/sources.json", async (c) => c.json(await gatherOutlets(context)));
  app.get("/outlet/:id/picture.png", (c) =>
    sendPictureOf(c, context, async () => {
      const view = await gatherOutlet(context, c.req.param("id"));
      return view && tellOutletPicture(view, title);
    }),
  );
  app.get("/outlet/:id", async (c) => {
    const asked = c.req.param("id");
    const view = await gatherOutlet(context, asked.replace(/\.json$/u, ""));
    if (!view) return c.notFound();
    if (asked.endsWith(".json")) return c.json(view);
    const { outlet } = view;
    const outletPath = `/outlet/${encodeURIComponent(outlet.id)}`;
    const query = `?q=${encodeURIComponent(`from:${outlet.id} kind:article`)}`;
    return c.html(
      renderPage({
        siteTitle: title,
        title: outlet.name,
        path: outletPath,
        picture: await offerPicture(context, outletPath, tellOutletPicture(view, title)),
        current: "sources",
        feeds: { path: "/search", query, title: outlet.name },
        body: () => renderOutlet(view, workOf(context, outlet.name, outletPath)),
        notice,
      }),
    );
  });
}

async function gatherOutlet(context: SiteContext, id: string): Promise<OutletView | undefined> {
  const { db } = context;
  const outlet = (await gatherOutlets(context)).find((one) => one.id === id);
  if (!outlet) return undefined;
  const articles = await listOfOutlet(db, id);
  const ids = articles.map((article) => article.id);
  const stories = await findStoriesOf(db, ids);
  const briefs = (await findBriefs(db, [...new Set(stories.values())])).map(({ brief }) => brief);
  return {
    outlet,
    articles: articles.map((article) => ({ ...article, story: stories.get(article.id) })),
    first: findToldFirst(briefs, id),
    ...countCopies(briefs, id),
    quoted: await countSpeakers(db, ids),
  };
}

/** Outlets that something came from first, then those that are only followed. Those that no list knows are among them. */
async function gatherOutlets({ db }: SiteContext): Promise<readonly OutletRow[]> {
  const counts = await countByOutlet(db);
  const feeds = await listFeeds(db);
  const listed = await listOutlets(db);
  const known = new Set(listed.map(({ id }) => id));
  const unlisted = [...counts]
    .filter(([id]) => !known.has(id))
    .map(([id, { name = id }]) => ({ id, name, languages: [], kind: "unlisted", ownership: "unknown" }));
  const rows = [...listed, ...unlisted].map(
    (outlet): OutletRow => ({
      ...outlet,
      articles: counts.get(outlet.id)?.articles ?? 0,
      copies: counts.get(outlet.id)?.copies ?? 0,
      feeds: feeds.filter((feed) => feed.outlet === outlet.id),
    }),
  );
  return rows.toSorted((a, b) => b.articles - a.articles || a.name.localeCompare(b.name, "en"));
}
