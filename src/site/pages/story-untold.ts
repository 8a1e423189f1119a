import type { Brief, BriefSource } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing, pageDirection } from "../html.ts";
import { say } from "../say.ts";
import { directionOf, safeLink, tellLanguage, tellTime } from "../words.ts";

/** How many articles are shown. */
const shown = 6;
/** So much of the beginning of each, in UTF-16 code units. */
const longest = 320;

/** Where no sentence stands: why there is none, and the articles as they begin, each in its own words. */
export function renderUntold({ sources, withheld, language }: Brief, texts: ReadonlyMap<string, string>): Html {
  const originals = sources.filter(({ copyOf }) => !copyOf).slice(0, shown);
  const why = say(withheld.length > 0 ? "story.noneHeld" : "story.noneTold");
  return html`<div${pageDirection(language)}><p class="held">${why}</p>${joinHtml(originals.map((source) => renderArticle(source, texts)))}</div>`;
}

function renderArticle(
  { article, outlet, title, url, language = "und", publishedAt }: BriefSource,
  texts: ReadonlyMap<string, string>,
): Html {
  const link = safeLink(url);
  const name = html`<span lang="${language}" dir="auto">${title ?? say("source.untitled")}</span>`;
  const time = publishedAt ? html` · <time datetime="${publishedAt}">${tellTime(publishedAt)}</time>` : nothing;
  const opening = openingOf(texts.get(article) ?? "");
  return html`<div class="psg"><p class="o ui">${outlet.name} <span>· ${tellLanguage(language)}${time}</span></p><p>${link ? html`<a href="${link}" rel="noopener">${name}</a>` : name}</p>${opening ? html`<blockquote lang="${language}" dir="${directionOf(language)}">${opening}</blockquote>` : nothing}</div>`;
}

/** The beginning of a text, cut at a word. */
function openingOf(text: string): string {
  const start = text.trimStart();
  return start.length <= longest ? start : `${start.slice(0, longest).replace(/\s\S*$/u, "")} …`;
}
