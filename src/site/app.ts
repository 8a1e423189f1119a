import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { observe } from "./observe.ts";
import { renderPage } from "./layout.ts";
import { html } from "./html.ts";
import { addAssets } from "./routes/assets.ts";
import { addCheck } from "./routes/check.ts";
import { addDossiers } from "./routes/dossiers.ts";
import { addHome } from "./routes/home.ts";
import { addMethod } from "./routes/method.ts";
import { addSources } from "./routes/sources.ts";
import { addStories } from "./routes/stories.ts";
import { addStoryEdits } from "./routes/story-edits.ts";
import { addCitations } from "./routes/citations.ts";
import { addClaims } from "./routes/claims.ts";
import { addCompare } from "./routes/compare.ts";
import { addIndexes } from "./routes/indexes.ts";
import { addSearch } from "./routes/search.ts";
import { addTopics } from "./routes/topics.ts";
import { answerRequest, chooseLanguage, spoken } from "./interface-language.ts";
import type { SiteContext } from "./types.ts";

/** The site over a store: pages that work without a script, and the same as JSON. */
export function createSite(context: SiteContext): Hono {
  const app = new Hono();
  observe(app, context);
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "same-origin",
    }),
  );
  app.use(csrf());
  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    const asked = spoken(url.searchParams.get("lang") ?? undefined);
    const language = chooseLanguage(asked, getCookie(c, "lang"), c.req.header("accept-language"));
    if (asked) setCookie(c, "lang", asked, { sameSite: "Lax", path: "/", maxAge: 31_536_000 });
    c.header("vary", "accept-language, cookie");
    const origin = context.address ?? url.origin;
    await answerRequest({ language, origin, address: `${url.pathname}${url.search}` }, next);
  });
  addAssets(app, context);
  addHome(app, context);
  addStories(app, context);
  addStoryEdits(app, context);
  addDossiers(app, context);
  addSources(app, context);
  addMethod(app, context);
  addCheck(app, context);
  addSearch(app, context);
  addClaims(app, context);
  addTopics(app, context);
  addCompare(app, context);
  addCitations(app, context);
  addIndexes(app, context);
  app.notFound((c) => {
    const body = html`<header class="head"><h1>There is no such page</h1><p class="stand">It may never have been here, or its story may have been joined to another. <a href="/">To the edition</a></p></header>`;
    return c.html(
      renderPage({ siteTitle: context.title, title: "Not found", path: c.req.path, body, notice: context.notice }),
      404,
    );
  });
  app.onError((error, c) => {
    // A form that another site sent.
    if (error instanceof HTTPException) return c.text(`${error.status}: ${error.message || "refused"}`, error.status);
    const body = html`<header class="head"><h1>This page could not be made</h1><p class="stand">The fault is ours and is in the log. <a href="/">To the edition</a></p></header>`;
    return c.html(
      renderPage({ siteTitle: context.title, title: "Fault", path: c.req.path, body, notice: context.notice }),
      500,
    );
  });
  return app;
}
