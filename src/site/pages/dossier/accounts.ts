import {
  type DisputeEntry,
  type DossierLine,
  type ForecastEntry,
  passagesOf,
  type ReadoutPair,
  type Statement,
  type ThirdParty,
} from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { counted, directionOf, tellDay } from "../../words.ts";
import { listSome } from "./figures.ts";
import { type DossierView, markLine, markStatement, section, shortOf, sideName, tellLine, tellSpan } from "./view.ts";

/** Third parties beyond this many are in the data. */
const mostThird = 12;

/** Both sides' readouts of the same meeting, and what one names and the other does not. */
export function renderReadouts(view: DossierView): Html {
  const { readouts } = view.registers;
  if (readouts.length === 0) return nothing;
  return section(
    "readouts",
    "Readouts of the same meeting",
    "Official documents of both sides, compared by the subjects, names and figures in them. That one is silent on something proves nothing more.",
    joinHtml(readouts.map((pair) => renderReadout(view, pair))),
  );
}

function renderReadout(view: DossierView, { day, ofA, ofB, both, onlyA, onlyB }: ReadoutPair): Html {
  const terms = [
    ...onlyA.map((term) => ({ term, a: true, b: false })),
    ...onlyB.map((term) => ({ term, a: false, b: true })),
  ];
  const said = (is: boolean): Html =>
    is ? html`<span class="yes">names it</span>` : html`<span class="no">does not</span>`;
  const rows = terms.map(
    ({ term, a, b }) =>
      html`<tr><th scope="row">${term}</th><td data-l="${ofA.outlet}">${said(a)}</td><td data-l="${ofB.outlet}">${said(b)}</td></tr>`,
  );
  const links = [ofA, ofB].map(({ article, outlet }) => {
    const url = view.material.articles.get(article)?.url;
    return url ? html`<a href="${url}" rel="noopener">${outlet}</a> ` : html`${outlet} `;
  });
  return html`<h3 class="lab">${tellDay(day)}: ${joinHtml(links)}</h3><p class="ui">Both name: ${both.join(", ") || "nothing in common that is counted here"}.</p><table class="stack"><caption class="vh">Readouts of ${tellDay(day)}</caption><thead><tr><th scope="col">Subject, name or figure</th><th scope="col">${sideName(view, "a")}: ${ofA.outlet}</th><th scope="col">${sideName(view, "b")}: ${ofB.outlet}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}

/** Frictions with each side's words and acts beside each other. */
export function renderFrictions(view: DossierView): Html {
  const { disputes } = view.registers;
  if (disputes.length === 0) {
    return section(
      "frictions",
      "Frictions",
      "",
      html`<p class="held"><b>No friction is recorded between the two.</b> That may be the sources read here and not the relation.</p>`,
    );
  }
  const rows = disputes.map((dispute) => renderDispute(view, dispute));
  const table = html`<table class="stack"><thead><tr><th scope="col">When, on what</th><th scope="col">${sideName(view, "a")}</th><th scope="col">${sideName(view, "b")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
  return section("frictions", "Frictions, in both sides’ words", "The page does not say who is right.", table, {
    view,
    register: "disputes",
  });
}

function renderDispute(view: DossierView, { dimension, from, to, ofA, ofB, saidByA, saidByB }: DisputeEntry): Html {
  const when = from ? (from === to || !to ? tellDay(from) : `${tellDay(from)} to ${tellDay(to)}`) : "no day given";
  const side = (lines: readonly DossierLine[], said: readonly Statement[], name: string): Html => {
    if (lines.length === 0 && said.length === 0)
      return html`<span class="mut">no word of ${name} on it in this record</span>`;
    return html`${joinHtml(lines.map((line) => html`<p>${tellLine(line)}${line.saidBy ? `, said by ${line.saidBy}` : ""}${markLine(line)}</p>`))}${joinHtml(said.slice(0, 3).map((one) => html`<p><q lang="${one.language}" dir="${directionOf(one.language)}">${one.text}</q> <span class="mut">${one.speaker}</span>${markStatement(one)}</p>`))}`;
  };
  const [a, b] = [sideName(view, "a"), sideName(view, "b")];
  return html`<tr><th scope="row">${dimension}<br><span class="mut">${when}</span></th><td data-l="${a}">${side(ofA, saidByA, a)}</td><td data-l="${b}">${side(ofB, saidByB, b)}</td></tr>`;
}

/** Forecasts and what became of them: pending until a person decides. */
export function renderForecasts(view: DossierView): Html {
  const { forecasts } = view.registers;
  if (forecasts.length === 0) return nothing;
  const rows = forecasts.map((forecast) => renderForecast(forecast));
  const decided = forecasts.filter(({ decision }) => decision).length;
  const table = html`<table class="stack"><thead><tr><th scope="col">Who, when</th><th scope="col">What</th><th scope="col">By when</th><th scope="col">How sure</th><th scope="col">What became of it</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
  return section(
    "forecasts",
    "Forecasts and what became of them",
    `${decided} of ${forecasts.length} decided. A forecast stays pending until a person decides it and names the evidence.`,
    table,
    { view, register: "forecasts" },
  );
}

function renderForecast({
  id,
  who,
  unnamed,
  said,
  what,
  language,
  by,
  sure,
  outcome,
  decision,
  candidates,
  line,
  statement,
}: ForecastEntry): Html {
  const mark = line ? markLine(line) : statement ? markStatement(statement) : nothing;
  const shown = decision
    ? html`<br>decided by ${decision.editor}, ${tellDay(decision.at)}${decision.note ? html`: ${decision.note}` : nothing} ${joinHtml(decision.evidence.map((one) => renderProof(one)))}`
    : candidates.length > 0
      ? html`<br><span class="mut">may bear on it:</span> ${joinHtml(candidates.slice(0, 3).map((one) => html`<a href="#e-${one.id}">${tellLine(one)}</a> `))}`
      : nothing;
  return html`<tr id="f-${id}"><th scope="row"><span${unnamed ? html` class="una"` : nothing}>${who}</span>${said ? html`<br><span class="mut">${tellDay(said)}</span>` : nothing}</th><td data-l="What"><q lang="${language}" dir="${directionOf(language)}">${what.length > 240 ? `${what.slice(0, 240)} …` : what}</q>${mark}</td><td data-l="By when">${by ? tellSpan(by) : "no date given"}</td><td data-l="How sure">${sure}</td><td data-l="Outcome"><span class="out">${outcome}</span>${shown}</td></tr>`;
}

function renderProof(evidence: string): Html {
  if (/^https?:\/\//iu.test(evidence)) return html`<a href="${evidence}" rel="noopener">evidence</a> `;
  return html`<a href="/record/${evidence}">evidence</a> `;
}

/** Third parties: two fans from the two sides to one list, and what each is said to do. */
export function renderThirdParties(view: DossierView): Html {
  const all = view.registers.thirdParties;
  if (all.length === 0) return nothing;
  const parties = all.slice(0, mostThird);
  const note = `Parties that both deal with, or that a record of the two names.${all.length > parties.length ? ` ${counted(all.length - parties.length, "further party is", "further parties are")} in the data.` : ""}`;
  const body = html`<div class="two even">${renderFans(view, parties)}${renderThirdTable(view, parties)}</div>`;
  return section("third", "Third parties", note, body, { view, register: "third-parties" });
}

function renderFans(view: DossierView, parties: readonly ThirdParty[]): Html {
  const height = parties.length * 34 + 16;
  const middle = height / 2;
  const most = Math.max(...parties.flatMap(({ withA, withB }) => [withA.length, withB.length]), 1);
  const [a, b] = [sideName(view, "a"), sideName(view, "b")];
  const title = `Records of ${a} and of ${b} with ${counted(parties.length, "third party", "third parties")}`;
  const lines = parties.map((party, at) => {
    const y = at * 34 + 22;
    const fan = (count: number, side: "a" | "b"): Html =>
      count === 0
        ? nothing
        : html`<line class="s${side}${party.conflict ? " das" : ""}" x1="${side === "a" ? 15 : 85}%" x2="${side === "a" ? 32 : 68}%" y1="${middle}" y2="${y - 4}" stroke-width="${(1 + (count / most) * 4).toFixed(1)}"/><text class="mut" x="${side === "a" ? 34 : 66}%" y="${y}" text-anchor="${side === "a" ? "start" : "end"}">${count}</text>`;
    return html`${fan(party.withA.length, "a")}${fan(party.withB.length, "b")}<text class="hd" x="50%" y="${y}" text-anchor="middle">${shortOf(party.code)}</text>`;
  });
  return html`<div class="chart"><h3>${title}</h3><svg width="100%" height="${height}" role="img" aria-label="${title}; the table beside it has the same numbers">${joinHtml(lines)}<text class="num txa" x="13%" y="${middle + 4}" text-anchor="end">${a}</text><text class="num txb" x="87%" y="${middle + 4}">${b}</text></svg><p class="src">Numbers are records. Dashed: some of them are of conflict. Sources: the outlets in the table.</p></div>`;
}

function renderThirdTable(view: DossierView, parties: readonly ThirdParty[]): Html {
  const rows = parties.map((party) => {
    const deeds = party.deeds.slice(0, 4).map(({ type, towards, lines }) => {
      const [line] = lines;
      return html`<p>${line ? html`<a href="/record/${line.id}">${type.replaceAll("-", " ")}, ${shortOf(towards)}</a>` : type}${lines.length > 1 ? ` (${lines.length})` : ""}</p>`;
    });
    return html`<tr><th scope="row"><a href="/dossiers?state=${party.code}">${shortOf(party.code)}</a></th><td class="r" data-l="${sideName(view, "a")}">${party.withA.length}</td><td class="r" data-l="${sideName(view, "b")}">${party.withB.length}</td><td data-l="Said to do">${deeds.length > 0 ? joinHtml(deeds) : html`<span class="mut">only dealt with or named</span>`}</td><td data-l="Said by">${listSome(party.saidBy)}</td></tr>`;
  });
  return html`<table class="stack"><thead><tr><th scope="col">Third party</th><th scope="col" class="r">${sideName(view, "a")}</th><th scope="col" class="r">${sideName(view, "b")}</th><th scope="col">Said to do</th><th scope="col">Said by</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}

/** Every record, newest first, so that nothing of the store is out of sight. */
export function renderRecords(view: DossierView): Html {
  const { settled } = view.registers;
  const rows = settled.map(({ line, state }) => {
    const passages = passagesOf(view.material, line);
    return html`<tr id="${line.id}"><td class="nw" data-l="When">${tellSpan(line.date)}</td><td data-l="What">${tellLine(line)}${state === "reported" ? nothing : html` <span class="out">${state}</span>`}${line.saidBy ? html` <span class="mut">said by ${line.saidBy}</span>` : nothing}${markLine(line)}</td><td data-l="Kind">${line.analyst ? html`record of ${line.analyst.name}` : line.kind}</td><td data-l="Said in">${listSome([...new Set(passages.map(({ outlet }) => outlet))])}</td></tr>`;
  });
  const table = html`<details class="ui"><summary>${counted(settled.length, "record", "records")}</summary><table class="stack"><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Kind</th><th scope="col">Said in</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></details>`;
  return section(
    "all",
    "Every record",
    "As read, newest first, with what later reports did to it. Analysts’ own are marked.",
    table,
    { view, register: "records" },
  );
}
