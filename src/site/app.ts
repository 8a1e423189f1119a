import { type Context, Hono, type Next } from "hono";
import { compress } from "hono/compress";
import { getCookie, setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import { answerAside } from "./answer-aside.ts";
import { keepPages } from "./keep-pages.ts";
import { observe } from "./observe.ts";
import { addFaults, limitBodies } from "./faults.ts";
import { addArticleChanges } from "./routes/article-changes.ts";
import { addAssets, readSheet } from "./routes/assets.ts";
import { addCheck } from "./routes/check.ts";
import { addDossiers } from "./routes/dossiers.ts";
import { addMaps } from "./routes/maps.ts";
import { addHome } from "./routes/home.ts";
import { addLeadPictures } from "./routes/lead-pictures.ts";
import { addMethod } from "./routes/method.ts";
import { addPictures } from "./routes/pictures.ts";
import { addSources } from "./routes/sources.ts";
import { addStories } from "./routes/stories.ts";
import { addRecords } from "./routes/records.ts";
import { addRecordEdits } from "./routes/record-edits.ts";
import { addStoryEdits } from "./routes/story-edits.ts";
import { addCitations } from "./routes/citations.ts";
import { addClaims } from "./routes/claims.ts";
import { addCompare } from "./routes/compare.ts";
import { addIndexes } from "./routes/indexes.ts";
import { addSearch } from "./routes/search.ts";
import { addTopics } from "./routes/topics.ts";
import { answerRequest, chooseLanguage, spoken } from "./interface-language.ts";
import { openPictures } from "./pictures/open-pictures.ts";
import { readTokens } from "./pictures/read-tokens.ts";
import { openDrawing } from "./pictures/render-picture.ts";
import type { Site, SiteContext } from "./types.ts";

/** The site over a store: pages that work without a script, and the same as JSON. */
export function createSite(given: SiteContext): Hono {
  const app = new Hono();
  const context: Site = { ...given, pictures: openPictures(given.draw ?? openDrawing(), readTokens(readSheet())) };
  if (given.log) context.pictures.prepare();
  observe(app, context);
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", "data:", ...(given.showPictures === "hotlink" ? ["https:"] : [])],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "same-origin",
    }),
  );
  app.use(csrf());
  app.use(keepPages(context, (request) => app.fetch(request)));
  app.use(answerAside(context));
  app.use(compress());
  app.use((c, next) => answerInLanguage(c, next, context));
  limitBodies(app, context);
  addAssets(app);
  addHome(app, context);
  addPictures(app, context);
  addLeadPictures(app, context);
  addMaps(app);
  addStories(app, context);
  addStoryEdits(app, context);
  addDossiers(app, context);
  addRecords(app, context);
  addRecordEdits(app, context);
  addSources(app, context);
  addMethod(app, context);
  addCheck(app, context);
  addSearch(app, context);
  addClaims(app, context);
  addTopics(app, context);
  addCompare(app, context);
  addCitations(app, context);
  addArticleChanges(app, context);
  addIndexes(app, context);
  addFaults(app, context);
  return app;
}

/** Each page is made in the reader's language, which an address with `?lang=` keeps for the next one. */
async function answerInLanguage(c: Context, next: Next, { address }: SiteContext): Promise<void> {
  const url = new URL(c.req.url);
  const asked = spoken(url.searchParams.get("lang") ?? undefined);
  const language = chooseLanguage(asked, getCookie(c, "lang"), c.req.header("accept-language"));
  if (asked) setCookie(c, "lang", asked, { sameSite: "Lax", path: "/", maxAge: 31_536_000 });
  c.header("vary", "accept-language, cookie");
  await answerRequest({ language, origin: address ?? url.origin, address: `${url.pathname}${url.search}` }, next);
}
