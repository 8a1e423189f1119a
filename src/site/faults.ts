import type { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { type Html, html } from "./html.ts";
import { renderPage } from "./layout.ts";
import { say } from "./say.ts";
import type { SiteContext } from "./types.ts";

/** What is answered where there is no page, and where one could not be made. */
export function addFaults(app: Hono, { title, notice }: SiteContext): void {
  const write = (path: string, heading: string, text: string): Html => {
    const body = (): Html =>
      html`<header class="head"><h1>${heading}</h1><p class="stand">${text}</p><p><a href="/">${say("fault.home")}</a> · <a href="/search">${say("search.title")}</a></p></header>`;
    return renderPage({ siteTitle: title, title: heading, path, body, notice });
  };
  app.notFound((c) => {
    if (c.req.path.endsWith(".json")) return c.json({ error: say("fault.missing") }, 404);
    return c.html(write(c.req.path, say("fault.missing"), say("fault.missingWhy")), 404);
  });
  app.onError((error, c) => {
    // A form that another site sent.
    if (error instanceof HTTPException) return c.text(`${error.status}: ${error.message || "refused"}`, error.status);
    return c.html(write(c.req.path, say("fault.broken"), say("fault.brokenWhy")), 500);
  });
}
