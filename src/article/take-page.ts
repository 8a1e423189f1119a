import { gunzipSync } from "node:zlib";
import { contentId, failure, type Outcome, success } from "../core/index.ts";
import { decodeBytes } from "../ingest/index.ts";
import { detectLanguage } from "../language/index.ts";
import { keyOf } from "./body/clean-runs.ts";
import { extractArticle } from "./extract-article.ts";
import { splitByline } from "./metadata/person-names.ts";
import { parseArticle } from "./parse-article.ts";
import type { Article, ArticleKind } from "./types.ts";

/** A stored page as a worker thread gets it. */
export interface StoredPage {
  readonly url: string;
  /** Gzipped. */
  readonly body: Uint8Array;
  readonly contentType?: string;
  readonly zone?: string;
  readonly hints: PageHints;
}

/** What the feed said of the page. */
export interface PageHints {
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly precision?: Article["precision"] | undefined;
  readonly authors?: readonly string[] | undefined;
}

/** Kinds of page that are no article at all. */
const noArticle: Partial<Readonly<Record<ArticleKind, string>>> = {
  "error-page": "the page says that there is nothing, or nothing for machines",
  "consent-page": "the page asks for consent instead of showing the article",
  listing: "the page lists other pages",
};

/** Type of a kept "page" that is an article already, as JSON: what `rapporteur run articles.jsonl` brings. */
export const articleType: string = "application/json; profile=article";

const longestBody = 64 * 1024 * 1024;

/**
 * A stored page to an article, times in UTC, with the feed's word where the page has none. Problems: PAGE_NOT_ARTICLE,
 * PAGE_NO_BODY. Runs in a worker thread, which is ended where a page takes too long.
 */
export function takePage(page: StoredPage): Outcome<Article> {
  const bytes = gunzipSync(page.body, { maxOutputLength: longestBody });
  if (page.contentType === articleType) return takeArticle(JSON.parse(bytes.toString("utf8")), page.url);
  const { text: html } = decodeBytes(bytes, page.contentType);
  const { article } = extractArticle({ html, url: page.url, ...(page.zone ? { zone: page.zone } : {}) });
  const reason = article.kind && noArticle[article.kind];
  if (reason)
    return failure("PAGE_NOT_ARTICLE", reason, "Nothing is to be done; the next visit sees it again if it changes.");
  if (article.text.trim() === "")
    return failure(
      "PAGE_NO_BODY",
      "no text of an article was found on the page",
      "Look at the page; if there is an article, report it with the address.",
    );
  const parsed = parseArticle(article);
  return parsed.ok ? success(withHints(parsed.value, page.hints)) : parsed;
}

/**
 * The article of a page that was one when it was handed in and says what language it is in: there is nothing in it that
 * could be slow, and a thread would take longer to be asked than this takes. Undefined for every other page.
 */
export function takeGiven(page: Pick<StoredPage, "url" | "body">): Outcome<Article> | undefined {
  const value = readJson(page.body);
  const given = typeof value === "object" && value !== null && "language" in value && value.language;
  return given ? takeArticle(value, page.url) : undefined;
}

/** Undefined for what is too large or no JSON: a thread finds the words for it. */
function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(body, { maxOutputLength: longestBody }).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** An article that came as one keeps its fields; its id is made from address and text, so that two files cannot clash. */
function takeArticle(value: unknown, url: string): Outcome<Article> {
  const parsed = parseArticle(value);
  if (!parsed.ok) return parsed;
  const { text, title = "", language } = parsed.value;
  return success({
    ...parsed.value,
    id: contentId("a", url, text),
    language: language ?? detectLanguage(`${title}\n${text}`),
  });
}

/** The feed's title and time fill what is missing, and its time of day makes a bare day exact. */
function withHints(article: Article, { title, publishedAt, precision, authors }: PageHints): Article {
  const finer =
    publishedAt !== undefined &&
    precision !== "day" &&
    (article.publishedAt === undefined || (article.precision === "day" && isNear(article.publishedAt, publishedAt)));
  const outlet = [article.outlet?.name, article.outlet?.domain]
    .map((name) => keyOf(name ?? ""))
    .filter((key) => key !== "");
  const persons = (authors ?? []).flatMap((name) => splitByline(name, outlet));
  const { precision: own, ...rest } = article;
  const timed: Article = finer
    ? { ...rest, publishedAt, ...(precision ? { precision } : {}) }
    : { ...rest, ...(own ? { precision: own } : {}) };
  return {
    ...timed,
    ...(article.title || !title ? {} : { title }),
    ...(article.byline || persons.length === 0 ? {} : { byline: persons }),
  };
}

/** Within a day and a zone's width of each other. */
function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 38 * 3_600_000;
}
