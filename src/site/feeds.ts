import { generateJsonFeed, generateRssFeed } from "feedsmith";
import type { Context, Hono } from "hono";
import { wholeAddress } from "./interface-language.ts";

/** What a feed brings, whichever form it is asked for in. */
export interface SiteFeed {
  readonly title: string;
  readonly description: string;
  /** Path and query of the page that it follows. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Path on the site. */
  readonly path: string;
  /** Told apart by this: another key is news. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** RFC 3339. */
  readonly at?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** Most entries of one feed. */
export const mostEntries = 50;

/** Adds `feed.xml` and `feed.json` under a path; a feed that is not there is not found. */
export function addFeeds(app: Hono, path: string, gather: (c: Context) => Promise<SiteFeed | undefined>): void {
  app.get(`${path}/feed.xml`, async (c) => {
    const feed = await gather(c);
    return feed ? c.body(writeRss(feed), 200, { "content-type": "application/rss+xml; charset=utf-8" }) : c.notFound();
  });
  app.get(`${path}/feed.json`, async (c) => {
    const feed = await gather(c);
    const self = wholeAddress(`${c.req.path}${new URL(c.req.url).search}`);
    return feed
      ? c.body(writeJsonFeed(feed, self), 200, { "content-type": "application/feed+json; charset=utf-8" })
      : c.notFound();
  });
}

/** RSS 2.0. */
export function writeRss({ title, description, page, entries }: SiteFeed): string {
  return generateRssFeed({
    title: asHtml(title),
    link: wholeAddress(page),
    description: asHtml(description),
    items: entries.slice(0, mostEntries).map(({ path, key, title: name, text, at }) => ({
      title: asHtml(name),
      link: wholeAddress(path),
      guid: { value: key, isPermaLink: false },
      ...datedAt(at),
      description: asHtml(text),
    })),
  });
}

function datedAt(at: string | undefined): { readonly pubDate?: Date } {
  const date = new Date(at ?? "");
  return Number.isNaN(date.getTime()) ? {} : { pubDate: date };
}

/** JSON Feed 1.1; plain text, so that nothing in it can be taken for markup. */
export function writeJsonFeed({ title, description, page, entries }: SiteFeed, self: string): string {
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: wholeAddress(page),
    feed_url: self,
    language: "en",
    items: entries.slice(0, mostEntries).map(({ path, key, title: name, text, at, language }) => {
      const { pubDate } = datedAt(at);
      return {
        id: key,
        url: wholeAddress(path),
        title: name,
        content_text: text === "" ? name : text,
        ...(pubDate ? { date_published: pubDate } : {}),
        ...(language ? { language } : {}),
      };
    }),
  });
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

/** Readers show a title as HTML, whatever the standard says: so it is written as HTML, with nothing live in it. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
