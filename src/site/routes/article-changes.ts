import type { Hono } from "hono";
import { compareVersions, findArticles, findEarlier } from "../../article/index.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { renderArticleChanges } from "../pages/article-changes.ts";
import type { SiteContext } from "../types.ts";

/** What an outlet changed in an article: the version that is told from against the one before, as page and JSON. */
export function addArticleChanges(app: Hono, context: SiteContext): void {
  app.get("/article/:id/changes", async (c) => {
    const asked = c.req.param("id");
    const replaced = (await findEarlier(context.db, [asked])).get(asked);
    if (!replaced) return c.notFound();
    const stored = await findArticles(context.db, [replaced, asked]);
    const before = stored.find(({ article }) => article.id === replaced)?.article;
    const after = stored.find(({ article }) => article.id === asked)?.article;
    if (!before || !after) return c.notFound();
    const changes = compareVersions(before, after);
    if (c.req.query("format") === "json") return c.json({ before: replaced, after: asked, ...changes });
    const page = { title: `Changes: ${after.title ?? asked}`, path: `/article/${asked}/changes` };
    const body = (): Html => renderArticleChanges({ before, after, changes });
    return c.html(renderPage({ siteTitle: context.title, notice: context.notice, ...page, body }));
  });
}
