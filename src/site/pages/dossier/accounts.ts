import {
  type DisputeEntry,
  type DossierLine,
  type ForecastEntry,
  passagesOf,
  type ReadoutPair,
  type Statement,
} from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { say, sayOr } from "../../say.ts";
import { comma, directionOf, isolate, tellDay, tellPeriod } from "../../words.ts";
import { listSome } from "./figures.ts";
import {
  dimensionName,
  kindName,
  lineText,
  records,
  tellState,
  type DossierView,
  evidenceOf,
  newest,
  markLine,
  markStatement,
  personHere,
  emptySection,
  section,
  sideName,
  tellSpan,
  termName,
  headCell,
  headWord,
} from "./view.ts";

/** Rows of a register on the page; older ones are in its data. */
const mostRows = 200;

/** Both sides' readouts of the same meeting, and what one names and the other does not. */
export function renderReadouts(view: DossierView): Html {
  const { readouts } = view.registers;
  if (readouts.length === 0) return nothing;
  return section(
    "readouts",
    "Readouts of the same meeting",
    say("dossier.readoutsNote"),
    joinHtml(readouts.map((pair) => renderReadout(view, pair))),
  );
}

function renderReadout(view: DossierView, { day, ofA, ofB, both, onlyA, onlyB }: ReadoutPair): Html {
  const terms = [
    ...onlyA.map((term) => ({ term, a: true, b: false })),
    ...onlyB.map((term) => ({ term, a: false, b: true })),
  ];
  const said = (is: boolean): Html =>
    is ? html`<span class="yes">${say("readout.names")}</span>` : html`<span class="no">${say("readout.not")}</span>`;
  const rows = terms.map(
    ({ term, a, b }) =>
      html`<tr><th scope="row">${termName(term)}</th><td data-l="${ofA.outlet}">${said(a)}</td><td data-l="${ofB.outlet}">${said(b)}</td></tr>`,
  );
  const links = [ofA, ofB].map(({ article, outlet }) => {
    const url = view.material.articles.get(article)?.url;
    return url ? html`<a href="${url}" rel="noopener">${outlet}</a> ` : html`${outlet} `;
  });
  return html`<h3 class="lab">${tellDay(day)}: ${joinHtml(links)}<a href="/compare?a=${ofA.article}&amp;b=${ofB.article}">${say("readout.beside")}</a></h3><p class="ui">${say("readout.both", { list: both.map(termName).join(comma()) || say("word.none") })}</p><table class="stack"><caption class="vh">${say("dossier.s.readouts")}${comma()}${tellDay(day)}</caption><thead><tr>${headCell("term")}<th scope="col">${sideName(view, "a")}: ${ofA.outlet}</th><th scope="col">${sideName(view, "b")}: ${ofB.outlet}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}

/** Frictions with each side's words and acts beside each other. */
export function renderFrictions(view: DossierView): Html {
  const { disputes } = view.registers;
  if (disputes.length === 0) return emptySection("frictions");
  const rows = newest(disputes, mostRows).shown.map((dispute) => renderDispute(view, dispute));
  const table = html`<table class="stack"><thead><tr>${headCell("whenWhat")}<th scope="col">${sideName(view, "a")}</th><th scope="col">${sideName(view, "b")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
  return section("frictions", "Frictions, in both sides’ words", say("dossier.frictionsNote"), table, {
    view,
    register: "disputes",
  });
}

function renderDispute(view: DossierView, { dimension, from, to, ofA, ofB, saidByA, saidByB }: DisputeEntry): Html {
  const when = from ? tellPeriod({ from, to: to ?? from, precision: "day" }) : say("word.noDayGiven");
  const side = (lines: readonly DossierLine[], said: readonly Statement[], name: string): Html => {
    if (lines.length === 0 && said.length === 0)
      return html`<span class="mut">${say("dossier.noWordOf", { name })}</span>`;
    return html`${joinHtml(lines.map((line) => html`<p>${lineText(line)}${line.saidBy ? html` <span class="mut">${say("ev.saidBy", { who: isolate(personHere(line.saidBy)) })}</span>` : nothing}${markLine(view, line)}</p>`))}${joinHtml(said.slice(0, 3).map((one) => html`<p><q lang="${one.language}" dir="${directionOf(one.language)}">${one.text}</q> <span class="mut"><bdi>${personHere(one.speaker)}</bdi></span>${markStatement(view, one)}</p>`))}`;
  };
  const [a, b] = [sideName(view, "a"), sideName(view, "b")];
  return html`<tr><th scope="row">${dimensionName(dimension)}<br><span class="mut">${when}</span></th><td data-l="${a}">${side(ofA, saidByA, a)}</td><td data-l="${b}">${side(ofB, saidByB, b)}</td></tr>`;
}

/** Forecasts and what became of them: pending until a person decides. */
export function renderForecasts(view: DossierView): Html {
  const { forecasts } = view.registers;
  if (forecasts.length === 0) return emptySection("forecasts");
  const { shown, more } = newest(forecasts, mostRows);
  const rows = shown.map((forecast) => renderForecast(view, forecast));
  const decided = forecasts.filter(({ decision }) => decision).length;
  const table = html`<table class="stack"><thead><tr>${headCell("whoWhen")}${headCell("what")}${headCell("byWhen")}${headCell("sure")}${headCell("became")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
  return section(
    "forecasts",
    "Forecasts and what became of them",
    `${say("dossier.forecastsNote", { decided, count: forecasts.length })}${more}`,
    table,
    { view, register: "forecasts" },
  );
}

function renderForecast(
  view: DossierView,
  { id, who, unnamed, said, what, language, by, sure, outcome, decision, candidates, line, statement }: ForecastEntry,
): Html {
  const mark = line ? markLine(view, line) : statement ? markStatement(view, statement) : nothing;
  const shown = decision
    ? html`<br>${say("forecast.decidedBy", { editor: decision.editor, day: tellDay(decision.at) })}${decision.note ? html`: ${decision.note}` : nothing} ${joinHtml(decision.evidence.map((one) => renderProof(one)))}`
    : candidates.length > 0
      ? html`<br><span class="mut">${say("forecast.mayBear")}</span> ${joinHtml(candidates.slice(0, 3).map((one) => html`<a href="${evidenceOf(view, one.id)}">${lineText(one)}</a> `))}`
      : nothing;
  return html`<tr id="f-${id}"><th scope="row"><span${unnamed ? html` class="una"` : nothing}>${who}</span>${said ? html`<br><span class="mut">${tellDay(said)}</span>` : nothing}</th><td data-l="${headWord("what")}"><q lang="${language}" dir="${directionOf(language)}">${what.length > 240 ? `${what.slice(0, 240)} …` : what}</q>${mark}</td><td data-l="${headWord("byWhen")}">${tellSpan(by)}</td><td data-l="${headWord("sure")}">${sayOr(`certainty.${sure}`, sure)}</td><td data-l="${headWord("became")}"><span class="out">${sayOr(`forecast.${outcome}`, outcome)}</span>${shown}</td></tr>`;
}

function renderProof(evidence: string): Html {
  if (/^https?:\/\//iu.test(evidence)) return html`<a href="${evidence}" rel="noopener">${say("word.evidence")}</a> `;
  return html`<a href="/record/${evidence}">${say("word.evidence")}</a> `;
}

/** Every record, newest first, so that nothing of the store is out of sight. */
export function renderRecords(view: DossierView): Html {
  const { settled } = view.registers;
  const { shown, more } = newest(settled, mostRows * 5);
  const rows = shown.map(({ line, state }) => {
    const passages = passagesOf(view.material, line);
    return html`<tr id="${line.id}"><td class="nw" data-l="${headWord("when")}">${tellSpan(line.date)}</td><td data-l="${headWord("what")}">${lineText(line)}${tellState(state)}${line.saidBy ? html` <span class="mut">${say("ev.saidBy", { who: isolate(personHere(line.saidBy)) })}</span>` : nothing}${markLine(view, line)}</td><td data-l="${headWord("kind")}">${line.analyst ? say("ev.recordOf", { name: line.analyst.name }) : kindName(line.kind)}</td><td data-l="${headWord("saidIn")}">${listSome([...new Set(passages.map(({ outlet }) => outlet))])}</td></tr>`;
  });
  const table = html`<details class="ui"><summary>${records(settled.length)}</summary><table class="stack"><thead><tr>${headCell("when")}${headCell("what")}${headCell("kind")}${headCell("saidIn")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table></details>`;
  return section("all", "Every record", `${say("dossier.allNote")}${more}`, table, { view, register: "records" });
}
