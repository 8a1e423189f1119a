import type { Article } from "../../article/index.ts";
import type { Attribution } from "../../claims/index.ts";
import type { Work } from "../citations.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";
import { directionOf, safeLink, tellLanguage, tellTime } from "../words.ts";
import { renderFoot } from "./follow.ts";
import { contextOf } from "./passage-context.ts";
import { renderMarked } from "./search.ts";
import { speakerPath } from "./speaker-path.ts";

export interface ClaimView {
  readonly said: Attribution;
  readonly article: Article;
  readonly outlet: { readonly name: string; readonly id?: string | undefined };
  readonly story?: string | undefined;
  /** Name under which the speaker has a page. */
  readonly speaker?: string | undefined;
}

/** Somebody's words at their own address: the sentence in its place, who says it, how surely. */
export function renderClaim({ said, article, outlet, story, speaker }: ClaimView, work: Work): Html {
  const [start, end] = said.sentence;
  const { before, after } = contextOf(article.text, said.sentence);
  const language = article.language ?? "und";
  const link = safeLink(article.canonicalUrl ?? article.url);
  const marks = said.content
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start] as const)
    .filter(([from, to]) => from < to)
    .toSorted((a, b) => a[0] - b[0]);
  const who = speaker
    ? html`<a href="${speakerPath(speaker)}">${speaker}</a>`
    : html`${said.speaker.name ?? say("claim.nobody")}`;
  const certainty = say(`certainty.${said.certainty}`);
  const sure = said.polarity === "positive" ? certainty : `${certainty}, ${say(`polarity.${said.polarity}`)}`;
  const facts: readonly (readonly [string, Html | string])[] = [
    [say("claim.speaker"), who],
    ...(said.addressee
      ? [
          [
            say("claim.to"),
            html`<span lang="${language}" dir="auto">${article.text.slice(...said.addressee)}</span>`,
          ] as const,
        ]
      : []),
    [say("claim.as"), say(`speaks.${said.speaker.kind}`)],
    [say("claim.how"), `${say(`words.${said.mode}`)}, ${say(`cue.${said.cueClass}`)}`],
    [say("head.sure"), sure],
    [
      say("source.outlet"),
      outlet.id ? html`<a href="/outlet/${encodeURIComponent(outlet.id)}">${outlet.name}</a>` : outlet.name,
    ],
    [say("source.language"), tellLanguage(language)],
    [
      say("story.published"),
      article.publishedAt
        ? html`<time datetime="${article.publishedAt}">${tellTime(article.publishedAt)}</time>`
        : say("source.noTime"),
    ],
    [say("claim.found"), html`<a href="/method#rules">${say("claim.rule", { rule: said.rule })}</a>`],
  ];
  return html`<header class="head"><p class="kick">${story ? html`<a href="/story/${story}">${say("claim.story")}</a>` : nothing}</p><h1><bdi>${who}</bdi></h1></header>
<div class="rec"><div class="psg"><blockquote lang="${language}" dir="${directionOf(language)}">${before}${renderMarked(article.text.slice(start, end), marks)}${after}</blockquote><p class="ui mut"><span lang="${language}" dir="auto">${article.title ?? say("source.untitled")}</span>${link ? html` · <a href="${link}" rel="noopener">${say("story.itself")}</a>` : nothing}</p></div>
<table class="stack"><tbody>${joinHtml(facts.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`))}</tbody></table></div>${renderFoot({ forms: [["JSON", `/claim/${said.id}.json`]], work, key: said.id })}`;
}
