import type { Brief, BriefSource } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";
import { safeLink, tellTime } from "../words.ts";
import { sourceAnchors } from "./source-anchor.ts";

/** Articles of other stories that the page's background rests on: listed apart, for they are no voices of this story. */
export function renderBackground(brief: Brief): Html {
  const { background = [] } = brief;
  if (background.length === 0) return nothing;
  const anchors = sourceAnchors(brief);
  return html`<section class="wide"><h2 id="background">${say("story.background")}</h2><ul>${joinHtml(background.map((source) => renderSource(source, anchors.get(source.article))))}</ul></section>`;
}

function renderSource(
  { article, outlet, title, url, language, publishedAt, sentences }: BriefSource,
  anchor: string | undefined,
): Html {
  const link = safeLink(url);
  const headline = html`<span lang="${language ?? "und"}" dir="auto">${title ?? ""}</span>`;
  const time = publishedAt ? html` · <time datetime="${publishedAt}">${tellTime(publishedAt)}</time>` : nothing;
  const told = sentences.map((ordinal) => html` <a href="#s${ordinal}">${ordinal}</a>`);
  return html`<li id="src-${article}"><span id="${anchor}">${outlet.name}</span>: ${link ? html`<a href="${link}" rel="noopener">${headline}</a>` : headline}${time}${joinHtml(told)}</li>`;
}
