import type { PageFacts } from "./facts.ts";
import { parseOriginalUrl } from "./parse-url.ts";

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|ref|ref_src|ref_url|referrer|source|src|cmp|cmpid|ito|ncid|ocid|smid|smtyp|partner|share|xtor|at_\w+|wt_\w+|wtmc|icid|ns_\w+|feature|_hs\w+|hsctatracking|srsltid|ved|usg|trk|mkt_tok|twclid|ttclid|li_fat_id|[gw]braid|gad_source|oly_\w+|vero_id|piwik_\w+|pk_\w+|mtm_\w+|matomo_\w+|fb_\w+|taid|guccounter|spm|soc_\w+|__twitter_impression|amp|outputtype|output|print|printable|view_mode)$/iu;

/**
 * The one address of an article: the page's own canonical link or `og:url` where it names an article on the same site,
 * else the address it was fetched from; then without tracking parameters, fragment, AMP and print forms.
 */
export function readCanonicalUrl(facts: PageFacts): string | undefined {
  const link = facts.page.links.find((attributes) => /(?:^|\s)canonical(?:\s|$)/iu.test(attributes.rel ?? ""));
  const stated = [link?.href, facts.meta("og:url"), facts.meta("al:web:url")]
    .map((href) => parseOriginalUrl(href, facts.url))
    .find((url) => url && names(url, facts.url));
  const chosen = stated ?? facts.url;
  return chosen ? foldUrl(chosen) : undefined;
}

/** A canonical address that is only the home page, or a stranger's, names nothing. */
function names(url: URL, fetched: URL | undefined): boolean {
  if (!fetched) return url.pathname !== "/" || url.search !== "";
  const ownPath = fetched.pathname !== "/" || fetched.search !== "";
  if (url.pathname === "/" && url.search === "" && ownPath) return false;
  return siteOf(url) === siteOf(fetched) || /(?:^|\.)(?:ampproject\.org|google\.[a-z.]+)$/u.test(fetched.hostname);
}

function siteOf(url: URL): string {
  return url.hostname.split(".").slice(-2).join(".");
}

/** Host in lower case without "www." and the prefixes of mobile and AMP copies. */
export function canonicalHost(url: URL): string {
  return url.hostname.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.])/u, "");
}

/** Drops tracking parameters and the fragment, folds AMP and print variants into the address they stand for. */
export function foldUrl(url: URL): string {
  const folded = new URL(url.href);
  folded.hash = "";
  folded.username = "";
  folded.password = "";
  const parameters = Array.from(folded.searchParams.keys(), String);
  for (const name of parameters) if (tracking.test(name)) folded.searchParams.delete(name);
  if (/^(?:all|1)$/iu.test(folded.searchParams.get("page") ?? "")) folded.searchParams.delete("page");
  if (folded.searchParams.size === 0) folded.search = "";
  folded.hostname = folded.hostname.replace(/^(?:amp|m|mobile)\.(?=[^.]+\.[^.])/u, "");
  folded.pathname = folded.pathname
    .replace(/\/(?:amp|print|drucken|imprimir|imprimer)\/?$/iu, "/")
    .replace(/^\/(?:amp|print)\/(?=.)/iu, "/")
    .replace(/\.amp(?=\.html?$|$)/iu, "");
  return folded.href;
}
