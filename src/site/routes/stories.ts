import type { Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { findEarlier, findTexts } from "../../article/index.ts";
import {
  allSources,
  type Brief,
  type BriefSentence,
  findBrief,
  findBriefLanguages,
  findBriefs,
  isParting,
  labelsOf,
  listBriefs,
  listVersionNumbers,
  listVersions,
  type PageChanges,
  renderMarkdown,
  type StoredBrief,
} from "../../brief/index.ts";
import { contentId, toInstant } from "../../core/index.ts";
import { stateNames } from "../../language/index.ts";
import { countMonths, findPartings } from "../../relations/index.ts";
import {
  countRatings,
  findRating,
  listReports,
  type ReportKind,
  reportKinds,
  saveRating,
  saveReport,
} from "../../reader/index.ts";
import { countSpeakers } from "../../search/index.ts";
import { findEdits, findReasons, findRunning, findStory } from "../../story/index.ts";
import type { Database } from "../../store/index.ts";
import { tellStoryPicture } from "../pictures/tell-pictures.ts";
import type { Site, SiteContext } from "../types.ts";
import { renderPage } from "../layout.ts";
import { addFeeds, mostEntries, type SiteFeed } from "../feeds.ts";
import { interfaceLanguage, spoken, wholeAddress } from "../interface-language.ts";
import { say } from "../say.ts";
import { choosePlaces } from "../map/choose-places.ts";
import { pageAddress } from "./citations.ts";
import { fitPage } from "./fit-page.ts";
import type { LedgerView } from "../pages/dossier/view.ts";
import type { EventView } from "../pages/story-running.ts";
import { compareRead, type ReadSince } from "../pages/story-since.ts";
import { type NextStory, renderStory, type StoryView, storyMetadata } from "../pages/story.ts";

/** Story pages, their JSON and Markdown, ratings and reports. */
export function addStories(app: Hono, context: Site): void {
  app.get("/story/:id{[a-z0-9]+\\.json}", async (c) => {
    const stored = await findAsked(context, c, c.req.param("id").replace(/\.json$/u, ""));
    if (!stored) return c.notFound();
    const { brief, version, firstAt } = stored;
    const ids = allSources(brief).map(({ article }) => article);
    return c.json({ ...brief, version, firstAt, places: choosePlaces(brief, await findTexts(context.db, ids)) });
  });
  app.get("/story/:id{[a-z0-9]+\\.md}", async (c) => {
    const stored = await findAsked(context, c, c.req.param("id").replace(/\.md$/u, ""));
    return stored
      ? c.body(renderMarkdown(stored.brief, await findChanges(context, stored)), 200, {
          "content-type": "text/markdown; charset=utf-8",
        })
      : c.notFound();
  });
  addFeeds(app, "/story/:id", (c) => gatherFeed(context, c.req.param("id") ?? ""));
  app.get("/story/:id", (c) => showStory(c, context));
  app.post("/story/:id/rate", (c) => takeRating(c, context));
  app.post("/story/:id/report", (c) => takeReport(c, context));
}

/** The page in the language of the address (`?lang=ru`), where it is made in it; else the one that stands for the story. */
async function findAsked({ db }: SiteContext, c: Context, id: string): Promise<StoredBrief | undefined> {
  const language = spoken(c.req.query("lang"));
  return (language && (await findBrief(db, id, undefined, language))) ?? findBrief(db, id);
}

/** What the version changed; a first one changed nothing. */
async function findChanges({ db }: SiteContext, { brief, version }: StoredBrief): Promise<PageChanges | undefined> {
  if (version === 1) return undefined;
  const [found] = await listVersions(db, brief.story, brief.language, { most: 1, upTo: version });
  return found && { version, changes: found.changes };
}

/** The versions of a story, each with what it added and withdrew. */
async function gatherFeed({ db, title }: SiteContext, id: string): Promise<SiteFeed | undefined> {
  const stored = (await findBrief(db, id, undefined, interfaceLanguage())) ?? (await findBrief(db, id));
  if (!stored) return undefined;
  const { brief } = stored;
  const labels = labelsOf(brief.language);
  const newest = await listVersions(db, id, brief.language, { most: mostEntries });
  const entries = newest.map(({ version, publishedAt, added, removed }) => ({
    path: `/story/${id}?version=${version}`,
    key: `${id}#v${version}`,
    title: version === 1 ? brief.title : `${brief.title}: ${say("home.version", { version })}`,
    text:
      version === 1
        ? brief.standfirst
        : [
            ...added.map((text) => `${labels.added}: ${text}`),
            ...removed.map((text) => `${labels.withdrawn}: ${text}`),
          ].join("\n"),
    at: publishedAt,
    language: brief.language,
  }));
  return { title: `${title}: ${brief.title}`, description: brief.standfirst, page: `/story/${id}`, entries };
}

async function showStory(c: Context, context: Site): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const gathered = await gatherView(context, id, {
    done: c.req.query("done"),
    version: Number(c.req.query("version")),
    since: Number(c.req.query("since")),
    why: c.req.query("why") !== undefined,
    reader: knownReader(c),
  });
  const reporting = Number(c.req.query("sentence"));
  const view = gathered && Number.isInteger(reporting) ? { ...gathered, reporting } : gathered;
  if (!view) {
    const story = await findStory(context.db, id);
    return story?.mergedInto ? c.redirect(`/story/${story.mergedInto}`, 301) : c.notFound();
  }
  const { title, standfirst } = view.brief;
  const page = {
    title,
    description: standfirst,
    path: `/story/${id}`,
    head: storyMetadata(view, context.title),
    picture: await offerPicture(view, context),
    feeds: { path: `/story/${id}`, title },
    english: view.brief.language === "en",
  };
  const frame = { siteTitle: context.title, current: "edition", notice: context.notice, ...page } as const;
  return c.html(await fitPage((room) => renderPage({ ...frame, body: () => renderStory(view, room) })));
}

