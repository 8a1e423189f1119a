import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted, tellLanguage } from "../words.ts";
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

/** All outlets with what is known of each and the health of their feeds. */
export function renderOutlets(outlets: readonly OutletRow[]): Html {
  const rows = outlets.map(
    (outlet) =>
      html`<tr><th scope="row"><a href="/outlet/${outlet.id}">${outlet.name}</a></th><td data-l="Country">${tellCountry(outlet.country)}</td><td data-l="Language">${outlet.languages.map(tellLanguage).join(", ")}</td><td data-l="Kind">${outlet.kind}</td><td data-l="Ownership">${outlet.ownership}</td><td data-l="Articles" class="r">${outlet.articles}${outlet.copies > 0 ? html` <span class="mut">${counted(outlet.copies, "copy", "copies")}</span>` : nothing}</td><td data-l="Feeds">${outlet.feeds.map(({ health }) => health).join(", ") || "none"}</td></tr>`,
  );
  return html`<header class="head"><h1>Sources</h1><p class="stand">${counted(outlets.length, "outlet", "outlets")}. Who owns each, as stated where its row can be checked; no score.</p></header><table class="stack"><thead><tr><th scope="col">Outlet</th><th scope="col">Country</th><th scope="col">Language</th><th scope="col">Kind</th><th scope="col">Ownership</th><th scope="col" class="r">Articles</th><th scope="col">Feeds</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}
