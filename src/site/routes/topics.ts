import type { Context, Hono } from "hono";
import { builtInDimensions, partyNamed, listPairs } from "../../relations/index.ts";
import { countFound, findHits, parseQuery } from "../../search/index.ts";
import { addFeeds, mostEntries } from "../feeds.ts";
import { renderPage } from "../layout.ts";
import { dimensionName, namesOf } from "../pages/dossier/view.ts";
import { dimensionAbout } from "../pages/method.ts";
import { searchAddress } from "../pages/search.ts";
import { renderTopic, type TopicView } from "../pages/topic.ts";
import { say } from "../say.ts";
import { tellRecords, tellStories } from "../tell-records.ts";
import type { PictureText } from "../pictures/draw-picture.ts";
import { offerPicture, sendPictureOf } from "../pictures/send-picture.ts";
import { tellTopicPicture } from "../pictures/tell-pictures.ts";
import type { Site, SiteContext } from "../types.ts";
import { workOf } from "./citations.ts";
import { hitEntry } from "./search.ts";

const shown = 20;

interface Topic {
  readonly kick: string;
  readonly name: string;
  readonly about: string;
  readonly path: string;
  readonly line: string;
  readonly state?: string;
}

/** States and dimensions: what is told of each, as page, JSON and feeds. */
export function addTopics(app: Hono, context: Site): void {
  for (const path of ["/state/:id", "/dimension/:id"]) {
    const find = path.startsWith("/state") ? findState : (id: string) => findDimension(context, id);
    addFeeds(app, path, async (c) => {
      const topic = find(c.req.param("id") ?? "");
      if (!topic) return undefined;
      const hits = await findHits(context.db, parseQuery(topic.line, context.dimensions?.dimensions), {
        limit: mostEntries * 2,
        newest: true,
      });
      const entries = hits.filter(({ kind }) => kind === "story" || kind === "record").map(hitEntry);
      return { title: `${context.title}: ${topic.name}`, description: topic.about, page: topic.path, entries };
    });
    app.get(`${path}/picture.png`, (c) =>
      sendPictureOf(c, context, async () => {
        const topic = find(c.req.param("id") ?? "");
        return topic && tellPicture(context, topic);
      }),
    );
    app.get(path, async (c) => {
      const asked = c.req.param("id") ?? "";
      const topic = find(asked.replace(/\.json$/u, ""));
      return topic ? await showTopic(c, context, topic, asked.endsWith(".json")) : await c.notFound();
    });
  }
}

function findState(id: string): Topic | undefined {
  const own = partyNamed(id);
  if (own === undefined) return undefined;
  const { short, formal } = namesOf(own);
  return {
    kick: say("home.state"),
    name: short,
    about: formal,
    path: `/state/${own}`,
    line: `about:${own}`,
    state: own,
  };
}

function findDimension({ dimensions: scheme = builtInDimensions }: SiteContext, id: string): Topic | undefined {
  const found = scheme.dimensions.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!found) return undefined;
  const path = `/dimension/${encodeURIComponent(found.id)}`;
  return {
    kick: say("home.dimension"),
    name: dimensionName(found.id),
    about: dimensionAbout(found),
    path,
    line: `about:"${found.id}"`,
  };
}

async function tellPicture({ db, dimensions, title }: Site, topic: Topic): Promise<PictureText> {
  return tellTopicPicture(topic, await countFound(db, parseQuery(topic.line, dimensions?.dimensions)), title);
}

async function showTopic(c: Context, site: Site, topic: Topic, json: boolean): Promise<Response> {
  const { db, title, notice, dimensions } = site;
  const query = parseQuery(topic.line, dimensions?.dimensions);
  const stories = await tellStories(db, await findHits(db, { ...query, kind: "story" }, { limit: shown }));
  const found = await findHits(db, { ...query, kind: "record" }, { limit: shown, newest: true });
  const records = await tellRecords(db, found);
  const pairs = topic.state
    ? (await listPairs(db)).filter(({ source, target }) => source === topic.state || target === topic.state)
    : [];
  const view: TopicView = {
    ...topic,
    stories,
    records,
    pairs: pairs.slice(0, shown).map(({ source, target, lines, latest }) => ({
      path: `/dossier/${source}-${target}`,
      name: `${namesOf(source).short}–${namesOf(target).short}`,
      lines,
      latest,
    })),
    search: searchAddress(topic.line),
  };
  if (json) return c.json(view);
  const feeds = { path: topic.path, title: topic.name };
  const picture = await offerPicture(site, topic.path, await tellPicture(site, topic));
  return c.html(
    renderPage({
      siteTitle: title,
      title: topic.name,
      description: topic.about,
      path: topic.path,
      feeds,
      english: true,
      notice,
      picture,
      body: () => renderTopic(view, workOf(site, topic.name, topic.path)),
    }),
  );
}