/** The picture of the page, where its letters can be drawn here. */
async function offerPicture(
  { brief, version }: StoryView,
  { pictures, title }: Site,
): Promise<{ readonly path: string; readonly alt: string } | undefined> {
  const text = tellStoryPicture(brief, title);
  if (!(await pictures.offers(text))) return undefined;
  const path = `/story/${brief.story}/picture.png?version=${version}&in=${brief.language}`;
  return { path, alt: [text.title, ...text.facts].join(" · ") };
}

/** Stories of the last reports among which what to read next is looked for. */
const nearest = 60;
/** Events of a running story that its pages list: the last ones. */
const mostEvents = 40;
/** Versions of which a page tells what changed; of older ones it has the numbers. */
const mostVersions = 25;
/** Speakers among the tags. */
const mostSpeakers = 6;
/** Measures on which accounts part that a story draws; the dossier has all. */
const mostParting = 3;

/** What the address of a story's page asks for besides the story. */
interface Asked {
  readonly done: string | undefined;
  /** NaN where it names none. */
  readonly version: number;
  readonly since: number;
  readonly why: boolean;
  /** The cookie of a reader who rated or may have. */
  readonly reader: string | undefined;
}

async function gatherView(
  { db, editable, title, now, dimensions, showPictures = "proxy" }: SiteContext,
  id: string,
  { done, version: asked, since, why, reader }: Asked,
): Promise<StoryView | undefined> {
  const main = await findBrief(db, id);
  const newest = (await findBrief(db, id, undefined, interfaceLanguage())) ?? main;
  const older = newest && Number.isInteger(asked) && asked > 0 && asked < newest.version;
  const stored = older ? await findBrief(db, id, asked, newest.brief.language) : newest;
  if (!stored || !newest) return undefined;
  const { brief, version } = stored;
  const articles = allSources(brief).map(({ article }) => article);
  const texts = await findTexts(db, articles);
  return {
    ...stored,
    ...(older ? { newer: newest.version } : {}),
    work: {
      siteTitle: title,
      title: brief.title,
      address: wholeAddress(pageAddress(stored, main)),
      at: brief.publishedAt,
      version,
      seenAt: toInstant(now()),
      evidence: [],
    },
    texts,
    places: choosePlaces(brief, texts),
    replaced: await findEarlier(db, articles),
    versions: await listVersions(db, id, brief.language, { most: mostVersions }),
    numbers: await listVersionNumbers(db, id, brief.language),
    languages: await findBriefLanguages(db, id),
    ratings: await countRatings(db, id),
    reports: await listReports(db, id),
    reasons: await findReasons(db, articles),
    edits: await findEdits(db, id),
    partedFrom: (await findStory(db, id))?.partedFrom,
    running: await gatherRunning(db, id),
    parting: await gatherParting(db, brief, dimensions),
    since: await gatherSince(db, stored, since),
    why,
    editable: editable === true,
    showPictures,
    dossier: await findDossier(db, brief),
    speakers: await findSpeakers(db, brief),
    next: nextStories(
      brief,
      (await listBriefs(db, nearest, interfaceLanguage())).map((other) => other.brief),
    ),
    rated: reader === undefined ? undefined : await findRating(db, { story: id, reader }),
    done,
  };
}

