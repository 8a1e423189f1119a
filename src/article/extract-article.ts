import { contentId, type ArticleId } from "../core/index.ts";
import { detectLanguage } from "../language/index.ts";
import { gatherRuns } from "./body/gather-runs.ts";
import { findBody, renderRuns } from "./body/find-body.ts";
import { knownOutlet } from "./metadata/known-outlet.ts";
import { readCanonicalUrl } from "./metadata/canonical-url.ts";
import { gatherFacts, type PageFacts } from "./metadata/facts.ts";
import { readByline } from "./metadata/read-byline.ts";
import { applyZone, formatLocal, showInZone, zoneOfCountry, zoneOfHost } from "../ingest/index.ts";
import { type PageDates, readDates } from "./metadata/read-dates.ts";
import { readImage } from "./metadata/read-image.ts";
import { readCorrection, readKind } from "./metadata/read-kind.ts";
import { readLinks } from "./metadata/read-links.ts";
import { readOutlet } from "./metadata/read-outlet.ts";
import { readStandfirst, readTags } from "./metadata/read-standfirst.ts";
import { readTitle } from "./metadata/read-title.ts";
import { readWire } from "./metadata/read-wire.ts";
import { sourceLines } from "./metadata/near-elements.ts";
import { type Page, parsePage } from "./page/parse-page.ts";
import type { Article } from "./types.ts";

export interface PageInput {
  /** Address that the page was fetched from. */
  readonly url?: string;
  /** Decoded HTML. */
  readonly html: string;
  /** The outlet's own clock (IANA name), by which times without a zone are read; absent, that of its country where it has one. */
  readonly zone?: string;
}

/** An article with the grounds of its decisions. Its times carry the outlet's own offset; `parseArticle` turns them to UTC. */
export interface Extraction {
  readonly article: Article;
  readonly grounds: Readonly<Record<string, unknown>>;
  /** The lines of the page that are not in the text: its frame, in order. */
  readonly leftOut: () => readonly string[];
}

/** A page to an article. Fields that the page does not give are absent; nothing is made up. Pure, linear in the page's length. */
export function extractArticle({ url, html, zone }: PageInput): Extraction {
  const page = parsePage(html);
  const facts = gatherFacts(page, url);
  const title = readTitle(facts);
  const body = findBody(page.body, title, facts.metaAll("og:description", "description").join(" "));
  const ownText = body ? renderRuns(body.runs) : "";
  const text = fullerText(ownText, facts);
  const top = body?.root;
  const host = facts.url?.hostname;
  const ownZone = zone ?? (host ? (zoneOfHost(host) ?? zoneOfCountry(knownOutlet(host)?.country)) : undefined);
  const dates = inZone(readDates(facts, top, text), ownZone);
  const byline = readByline(facts, { top, title, text, notes: body?.notes ?? [] });
  const canonicalUrl = readCanonicalUrl(facts);
  const fields = {
    url,
    canonicalUrl,
    title,
    standfirst: readStandfirst(facts, top, text),
    byline: byline.persons,
    publishedAt: dates.published && formatLocal(showInZone(dates.published, ownZone)),
    precision: dates.published && dates.published.precision !== "second" ? dates.published.precision : undefined,
    modifiedAt: dates.modified && formatLocal(showInZone(dates.modified, ownZone)),
    language: readLanguage(page, facts) ?? spokenLanguage(text),
    outlet: readOutlet(facts, canonicalUrl),
    image: readImage(facts, top),
    tags: readTags(facts),
    links: readLinks(
      (body?.runs ?? []).map(({ owner }) => owner),
      facts,
      canonicalUrl,
    ),
    wire: readWire(text, { authors: byline.credits, lines: [...(body?.notes ?? []), ...sourceLines(facts, top)] }),
    kind: readKind(facts, { title, text, top }),
    correction: readCorrection(text.split("\n\n")),
    text,
  };
  const id: ArticleId = contentId("a", canonicalUrl ?? "", title ?? "", text);
  const article = { id, ...withoutUndefined(fields) };
  if (!isArticle(article)) throw new Error("an article without its text");
  return {
    article,
    grounds: {
      publishedFrom: dates.from,
      bodyMass: body?.mass,
      bodyRoot: top && describe(top),
      cut: page.cut || undefined,
    },
    leftOut: () => linesLeftOut(page, text),
  };
}

function linesLeftOut(page: Page, text: string): readonly string[] {
  const kept = new Set(text.split(/\n+/u));
  return gatherRuns(page.body, () => true)
    .map((run) => run.text)
    .filter((line) => !kept.has(line));
}

function inZone({ published, modified, from }: PageDates, zone: string | undefined): PageDates {
  return {
    ...(from ? { from } : {}),
    ...(published ? { published: applyZone(published, zone) } : {}),
    ...(modified ? { modified: applyZone(modified, zone) } : {}),
  };
}

/** Where the page hides most of its body from view but states it in its JSON-LD, the stated body is taken. */
function fullerText(own: string, facts: PageFacts): string {
  const stated = facts.linked?.body;
  if (!stated || stated.length < 600 || stated.length < own.length * 2.5 || /<\/?(?:p|div|a)\b/iu.test(stated))
    return own;
  return stated
    .split(/\n\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n");
}

function readLanguage(page: Page, facts: PageFacts): string | undefined {
  const stated = [
    page.language,
    facts.linked?.language,
    facts.meta("content-language", "og:locale", "dc.language", "language"),
  ].find((tag) => tag && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/iu.test(tag));
  return stated?.replaceAll("_", "-").split("-")[0]?.toLowerCase();
}

function spokenLanguage(text: string): string | undefined {
  const found = text.length > 40 ? detectLanguage(text) : "und";
  return found === "und" ? undefined : found;
}

function isArticle(fields: object): fields is Article {
  return "id" in fields && "text" in fields;
}

function describe({ tag, hint }: { tag: string; hint: string }): string {
  return hint ? `${tag}.${hint.split(" ")[0]}` : tag;
}

function withoutUndefined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
