import type { Hono } from "hono";
import { countArticles } from "../../article/index.ts";
import { listBriefs, listVersions, type StoredBrief, tellChanges } from "../../brief/index.ts";
import { countMonths, listPairs } from "../../relations/index.ts";
import type { Database } from "../../store/index.ts";
import { addFeeds, type FeedEntry } from "../feeds.ts";
import type { Html } from "../html.ts";
import { namesOf } from "../pages/dossier/view.ts";
import { renderPage } from "../layout.ts";
import { type ChangedStory, type PairRow, renderHome } from "../pages/home.ts";
import { interfaceLanguage } from "../interface-language.ts";
import { say } from "../say.ts";
import { offerPicture, sendPictureOf } from "../pictures/send-picture.ts";
import { tellEditionPicture } from "../pictures/tell-pictures.ts";
import type { Site } from "../types.ts";

/** How many stories an edition has at most, those with the latest reports: older ones are found by the search. */
const mostStories = 300;
/** How many pairs and how many changed pages the edition names. */
const mostPairs = 10;
const mostChanged = 5;

/** The edition, as page, JSON and feeds. */
export function addHome(app: Hono, context: Site): void {
  const { db, title, notice, showPictures = "proxy" } = context;
  app.get("/", async (c) => {
    const stories = rankStories(await listBriefs(db, mostStories, interfaceLanguage()));
    const counts = countOutlets(await countArticles(db), stories);
    const { articles, outlets } = counts;
    const full = stories.length >= mostStories;
    const filter = {
      state: c.req.query("state"),
      pair: c.req.query("pair"),
      subject: c.req.query("subject"),
      language: c.req.query("language"),
    };
    const changed = await findChanged(db, stories);
    const pairs = await gatherPairs(db);
    const body = (): Html => renderHome({ stories, pairs, changed, articles, outlets, full, filter, showPictures });
    const description = [say("home.feed"), ...stories.slice(0, 3).map(({ brief }) => brief.title)].join(" · ");
    const frame = { siteTitle: title, title: say("nav.edition"), description, path: "/", current: "edition" as const };
    const text = tellEditionPicture(stories, counts, title);
    const picture = text && (await offerPicture(context, "", text));
    return c.html(renderPage({ ...frame, english: true, body, notice, picture }));
  });
  app.get("/picture.png", (c) =>
    sendPictureOf(c, context, async () => {
      const stories = rankStories(await listBriefs(db, mostStories, interfaceLanguage()));
      return tellEditionPicture(stories, countOutlets(await countArticles(db), stories), title);
    }),
  );
  app.get("/index.json", async (c) =>
    c.json(rankStories(await listBriefs(db, mostStories)).map(({ brief, version }) => ({ ...brief, version }))),
  );
  addFeeds(app, "", async () => ({
    title,
    description: say("home.feed"),
    page: "/",
    entries: rankStories(await listBriefs(db, mostStories, interfaceLanguage())).map(storyEntry),
  }));
}

/** Outlets that the list of outlets does not know are counted too. */
function countOutlets<T extends { readonly outlets: number }>(counts: T, stories: readonly StoredBrief[]): T {
  const named = new Set(stories.flatMap(({ brief }) => brief.sources.map(({ outlet }) => outlet.name)));
  return { ...counts, outlets: Math.max(counts.outlets, named.size) };
}

/** A story as an entry of a feed: another version is news. */
export function storyEntry({ brief, version }: StoredBrief): FeedEntry {
  const { story, title, standfirst, publishedAt, language } = brief;
  return {
    path: `/story/${story}`,
    key: `${story}#v${version}`,
    title,
    text: standfirst,
    at: publishedAt,
    language,
  };
}

async function gatherPairs(db: Database): Promise<readonly PairRow[]> {
  const pairs = (await listPairs(db)).slice(0, mostPairs);
  const months = await countMonths(
    db,
    pairs.map(({ source, target }) => [source, target]),
  );
  return pairs.map(({ source, target, lines, latest }) => ({
    path: `/dossier/${source}-${target}`,
    name: `${namesOf(source).short}–${namesOf(target).short}`,
    lines,
    latest,
    months: months.get(`${source}-${target}`) ?? new Map(),
  }));
}

/** How many pages are looked at for those: rules that are new change the order of what is told, on all pages at once. */
const mostLookedAt = 40;

/** Pages with more than one version, the last changed first, each with what came and went; not those only arranged anew. */
async function findChanged(db: Database, stories: readonly StoredBrief[]): Promise<readonly ChangedStory[]> {
  const revised = stories
    .filter(({ version }) => version > 1)
    .toSorted((a, b) => b.brief.publishedAt.localeCompare(a.brief.publishedAt))
    .slice(0, mostLookedAt);
  const changed: ChangedStory[] = [];
  for (const { brief, version } of revised) {
    if (changed.length >= mostChanged) break;
    const [last] = await listVersions(db, brief.story, brief.language, { most: 1 });
    if (!last) continue;
    const { standfirst: _standfirst, timeline: _timeline, ...changes } = last.changes;
    const rest = tellChanges(changes, brief.language).map(({ label }) => label);
    if (rest.length > 0) changed.push({ brief, version, added: last.added.length, removed: last.removed.length, rest });
  }
  return changed;
}

/** Independent voices first, then countries, then the newest; one-voice stories keep their place at the end. */
export function rankStories(stories: readonly StoredBrief[]): readonly StoredBrief[] {
  const newest = ({ brief }: StoredBrief): string =>
    brief.sources
      .map(({ publishedAt }) => publishedAt ?? "")
      .toSorted()
      .at(-1) ?? "";
  return stories.toSorted(
    (a, b) =>
      b.brief.counts.voices - a.brief.counts.voices ||
      b.brief.counts.countries - a.brief.counts.countries ||
      newest(b).localeCompare(newest(a)) ||
      a.brief.story.localeCompare(b.brief.story),
  );
}
