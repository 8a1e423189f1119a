import type { Context, Hono } from "hono";
import { auditText } from "../../brief/index.ts";
import type { SiteContext } from "../types.ts";
import { renderPage } from "../layout.ts";
import { renderCheckForm, renderCheckResult } from "../pages/check.ts";

/** Longest text that is checked at once, in UTF-16 code units. */
const longest = 60_000;

/** Paste a text: what does each of its sentences rest on? */
export function addCheck(app: Hono, context: SiteContext): void {
  const page = (c: Context, body: () => ReturnType<typeof renderCheckForm>): Response | Promise<Response> =>
    c.html(
      renderPage({
        siteTitle: context.title,
        title: "Check a text",
        path: "/check",
        current: "check",
        body,
        notice: context.notice,
      }),
    );
  app.get("/check", (c) => page(c, () => renderCheckForm("")));
  app.post("/check", async (c) => {
    const { text } = await c.req.parseBody();
    const given = (typeof text === "string" ? text : "").slice(0, longest).replaceAll("\r\n", "\n");
    return page(c, () => (given.trim() === "" ? renderCheckForm(given) : renderCheckResult(given, auditText(given))));
  });
}
