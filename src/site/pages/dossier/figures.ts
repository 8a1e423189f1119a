import type { LedgerEntry, LedgerFigure } from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { say, tellNumber } from "../../say.ts";
import { layFigures, placeOf, scaleTicks } from "./lay-figures.ts";
import {
  dimensionName,
  joinLabels,
  type DossierView,
  evidenceOf,
  type LedgerView,
  markLine,
  personHere,
  unitName,
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
import { comma, semicolon, tellPeriod } from "../../words.ts";

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

/** Height of a row before its marks: the period stands above them, so that both have the whole width. CSS pixels. */
const headHeight = 26;

/** One row a period, one mark a figure, on a scale from nought; marks link to their evidence, sources stand below. */
function renderChart(view: PairView, group: readonly LedgerEntry[]): Html {
  const [first] = group;
  if (!first) return nothing;
  const most = Math.max(...group.flatMap(({ figures }) => figures.map(({ value }) => value)));
  const parties =
    first.measure === "trade"
      ? tellBoth(shortOf(first.source), shortOf(first.target))
      : tellFromTo(first.source, first.target);
  const title = say("figure.title", {
    measure: startUpper(dimensionName(first.measure)),
    parties,
    unit: unitName(first.unit),
  });
  const rows: Html[] = [];
  let top = 0;
  for (const entry of group) {
    const { body, height } = drawRow(view, entry, most, top);
    rows.push(body);
    top += height;
  }
  const ticks = scaleTicks(most).map((value) => {
    const x = `${placeOf(value, most).toFixed(2)}%`;
    return html`<line class="gr" x1="${x}" x2="${x}" y1="0" y2="${top + 4}"/><text class="mut" x="${x}" y="${top + 18}" text-anchor="${value === 0 ? "start" : "middle"}">${value === 0 ? tellNumber(0) : tellAmount(value, first.unit)}</text>`;
  });
  return html`<div class="chart"><h3>${title}</h3><svg width="100%" height="${top + 24}" role="group" aria-label="${title}">${joinHtml(ticks)}${joinHtml(rows)}</svg><p class="src">${renderKey(view, group)} ${tellSources(group)}</p></div>`;
}

function drawRow(
  view: PairView,
  { figures, period, unit, apart }: LedgerEntry,
  most: number,
  top: number,
): { readonly body: Html; readonly height: number } {
  const { marks, labels, height } = layFigures(
    figures.map(({ value }) => value),
    most,
  );
  const line = top + headHeight;
  const [highest, lowest] = [marks[0], marks.at(-1)];
  const span =
    highest && lowest && apart > 0
      ? html`<line class="si" x1="${lowest.at.toFixed(2)}%" x2="${highest.at.toFixed(2)}%" y1="${line + lowest.down}" y2="${line + highest.down}" stroke-width="2"/>`
      : nothing;
  const drawn = figures.map((figure, i) => {
    const { at = 0, down = 0 } = marks[i] ?? {};
    const name = [tellAmount(figure.value, figure.unit), producerName(figure)].join(comma());
    return html`<a class="mk" href="${evidenceOf(view, figure.line.id)}" aria-label="${say("ev.title", { title: name })}"><circle class="${figureClass(figure)}" cx="${at.toFixed(2)}%" cy="${line + down}" r="6"/></a>`;
  });
  const told = labels.map(({ of, side }) => {
    const { at = 0, down = 0 } = marks[of] ?? {};
    const [dx, anchor] = side === "after" ? [10, "start"] : [-10, "end"];
    return html`<text class="kn" x="${at.toFixed(2)}%" dx="${dx}" y="${line + down + 4}" text-anchor="${anchor}">${tellAmount(figures[of]?.value ?? 0, unit)}</text>`;
  });
  return {
    body: html`<text class="hd kn" x="0" y="${top + 14}">${tellShortPeriod(period)}</text>${span}${joinHtml(drawn)}${joinHtml(told)}`,
    height: headHeight + height,
  };
}

function figureClass({ side, producer }: LedgerFigure): string {
  if (!producer) return "hol fi";
  if (side === "a") return "fa";
  return side === "b" ? "fb" : "fi";
}

function producerName({ producer }: LedgerFigure): string {
  return producer ? personHere(producer) : say("figure.noProducer");
}

function tellShortPeriod(period: LedgerEntry["period"]): string {
  return period ? tellPeriod(period, "short") : say("figure.noPeriod");
}

/** What the colours of a chart stand for: only those that it has. */
function renderKey(view: PairView, group: readonly LedgerEntry[]): Html {
  const kinds = new Set(group.flatMap(({ figures }) => figures.map(figureClass)));
  const keys: readonly (readonly [kind: string, colour: string, text: string])[] = [
    ["fa", "txa", say("figure.by", { who: sideName(view, "a") })],
    ["fb", "txb", say("figure.by", { who: sideName(view, "b") })],
    ["fi", "", say("figure.by", { who: say("word.others") })],
    ["hol fi", "", say("figure.noProducer")],
  ];
  const shown = keys.filter(([kind]) => kinds.has(kind));
  return html`<span aria-hidden="true">${joinHtml(shown.map(([kind, colour, text], i) => html`${i > 0 ? " " : ""}<b class="${colour}">${kind === "hol fi" ? "○" : "●"}</b> ${text}.`))}</span>`;
}

/** "Sources: Chinese customs, reported by Harbour Wire; Vladimir Putin, reported by …", as a chart that is handed on needs them. */
function tellSources(group: readonly LedgerEntry[]): string {
  const figures = Map.groupBy(
    group.flatMap((entry) => entry.figures),
    producerName,
  );
  const parts = [...figures].map(([producer, of]) =>
    say("figure.source", { producer, outlets: listSome([...new Set(of.flatMap(({ reporters }) => reporters))], 3) }),
  );
  return say("figure.sources", { list: parts.join(semicolon()) });
}

function renderTable(view: PairView, entries: readonly LedgerEntry[]): Html {
  const rows = entries.map((entry) => {
    const figures = entry.figures.map(
      (figure) =>
        html`<tr><td class="nw" data-l="${headWord("amount")}"><b>${tellAmount(figure.value, figure.unit)}</b>${markLine(view, figure.line)}</td><td data-l="${headWord("producer")}">${figure.producer ? personHere(figure.producer) : html`<span class="una">${say("figure.notNamed")}</span>`}${figure.side === "a" || figure.side === "b" ? html` <span class="mut">${sideName(view, figure.side)}</span>` : nothing}</td><td data-l="${headWord("reportedBy")}">${listSome(figure.reporters)}</td></tr>`,
    );
    const apart = entry.parts
      ? html` <span>${say("figure.apart", { amount: tellAmount(entry.apart, entry.unit), share: tellShare(entry.apartShare) })}. ${joinLabels(...entry.mayDiffer.map((reason) => say(`figure.may.${reason}`)))}</span>`
      : entry.apart > 0
        ? html` <span>${say("figure.same")}</span>`
        : nothing;
    return html`<tr class="g"><th colspan="3" scope="rowgroup">${startUpper(dimensionName(entry.measure))}${comma()}${tellSpan(entry.period)}${apart}</th></tr>${joinHtml(figures)}`;
  });
  return html`<table class="stack"><thead><tr>${headCell("amount")}${headCell("producer")}${headCell("reportedBy")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}

/** Four names, or as many as given, and how many more. */
export function listSome(names: readonly string[], most = 4): string {
  return names.length <= most
    ? names.join(comma())
    : say("word.andMore", { list: names.slice(0, most).join(comma()), count: names.length - most });
}
