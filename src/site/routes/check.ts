import type { Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { findArticles, findByAddress } from "../../article/index.ts";
import { auditText, indexSupport } from "../../brief/index.ts";
import { failure, type Outcome, success } from "../../core/index.ts";
import { findNear } from "../../search/index.ts";
import { findStoriesOf } from "../../story/index.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { type CheckView, countKinds, renderCheckForm, renderCheckResult } from "../pages/check.ts";
import { say } from "../say.ts";
import type { SiteContext } from "../types.ts";

/** Longest text that is checked at once, in UTF-16 code units. */
const longest = 60_000;

/** The address of a page that was not read here, on a site that fetches none. */
const notRead = "PAGE_NOT_READ";

/** Paste a text, or the address of an article: what does each of its sentences rest on? */
export function addCheck(app: Hono, context: SiteContext): void {
  const { title: siteTitle, notice } = context;
  const fetches = context.readPage !== undefined;
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
  app.get("/check", (c) => page(c, () => renderCheckForm("", fetches)));
  app.post("/check", async (c) => {
    const given = await readGiven(c);
    const found = await findText(context, given);
    if (!found.ok) return page(c, () => renderCheckForm(given.slice(0, longest), fetches, found.problem));
    const { text, left } = cutText(found.value);
    if (text.trim() === "") return page(c, () => renderCheckForm(text, fetches));
    const view = await holdText(context, c, text);
    return page(c, () => renderCheckResult({ text, left, fetches, ...view }));
  });
  app.get("/check.json", (c) => c.json({ send: "POST text=…", longest }));
  app.post("/check.json", async (c) => {
    const found = await findText(context, await readGiven(c));
    if (!found.ok) {
      const { code, message, hint } = found.problem;
      return c.json({ error: message, code, hint }, code === notRead ? 404 : 422);
    }
    const { text, left } = cutText(found.value);
    const { lines, held, stories } = await holdText(context, c, text);
    const counts = Object.fromEntries(countKinds(lines));
    return c.json({ text, left, counts, held, stories: Object.fromEntries(stories), lines });
  });
}

/** How a text stands: its sentences, how many articles it was held against, and the stories of those that are shown. */
type Held = Pick<CheckView, "lines" | "held" | "stories">;

/** Length from which on a text is held against the articles aside, in UTF-16 code units: 60,000 take some three seconds. */
const long = 6_000;

/**
 * The text sentence by sentence, held against the articles read here that may tell the same; not against its own article, which
 * bears itself out.
 */
async function holdText({ db, aside }: SiteContext, c: Context, text: string): Promise<Held> {
  if (aside && text.length >= long) return holdAside(aside, new URL(c.req.url).origin, text);
  const near = await findArticles(db, await findNear(db, text));
  const others = near.map(({ article }) => article).filter((article) => !text.includes(article.text));
  const lines = auditText(text, indexSupport(others));
  const cited = [...new Set(lines.flatMap(({ support }) => support.map(({ article }) => article)))];
  return { lines, held: others.length, stories: await findStoriesOf(db, cited) };
}

/** The same by the site's own answer as JSON. Throws 503 where the text takes too long there. */
async function holdAside(aside: NonNullable<SiteContext["aside"]>, origin: string, text: string): Promise<Held> {
  const body = new URLSearchParams({ text }).toString();
  const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
  const answer = await aside(new Request(`${origin}/check.json`, { method: "POST", headers, body }));
  if (!answer.ok) throw new HTTPException(503, { message: (await answer.text()).replace(/^503: /u, "") });
  const told: Omit<Held, "stories"> & { readonly stories: Readonly<Record<string, string>> } = await answer.json();
  return { lines: told.lines, held: told.held, stories: new Map(Object.entries(told.stories)) };
}

async function readGiven(c: Context): Promise<string> {
  const { text } = await c.req.parseBody();
  return (typeof text === "string" ? text : "").replaceAll("\r\n", "\n");
}

/** The part that is checked, and how many UTF-16 code units behind it are not. */
function cutText(text: string): { readonly text: string; readonly left: number } {
  return { text: text.slice(0, longest), left: Math.max(0, text.length - longest) };
}

/**
 * The text itself; where it is one address and nothing else, the text of the article that was read there, else, where that
 * is allowed, of the page as it is there now.
 */
async function findText({ db, readPage }: SiteContext, given: string): Promise<Outcome<string>> {
  const address = /^\s*(https?:\/\/\S+)\s*$/iu.exec(given)?.[1];
  if (address === undefined) return success(given);
  const article = await findByAddress(db, address);
  if (article) return success([article.title, article.text].filter(Boolean).join("\n\n"));
  if (!readPage) return failure(notRead, say("check.unread"), say("check.paste"));
  const read = await readPage(address);
  return read;
}
