import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say, sayOr, tellNumber } from "../say.ts";
import { comma, tellLanguage } from "../words.ts";
import { renderFoot } from "./follow.ts";
import { tellCountry, tellOwnership } from "./story-sources.ts";

/** An outlet as the site shows it. */
export interface OutletRow {
  readonly id: string;
  readonly name: string;
  readonly country?: string | undefined;
  readonly languages: readonly string[];
  readonly kind: string;
  readonly ownership: string;
  /** Where what is said of it can be checked, and the day on which it was; of one that no list knows nothing is said. */
  readonly source?: string | undefined;
  readonly checked?: string | undefined;
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

/** All outlets with what is known of each and the health of their feeds. */
export function renderOutlets(outlets: readonly OutletRow[]): Html {
  const heads = ["head.country", "home.language", "head.kind", "source.ownership"] as const;
  const rows = outlets.map(
    ({ id, name, country, languages, kind, ownership, articles, copies, feeds }) =>
      html`<tr><th scope="row"><bdi><a href="/outlet/${encodeURIComponent(id)}">${name}</a></bdi></th><td data-l="${say("head.country")}">${tellCountry(country)}</td><td data-l="${say("home.language")}">${languages.map(tellLanguage).join(comma())}</td><td data-l="${say("head.kind")}">${sayOr(`kind.${kind}`, kind)}</td><td data-l="${say("source.ownership")}">${tellOwnership(ownership)}</td><td data-l="${say("head.articles")}" class="r">${tellNumber(articles)}${copies > 0 ? html` <span class="mut">(${say("count.copies", { count: copies })})</span>` : nothing}</td><td data-l="${say("head.feeds")}">${feeds.map(({ health }) => sayOr(`feed.${health}`, health)).join(comma()) || html`<span class="mut">${say("word.none")}</span>`}</td></tr>`,
  );
  return html`<header class="head"><h1>${say("nav.sources")}</h1><p class="stand">${say("sources.stand", { outlets: say("count.outlets", { count: outlets.length }) })}</p></header><table class="stack"><thead><tr><th scope="col">${say("source.outlet")}</th>${joinHtml(heads.map((head) => html`<th scope="col">${say(head)}</th>`))}<th scope="col" class="r">${say("head.articles")}</th><th scope="col">${say("head.feeds")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>
${renderFoot({ forms: [["JSON", "/sources.json"]] })}`;
}
