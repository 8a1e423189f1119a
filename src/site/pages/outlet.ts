import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted, safeLink, tellTime } from "../words.ts";
import { speakerPath } from "./claim.ts";
import { renderFoot } from "./follow.ts";
import type { OutletRow } from "./sources.ts";
import { tellCountry } from "./story-sources.ts";

export interface OutletArticle {
  readonly id: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly language: string;
  readonly copyOf?: string | undefined;
  readonly story?: string | undefined;
}

export interface OutletView {
  readonly outlet: OutletRow;
  readonly articles: readonly OutletArticle[];
  /** Stories of several outlets that it was the first to tell, with how long before the next. */
  readonly first: readonly {
    readonly story: string;
    readonly title: string;
    readonly minutes: number;
    readonly next: string;
  }[];
  /** Whose texts it carried, those most often first. */
  readonly copied: readonly { readonly origin: string; readonly times: number }[];
  /** Whose texts others carried from it. */
  readonly copiedBy: readonly { readonly origin: string; readonly times: number }[];
  readonly quoted: readonly { readonly speaker: string; readonly times: number }[];
}

/** How many speakers are named. */
const mostQuoted = 30;

/** One outlet: what it is, how its feeds do, what it told first, what it copied, whom it quotes. No score. */
export function renderOutlet(view: OutletView): Html {
  const { outlet } = view;
  const checked = safeLink(outlet.source);
  return html`<header class="head"><p class="kick"><a href="/sources">Sources</a></p><h1>${outlet.name}</h1><p class="stand">${tellCountry(outlet.country)} · ${outlet.kind} · ownership: ${outlet.ownership}. Stated at ${checked ? html`<a href="${checked}" rel="noopener">${outlet.source}</a>` : outlet.source}, checked ${outlet.checked}. No score is given to any outlet.</p></header>
${renderCounts(view)}${renderFirst(view)}${renderCopies(view)}${renderQuoted(view)}${renderFeeds(outlet)}${renderArticles(view)}
${renderFoot({
  forms: [
    ["JSON", `/outlet/${outlet.id}.json`],
    ["Search", `/search?q=${encodeURIComponent(`from:${outlet.id}`)}`],
  ],
  feeds: { path: "/search", query: `?q=${encodeURIComponent(`from:${outlet.id} kind:article`)}` },
})}`;
}

function renderCounts({ outlet, first, quoted }: OutletView): Html {
  const cells: readonly (readonly [string, number])[] = [
    ["Articles", outlet.articles],
    ["Copies among them", outlet.copies],
    ["Stories told first", first.length],
    ["Speakers quoted", quoted.length],
    ["Feeds", outlet.feeds.length],
  ];
  return html`<dl class="strip">${joinHtml(cells.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`))}</dl>`;
}

function renderFirst({ first }: OutletView): Html {
  if (first.length === 0)
    return html`<section><h2>What it reported first</h2><p class="ui mut">No story that others told later.</p></section>`;
  const rows = first.map(
    ({ story, title, minutes, next }) =>
      html`<tr><th scope="row"><a href="/story/${story}">${title}</a></th><td data-l="Before the next">${tellMinutes(minutes)} before ${next}</td></tr>`,
  );
  return html`<section><h2>What it reported first</h2><p class="intro">By the times that the outlets give themselves; of a copy its original counts.</p><table class="stack"><thead><tr><th scope="col">Story</th><th scope="col">Before the next</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function tellMinutes(minutes: number): string {
  return minutes < 120 ? counted(minutes, "minute", "minutes") : counted(Math.round(minutes / 60), "hour", "hours");
}

function renderCopies({ copied, copiedBy }: OutletView): Html {
  const list = (rows: OutletView["copied"]): string =>
    rows.map(({ origin, times }) => `${origin} (${counted(times, "article", "articles")})`).join(", ") || "nobody seen";
  return html`<section><h2>What it copied</h2><p>It carried texts of: ${list(copied)}.</p><p>Its own texts were carried by: ${list(copiedBy)}.</p></section>`;
}

function renderQuoted({ quoted }: OutletView): Html {
  const names = quoted
    .slice(0, mostQuoted)
    .map(
      ({ speaker, times }) =>
        html`<li><a href="${speakerPath(speaker)}">${speaker}</a> <span class="mut n">${times}</span></li>`,
    );
  return html`<section><h2>Whom it quotes</h2>${names.length > 0 ? html`<ul class="cols ui">${joinHtml(names)}</ul>` : html`<p class="ui mut">Nobody by name yet.</p>`}${quoted.length > mostQuoted ? html`<p class="ui mut">${quoted.length - mostQuoted} more are in the data.</p>` : nothing}</section>`;
}

function renderFeeds({ feeds }: OutletRow): Html {
  const rows = feeds.map(
    ({ url, health, reason, checkedAt }) =>
      html`<tr><th scope="row">${url}</th><td data-l="Health">${health}</td><td data-l="Why">${reason}</td><td data-l="Visited">${checkedAt ? html`<time datetime="${checkedAt}">${tellTime(checkedAt)}</time>` : "not yet"}</td></tr>`,
  );
  return html`<section><h2>Feeds</h2>${rows.length > 0 ? html`<table class="stack"><thead><tr><th scope="col">Feed</th><th scope="col">Health</th><th scope="col">Why</th><th scope="col">Visited</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>` : html`<p class="ui mut">No feed of this outlet is followed.</p>`}</section>`;
}

function renderArticles({ articles }: OutletView): Html {
  const rows = articles.map(({ title, url, publishedAt, language, copyOf, story }) => {
    const link = safeLink(url);
    return html`<tr><th scope="row" lang="${language}" dir="auto">${link ? html`<a href="${link}" rel="noopener">${title}</a>` : title}</th><td data-l="Time">${publishedAt ? html`<time datetime="${publishedAt}">${tellTime(publishedAt)}</time>` : "no time given"}</td><td data-l="Origin">${copyOf ? `copy of ${copyOf}` : "own"}</td><td data-l="Story">${story ? html`<a href="/story/${story}">story</a>` : "none"}</td></tr>`;
  });
  return html`<section><h2>Articles</h2>${rows.length > 0 ? html`<table class="stack"><thead><tr><th scope="col">Headline</th><th scope="col">Published</th><th scope="col">Origin</th><th scope="col">Story</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>` : html`<p class="ui mut">Nothing of this outlet has been read yet.</p>`}</section>`;
}
