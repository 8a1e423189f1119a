import { citeBibtex, citeMarkdown, citePlain, type Work } from "../citations.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";

export interface Doors {
  /** Other forms of the page: what each is called and where it is. */
  readonly forms: readonly (readonly [name: string, address: string])[];
  /** Path under which its feeds are, and their query. */
  readonly feeds?: { readonly path: string; readonly query?: string };
  readonly work?: Work;
  readonly key?: string;
}

/** The foot of a page: its other forms, its feeds, how to cite it. */
export function renderFoot({ forms, feeds, work, key }: Doors): Html {
  const links = forms.map(([name, address]) => html`<a href="${address}">${name}</a>`);
  const follow = feeds
    ? html`<span>${say("foot.follow")}:</span> <a href="${feeds.path}/feed.xml${feeds.query ?? ""}">RSS</a><a href="${feeds.path}/feed.json${feeds.query ?? ""}">JSON Feed</a>`
    : nothing;
  const cite = work
    ? html`<details id="cite"><summary>${say("foot.citeAs")}</summary>${renderCitations(work, key ?? "page")}</details>`
    : nothing;
  return html`<footer class="foot full">${links.length > 0 ? html`<span>${say("foot.also")}:</span> ${joinHtml(links)}` : nothing} ${follow}${cite}</footer>`;
}

/** A citation in three forms, each to be copied as it stands. */
export function renderCitations(work: Work, key: string): Html {
  const form = (name: string, text: string, id: string = name.toLowerCase()): Html =>
    html`<p class="lab" id="as-${id}">${name}</p><pre dir="auto" tabindex="0" aria-labelledby="as-${id}">${text}</pre>`;
  return html`<div>${form(say("cite.plainText"), citePlain(work), "plain")}${form("Markdown", citeMarkdown(work))}${form("BibTeX", citeBibtex(work, key))}</div>`;
}
