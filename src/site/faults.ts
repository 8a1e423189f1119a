import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { type Html, html } from "./html.ts";
import { renderPage } from "./layout.ts";
import { say } from "./say.ts";
import type { SiteContext } from "./types.ts";

/** Largest body of a request, in bytes: the longest text that is checked, percent-encoded, in any script, is a little over half. */
const largestBody = 1_000_000;

/** Refuses what is larger than a form can be, before it is read. To be added before the routes. */
export function limitBodies(app: Hono, context: SiteContext): void {
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: (c) =>
        c.req.path.endsWith(".json")
          ? c.json({ error: say("fault.large"), hint: say("fault.largeWhy") }, 413)
          : c.html(writeFault(context, c.req.path, say("fault.large"), say("fault.largeWhy")), 413),
    }),
  );
}

/** What is answered where there is no page, and where one could not be made. */
export function addFaults(app: Hono, context: SiteContext): void {
  app.notFound((c) => {
    if (c.req.path.endsWith(".json")) return c.json({ error: say("fault.missing") }, 404);
    return c.html(writeFault(context, c.req.path, say("fault.missing"), say("fault.missingWhy")), 404);
  });
  app.onError((error, c) => {
    // A form that another site sent.
    if (error instanceof HTTPException) return c.text(`${error.status}: ${error.message || "refused"}`, error.status);
    return c.html(writeFault(context, c.req.path, say("fault.broken"), say("fault.brokenWhy")), 500);
  });
}

function writeFault({ title, notice }: SiteContext, path: string, heading: string, text: string): Html {
  const body = (): Html =>
    html`<header class="head"><h1>${heading}</h1><p class="stand">${text}</p><p><a href="/">${say("fault.home")}</a> · <a href="/search">${say("search.title")}</a></p></header>`;
  return renderPage({ siteTitle: title, title: heading, path, body, notice });
}
