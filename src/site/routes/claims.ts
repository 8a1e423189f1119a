import type { Context, Hono } from "hono";
import { findArticles } from "../../article/index.ts";
import { findBriefs } from "../../brief/index.ts";
import { findClaims } from "../../claims/index.ts";
import { findPlace, listSaid } from "../../search/index.ts";
import type { Database } from "../../store/index.ts";
import { addFeeds } from "../feeds.ts";
import { groupSayings } from "../group-sayings.ts";
import { renderPage } from "../layout.ts";
import { type ClaimView, renderClaim, speakerPath } from "../pages/claim.ts";
import { renderSpeaker } from "../pages/speaker.ts";
import { interfaceLanguage } from "../interface-language.ts";
import { say } from "../say.ts";
import type { SiteContext } from "../types.ts";
import { hitEntry } from "./search.ts";

/** Somebody's words at their own address, and all that one speaker said. */
export function addClaims(app: Hono, context: SiteContext): void {
  const { db, title, notice } = context;
  app.get("/claim/:id{[a-z0-9]+\\.json}", async (c) => {
    const view = await gatherClaim(context, c.req.param("id").replace(/\.json$/u, ""));
    if (!view) return c.notFound();
    const { text, ...article } = view.article;
    return c.json({ ...view, article, text: text.slice(...view.said.sentence) });
  });
  app.get("/claim/:id{[a-z0-9]+}", async (c) => {
    const view = await gatherClaim(context, c.req.param("id"));
    if (!view) return c.notFound();
    const name = view.speaker ?? view.said.speaker.name ?? say("claim.words");
    const frame = {
      siteTitle: title,
      title: name,
      path: `/claim/${view.said.id}`,
      notice,
      body: () => renderClaim(view),
    };
    return c.html(renderPage(frame));
  });
  addFeeds(app, "/speaker/:name", async (c) => {
    const name = c.req.param("name") ?? "";
    const said = await listSaid(db, name);
    if (said.length === 0) return undefined;
    return {
      title: `${title}: ${name}`,
      description: say("speaker.feed", { name }),
      page: speakerPath(name),
      entries: said.toReversed().map((hit) => ({ ...hitEntry(hit), title: hit.excerpt })),
    };
  });
  app.get("/speaker/:name", (c) => showSpeaker(c, context));
}

async function showSpeaker(c: Context, { db, title, notice }: SiteContext): Promise<Response> {
  const asked = c.req.param("name") ?? "";
  const name = asked.replace(/\.json$/u, "");
  const sayings = groupSayings(await listSaid(db, name));
  if (sayings.length === 0) return c.notFound();
  if (asked !== name) return c.json({ name, sayings });
  const told = sayings.map(({ first }) => first.story);
  const stories = new Map(
    (await findBriefs(db, told, interfaceLanguage())).map(({ brief }) => [brief.story as string, brief.title]),
  );
  const addressees = await findAddressees(
    db,
    sayings.flatMap(({ first }) => first.article ?? []),
  );
  const frame = {
    siteTitle: title,
    title: name,
    path: speakerPath(name),
    feeds: { path: speakerPath(name), title: name },
    notice,
    body: () => renderSpeaker({ name, sayings, stories, addressees }),
  };
  return c.html(renderPage(frame));
}

/** To whom the claims of articles were said, by the address of the claim. */
async function findAddressees(db: Database, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const claims = await findClaims(db, articles);
  const found = new Map<string, string>();
  for (const { article } of await findArticles(db, articles))
    for (const { id, addressee } of claims.get(article.id)?.attributions ?? [])
      if (addressee) found.set(`/claim/${id}`, article.text.slice(...addressee));
  return found;
}

async function gatherClaim({ db }: SiteContext, id: string): Promise<ClaimView | undefined> {
  const place = await findPlace(db, `/claim/${id}`);
  const [stored] = place?.article ? await findArticles(db, [place.article]) : [];
  if (!place || !stored) return undefined;
  const { article, outletId } = stored;
  const claims = (await findClaims(db, [article.id])).get(article.id);
  const said = claims?.attributions.find((one) => one.id === id);
  if (!said) return undefined;
  const name = article.outlet?.name ?? outletId ?? say("outlet.nameless");
  return { said, article, outlet: { name, id: outletId }, story: place.story, speaker: place.speaker };
}