/** Where the two states that lead a page have a dossier with a dated record in it. */
async function findDossier(db: Database, { countries }: Brief): Promise<string | undefined> {
  const [a, b] = countries
    .slice(0, 2)
    .map(({ code }) => code)
    .toSorted();
  if (!a || !b) return undefined;
  const months = (await countMonths(db, [[a, b]])).get(`${a}-${b}`);
  return months && months.size > 0 ? `/dossier/${a}-${b}` : undefined;
}

/** How a name begins in the letters of a language that is not written in Latin ones. */
const ownScript: ReadonlyMap<string, RegExp> = new Map([
  ["ru", /^\p{Script=Cyrillic}/u],
  ["zh", /^\p{Script=Han}/u],
  ["ar", /^\p{Script=Arabic}/u],
]);

/** Those who are heard more than once, most first; not the states themselves and the outlets, which stand there already. */
async function findSpeakers(db: Database, { sources, countries, language }: Brief): Promise<readonly string[]> {
  const heard = await countSpeakers(
    db,
    sources.map(({ article }) => article),
  );
  const others = new Set([
    ...countries.map(({ code }) => stateNames(code, "en").short),
    ...sources.map(({ outlet }) => outlet.name),
  ]);
  return (
    heard
      .filter(({ speaker, times }) => times > 1 && !others.has(speaker))
      // A name in letters that the page is not written in stands as one article bent it.
      .filter(({ speaker }) => /^\p{Script=Latin}/u.test(speaker) || ownScript.get(language)?.test(speaker))
      .map(({ speaker }) => speaker)
      .slice(0, mostSpeakers)
  );
}

/** What is new on a page since an earlier version of it, in its own language. */
async function gatherSince(
  db: Database,
  { brief, version }: StoredBrief,
  since: number,
): Promise<ReadSince | undefined> {
  if (!Number.isInteger(since) || since < 1 || since >= version) return undefined;
  const read = await findBrief(db, brief.story, since, brief.language);
  return read && compareRead(read.brief, brief, read.version);
}

/** What the dossier of the story's pair has of the figures on which the story's own articles part. */
async function gatherParting(
  db: Database,
  { sentences, countries, sources }: Brief,
  scheme: SiteContext["dimensions"],
): Promise<LedgerView | undefined> {
  const [a, b] = countries
    .slice(0, 2)
    .map(({ code }) => code)
    .toSorted();
  if (!a || !b || !sentences.some(isParting)) return undefined;
  const own = new Set<string>(sources.map(({ article }) => article));
  const found = await findPartings(db, [a, b], own, scheme);
  const figures = found.figures.slice(0, mostParting);
  return figures.length > 0 ? { material: found.material, registers: { figures }, open: new Set() } : undefined;
}

