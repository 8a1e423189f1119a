import {
  type ActEntry,
  type AgreementEntry,
  agreementStages,
  outletsOf,
  type PositionEntry,
  type VisitEntry,
} from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { interfaceLanguage } from "../../interface-language.ts";
import { say, sayOr } from "../../say.ts";
import { comma, directionOf, tellDay, tellPeriod } from "../../words.ts";
import { listSome } from "./figures.ts";
import {
  dimensionName,
  lineText,
  personHere,
  type DossierView,
  newest,
  markLine,
  markLines,
  emptySection,
  section,
  shortOf,
  tellAmount,
  tellSpan,
  tellState,
  headCell,
  headWord,
} from "./view.ts";

/** Rows of a register on the page; older ones are in its data. */
const mostRows = 200;

/** Visits and meetings: who, to where, which days, which level. */
export function renderVisits(view: DossierView): Html {
  const { visits } = view.registers;
  if (visits.length === 0) return nothing;
  const { shown, more } = newest(visits, mostRows);
  const rows = shown.map(
    (visit) =>
      html`<tr><td class="nw" data-l="${headWord("when")}">${tellSpan(visit.date)}${visit.date ? nothing : toldOn(visit.told)}</td><th scope="row">${visit.who.map(nameOf).join(comma())}</th><td data-l="${headWord("what")}">${tellVisit(visit)}${tellState(visit.state)}${markLines(view, visit.lines)}</td><td data-l="${headWord("level")}">${sayOr(`level.${visit.level}`, visit.level)}</td><td data-l="${headWord("saidIn")}">${listSome(outletsOf(view.material, visit.lines))}</td></tr>`,
  );
  const planned = visits.filter((visit) => visit.planned).length;
  const note = `${say("dossier.visitsNote", { done: visits.length - planned, planned })}${more}`;
  const table = html`<table class="stack"><thead><tr>${headCell("when")}${headCell("who")}${headCell("what")}${headCell("level")}${headCell("saidIn")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
  return section("visits", "Visits and meetings", note, table, { view, register: "visits" });
}

function toldOn(day: string | undefined): Html {
  return day ? html`<br><span class="mut">${say("word.toldOn", { day: tellDay(day) })}</span>` : nothing;
}

function nameOf(who: string): string {
  return /^[A-Z]{2,5}$/u.test(who) ? shortOf(who) : personHere(who);
}

function tellVisit({ kind, from, to, place, form, planned, lines }: VisitEntry): Html {
  const [line] = lines;
  if (line && interfaceLanguage() !== "en")
    return html`${lineText(line)}${form ? html` <span class="mut">${sayOr(`visit.${form}`, form)}</span>` : nothing}`;
  const what = kind === "visit" ? (form ?? "visit") : kind;
  const where = kind === "visit" ? `to ${shortOf(to)}` : `${shortOf(from)} with ${shortOf(to)}`;
  return html`${planned ? "planned: " : ""}${what} ${where}${place ? `, ${place}` : ""}`;
}

/** Agreements with the stages of their life; a stage that no record shows is unknown and drawn dotted. */
export function renderAgreements(view: DossierView): Html {
  const { agreements } = view.registers;
  if (agreements.length === 0) return nothing;
  const { shown, more } = newest(agreements, mostRows);
  const rows = shown.map(
    (one) =>
      html`<tr><th scope="row">${tellTitle(one)}${one.denied ? html` <span class="out">${say("state.denied")}</span>` : nothing}${markLines(view, one.lines)}</th><td data-l="${headWord("subject")}">${dimensionName(one.subject)}</td><td data-l="${headWord("value")}">${one.value ? tellAmount(one.value.value, one.value.unit) : html`<span class="nw">${say("word.notSaid")}</span>`}</td><td data-l="${headWord("life")}">${renderLife(one)}</td></tr>`,
  );
  const note = `${say("dossier.agreementsNote")}${more}`;
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${say("dossier.s.agreements")}"><table class="stack"><thead><tr>${headCell("agreement")}${headCell("subject")}${headCell("value")}${headCell("life")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table></div>`;
  return section("agreements", "Agreements", note, table, { view, register: "agreements" });
}

