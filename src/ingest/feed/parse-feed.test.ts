import assert from "node:assert/strict";
import { test } from "node:test";
import { discoverFeeds } from "./discover-feeds.ts";
import { parseFeed } from "./parse-feed.ts";
import type { Feed } from "./types.ts";

function read(text: string, url?: string): Feed {
  const feed = parseFeed(text, url);
  assert.ok(feed.ok, feed.ok ? "" : feed.problem.message);
  return feed.value;
}

const item = (n: number): string =>
  `<item><title>Ferry &amp;amp; fares ${n}</title><link>https://harbour-wire.example/${n}</link><pubDate>Thu, 16 May 2024 05:4${n}:00 +0200</pubDate><dc:creator>Maud Atherley</dc:creator><media:content url="https://harbour-wire.example/${n}.jpg" medium="image"/></item>`;
const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour Wire</title><language>en</language>${item(1)}${item(2)}</channel></rss>`;

test("RSS 2.0 with the namespaces of news", () => {
  const feed = read(rss);
  const [entry] = feed.entries;
  assert.deepEqual(
    [feed.kind, feed.title, feed.language, feed.entries.length, feed.truncated],
    ["rss", "Harbour Wire", "en", 2, false],
  );
  assert.deepEqual(
    [entry?.title, entry?.link, entry?.publishedAt, entry?.authors, entry?.image],
    [
      "Ferry & fares 1",
      "https://harbour-wire.example/1",
      "2024-05-16T03:41:00Z",
      ["Maud Atherley"],
      "https://harbour-wire.example/1.jpg",
    ],
  );
});

test("the feed's picture, its own address and its hub are given", () => {
  const links =
    '<atom:link rel="self" href="https://harbour-wire.example/rss.xml"/><atom:link rel="hub" href="https://hub.example/"/>';
  const picture = "<image><url>logo.png</url><title>Harbour Wire: the port</title></image>";
  const feed = read(
    rss.replace("<language>", `${links}${picture}<link>https://harbour-wire.example/</link><language>`),
    "https://harbour-wire.example/rss.xml",
  );
  assert.deepEqual(
    [feed.self, feed.hub, feed.image],
    [
      "https://harbour-wire.example/rss.xml",
      "https://hub.example/",
      { url: "https://harbour-wire.example/logo.png", title: "Harbour Wire: the port" },
    ],
  );
});

test("a feed cut off gives its whole items and says so", () => {
  const feed = read(rss.slice(0, rss.indexOf("fares 2")));
  assert.deepEqual([feed.entries.length, feed.truncated], [1, true]);
});

test("broken XML is read: no declaration of a prefix, a bare ampersand, an unknown entity, junk before it", () => {
  const feed = read(
    `\n\nWarning: x in y.php\n<rss><channel><title>Cape & Dispatch &nbsp;</title><item><title>A & B</title><itunes:author>Ola</itunes:author></item></channel></rss>`,
  );
  assert.deepEqual([feed.title, feed.entries[0]?.title], ["Cape & Dispatch", "A & B"]);
});

test("Atom, with relative links against its base and its updates", () => {
  const feed = read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lefanal.example/"><title type="html">Le &lt;b&gt;Fanal&lt;/b&gt;</title><entry><id>tag:1</id><title>Un</title><link rel="alternate" href="a/1"/><published>2024-05-16T05:40:00Z</published><updated>2024-05-16T06:00:00Z</updated><author><name>Ana Ruiz</name></author></entry></feed>`,
  );
  assert.deepEqual(
    [feed.kind, feed.title, feed.entries[0]?.link, feed.entries[0]?.updatedAt],
    ["atom", "Le Fanal", "https://lefanal.example/a/1", "2024-05-16T06:00:00Z"],
  );
});

test("RDF, a news sitemap, a sitemap index and JSON Feed", () => {
  const rdf = read(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title></channel><item rdf:about="https://a.example/1"><title>T</title><dc:date>2024-05-16</dc:date></item></rdf:RDF>`,
  );
  assert.deepEqual([rdf.kind, rdf.entries[0]?.link, rdf.entries[0]?.precision], ["rdf", "https://a.example/1", "day"]);
  const news = read(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc><n:news><n:title>T</n:title><n:publication_date>2024-05-16T05:40:00Z</n:publication_date></n:news></url></urlset>`,
  );
  assert.deepEqual(
    [news.kind, news.entries[0]?.title, news.entries[0]?.publishedAt],
    ["sitemap", "T", "2024-05-16T05:40:00Z"],
  );
  assert.equal(
    read(`<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>`).kind,
    "sitemap-index",
  );
  const json = `{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://a.example/1","title":"T","date_published":"2024-05-16T05:40:00Z"},{"id":"2","url":"https://a.ex`;
  const cut = read(json);
  assert.deepEqual([cut.kind, cut.entries.length, cut.truncated], ["json", 1, true]);
});

const refused: readonly (readonly [text: string, code: string])[] = [
  ["", "FEED_EMPTY"],
  ["<!doctype html><html><body><p>Moved</p></body></html>", "FEED_IS_HTML"],
  ["<opml><body/></opml>", "FEED_UNKNOWN"],
  ["just words", "FEED_UNKNOWN"],
  ['{"items":"no list"}', "FEED_UNKNOWN"],
  ["{broken", "FEED_NOT_JSON"],
];
for (const [text, code] of refused) {
  test(`"${text.slice(0, 30)}" is refused as ${code}`, () => {
    const feed = parseFeed(text);
    assert.equal(feed.ok ? "" : feed.problem.code, code);
  });
}

test("entities of a DTD are not expanded", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`;
  assert.equal(read(bomb).title?.includes("aaaa"), false);
});

test("feeds are found on a page, comments' and print links are not", () => {
  const html = `<link rel="alternate" type="application/rss+xml" title="All" href="/rss.xml"><link rel="alternate" hreflang="de" href="/de"><a href="/feedback">Feedback</a>`;
  assert.deepEqual(discoverFeeds(html, "https://a.example/x"), [{ url: "https://a.example/rss.xml", title: "All" }]);
  assert.deepEqual(discoverFeeds(`<a href="/feed/">Feed</a><a href="/feedback">Feedback</a>`, "https://a.example/"), [
    { url: "https://a.example/feed/" },
  ]);
});
