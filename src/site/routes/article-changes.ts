import type { Hono } from "hono";
import { compareVersions, findArticles, findEarlier } from "../../article/index.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { type ArticleChangesView, renderArticleChanges } from "../pages/article-changes.ts";
import { say } from "../say.ts";
import type { SiteContext } from "../types.ts";

/** What an outlet changed in an article: the version that is told from against the one before, as page and JSON. */
export function addArticleChanges(app: Hono, context: SiteContext): void {
  app.get("/article/:id/changes.json", async (c) => {
    const found = await gatherChanges(context, c.req.param("id"));
    return found ? c.json({ before: found.before.id, after: found.after.id, ...found.changes }) : c.notFound();
  });
  app.get("/article/:id/changes", async (c) => {
    const found = await gatherChanges(context, c.req.param("id"));
    if (!found) return c.notFound();
    const { after } = found;
    const outlet = after.outlet?.name ?? after.outlet?.domain ?? say("outlet.nameless");
    const page = {
      title: say("changes.title", { outlet }),
      path: `/article/${after.id}/changes`,
    };
    const body = (): Html => renderArticleChanges(found);
    return c.html(renderPage({ siteTitle: context.title, notice: context.notice, ...page, body }));
  });
}

async function gatherChanges({ db }: SiteContext, asked: string): Promise<ArticleChangesView | undefined> {
  const replaced = (await findEarlier(db, [asked])).get(asked);
  if (!replaced) return undefined;
  const stored = await findArticles(db, [replaced, asked]);
  const before = stored.find(({ article }) => article.id === replaced)?.article;
  const after = stored.find(({ article }) => article.id === asked)?.article;
  return before && after && { before, after, changes: compareVersions(before, after) };
}
