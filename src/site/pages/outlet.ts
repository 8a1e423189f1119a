import type { Work } from "../citations.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say, sayOr, tellNumber } from "../say.ts";
import { comma, safeLink, tellDay, tellTime } from "../words.ts";
import { speakerPath } from "./speaker-path.ts";
import { renderFoot } from "./follow.ts";
import type { OutletRow } from "./sources.ts";
import { tellCountry, tellOwnership } from "./story-sources.ts";

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
export function renderOutlet(view: OutletView, work: Work): Html {
  const { outlet } = view;
  return html`<header class="head"><p class="kick"><a href="/sources">${say("nav.sources")}</a></p><h1><bdi>${outlet.name}</bdi></h1><p class="stand">${tellCountry(outlet.country)} · ${sayOr(`kind.${outlet.kind}`, outlet.kind)} · ${say("outlet.ownership", { ownership: tellOwnership(outlet.ownership) })}</p><p class="ui mut">${renderStated(outlet)} ${say("outlet.noScore")}</p></header>
${renderCounts(view)}${renderFirst(view)}${renderCopies(view)}${renderQuoted(view)}${renderFeeds(outlet)}${renderArticles(view)}
${renderFoot({
  forms: [
    ["JSON", `/outlet/${encodeURIComponent(outlet.id)}.json`],
    [say("search.title"), `/search?q=${encodeURIComponent(`from:${outlet.id}`)}`],
  ],
  feeds: { path: "/search", query: `?q=${encodeURIComponent(`from:${outlet.id} kind:article`)}` },
  work,
})}`;
}

/** Where what is said of an outlet can be checked; of one that no list knows, how it is put on one. */
function renderStated({ source, checked }: OutletRow): Html {
  if (source === undefined || checked === undefined) return html`${say("outlet.unlisted")}`;
  const link = safeLink(source);
  return html`${say("outlet.stated")} ${link ? html`<a href="${link}" rel="noopener">${source}</a>` : html`<span dir="ltr">${source}</span>`}, ${say("outlet.checked", { day: tellDay(checked) })} ·`;
}

function renderCounts({ outlet, first, quoted }: OutletView): Html {
  const cells: readonly (readonly [string, number])[] = [
    [say("head.articles"), outlet.articles],
    [say("outlet.copies"), outlet.copies],
    [say("outlet.told"), first.length],
    [say("outlet.speakers"), quoted.length],
    [say("head.feeds"), outlet.feeds.length],
  ];
  return html`<dl class="strip">${joinHtml(cells.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`))}</dl>`;
}

function renderFirst({ first }: OutletView): Html {
  if (first.length === 0)
    return html`<section><h2>${say("outlet.first")}</h2><p class="ui mut">${say("outlet.firstNone")}</p></section>`;
  const rows = first.map(
    ({ story, title, minutes, next }) =>
      html`<tr><th scope="row"><bdi><a href="/story/${story}">${title}</a></bdi></th><td data-l="${say("outlet.before")}">${say("outlet.ahead", { time: tellMinutes(minutes), outlet: next })}</td></tr>`,
  );
  return html`<section><h2>${say("outlet.first")}</h2><p class="intro">${say("outlet.firstIntro")}</p><table class="stack"><thead><tr><th scope="col">${say("head.story")}</th><th scope="col">${say("outlet.before")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function tellMinutes(minutes: number): string {
  return minutes < 120 ? say("count.min", { count: minutes }) : say("count.hours", { count: Math.round(minutes / 60) });
}

function renderCopies({ copied, copiedBy }: OutletView): Html {
  const list = (rows: OutletView["copied"]): string =>
    rows.map(({ origin, times }) => `${origin} (${say("count.articles", { count: times })})`).join(comma()) ||
    say("outlet.nobody");
  return html`<section><h2>${say("outlet.copied")}</h2><p>${say("outlet.carried", { list: list(copied) })}</p><p>${say("outlet.carriedBy", { list: list(copiedBy) })}</p></section>`;
}

function renderQuoted({ quoted }: OutletView): Html {
  const names = quoted
    .slice(0, mostQuoted)
    .map(
      ({ speaker, times }) =>
        html`<li><a href="${speakerPath(speaker)}">${speaker}</a> <span class="mut n">${tellNumber(times)}</span></li>`,
    );
  return html`<section><h2>${say("outlet.quoted")}</h2>${names.length > 0 ? html`<ul class="cols ui">${joinHtml(names)}</ul>` : html`<p class="ui mut">${say("outlet.quotedNone")}</p>`}${quoted.length > mostQuoted ? html`<p class="ui mut">${say("outlet.more", { count: quoted.length - mostQuoted })}</p>` : nothing}</section>`;
}

function renderFeeds({ feeds }: OutletRow): Html {
  const rows = feeds.map(
    ({ url, health, reason, checkedAt }) =>
      html`<tr><th scope="row"><bdi>${url}</bdi></th><td data-l="${say("head.health")}">${sayOr(`feed.${health}`, health)}</td><td data-l="${say("head.why")}"><bdi lang="en">${reason}</bdi></td><td data-l="${say("head.visited")}">${checkedAt ? html`<time datetime="${checkedAt}">${tellTime(checkedAt)}</time>` : say("outlet.notVisited")}</td></tr>`,
  );
  return html`<section><h2>${say("head.feeds")}</h2>${rows.length > 0 ? html`<table class="stack"><thead><tr><th scope="col">${say("head.feed")}</th><th scope="col">${say("head.health")}</th><th scope="col">${say("head.why")}</th><th scope="col">${say("head.visited")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>` : html`<p class="ui mut">${say("outlet.noFeed")}</p>`}</section>`;
}

function renderArticles({ articles }: OutletView): Html {
  const rows = articles.map(({ title, url, publishedAt, language, copyOf, story }) => {
    const link = safeLink(url);
    return html`<tr><th scope="row"><bdi lang="${language}">${link ? html`<a href="${link}" rel="noopener">${title}</a>` : title}</bdi></th><td data-l="${say("story.time")}">${publishedAt ? html`<time datetime="${publishedAt}">${tellTime(publishedAt)}</time>` : say("source.noTime")}</td><td data-l="${say("head.origin")}">${copyOf ? say("source.copyOf", { outlet: copyOf }) : say("outlet.own")}</td><td data-l="${say("head.story")}">${story ? html`<a href="/story/${story}">${say("outlet.story")}</a>` : say("word.none")}</td></tr>`;
  });
  return html`<section><h2>${say("head.articles")}</h2>${rows.length > 0 ? html`<table class="stack"><thead><tr><th scope="col">${say("head.headline")}</th><th scope="col">${say("story.published")}</th><th scope="col">${say("head.origin")}</th><th scope="col">${say("head.story")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>` : html`<p class="ui mut">${say("outlet.noArticles")}</p>`}</section>`;
}
