import type { Context, Hono } from "hono";
import { findArticles, findTexts } from "../../article/index.ts";
import { findBriefs } from "../../brief/index.ts";
import { type Attribution, findClaims } from "../../claims/index.ts";
import { findPlace, groupSayings, listSaid, type Said, type SearchHit } from "../../search/index.ts";
import type { Database } from "../../store/index.ts";
import { addFeeds } from "../feeds.ts";
import { renderPage } from "../layout.ts";
import { type ClaimView, renderClaim } from "../pages/claim.ts";
import { renderSpeaker } from "../pages/speaker.ts";
import { speakerPath } from "../pages/speaker-path.ts";
import { interfaceLanguage } from "../interface-language.ts";
import { say } from "../say.ts";
import { offerPicture, sendPictureOf } from "../pictures/send-picture.ts";
import { tellSpeakerPicture } from "../pictures/tell-pictures.ts";
import type { Site, SiteContext } from "../types.ts";
import { workOf } from "./citations.ts";
import { hitEntry } from "./search.ts";

/** Somebody's words at their own address, and all that one speaker said. */
export function addClaims(app: Hono, context: Site): void {
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
    const path = `/claim/${view.said.id}`;
    const { text, title: headline, canonicalUrl, url, publishedAt: at } = view.article;
    const passage = text.slice(...view.said.sentence);
    const evidence = [{ outlet: view.outlet.name, title: headline, url: canonicalUrl ?? url, at, passage }];
    const work = workOf(context, say("word.namedIn", { who: name, outlet: view.outlet.name }), path, evidence);
    const frame = { siteTitle: title, title: name, path, notice, body: () => renderClaim(view, work) };
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
  app.get("/speaker/:name/picture.png", (c) =>
    sendPictureOf(c, context, async () => {
      const hits = await listSaid(db, c.req.param("name"));
      const { sayings } = groupSayings((await readSaid(db, hits)).said);
      return sayings.length > 0 ? tellSpeakerPicture({ name: c.req.param("name"), sayings }, title) : undefined;
    }),
  );
  app.get("/speaker/:name", (c) => showSpeaker(c, context));
}

async function showSpeaker(c: Context, site: Site): Promise<Response> {
  const { db, title, notice } = site;
  const asked = c.req.param("name") ?? "";
  const name = asked.replace(/\.json$/u, "");
  const hits = await listSaid(db, name);
  if (hits.length === 0) return c.notFound();
  const { said, addressees } = await readSaid(db, hits);
  const { sayings, fragments } = groupSayings(said);
  if (asked !== name) return c.json({ name, sayings, fragments });
  const told = sayings.map(({ first }) => first.story);
  const stories = new Map(
    (await findBriefs(db, told, interfaceLanguage())).map(({ brief }) => [brief.story as string, brief.title]),
  );
  const work = workOf(site, name, speakerPath(name));
  const frame = {
    siteTitle: title,
    title: name,
    path: speakerPath(name),
    feeds: { path: speakerPath(name), title: name },
    picture: await offerPicture(site, speakerPath(name), tellSpeakerPicture({ name, sayings }, title)),
    notice,
    body: () => renderSpeaker({ name, sayings, fragments, stories, addressees }, work),
  };
  return c.html(renderPage(frame));
}

function compareWords(a = "", b = ""): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * What was said in the sentences that were found, in the order of time and of each text, without who said it and how; and to whom, by the address of the claim.
 * What an outlet says that somebody thinks or wants is no word of theirs.
 */
async function readSaid(
  db: Database,
  hits: readonly SearchHit[],
): Promise<{ readonly said: readonly Said[]; readonly addressees: ReadonlyMap<string, string> }> {
  const articles = [...new Set(hits.flatMap(({ article }) => article ?? []))];
  const texts = await findTexts(db, articles);
  const claims = new Map<string, { readonly one: Attribution; readonly text: string }>(
    [...(await findClaims(db, articles))].flatMap(([article, { attributions }]) =>
      attributions.map((one) => [`/claim/${one.id}`, { one, text: texts.get(article) ?? "" }] as const),
    ),
  );
  const addressees = new Map<string, string>();
  const startOf = ({ path }: SearchHit): number => claims.get(path)?.one.sentence[0] ?? 0;
  const inOrder = hits.toSorted(
    (a, b) => compareWords(a.at, b.at) || compareWords(a.article, b.article) || startOf(a) - startOf(b),
  );
  const said = inOrder.flatMap((hit) => {
    const found = claims.get(hit.path);
    if (!found || found.one.mind) return [];
    const { one, text } = found;
    if (one.addressee) addressees.set(hit.path, text.slice(...one.addressee));
    const [start, end] = one.sentence;
    const content = one.content.map(([from, to]) => text.slice(Math.max(from, start), Math.min(to, end)));
    return [{ hit, content: content.join(" ") }];
  });
  return { said, addressees };
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
