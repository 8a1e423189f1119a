import type { Context, Hono } from "hono";
import { findByAddress } from "../../article/index.ts";
import { auditText } from "../../brief/index.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { countKinds, renderCheckForm, renderCheckResult } from "../pages/check.ts";
import { say } from "../say.ts";
import type { SiteContext } from "../types.ts";

/** Longest text that is checked at once, in UTF-16 code units. */
const longest = 60_000;

/** Paste a text, or the address of an article that was read: what does each of its sentences rest on? */
export function addCheck(app: Hono, context: SiteContext): void {
  const { title: siteTitle, notice } = context;
  const page = (c: Context, body: () => Html): Response | Promise<Response> =>
    c.html(
      renderPage({
        siteTitle,
        title: say("check.title"),
        path: "/check",
        current: "check",
        body,
        notice,
      }),
    );
  app.get("/check", (c) => page(c, () => renderCheckForm("")));
  app.post("/check", async (c) => {
    const given = await readGiven(c);
    const text = await findText(context, given);
    if (text === undefined) return page(c, () => renderCheckForm(given, true));
    return page(c, () => (text.trim() === "" ? renderCheckForm(text) : renderCheckResult(text, auditText(text))));
  });
  app.get("/check.json", (c) => c.json({ send: "POST text=…", longest }));
  app.post("/check.json", async (c) => {
    const text = await findText(context, await readGiven(c));
    if (text === undefined) return c.json({ error: say("check.unread") }, 404);
    const lines = auditText(text);
    return c.json({ text, counts: Object.fromEntries(countKinds(lines)), lines });
  });
}

async function readGiven(c: Context): Promise<string> {
  const { text } = await c.req.parseBody();
  return (typeof text === "string" ? text : "").slice(0, longest).replaceAll("\r\n", "\n");
}

/** The text itself; where it is one address and nothing else, the text of the article that was read there. */
async function findText({ db }: SiteContext, given: string): Promise<string | undefined> {
  const address = /^\s*(https?:\/\/\S+)\s*$/iu.exec(given)?.[1];
  if (address === undefined) return given;
  const article = await findByAddress(db, address);
  return article && [article.title, article.text].filter(Boolean).join("\n\n").slice(0, longest);
}
