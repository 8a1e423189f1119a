import { stateNames } from "../../language/index.ts";
import { tellAct } from "../../brief/index.ts";
import type { DossierLine } from "../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted, tellDay } from "../words.ts";

export interface DossierView {
  readonly a: string;
  readonly b: string;
  /** Newest first. */
  readonly lines: readonly DossierLine[];
  /** Stories by article id, to lead from a line to the page that tells it. */
  readonly stories: ReadonlyMap<string, string>;
  /** Passages by article id and span, in full. */
  readonly passage: (article: string, span: readonly [number, number]) => string;
}

/** The record of how two states deal with each other: every line with its sources. */
export function renderDossier(view: DossierView): Html {
  const [a, b] = [stateNames(view.a, "en"), stateNames(view.b, "en")];
  const { lines } = view;
  const outlets = new Set(lines.flatMap(({ citations }) => citations.map(({ outlet }) => outlet)));
  const dates = lines.flatMap(({ date }) => (date ? [date.from] : [])).toSorted();
  const covered =
    dates.length > 0 ? `${tellDay(dates[0] ?? "")} to ${tellDay(dates.at(-1) ?? "")}` : "no dated line yet";
  const thin =
    outlets.size < 4
      ? html`<p class="held"><b>Thin coverage:</b> ${counted(outlets.size, "outlet", "outlets")} only.</p>`
      : nothing;
  return html`<header class="head"><p class="kick"><a href="/dossiers">Pairs</a></p><h1>${a.short} and ${b.short}</h1><p class="stand">${a.formal} and ${b.formal}. ${counted(lines.length, "line", "lines")} from ${counted(outlets.size, "outlet", "outlets")}; time covered: ${covered}.</p>${thin}</header>
${lines.length === 0 ? html`<p class="intro">Nothing between these two has been read yet.</p>` : html`${renderHeat(lines)}${joinHtml(sections.map((section) => renderSection(view, section)))}`}
<footer class="foot">This page is also <a href="/dossier/${view.a}-${view.b}.json">JSON</a><a href="/dossier/${view.a}-${view.b}.csv">CSV</a></footer>`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly holds: (line: DossierLine) => boolean;
}

const sections: readonly Section[] = [
  { id: "visits", title: "Visits and meetings", holds: ({ type }) => /^(?:visit|meet|talk|host|call)/u.test(type) },
  { id: "agreements", title: "Agreements", holds: ({ kind }) => kind === "agreement" },
  { id: "figures", title: "Figures", holds: ({ kind }) => kind === "figure" },
  {
    id: "acts",
    title: "Other acts",
    holds: ({ kind, type }) => kind === "event" && !/^(?:visit|meet|talk|host|call)/u.test(type),
  },
  { id: "plans", title: "Plans and forecasts", holds: ({ kind }) => kind === "plan" || kind === "forecast" },
  {
    id: "words",
    title: "Statements, positions, assessments",
    holds: ({ kind }) => ["statement", "position", "assessment", "structure"].includes(kind),
  },
];

function renderSection(view: DossierView, { id, title, holds }: Section): Html {
  const lines = view.lines.filter(holds);
  if (lines.length === 0) return nothing;
  return html`<section class="full"><h2 id="${id}">${title}</h2><table class="stack"><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Voices</th><th scope="col">Said in</th></tr></thead><tbody>${joinHtml(lines.map((line) => renderLine(view, line)))}</tbody></table></section>`;
}

function renderLine(view: DossierView, line: DossierLine): Html {
  const when = line.date ? tellSpan(line.date) : "no date given";
  const figure = line.figures[0];
  const amount = figure
    ? `${new Intl.NumberFormat("en-GB").format(figure.value)} ${figure.unit === "1" ? "" : figure.unit}${figure.producer ? `, by ${figure.producer}` : ""}`
    : "";
  const state = line.polarity === "denied" ? "denied: " : "";
  const story = line.citations.flatMap(({ article }) => view.stories.get(article) ?? [])[0];
  const passages = line.citations.map(
    ({ article, span, outlet }) =>
      html`<div class="psg"><p class="o">${outlet}</p><blockquote>${view.passage(article, span)}</blockquote></div>`,
  );
  return html`<tr id="${line.id}"><td data-l="When" class="nw">${when}</td><td data-l="What">${state}${tellLine(line)}${amount ? html` <b>${amount}</b>` : nothing}${line.saidBy ? html` <span class="mut">said by ${line.saidBy}</span>` : nothing}${story ? html` <a href="/story/${story}">story</a>` : nothing}</td><td data-l="Voices">${line.voices}</td><td data-l="Said in"><details><summary>${counted(line.citations.length, "passage", "passages")}</summary>${joinHtml(passages)}</details></td></tr>`;
}

/** What a line says; its day stands beside it. */
function tellLine(line: DossierLine): string {
  const { date: _date, ...undated } = line;
  if (line.kind === "figure") return line.figures[0]?.measure ?? "trade";
  return tellAct(undated) ?? line.type;
}

function tellSpan({ from, to, precision }: NonNullable<DossierLine["date"]>): string {
  if (precision === "year") return from.slice(0, 4);
  if (precision === "month") return from.slice(0, 7);
  return from.slice(0, 10) === to.slice(0, 10) ? tellDay(from) : `${tellDay(from)} – ${tellDay(to)}`;
}

/** Dimension by month: chart and table at once. */
function renderHeat(lines: readonly DossierLine[]): Html {
  const dated = lines.filter(({ date }) => date && date.precision !== "year");
  const months = [...new Set(dated.map(({ date }) => date?.from.slice(0, 7) ?? ""))].toSorted().slice(-18);
  const dimensions = [...new Set(lines.map(({ dimension }) => dimension))].toSorted();
  if (months.length === 0) return nothing;
  const cell = (dimension: string, month: string): number =>
    dated.filter((line) => line.dimension === dimension && line.date?.from.startsWith(month)).length;
  const rows = dimensions.map(
    (dimension) =>
      html`<tr><th scope="row">${dimension}</th>${joinHtml(months.map((month) => renderCell(cell(dimension, month))))}</tr>`,
  );
  return html`<section class="full"><h2 id="heat">Lines by dimension and month</h2><div class="scroll" tabindex="0" role="region" aria-label="Lines by dimension and month"><table class="heat"><thead><tr><td></td>${joinHtml(months.map((month) => html`<th scope="col">${month}</th>`))}</tr></thead><tbody>${joinHtml(rows)}</tbody></table></div></section>`;
}

function renderCell(count: number): Html {
  const step = count === 0 ? 0 : Math.min(5, 1 + Math.floor(Math.log2(count)));
  return html`<td class="h${step}"><span>${count === 0 ? "·" : count}</span></td>`;
}
