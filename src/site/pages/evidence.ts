import type { BriefSentence, BriefSource } from "../../brief/index.ts";
import type { Citation } from "../../core/index.ts";
import { type Html, html, joinHtml, nothing, ownDirection } from "../html.ts";
import { say } from "../say.ts";
import { contextOf } from "./passage-context.ts";
import { speakerPath } from "./speaker-path.ts";
import { tellCountry, tellOwnership } from "./story-sources.ts";
import { bareMinute, comma, safeLink, semicolon, tellLanguage, tellTime } from "../words.ts";

/** How much of its evidence a page has in place; the page for citing a sentence has all of that. */
export interface EvidenceRoom {
  /** Passages shown in full. */
  readonly shown: number;
  /** How many more open inside the panel; of the rest the outlets are named. */
  readonly folded: number;
  /** Text on each side of a passage, in UTF-16 code units. */
  readonly context: number;
  /** Articles that carry no sentence, and copies, stand in the list of sources by outlet, day and link alone. */
  readonly brief?: true;
}

/** The first that keeps a page to its size is taken. */
export const evidenceRooms: readonly [EvidenceRoom, ...EvidenceRoom[]] = [
  { shown: 4, folded: 6, context: 110 },
  { shown: 3, folded: 3, context: 70 },
  { shown: 2, folded: 0, context: 40 },
  { shown: 2, folded: 0, context: 40, brief: true },
];

export interface EvidenceView {
  /** Path of the page, at which its links begin. */
  readonly page: string;
  readonly ordinal: number;
  readonly sentence: BriefSentence;
  readonly sources: ReadonlyMap<string, BriefSource>;
  /** Ids of the rows in the list of sources, by article id. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Full texts by article id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly room: EvidenceRoom;
}

/** The quiet mark after a sentence: how many independent voices carry it; it opens the passages. */
export function renderMark({ ordinal, sentence }: EvidenceView): Html {
  const { voices, countries } = sentence;
  const [country] = countries.length === 1 && voices > 1 ? countries : [];
  // What is seen stands in the name as it is seen: who speaks to the page can say it.
  const name = `${country ? `${voices} ${country}: ` : ""}${nameVoices(voices)} [${ordinal}]`;
  return html`<button class="v" popovertarget="e${ordinal}" aria-label="${name}">${voices}${country ? html` <i>${country}</i>` : nothing}</button>`;
}

/** "3 independent voices"; what is written on a mark is in its name, though some languages tell one and two without a digit. */
export function nameVoices(count: number): string {
  const voices = say("count.voices", { count });
  return voices.includes(String(count)) ? voices : `${count}, ${voices}`;
}

/** Of the passages of a sentence that tells a day, those that name it are marked where not all do. */
function renderDated({ dated }: BriefSentence, citation: number): Html {
  return dated?.includes(citation) ? html` · <b>${say("evidence.dated")}</b>` : nothing;
}

/** The panel with the exact passages, the check's result and the links. Its markup is bare: a long page has a hundred. */
export function renderEvidence(view: EvidenceView): Html {
  const { ordinal, sentence, page, anchors, room } = view;
  const full = sentence.citations.slice(0, room.shown);
  const rest = sentence.citations.slice(room.shown, room.shown + room.folded);
  const named = sentence.citations.slice(room.shown + room.folded);
  return html`<aside class="ev" id="e${ordinal}" popover><header><b>${say("count.voices", { count: sentence.voices })}</b><a href="#s${ordinal}">${say("story.sentence")} ${ordinal}</a><button class="x" popovertarget="e${ordinal}" aria-label="${say("story.close")}">×</button></header>${sentence.section === "background" ? html`<p class="held">${say("evidence.background")}</p>` : nothing}${sentence.spokenBy ? html`<p class="pa">${say("claim.speaker")}: <a href="${speakerPath(sentence.spokenBy)}">${sentence.spokenBy}</a></p>` : nothing}${sentence.dated?.length === 0 ? html`<p class="held">${say("evidence.undated")}</p>` : nothing}
${joinHtml(full.map((citation) => renderPassage(view, citation)))}${rest.length + named.length > 0 ? html`<details><summary>${say("evidence.more", { count: rest.length + named.length })}</summary>${joinHtml(rest.map((citation) => renderPassage(view, citation)))}${joinHtml(named.map(({ outlet, article }) => html`<a href="#${anchors.get(article)}">${outlet}</a> `))}</details>` : nothing}<p class="act"><span><b>✓ ${say("story.passed")}</b>${semicolon()}${say("count.passages", { count: sentence.citations.length })}.</span><a href="${page.split("/").at(-1)}/cite/${ordinal}">${say("story.cite")}</a><a href="?sentence=${ordinal}#report">${say("story.reportOne")}</a></p></aside>`;
}

function renderPassage({ sources, texts, anchors, sentence, room }: EvidenceView, citation: Citation): Html {
  const { article, outlet, span } = citation;
  const source = sources.get(article);
  const text = texts.get(article) ?? "";
  const { before, after } = contextOf(text, span, room.context);
  const language = source?.language ?? "und";
  const link = safeLink(source?.url);
  const anchor = anchors.get(article);
  const ownership = source?.outlet.ownership;
  const country = source?.outlet.country;
  const about = [country ? tellCountry(country) : "", ownership ? tellOwnership(ownership) : ""]
    .filter(Boolean)
    .join(comma());
  const time = source?.publishedAt;
  return html`<p class="pa">${anchor ? html`<a href="#${anchor}">${outlet}</a>` : html`<b>${outlet}</b>`}${about ? html` · ${about}` : nothing}<br>${tellLanguage(language)}${time ? html` · <time datetime="${bareMinute(time)}">${tellTime(time)}</time>` : nothing}${link ? html` · <a href="${link}">${say("story.itself")}</a>` : nothing}${renderDated(sentence, sentence.citations.indexOf(citation))}</p><blockquote${ownDirection(language)}>${before}<mark>${text.slice(...span)}</mark>${after}</blockquote>`;
}
