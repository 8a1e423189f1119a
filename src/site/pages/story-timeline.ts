import type { Brief, BriefSource } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";
import { sourceAnchors } from "./source-anchor.ts";
import { tellTime } from "../words.ts";

/** Whether the articles of a page came out at different times, as far as they say. */
export function hasTimeline(brief: Brief): boolean {
  const [first, last] = [datedSources(brief)[0], datedSources(brief).at(-1)];
  return first !== undefined && last !== undefined && last.at > first.at;
}

/** When each article came out: full for a voice, hollow for a copy. The list of sources says the same in words. */
export function renderTimeline(brief: Brief): Html {
  const dated = datedSources(brief);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || !hasTimeline(brief)) return nothing;
  const anchors = sourceAnchors(brief);
  const range = last.at - first.at;
  const marks = dated.map(({ source, at }, i) => {
    const across = `${(1 + ((at - first.at) / range) * 98).toFixed(2)}%`;
    const down = 8 + (i % 4) * 9;
    return html`<a class="mk" href="#${anchors.get(source.article)}" aria-label="${labelOf(source)}"><circle class="${source.copyOf ? "fi hol" : "fi"}" cx="${across}" cy="${down}" r="4"/></a>`;
  });
  return html`<section class="wide"><h2 id="timeline">${say("story.timeline")}</h2><svg width="100%" height="46" role="group" aria-label="${say("story.timeline")}"><line class="gr" x1="0" x2="100%" y1="44" y2="44"/>${joinHtml(marks)}</svg><p class="ends ui mut" dir="ltr">${tellEnd(first.source)} ${tellEnd(last.source)}</p></section>`;
}

function datedSources({ sources }: Brief): readonly { readonly source: BriefSource; readonly at: number }[] {
  return sources
    .flatMap((source) => (source.publishedAt ? [{ source, at: Date.parse(source.publishedAt) }] : []))
    .filter(({ at }) => !Number.isNaN(at))
    .toSorted((a, b) => a.at - b.at);
}

function tellEnd({ publishedAt = "" }: BriefSource): Html {
  return html`<time datetime="${publishedAt}" dir="auto">${tellTime(publishedAt)}</time>`;
}

function labelOf({ outlet, publishedAt }: BriefSource): string {
  return `${outlet.name}, ${tellTime(publishedAt ?? "")}`;
}
