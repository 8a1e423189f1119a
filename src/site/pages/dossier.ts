import { registerTables } from "../../relations/index.ts";
import type { Work } from "../citations.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { interfaceLanguage } from "../interface-language.ts";
import { say, sayOr } from "../say.ts";
import { renderFrictions, renderForecasts, renderReadouts, renderRecords } from "./dossier/accounts.ts";
import { renderAgreements, renderExercises, renderPositions, renderSanctions, renderVisits } from "./dossier/acts.ts";
import { renderCorrections } from "./dossier/corrected.ts";
import { renderFigures } from "./dossier/figures.ts";
import { renderHead } from "./dossier/head.ts";
import { renderFoot } from "./follow.ts";
import { renderHeat } from "./dossier/heat.ts";
import { renderLanes } from "./dossier/lanes.ts";
import { renderLinePanel, renderStatementPanel } from "./dossier/panels.ts";
import { renderThirdParties } from "./dossier/third.ts";
import type { DossierView } from "./dossier/view.ts";
import { renderSpeakers, renderWords } from "./dossier/words.ts";

/** So many records and as many statements have their evidence on the page itself; older ones at their own address. */
const mostPanels = 400;

/** The record of how two states or bodies deal with each other: every mark opens its evidence, every chart has a table. */
export function renderDossier(given: Omit<DossierView, "open"> & { readonly work?: Work }): Html {
  const { material, work } = given;
  return html`${renderContent(given)}${renderDoors({ material, ...(work ? { work } : {}) })}`;
}

function renderContent(given: Omit<DossierView, "open">): Html {
  const { settled, statements } = given.registers;
  const lines = settled.slice(0, mostPanels);
  const words = statements.slice(-mostPanels);
  const open = new Set<string>([...lines.map(({ line }) => line.id), ...words.map(({ id }) => id)]);
  const view = { ...given, open };
  if (view.material.lines.length === 0) {
    return html`${renderHead(view)}<p class="held"><b>${say("dossier.empty")}</b> ${say("dossier.emptyWhy")}</p>`;
  }
  const [heat, lanes, talk, speakers] = [renderHeat(view), renderLanes(view), renderWords(view), renderSpeakers(view)];
  const third = renderThirdParties(view);
  const sections: readonly (readonly [id: string, title: string, body: Html | string])[] = [
    ["heat", "By month", heat.body],
    ["lanes", "Acts and plans", lanes.body],
    ["words", "Words and deeds", talk.body],
    ["who", "Who says what", speakers.body],
    ["visits", "Visits", renderVisits(view)],
    ["figures", "Figures", renderFigures(view)],
    ["agreements", "Agreements", renderAgreements(view)],
    ["exercises", "Exercises", renderExercises(view)],
    ["readouts", "Readouts", renderReadouts(view)],
    ["positions", "Positions", renderPositions(view)],
    ["frictions", "Frictions", renderFrictions(view)],
    ["sanctions", "Sanctions", renderSanctions(view)],
    ["third", "Third parties", third.body],
    ["forecasts", "Forecasts", renderForecasts(view)],
    ["all", "Every record", renderRecords(view)],
    ["corrections", say("fix.mark"), renderCorrections(view)],
  ];
  const shown = sections.filter(([, , body]) => body !== nothing);
  const toc = html`<nav class="toc ui" aria-label="${say("story.onPage")}">${joinHtml(shown.map(([id, title]) => html`<a href="#${id}">${interfaceLanguage() === "en" ? title : sayOr(`dossier.s.${id}`, title)}</a>`))}</nav>`;
  const panels = [
    ...heat.panels,
    ...lanes.panels,
    ...talk.panels,
    ...speakers.panels,
    ...third.panels,
    ...lines.map((one) => renderLinePanel(view, one)),
    ...words.map((statement) => renderStatementPanel(view, statement)),
  ];
  return html`${renderHead(view)}${toc}${joinHtml(shown.map(([, , body]) => html`${body}`))}${joinHtml(panels)}`;
}

function renderDoors({ material, work }: Pick<DossierView, "material"> & { readonly work?: Work }): Html {
  const base = `/dossier/${material.a}-${material.b}`;
  const links = Object.keys(registerTables).map(
    (name) =>
      html`<span>${name} <a href="${base}/${name}.csv" aria-label="${name} as CSV">CSV</a><a href="${base}/${name}.json" aria-label="${name} as JSON">JSON</a></span> `,
  );
  const doors = {
    forms: [
      ["JSON", `${base}.json`],
      ["CSV", `${base}.csv`],
    ] as const,
    feeds: { path: base },
    key: `${material.a}-${material.b}`,
  };
  return html`<p class="foot regs"><span>${say("dossier.registers")}</span> <span lang="en" dir="ltr">${joinHtml(links)}</span></p>${renderFoot(work ? { ...doors, work } : doors)}`;
}
