import { registerTables } from "../../relations/index.ts";
import type { Work } from "../citations.ts";
import type { SearchHit } from "../../search/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
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
import { searchAddress } from "./search.ts";
import { tellDay } from "../words.ts";

/** So many records and so many statements have their evidence on the page itself; older ones at their own address. */
const mostPanels = { lines: 300, words: 120 };

export interface DossierPage extends Omit<DossierView, "open"> {
  /** The newest stories that name both. */
  readonly stories: readonly SearchHit[];
  readonly work?: Work;
}

/** The record of how two states or bodies deal with each other: every mark opens its evidence, every chart has a table. */
export function renderDossier(given: DossierPage): Html {
  const { material, work } = given;
  return html`${renderContent(given)}${renderDoors({ material, ...(work ? { work } : {}) })}`;
}

function renderContent({ stories, ...given }: DossierPage): Html {
  const { settled, statements } = given.registers;
  const lines = settled.slice(0, mostPanels.lines);
  const words = statements.slice(-mostPanels.words);
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
    ["stories", say("search.story"), renderStories(view, stories)],
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

/** What the record grew from: stories that name both, the newest first. */
function renderStories({ material: { a, b } }: DossierView, stories: readonly SearchHit[]): Html {
  if (stories.length === 0) return nothing;
  const rows = stories.map(
    ({ path, title, language = "en", at }) =>
      html`<li><h3${textDirection(language, true)}><a href="${path}">${title}</a></h3>${at ? html`<p class="why">${tellDay(at)}</p>` : nothing}</li>`,
  );
  return html`<section class="full"><h2 id="stories">${say("search.story")}</h2><ul class="rows">${joinHtml(rows)}</ul><p class="ui more"><a href="${searchAddress(`kind:story about:${a}-${b}`)}">${say("home.older")}</a></p></section>`;
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
