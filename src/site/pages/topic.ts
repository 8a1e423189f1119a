import type { Work } from "../citations.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { say } from "../say.ts";
import type { ShownHit } from "../tell-records.ts";
import { tellDay } from "../words.ts";
import { renderFoot } from "./follow.ts";
import type { PairRow } from "./home.ts";

export interface TopicView {
  readonly kick: string;
  readonly name: string;
  readonly about: string;
  readonly path: string;
  readonly pairs: readonly PairRow[];
  readonly stories: readonly ShownHit[];
  readonly records: readonly ShownHit[];
  /** The search that finds all of it. */
  readonly search: string;
}

/** A state or a dimension: its stories, its latest records, its pairs, and how to follow them. */
export function renderTopic(view: TopicView, work: Work): Html {
  const { kick, name, about, path, pairs, stories, records, search } = view;
  const rows = (hits: readonly ShownHit[]): Html =>
    hits.length > 0
      ? html`<ul class="rows">${joinHtml(hits.map((hit) => html`<li><h3${textDirection(hit.titleLanguage ?? hit.language ?? "en", true)}><a href="${hit.path}">${hit.title}</a></h3>${hit.when || hit.at ? html`<p class="why">${hit.when ?? tellDay(hit.at ?? "")}</p>` : nothing}</li>`))}</ul>`
      : html`<p class="ui mut">${say("topic.none")}</p>`;
  const list =
    pairs.length > 0
      ? html`<section class="box"><h2>${say("nav.pairs")}</h2><ul class="rows">${joinHtml(pairs.map(({ path: to, name: pair, lines }) => html`<li><a href="${to}">${pair}</a> <span class="mut">${say("count.records", { count: lines })}</span></li>`))}</ul></section>`
      : nothing;
  return html`<header class="head"><p class="kick">${kick}</p><h1>${name}</h1><p class="stand">${about}</p></header>
<div class="ed"><div><section><h2>${say("search.story")}</h2>${rows(stories)}</section><section><h2>${say("dossier.latest")}</h2>${rows(records)}</section><p class="ui"><a href="${search}">${say("search.title")}: ${name}</a></p></div><div>${list}</div></div>
${renderFoot({ forms: [["JSON", `${path}.json`]], feeds: { path }, work })}`;
}
