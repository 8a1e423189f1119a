import type { Brief } from "../../brief/index.ts";
import { type RatingCount, reportKinds, reportOutcomes, type SentenceReport } from "../../reader/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { say, sayOr } from "../say.ts";
import { tellTime } from "../words.ts";

interface RatingView {
  readonly ratings: RatingCount;
  readonly reports: readonly SentenceReport[];
  readonly version: number;
  /** What this reader answered before, where they did. */
  readonly rated?: boolean | undefined;
  /** What this reader has just done here: rated or reported. */
  readonly done?: string | undefined;
  /** An editor is at it, who decides reports. */
  readonly editable: boolean;
  /** The sentence (from 1) that the reader wants to report. */
  readonly reporting?: number;
}

/** Deeds of a reader that are answered beside the form with which they were done. */
export function isReaderDeed(done: string | undefined): done is "rated" | "reported" | "settled" | "unsettled" {
  return done === "rated" || done === "reported" || done === "settled" || done === "unsettled";
}

/** One tap to rate, a report on one sentence, and what became of earlier reports. */
export function renderRating(
  brief: Brief,
  { ratings, reports, reporting, version, rated, done, editable }: RatingView,
): Html {
  const action = `/story/${brief.story}`;
  const thanks = (deed: string): Html =>
    isReaderDeed(done) && done === deed
      ? html`<p class="held" role="status"><b>${say(`done.${done}`)}</b></p>`
      : nothing;
  const button = (value: string, pressed: boolean, text: string): Html =>
    html`<button type="submit" class="b" name="useful" value="${value}" aria-pressed="${String(pressed)}">${text}</button>`;
  const options = brief.sentences.map(
    ({ text }, i) =>
      html`<option${i + 1 === reporting ? html` selected` : nothing}>${i + 1}: ${text.length > 30 ? `${text.slice(0, 30)} …` : text}</option>`,
  );
  const kinds = reportKinds.map(
    (kind, i) =>
      html`<label><input type="radio" name="kind" value="${kind}"${i === 0 ? html` checked` : nothing}> ${say(`report.${kind}`)}</label>`,
  );
  const rows = reports.map((report) => {
    const { sentence, kind, at, outcome, outcomeNote } = report;
    const ordinal = brief.sentences.findIndex(({ id }) => id === sentence) + 1;
    return html`<tr><th scope="row">${ordinal > 0 ? `${say("story.sentence")} ${ordinal}` : say("story.older")}, ${say(`report.${kind}`)}</th><td><time datetime="${at}">${tellTime(at)}</time></td><td>${sayOr(`outcome.${outcome}`, outcome)}${outcomeNote ? `: ${outcomeNote}` : ""}${editable ? renderSettling(action, report) : nothing}</td></tr>`;
  });
  const form =
    options.length > 0
      ? html`
<form action="${action}/report" method="post" id="report">${thanks("reported")}<input type="hidden" name="of" value="${brief.language}.${version}"><fieldset><legend class="lab">${say("story.report")}</legend><label for="sentence">${say("story.sentence")}</label> <select name="sentence" id="sentence"${textDirection(brief.language)}>${joinHtml(options)}</select><div class="opts">${joinHtml(kinds)}</div><label class="vh" for="note">${say("story.note")}</label><textarea id="note" name="note" rows="2" maxlength="2000" placeholder="${say("story.noteHint")}"></textarea></fieldset><button type="submit" class="b">${say("story.send")}</button></form>`
      : nothing;
  return html`<section class="wide rate-s"><h2 id="rate">${say("story.howRate")}</h2><div class="rate"><form action="${action}/rate" method="post" class="ui"><div class="opts">${button("yes", rated === true, say("story.useful"))}&nbsp;${button("no", rated === false, say("story.notUseful"))}</div><p class="mut">${say("story.rated", { useful: ratings.useful, notUseful: ratings.notUseful })}</p>${thanks("rated")}</form>${form}</div>
${rows.length > 0 ? html`<table class="stack" id="reports"><caption>${say("story.reports")}</caption><tbody>${joinHtml(rows)}</tbody></table>${thanks("settled")}${thanks("unsettled")}` : nothing}</section>`;
}

/** What the reader wrote, and the form with which an editor decides it. */
function renderSettling(action: string, { id, note, outcome }: SentenceReport): Html {
  const options = reportOutcomes.map(
    (one) =>
      html`<option value="${one}"${one === outcome ? html` selected` : nothing}>${say(`outcome.${one}`)}</option>`,
  );
  return html`${note ? html`<blockquote dir="auto">${note}</blockquote>` : nothing}<form action="${action}/settle" method="post" class="ui"><input type="hidden" name="report" value="${id}"><label class="vh" for="o-${id}">${say("story.becomes")}</label><select name="outcome" id="o-${id}">${joinHtml(options)}</select> <label class="vh" for="w-${id}">${say("story.becomesWhy")}</label><input name="note" id="w-${id}" maxlength="500" placeholder="${say("story.becomesWhy")}"> <button type="submit" class="b">${say("story.send")}</button></form>`;
}
