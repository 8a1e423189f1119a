import type { Hono } from "hono";
import { countArticles } from "../../article/index.ts";
import { listBriefs, type StoredBrief } from "../../brief/index.ts";
import { listPairs, partyNames } from "../../relations/index.ts";
import type { SiteContext } from "../types.ts";
import { renderFeed } from "../feed.ts";
import { renderPage } from "../layout.ts";
import { renderHome } from "../pages/home.ts";

/** The edition, as page, JSON and RSS. */
export function addHome(app: Hono, context: SiteContext): void {
  const { db, title, notice } = context;
  app.get("/", async (c) => {
    const stories = rankStories(await listBriefs(db));
    const pairs = (await listPairs(db)).slice(0, 10).map(({ source, target, lines, latest }) => ({
      path: `/dossier/${source}-${target}`,
      name: `${partyNames(source).short} and ${partyNames(target).short}`,
      lines,
      latest,
    }));
    const { articles, outlets } = await countArticles(db);
    const filter = { state: c.req.query("state"), subject: c.req.query("subject"), language: c.req.query("language") };
    const body = renderHome({ stories, pairs, articles, outlets, filter });
    return c.html(renderPage({ siteTitle: title, title: "Edition", path: "/", current: "edition", body, notice }));
  });
  app.get("/index.json", async (c) =>
    c.json(rankStories(await listBriefs(db)).map(({ brief, version }) => ({ ...brief, version }))),
  );
  app.get("/feed.xml", async (c) => {
    const origin = new URL(c.req.url).origin;
    return c.body(renderFeed(title, origin, rankStories(await listBriefs(db))), 200, {
      "content-type": "application/rss+xml; charset=utf-8",
    });
  });
}

/** Independent voices first, then countries, then the newest; one-voice stories keep their place at the end. */
export function rankStories(stories: readonly StoredBrief[]): readonly StoredBrief[] {
  const newest = ({ brief }: StoredBrief): string =>
    brief.sources
      .map(({ publishedAt }) => publishedAt ?? "")
      .toSorted()
      .at(-1) ?? "";
  return stories.toSorted(
    (a, b) =>
      b.brief.counts.voices - a.brief.counts.voices ||
      b.brief.counts.countries - a.brief.counts.countries ||
      newest(b).localeCompare(newest(a)) ||
      a.brief.story.localeCompare(b.brief.story),
  );
}