function tellTitle({ title, language, noun, otherTitles, parties }: AgreementEntry): Html {
  const others =
    parties.length > 2 ? html` <span class="mut">+ ${parties.slice(2).map(shortOf).join(comma())}</span>` : nothing;
  if (!title)
    return html`${noun ? html`${sayOr(`paper.${noun}`, noun)}${comma()}` : nothing}<span class="mut">${say("word.unnamedPaper")}</span>${others}`;
  const also = otherTitles.map((name) => html` <span class="mut">${say("word.also")} “<bdi>${name}</bdi>”</span>`);
  return html`“<span lang="${language ?? "und"}" dir="${directionOf(language ?? "en")}">${title}</span>”${joinHtml(also)}${others}`;
}

function renderLife({ stages }: AgreementEntry): Html {
  const items = agreementStages.map((stage) => {
    const marks = stages.filter((mark) => mark.stage === stage);
    if (marks.length === 0)
      return html`<li class="q">${stageName(stage)}<span class="vh">: ${say("word.unknown")}</span></li>`;
    const when = marks.map(({ at }) => at).find((at) => at !== undefined);
    return html`<li class="y">${stageName(stage)}<br>${when ? tellStageDay(when) : say("speaker.noDay")}</li>`;
  });
  return html`<ol class="life">${joinHtml(items)}</ol>`;
}

/** A day, month or year as exact as the record has it. */
function tellStageDay(at: string): string {
  const precision = at.length === 4 ? "year" : at.length === 7 ? "month" : "day";
  return tellPeriod({ from: at, to: at, precision }, "short");
}

function stageName(stage: (typeof agreementStages)[number]): string {
  return sayOr(`stage.${stage}`, stage);
}

export function renderExercises(view: DossierView): Html {
  const { exercises } = view.registers;
  return exercises.length === 0
    ? nothing
    : section("exercises", "Joint exercises", say("dossier.exercisesNote"), renderActs(view, exercises), {
        view,
        register: "exercises",
      });
}

export function renderSanctions(view: DossierView): Html {
  const { sanctions } = view.registers;
  return sanctions.length === 0
    ? emptySection("sanctions")
    : section("sanctions", "Sanctions and broken ties", say("dossier.sanctionsNote"), renderActs(view, sanctions), {
        view,
        register: "sanctions",
      });
}

function renderActs(view: DossierView, acts: readonly ActEntry[]): Html {
  const { material } = view;
  const rows = newest(acts, mostRows).shown.map((act) => {
    const [line] = act.lines;
    const mark = line ? markLine(view, line) : nothing;
    return html`<tr><td class="nw" data-l="${headWord("when")}">${tellSpan(act.date)}${act.date ? nothing : toldOn(act.told)}</td><th scope="row">${tellAct(act)}</th><td data-l="${headWord("parties")}">${[act.by, act.on, ...act.others].map(shortOf).join(comma())}${tellState(act.state)}${mark}</td><td data-l="${headWord("place")}">${act.place ?? say("word.notSaid")}</td><td data-l="${headWord("saidIn")}">${listSome(outletsOf(material, act.lines))}</td></tr>`;
  });
  return html`<table class="stack"><thead><tr>${headCell("when")}${headCell("what")}${headCell("parties")}${headCell("place")}${headCell("saidIn")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}

/** "planned: joint exercise"; in other languages the act as its record has it. */
function tellAct({ planned, type, lines }: ActEntry): Html {
  const [line] = lines;
  if (line && interfaceLanguage() !== "en") return lineText(line);
  return html`${planned ? "planned: " : ""}${type.replaceAll("-", " ")}`;
}

/** Positions by party, and since when they stand in this record. */
export function renderPositions(view: DossierView): Html {
  const { positions } = view.registers;
  if (positions.length === 0) return nothing;
  const rows = positions.map(
    (one) =>
      html`<tr><th scope="row">${shortOf(one.party)}</th><td data-l="${headWord("holds")}">${tellPosition(one)}${markLines(view, one.lines)}</td><td data-l="${headWord("since")}">${one.since ? tellDay(one.since) : say("speaker.noDay")}</td><td data-l="${headWord("last")}">${one.last ? tellDay(one.last) : say("speaker.noDay")}</td></tr>`,
  );
  const table = html`<table class="stack"><thead><tr>${headCell("party")}${headCell("holds")}${headCell("since")}${headCell("last")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
  return section("positions", "Positions", say("dossier.positionsNote"), table, { view, register: "positions" });
}

function tellPosition({ type, towards, dimension }: PositionEntry): string {
  return say("position.told", {
    holds: sayOr(`position.${type}`, type),
    whom: shortOf(towards),
    dimension: dimensionName(dimension),
  });
}
