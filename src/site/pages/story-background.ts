import type { Brief, BriefSource } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";
import { safeLink, tellTime } from "../words.ts";

/** Articles of other stories that the page's background rests on: listed apart, for they are no voices of this story. */
export function renderBackground({ background = [] }: Brief): Html {
  if (background.length === 0) return nothing;
  return html`<section class="wide"><h2 id="background">${say("story.background")}</h2><ul>${joinHtml(background.map(renderSource))}</ul></section>`;
}

function renderSource({ article, outlet, title, url, language, publishedAt, sentences }: BriefSource): Html {
  const link = safeLink(url);
  const headline = html`<span lang="${language ?? "und"}" dir="auto">${title ?? ""}</span>`;
  const time = publishedAt ? html` · <time datetime="${publishedAt}">${tellTime(publishedAt)}</time>` : nothing;
  const told = sentences.map((ordinal) => html` <a href="#s${ordinal}">${ordinal}</a>`);
  return html`<li id="src-${article}">${outlet.name}: ${link ? html`<a href="${link}" rel="noopener">${headline}</a>` : headline}${time}${joinHtml(told)}</li>`;
}
