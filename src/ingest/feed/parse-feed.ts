import { failure, type Outcome, success } from "../../core/index.ts";
import { parseJsonFeed } from "./parse-json-feed.ts";
import { readEntry, readText, resolveLink } from "./read-entry.ts";
import type { Feed, FeedKind } from "./types.ts";
import { childOf, childrenOf, innerText, readXml, type XmlElement, type XmlReading } from "./xml-tree.ts";

/**
 * A feed from decoded text: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, sitemaps and their indexes. Broken XML is
 * read as far as it makes sense; a document cut off gives its whole entries and says `truncated`. Problems: FEED_EMPTY,
 * FEED_IS_HTML, FEED_UNKNOWN, FEED_NOT_JSON. `url` resolves relative links.
 */
export function parseFeed(text: string, url?: string): Outcome<Feed> {
  const start = text.replace(/^[\uFEFF\s]+/u, "");
  if (start === "")
    return failure(
      "FEED_EMPTY",
      "there is nothing in this feed",
      "Fetch it again later; if it stays empty, take it off the list.",
    );
  if (start.startsWith("{") || start.startsWith("[")) return parseJsonFeed(start);
  const reading = readXml(fromFirstTag(start));
  const { root } = reading;
  if (!root)
    return failure(
      "FEED_UNKNOWN",
      "this is neither XML nor JSON",
      "Give the address of an RSS, Atom or JSON feed, or of a news sitemap.",
    );
  const kind = kindOf(root, reading);
  if (kind) return success(readFeed(kind, reading, root, url));
  if (root.name === "html" || /<(?:html|!doctype html)\b/iu.test(start.slice(0, 2000))) {
    return failure(
      "FEED_IS_HTML",
      "a web page was served where a feed was promised",
      "Feeds move: look for the feed's new address on that page (`rapporteur feeds SITE`).",
    );
  }
  return failure(
    "FEED_UNKNOWN",
    `<${root.name}> is no feed that is known`,
    "Give the address of an RSS, Atom or JSON feed, or of a news sitemap.",
  );
}

/** Text before the first tag (a warning of the server's, a blank line) is dropped. */
function fromFirstTag(text: string): string {
  const at = text.indexOf("<");
  return at > 0 ? text.slice(at) : text;
}

const kinds: Readonly<Record<string, FeedKind>> = {
  rss: "rss",
  "rdf:rdf": "rdf",
  feed: "atom",
  urlset: "sitemap",
  sitemapindex: "sitemap-index",
  channel: "rss",
  rdf: "rdf",
  entry: "atom",
};

function kindOf(root: XmlElement, reading: XmlReading): FeedKind | undefined {
  const known = kinds[root.name];
  if (known) return known;
  // A wrapper around the feed, or its root lost: what stands in it tells.
  const inner = root.children.find((child) => typeof child !== "string" && kinds[child.name]);
  if (inner && typeof inner !== "string") return kinds[inner.name];
  const first = reading.items[0];
  if (!first || root.name === "html") return undefined;
  return first.name === "entry" ? "atom" : first.name === "item" ? "rss" : undefined;
}

function readFeed(kind: FeedKind, reading: XmlReading, root: XmlElement, url: string | undefined): Feed {
  const channel = findChannel(root);
  const link = readSite(channel, url);
  const base = channel.attributes["xml:base"] ?? root.attributes["xml:base"] ?? link ?? url;
  const language =
    innerText(childOf(channel, "language", "dc:language")).trim() ||
    root.attributes["xml:lang"] ||
    channel.attributes["xml:lang"];
  const title = readText(childOf(channel, "title", "dc:title"));
  const description = readText(childOf(channel, "description", "subtitle", "tagline"));
  const ttl = Number(innerText(childOf(channel, "ttl")).trim());
  const hub = linkOf(channel, "hub");
  const self = linkOf(channel, "self");
  const image = readPicture(childOf(channel, "image") ?? childOf(root, "image"), base);
  const entries = reading.items.filter((item) => belongs(item, kind)).map((item) => readEntry(item, base));
  return {
    kind,
    entries,
    truncated: reading.cut,
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(language ? { language } : {}),
    ...(link ? { link } : {}),
    ...(ttl > 0 && ttl < 100_000 ? { ttlMinutes: ttl } : {}),
    ...(image ? { image } : {}),
    ...(hub ? { hub } : {}),
    ...(self ? { self } : {}),
  };
}

function linkOf(channel: XmlElement, rel: string): string | undefined {
  return childrenOf(channel, "link").find(({ attributes }) => attributes.rel === rel)?.attributes.href;
}

/** The `<image>` of a channel, which in RDF stands beside it. */
function readPicture(image: XmlElement | undefined, base: string | undefined): Feed["image"] {
  if (!image) return undefined;
  const url = innerText(childOf(image, "url")).trim() || image.attributes["rdf:resource"];
  const title = readText(childOf(image, "title"));
  return url || title ? { ...(url ? { url: resolveLink(url, base) } : {}), ...(title ? { title } : {}) } : undefined;
}

function belongs(item: XmlElement, kind: FeedKind): boolean {
  if (kind === "sitemap") return item.name === "url";
  if (kind === "sitemap-index") return item.name === "sitemap";
  return item.name === "item" || item.name === "entry";
}

function findChannel(root: XmlElement): XmlElement {
  for (const child of root.children) {
    if (typeof child === "string") continue;
    if (child.name === "channel" || child.name === "feed") return child;
    if (child.name === "rss" || child.name === "rdf:rdf") return findChannel(child);
  }
  return root;
}

function readSite(channel: XmlElement, url: string | undefined): string | undefined {
  const links = childrenOf(channel, "link");
  const alternate = links.find(({ attributes }) => attributes.href && /^$|alternate/iu.test(attributes.rel ?? ""));
  const written = links.map((link) => innerText(link).trim()).find((text) => text !== "");
  const link = alternate?.attributes.href ?? written;
  return link ? resolveLink(link, url) : undefined;
}
