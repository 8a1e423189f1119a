import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { say } from "../say.ts";
import { tellTime } from "../words.ts";

/** An event of the running story that a page belongs to. */
export interface EventView {
  readonly story: string;
  readonly title: string;
  readonly language: string;
  readonly at: string | null;
  readonly articles: number;
}

/** The events of a running story in order of time, the page's own among them. */
export function renderRunning(own: string, events: readonly EventView[]): Html {
  if (events.length < 2) return nothing;
  const rows = events.map(({ story, title, language, at, articles }) => {
    const name = story === own ? html`<b>${title}</b>` : html`<a href="/story/${story}">${title}</a>`;
    const time = at ? html`<time datetime="${at}">${tellTime(at)}</time>` : nothing;
    return html`<tr${story === own ? html` aria-current="page"` : nothing}><td class="nw">${time}</td><th scope="row"${textDirection(language, true)}>${name}</th><td class="nw">${say("count.articles", { count: articles })}</td></tr>`;
  });
  return html`<section class="wide"><h2 id="running">${say("story.running")}</h2><table class="stack"><tbody>${joinHtml(rows)}</tbody></table></section>`;
}
