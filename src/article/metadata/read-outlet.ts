import type { Article } from "../types.ts";
import { keyOf } from "../body/clean-runs.ts";
import { canonicalHost } from "./canonical-url.ts";
import type { PageFacts } from "./facts.ts";
import { knownOutlet } from "./known-outlet.ts";

/**
 * The outlet as the page names itself (OpenGraph, JSON-LD, application name), else as the starting list does, and its domain: that of
 * its address, or, of a page whose address nobody gave, of the one that it states for itself.
 */
export function readOutlet(facts: PageFacts, canonicalUrl?: string): Article["outlet"] {
  const names = [
    facts.meta("og:site_name"),
    facts.linked?.publisher,
    facts.meta("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher", "citation_journal_title"),
  ];
  const name = names.find(
    (candidate) => candidate !== undefined && candidate.length <= 80 && !/^https?:/iu.test(candidate),
  );
  const stated = canonicalUrl && URL.canParse(canonicalUrl) ? new URL(canonicalUrl) : undefined;
  const address = facts.url ?? stated;
  const domain = address ? canonicalHost(address) : undefined;
  if (!name && !domain) return undefined;
  const called = name ?? knownOutlet(domain)?.name;
  return { ...(called ? { name: called } : {}), ...(domain ? { domain } : {}) };
}

/** Compared forms of what the outlet calls itself: its names, its domain, and the main label of that. */
export function outletKeys(facts: PageFacts): readonly string[] {
  const host = facts.url?.hostname.replace(/^www\d?\./u, "") ?? "";
  const labels = host.split(".");
  const main = labels.length > 2 && (labels.at(-2) ?? "").length <= 3 ? labels.at(-3) : labels.at(-2);
  const names = [
    facts.meta("og:site_name"),
    facts.linked?.publisher,
    facts.meta("application-name"),
    facts.meta("twitter:site")?.replace("@", ""),
    ...feedTitles(facts),
    knownOutlet(host)?.name,
    host,
    main,
  ];
  // Some pages give their own headline as the name of the application.
  const headline = keyOf(facts.meta("og:title", "twitter:title") ?? "");
  const keys = names.map((name) => keyOf(name ?? ""));
  return [...new Set(keys.filter((key) => key.length >= 2 && !(key.length > 30 && key === headline)))];
}

/** What the page's feeds are called, where that is a name: few outlets call their feed otherwise than themselves. */
function feedTitles(facts: PageFacts): string[] {
  return facts.page.links
    .filter(({ rel, type }) => rel === "alternate" && /(?:rss|atom|rdf|feed)\+(?:xml|json)/u.test(type ?? ""))
    .slice(0, 2)
    .map(({ title }) => (title ?? "").replace(/\s*(?:[-–—»:|]\s*)?\b(?:rss|atom|feed)\b.*$/iu, "").trim())
    .filter((title) => title.length >= 3 && title.length <= 30);
}
