import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted, safeLink, tellLanguage, tellTime } from "../words.ts";
import { tellCountry } from "./story-sources.ts";

/** An outlet as the site shows it. */
export interface OutletRow {
  readonly id: string;
  readonly name: string;
  readonly country?: string | undefined;
  readonly languages: readonly string[];
  readonly kind: string;
  readonly ownership: string;
  readonly source: string;
  readonly checked: string;
  readonly articles: number;
  readonly copies: number;
  readonly feeds: readonly FeedRow[];
}

export interface FeedRow {
  readonly url: string;
  readonly health: string;
  readonly reason: string;
  readonly checkedAt?: string | undefined;
}

export interface OutletArticle {
  readonly title: string;
  readonly url?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly language: string;
  readonly copyOf?: string | undefined;
  readonly story?: string | undefined;
}

/** All outlets with what is known of each and the health of their feeds. */
export function renderOutlets(outlets: readonly OutletRow[]): Html {
  const rows = outlets.map(
    (outlet) =>
      html`<tr><th scope="row"><a href="/outlet/${outlet.id}">${outlet.name}</a></th><td data-l="Country">${tellCountry(outlet.country)}</td><td data-l="Language">${outlet.languages.map(tellLanguage).join(", ")}</td><td data-l="Kind">${outlet.kind}</td><td data-l="Ownership">${outlet.ownership}</td><td data-l="Articles" class="r">${outlet.articles}${outlet.copies > 0 ? html` <span class="mut">${counted(outlet.copies, "copy", "copies")}</span>` : nothing}</td><td data-l="Feeds">${outlet.feeds.map(({ health }) => health).join(", ") || "none"}</td></tr>`,
  );
  return html`<header class="head"><h1>Sources</h1><p class="stand">${counted(outlets.length, "outlet", "outlets")}. Who owns each, as stated where its row can be checked; no score.</p></header><table class="stack"><thead><tr><th scope="col">Outlet</th><th scope="col">Country</th><th scope="col">Language</th><th scope="col">Kind</th><th scope="col">Ownership</th><th scope="col" class="r">Articles</th><th scope="col">Feeds</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}

/** One outlet: what it is, how its feeds do, what came from it. */
export function renderOutlet(outlet: OutletRow, articles: readonly OutletArticle[]): Html {
  const feeds = outlet.feeds.map(
    ({ url, health, reason, checkedAt }) =>
      html`<tr><th scope="row">${url}</th><td data-l="Health">${health}</td><td data-l="Why">${reason}</td><td data-l="Visited">${checkedAt ? tellTime(checkedAt) : "not yet"}</td></tr>`,
  );
  const rows = articles.map(({ title, url, publishedAt, language, copyOf, story }) => {
    const link = safeLink(url);
    return html`<tr><th scope="row" lang="${language}">${link ? html`<a href="${link}" rel="noopener">${title}</a>` : title}</th><td data-l="Time">${publishedAt ? tellTime(publishedAt) : "no time given"}</td><td data-l="Copy of">${copyOf ? `copy of ${copyOf}` : "own"}</td><td data-l="Story">${story ? html`<a href="/story/${story}">story</a>` : "none"}</td></tr>`;
  });
  const checked = safeLink(outlet.source);
  return html`<header class="head"><p class="kick"><a href="/sources">Sources</a></p><h1>${outlet.name}</h1><p class="stand">${tellCountry(outlet.country)} · ${outlet.kind} · ownership: ${outlet.ownership}. Stated at ${checked ? html`<a href="${checked}">${outlet.source}</a>` : outlet.source}, checked ${outlet.checked}.</p></header>
<section><h2>Feeds</h2>${feeds.length > 0 ? html`<table class="stack"><thead><tr><th scope="col">Feed</th><th scope="col">Health</th><th scope="col">Why</th><th scope="col">Visited</th></tr></thead><tbody>${joinHtml(feeds)}</tbody></table>` : html`<p class="ui mut">No feed of this outlet is followed.</p>`}</section>
<section><h2>Articles</h2>${rows.length > 0 ? html`<table class="stack"><thead><tr><th scope="col">Headline</th><th scope="col">Published</th><th scope="col">Origin</th><th scope="col">Story</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>` : html`<p class="ui mut">Nothing of this outlet has been read yet.</p>`}</section>`;
}
