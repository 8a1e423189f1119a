import type { Context, Hono } from "hono";
import { findTexts } from "../../article/index.ts";
import { allSources, findBrief, type StoredBrief } from "../../brief/index.ts";
import { toInstant } from "../../core/index.ts";
import { citeBibtex, citeMarkdown, citePlain, type Work } from "../citations.ts";
import { type Html, html, textDirection } from "../html.ts";
import { interfaceLanguage, wholeAddress } from "../interface-language.ts";
import { renderPage } from "../layout.ts";
import { renderCitations } from "../pages/follow.ts";
import { say } from "../say.ts";
import type { SiteContext } from "../types.ts";

interface Cited {
  readonly work: Work;
  readonly key: string;
  readonly ordinal: number;
  readonly story: string;
  /** Of the page. */
  readonly language: string;
}

/** A page as a work to be cited, with the passages that it rests on. */
export function workOf(
  { title: siteTitle, now }: Pick<SiteContext, "title" | "now">,
  title: string,
  path: string,
  evidence: Work["evidence"] = [],
): Work {
  return { siteTitle, title, address: wholeAddress(path), seenAt: toInstant(now()), evidence };
}

/** One sentence of a page with its evidence, ready to be cited: as page, plain text, Markdown, BibTeX and JSON. */
export function addCitations(app: Hono, context: SiteContext): void {
  app.get("/story/:id/cite/:n{\\d{1,4}(?:\\.[a-z]+)?}", async (c) => {
    const [ordinal = "", form] = (c.req.param("n") ?? "").split(".");
    const cited = await gatherCited(context, c, Number(ordinal));
    if (!cited) return c.notFound();
    const { work, key } = cited;
    const text = (body: string, type: string): Response =>
      c.body(body, 200, { "content-type": `${type}; charset=utf-8` });
    if (form === "txt") return text(`${citePlain(work)}\n`, "text/plain");
    if (form === "md") return text(`${citeMarkdown(work)}\n`, "text/markdown");
    if (form === "bib") return text(`${citeBibtex(work, key)}\n`, "application/x-bibtex");
    if (form === "json") return c.json(work);
    return form === undefined ? showCitation(c, context, cited) : c.notFound();
  });
}

function showCitation(
  c: Context,
  { title, notice }: SiteContext,
  { work, key, ordinal, story, language }: Cited,
): Response | Promise<Response> {
  const path = `/story/${story}/cite/${ordinal}`;
  const heading = say("cite.title", { ordinal });
  const body = (): Html =>
    html`<header class="head"><p class="kick"><a href="/story/${story}#s${ordinal}">${work.title}</a></p><h1>${heading}</h1><p class="stand"${textDirection(language)}>${work.sentence}</p></header><div class="rec">${renderCitations(work, key)}<p class="ui">${say("cite.files")}: <a href="${path}.txt">${say("cite.plain")}</a>, <a href="${path}.md">Markdown</a>, <a href="${path}.bib">BibTeX</a>, <a href="${path}.json">JSON</a></p></div>`;
  return c.html(renderPage({ siteTitle: title, title: heading, path, notice, body }));
}

/** Path of a page as it stands: with its language where that is not the one that stands for the story. */
export function pageAddress({ brief, version }: StoredBrief, main: StoredBrief | undefined): string {
  const language = brief.language === (main?.brief.language ?? brief.language) ? "" : `&lang=${brief.language}`;
  return `/story/${brief.story}?version=${version}${language}`;
}

async function gatherCited({ db, title, now }: SiteContext, c: Context, ordinal: number): Promise<Cited | undefined> {
  const story = c.req.param("id") ?? "";
  const asked = Number(c.req.query("version"));
  const version = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const own = interfaceLanguage();
  const main = await findBrief(db, story, version);
  const stored = (await findBrief(db, story, version, own)) ?? main;
  const sentence = stored?.brief.sentences[ordinal - 1];
  if (!stored || !sentence) return undefined;
  const { brief } = stored;
  const texts = await findTexts(
    db,
    sentence.citations.map(({ article }) => article),
  );
  const evidence = sentence.citations.map(({ article, span, outlet }) => {
    const source = allSources(brief).find((one) => one.article === article);
    const passage = (texts.get(article) ?? "").slice(...span);
    return { outlet, title: source?.title, url: source?.url, at: source?.publishedAt, passage };
  });
  const work = {
    siteTitle: title,
    title: brief.title,
    address: wholeAddress(`${pageAddress(stored, main)}#s${ordinal}`),
    at: brief.publishedAt,
    version: stored.version,
    seenAt: toInstant(now()),
    sentence: sentence.text,
    evidence,
  };
  return { work, key: `${story}-${stored.version}-${ordinal}`, ordinal, story, language: brief.language };
}