/** The events of the running story that have a page. */
async function gatherRunning(db: Database, id: string): Promise<readonly EventView[]> {
  const events = await findRunning(db, id);
  const briefs = await findBriefs(
    db,
    events.slice(-mostEvents).map(({ story }) => story),
    interfaceLanguage(),
  );
  const titles = new Map(briefs.map(({ brief }) => [brief.story as string, brief]));
  return events.flatMap(({ story, firstAt, articles }) => {
    const brief = titles.get(story);
    return brief ? [{ story, title: brief.title, language: brief.language, at: firstAt, articles }] : [];
  });
}

/** Other stories that name the same states, those with most in common first. */
function nextStories(brief: Brief, all: readonly Brief[]): readonly NextStory[] {
  const own = new Set(brief.countries.map(({ code }) => code));
  return all
    .filter(({ story }) => story !== brief.story)
    .map((other) => ({ other, shared: other.countries.filter(({ code }) => own.has(code)) }))
    .filter(({ shared }) => shared.length > 0)
    .toSorted((a, b) => b.shared.length - a.shared.length || b.other.counts.voices - a.other.counts.voices)
    .slice(0, 5)
    .map(({ other, shared }) => ({
      path: `/story/${other.story}`,
      title: other.title,
      language: other.language,
      states: shared,
      counts: other.counts,
    }));
}

/** A reader is known by a random cookie and nothing else, so that an answer can be changed. */
function readerOf(c: Context, now: number): string {
  const known = knownReader(c);
  if (known) return known;
  const made = contentId("u", String(now), c.req.header("user-agent") ?? "", crypto.randomUUID());
  setCookie(c, "reader", made, { httpOnly: true, sameSite: "Lax", path: "/", maxAge: 31_536_000 });
  return made;
}

function knownReader(c: Context): string | undefined {
  const known = getCookie(c, "reader");
  return known && /^[a-z0-9]{10,40}$/u.test(known) ? known : undefined;
}

async function takeRating(c: Context, { db, now }: SiteContext): Promise<Response> {
  const story = c.req.param("id") ?? "";
  if (!(await findBrief(db, story))) return c.notFound();
  const { useful } = await c.req.parseBody();
  if (useful !== "yes" && useful !== "no") return c.redirect(`/story/${story}#rate`, 303);
  const at = now();
  await saveRating(db, { story, reader: readerOf(c, at), useful: useful === "yes", at: toInstant(at) });
  return c.redirect(`/story/${story}?done=rated#rate`, 303);
}

async function takeReport(c: Context, { db, now }: SiteContext): Promise<Response> {
  const story = c.req.param("id") ?? "";
  if (!(await findBrief(db, story))) return c.notFound();
  const form = await c.req.parseBody();
  const sentence = await findReported(db, story, form);
  if (!sentence || !isReportKind(form.kind)) return c.redirect(`/story/${story}#report`, 303);
  const note = (typeof form.note === "string" ? form.note : "").slice(0, 2000);
  await saveReport(db, { story, sentence: sentence.id, kind: form.kind, note, at: toInstant(now()) });
  return c.redirect(`/story/${story}?done=reported#report`, 303);
}

/** The sentence by its number ("3", or "3: how it begins") on the version that the reader saw ("ru.2"). */
async function findReported(
  db: Database,
  story: string,
  { of, sentence }: Readonly<Record<string, unknown>>,
): Promise<BriefSentence | undefined> {
  const [, language, version] = /^([a-z]{2,3})\.(\d{1,6})$/u.exec(typeof of === "string" ? of : "") ?? [];
  const ordinal = /^\d{1,4}\b/u.exec(typeof sentence === "string" ? sentence : "")?.[0];
  if (!language || !ordinal) return undefined;
  const seen = await findBrief(db, story, Number(version), language);
  return seen?.brief.sentences[Number(ordinal) - 1];
}

function isReportKind(value: unknown): value is ReportKind {
  return reportKinds.some((kind) => kind === value);
}
