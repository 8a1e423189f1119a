import type { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { type Html, html } from "./html.ts";
import { renderPage } from "./layout.ts";
import type { SiteContext } from "./types.ts";

/** What is answered where there is no page, and where one could not be made. */
export function addFaults(app: Hono, { title, notice }: SiteContext): void {
  const write = (name: string, path: string, heading: string, text: string): Html => {
    const body = (): Html =>
      html`<header class="head"><h1>${heading}</h1><p class="stand">${text} <a href="/">To the edition</a></p></header>`;
    return renderPage({ siteTitle: title, title: name, path, body, notice });
  };
  app.notFound((c) => {
    const text = "It may never have been here, or its story may have been joined to another.";
    return c.html(write("Not found", c.req.path, "There is no such page", text), 404);
  });
  app.onError((error, c) => {
    // A form that another site sent.
    if (error instanceof HTTPException) return c.text(`${error.status}: ${error.message || "refused"}`, error.status);
    const text = "The fault is ours and is in the log.";
    return c.html(write("Fault", c.req.path, "This page could not be made", text), 500);
  });
}
