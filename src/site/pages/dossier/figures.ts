import type { LedgerEntry, LedgerFigure } from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../../html.ts";
import { say } from "../../say.ts";
import {
  dimensionName,
  joinLabels,
  type DossierView,
  evidenceOf,
  type LedgerView,
  markLine,
  type PairView,
  section,
  shortOf,
  sideName,
  tellAmount,
  startUpper,
  tellBoth,
  tellFromTo,
  tellShare,
  tellSpan,
  headCell,
  headWord,
} from "./view.ts";
import { comma } from "../../words.ts";

/** Figures side by side: chart by period, and the ledger with producers and reporters. */
export function renderFigures(view: DossierView): Html {
  const entries = view.registers.figures;
  if (entries.length === 0) return nothing;
  const parting = entries.filter(({ parts }) => parts);
  const widest = parting.toSorted((x, y) => y.apartShare - x.apartShare)[0];
  const note = widest
    ? say("dossier.figuresNote", {
        measure: dimensionName(widest.measure),
        period: tellSpan(widest.period),
        amount: tellAmount(widest.apart, widest.unit),
        share: tellShare(widest.apartShare),
      })
    : say("dossier.nonePart");
  const body = renderLedger(view);
  return section("figures", "Figures, and where they part", joinLabels(note, say("dossier.noAverage")), body, {
    view,
    register: "figures",
  });
}

/** Charts of the figures by period, and beside them the table with who produced and who reported each. */
export function renderLedger(view: LedgerView): Html {
  const entries = view.registers.figures;
  const groups = Map.groupBy(entries, ({ measure, unit, source, target }) => `${measure} ${unit} ${source} ${target}`);
  return html`<div class="two"><div>${joinHtml([...groups.values()].map((group) => renderChart(view, group)))}</div>${renderTable(view, entries)}</div>`;
}

/** One row a period, one mark a figure, from zero; marks link to their evidence. */
function renderChart(view: PairView, group: readonly LedgerEntry[]): Html {
  const [first] = group;
  if (!first) return nothing;
  const most = Math.max(...group.flatMap(({ figures }) => figures.map(({ value }) => value)));
  const height = group.length * 40 + 26;
  const parties =
    first.measure === "trade"
      ? tellBoth(shortOf(first.source), shortOf(first.target))
      : tellFromTo(first.source, first.target);
  const title = say("figure.title", { measure: startUpper(dimensionName(first.measure)), parties, unit: first.unit });
  const left = 24;
  const place = (value: number): string => `${(left + (most === 0 ? 0 : (value / most) * (94 - left))).toFixed(2)}%`;
  const rows = group.map((entry, at) => {
    const y = at * 40 + 20;
    const [highest, lowest] = [entry.figures[0], entry.figures.at(-1)];
    const span =
      highest && lowest && entry.apart > 0
        ? html`<line class="si" x1="${place(lowest.value)}" x2="${place(highest.value)}" y1="${y}" y2="${y}" stroke-width="2"/>`
        : nothing;
    const marks = entry.figures.map(
      (figure) =>
        html`<a class="mk" href="${evidenceOf(view, figure.line.id)}" aria-label="${say("ev.title", { title: `${tellAmount(figure.value, figure.unit)}, ${figure.producer ?? say("figure.noProducer")}` })}"><circle class="${figureClass(figure)}" cx="${place(figure.value)}" cy="${y}" r="6"/></a>`,
    );
    return html`<text x="0" y="${y + 4}">${shortPeriod(entry)}</text><line class="gr" x1="${left}%" x2="100%" y1="${y}" y2="${y}"/>${span}${joinHtml(marks)}<text class="mut kn" x="${place(highest?.value ?? 0)}" y="${y + 18}" text-anchor="end">${tellAmount(highest?.value ?? 0, entry.unit)}</text>`;
  });
  return html`<div class="chart"><h3>${title}</h3><svg width="100%" height="${height}" role="group" aria-label="${title}">${joinHtml(rows)}<text class="mut" x="${left}%" y="${height - 2}">0</text></svg><p class="src">${say("dossier.figuresKey", { a: sideName(view, "a"), b: sideName(view, "b") })}</p></div>`;
}

function figureClass({ side, producer }: LedgerFigure): string {
  if (!producer) return "hol fi";
  if (side === "a") return "fa";
  return side === "b" ? "fb" : "fi";
}

function shortPeriod({ period }: LedgerEntry): string {
  if (!period) return say("figure.noPeriod");
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  if (period.precision === "year") return from.slice(0, 4);
  return from === to ? from : `${from}–${to.slice(5)}`;
}

function renderTable(view: PairView, entries: readonly LedgerEntry[]): Html {
  const rows = entries.map((entry) => {
    const figures = entry.figures.map(
      (figure) =>
        html`<tr><td class="nw" data-l="${headWord("amount")}"><b>${tellAmount(figure.value, figure.unit)}</b>${markLine(view, figure.line)}</td><td data-l="${headWord("producer")}">${figure.producer ?? html`<span class="una">${say("figure.notNamed")}</span>`}${figure.side === "a" || figure.side === "b" ? html` <span class="mut">${sideName(view, figure.side)}</span>` : nothing}</td><td data-l="${headWord("reportedBy")}">${listSome(figure.reporters)}</td></tr>`,
    );
    const apart = entry.parts
      ? html` <span>${say("figure.apart", { amount: tellAmount(entry.apart, entry.unit), share: tellShare(entry.apartShare) })}${entry.definition ? html`. <span${textDirection("en")}>${entry.definition}</span>` : nothing}</span>`
      : entry.apart > 0
        ? html` <span>${say("figure.same")}</span>`
        : nothing;
    return html`<tr class="g"><th colspan="3" scope="rowgroup">${startUpper(dimensionName(entry.measure))}, ${tellSpan(entry.period)}${apart}</th></tr>${joinHtml(figures)}`;
  });
  return html`<table class="stack"><thead><tr>${headCell("amount")}${headCell("producer")}${headCell("reportedBy")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}

/** Four names, and how many more. */
export function listSome(names: readonly string[]): string {
  return names.length <= 4
    ? names.join(comma())
    : say("word.andMore", { list: names.slice(0, 4).join(comma()), count: names.length - 4 });
}
