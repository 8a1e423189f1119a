import type { BriefSentence, BriefSource } from "../../brief/index.ts";
import type { Citation } from "../../core/index.ts";
import { type Html, html, joinHtml, nothing, pageDirection } from "../html.ts";
import { say } from "../say.ts";
import { tellOwnership } from "./story-sources.ts";
import { directionOf, safeLink, tellLanguage, tellTime } from "../words.ts";

/** Text around a passage that is shown for context, in UTF-16 code units. */
const contextLength = 130;

/** How many passages are shown in full; the rest are named. */
const shown = 4;
/** How many more open inside the panel; of the rest the outlets are named. */
const folded = 6;

export interface EvidenceView {
  /** Path of the page. */
  readonly page: string;
  readonly ordinal: number;
  readonly sentence: BriefSentence;
  readonly sources: ReadonlyMap<string, BriefSource>;
  /** Language of the page's own sentences. */
  readonly language: string;
  /** Full texts by article id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The quiet mark after a sentence: how many independent voices carry it; it opens the passages. */
export function renderMark({ ordinal, sentence }: EvidenceView): Html {
  const oneSided =
    sentence.countries.length === 1 && sentence.voices > 1 ? html` <i>${sentence.countries[0]}</i>` : nothing;
  const label = `${nameVoices(sentence.voices)}: ${say("evidence.of", { ordinal })}`;
  return html`<button type="button" class="v" popovertarget="e${ordinal}" aria-label="${label}">${sentence.voices}${oneSided}</button>`;
}

/** "3 independent voices"; what is written on a mark is in its name, though some languages tell one and two without a digit. */
export function nameVoices(count: number): string {
  const voices = say("count.voices", { count });
  return voices.includes(String(count)) ? voices : `${count}, ${voices}`;
}

/** The panel with the exact passages, the check's result and the links. */
export function renderEvidence(view: EvidenceView): Html {
  const { ordinal, sentence, page, language } = view;
  const full = sentence.citations.slice(0, shown);
  const rest = sentence.citations.slice(shown, shown + folded);
  const named = sentence.citations.slice(shown + folded);
  return html`<aside class="ev" id="e${ordinal}"${pageDirection(language)} popover aria-label="${say("evidence.of", { ordinal })}"><header><b>${say("count.voices", { count: sentence.voices })}</b><button type="button" class="x" popovertarget="e${ordinal}" popovertargetaction="hide" aria-label="${say("story.close")}">×</button></header>${sentence.section === "background" ? html`<p class="held">${say("evidence.background")}</p>` : nothing}
${joinHtml(full.map((citation) => renderPassage(view, citation)))}<div class="chk">${rest.length > 0 ? html`<details><summary>${say("evidence.more", { count: rest.length + named.length })}</summary>${joinHtml(rest.map((citation) => renderPassage(view, citation)))}${joinHtml(named.map(({ outlet, article }) => html`<a href="#src-${article}">${outlet}</a> `))}</details>` : nothing}<p><b>✓ ${say("story.passed")}</b>; ${say("count.passages", { count: sentence.citations.length })}.</p><p class="act"><a href="#s${ordinal}">${say("story.link", { ordinal })}</a><a href="${page}/cite/${ordinal}">${say("story.cite")}</a><a href="${page}?sentence=${ordinal}#report">${say("story.reportOne")}</a></p></div></aside>`;
}

function renderPassage({ sources, texts }: EvidenceView, citation: Citation): Html {
  const source = sources.get(citation.article);
  const text = texts.get(citation.article) ?? "";
  const [start, end] = citation.span;
  const language = source?.language ?? "und";
  const link = safeLink(source?.url);
  const ownership = source?.outlet.ownership;
  const about = [source?.outlet.country, ownership ? tellOwnership(ownership) : ""].filter(Boolean).join(", ");
  return html`<div class="psg"><p class="o">${citation.outlet}${about ? html` <span>· ${about}</span>` : nothing}</p><p>${tellLanguage(language)}${source?.publishedAt ? html` · <time datetime="${source.publishedAt}">${tellTime(source.publishedAt)}</time>` : nothing} · <a href="#src-${citation.article}">${say("story.source")}</a>${link ? html` · <a href="${link}">${say("story.itself")}</a>` : nothing}</p><blockquote lang="${language}" dir="${directionOf(language)}">${textBefore(text, start)}<mark>${text.slice(start, end)}</mark>${textAfter(text, end)}</blockquote></div>`;
}

/** Context before a passage within the passage's own paragraph, cut at a word. */
export function textBefore(text: string, start: number): string {
  const paragraph = text.slice(text.lastIndexOf("\n\n", start) + 1, start).trimStart();
  return paragraph.length <= contextLength ? paragraph : `… ${paragraph.slice(-contextLength).replace(/^\S*\s/u, "")}`;
}

/** Context after a passage within its own paragraph, cut at a word. */
export function textAfter(text: string, end: number): string {
  const stop = text.indexOf("\n\n", end);
  const paragraph = text.slice(end, stop < 0 ? text.length : stop);
  return paragraph.length <= contextLength
    ? paragraph
    : `${paragraph.slice(0, contextLength).replace(/\s\S*$/u, "")} …`;
}
