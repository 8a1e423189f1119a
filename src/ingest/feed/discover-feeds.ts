import { Parser } from "htmlparser2";

export interface DiscoveredFeed {
  readonly url: string;
  readonly title?: string;
}

const feedTypes = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/(?:xml|json)|text\/xml)$/iu;
const feedPath =
  /(?:\/(?:feed|rss|atom|rdf)(?:\/|\.xml|\.json|$)|\.(?:rss|atom|rdf)$|(?:rss|feed|atom)\.xml$|feed\.json$)/iu;

/** Feeds that a page announces (`<link rel="alternate">`), else those that it links to by a feed's usual address. */
export function discoverFeeds(html: string, url: string): readonly DiscoveredFeed[] {
  const announced = new Map<string, DiscoveredFeed>();
  const linked = new Map<string, DiscoveredFeed>();
  let base = url;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "base" && attributes.href) base = URL.parse(attributes.href, url)?.href ?? url;
      const href = attributes.href ? URL.parse(attributes.href, base) : null;
      if (!href || !/^https?:$/u.test(href.protocol)) return;
      if (name === "link" && /\balternate\b/iu.test(attributes.rel ?? "") && feedTypes.test(attributes.type ?? "")) {
        announced.set(href.href, { url: href.href, ...(attributes.title ? { title: attributes.title } : {}) });
      } else if (name === "a" && feedPath.test(href.pathname)) linked.set(href.href, { url: href.href });
    },
  });
  parser.end(html.slice(0, 4_000_000));
  return [...(announced.size > 0 ? announced : linked).values()].slice(0, 50);
}
