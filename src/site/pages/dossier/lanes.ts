import { type DossierLine, dayOfLine, dimensionIn, eventType, type ForecastEntry } from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { interfaceLocale } from "../../interface-language.ts";
import { say, sayOr } from "../../say.ts";
import { tellType } from "../../tell-type.ts";
import { comma, tellDay, tellPeriod } from "../../words.ts";
import { lineEntry, type ListEntry, renderListPanel } from "./panels.ts";
import {
  dimensionName,
  type DossierView,
  evidenceOf,
  markClass,
  section,
  sideName,
  kindName,
  lineText,
  personHere,
  records,
  tellLine,
  tellSpan,
  headCell,
  headWord,
} from "./view.ts";

type Lane = "act" | "plan" | "forecast";

interface Mark {
  readonly lane: Lane;
  readonly at: number;
  readonly line?: DossierLine;
  readonly forecast?: ForecastEntry;
  readonly dimension: string;
}

/** Where the lanes begin, in percent of the width: their names stand before it. */
const left = 19;
const right = 98;
const laneHeight = 44;
/** Marks closer than this, in percent, are one mark that opens a list. */
const near = 1.6;

/** Width of a letter in percent where the drawing is at its narrowest, 46 rem. */
const letter = 0.9;

/** Acts filled, plans hollow, forecasts dashed, by dimension over time; the same as a list beside it. */
export function renderLanes(view: DossierView): { readonly body: Html; readonly panels: readonly Html[] } {
  const marks = gatherMarks(view);
  const times = marks.map(({ at }) => at);
  if (marks.length < 2) return { body: nothing, panels: [] };
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const place = (at: number): number =>
    to === from ? (left + right) / 2 : left + 1 + ((at - from) / (to - from)) * (right - left - 2);
  const lanes = view.material.dimensions
    .map(({ id }) => id)
    .filter((id) => marks.some(({ dimension }) => dimension === id));
  const height = lanes.length * laneHeight + 30;
  const panels: Html[] = [];
  const drawn = lanes.map((lane, row) => drawLane(view, lane, row, marks, place, panels));
  const [start, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
  const title = `${say("dossier.s.lanes")}${comma()}${tellPeriod({ from: start, to: end, precision: "day" })}`;
  const chart = html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><svg width="100%" height="${height}" role="group" aria-labelledby="lanes-t"><title id="lanes-t">${title}</title>${drawScale(from, to, place, height)}${joinHtml(drawn)}</svg></div>`;
  const side = (of: "a" | "b"): string => sideName(view, of);
  const note = html`${say("dossier.lanesKey")} <b class="txa">${say("dossier.blue")}</b>: ${side("a")}. <b class="txb">${say("dossier.brown")}</b>: ${side("b")}. ${say("dossier.lanesBoth")}`;
  const list = html`<details class="ui"><summary>${say("dossier.table")}</summary>${renderList(view, marks)}</details>`;
  return {
    body: section("lanes", "What was done, what is planned, what is expected", note, html`${chart}${list}`),
    panels,
  };
}

function gatherMarks(view: DossierView): readonly Mark[] {
  const { material, registers } = view;
  const lines = material.lines
    .filter(
      ({ kind, polarity }) => (kind === "event" || kind === "agreement" || kind === "plan") && polarity === "positive",
    )
    .flatMap((line): readonly Mark[] => {
      const at = Date.parse(dayOfLine(material, line) ?? "");
      return Number.isNaN(at)
        ? []
        : [{ lane: line.kind === "plan" ? "plan" : "act", at, line, dimension: dimensionIn(material, line) }];
    });
  const forecasts = registers.forecasts.flatMap((forecast): readonly Mark[] => {
    const at = Date.parse(forecast.by?.from ?? forecast.said ?? "");
    return Number.isNaN(at) ? [] : [{ lane: "forecast", at, forecast, dimension: forecast.dimension }];
  });
  return [...lines, ...forecasts].toSorted((x, y) => x.at - y.at);
}

function drawLane(
  view: DossierView,
  lane: string,
  row: number,
  marks: readonly Mark[],
  place: (at: number) => number,
  panels: Html[],
): Html {
  const y = row * laneHeight + 24;
  const groups: Mark[][] = [];
  for (const mark of marks.filter(({ dimension }) => dimension === lane)) {
    const group = groups.at(-1);
    if (group && place(mark.at) - place(group[0]?.at ?? 0) < near) group.push(mark);
    else groups.push([mark]);
  }
  let labelled = left - 1;
  const drawn = groups.map((group, at) => {
    const [first] = group;
    if (!first) return nothing;
    const x = place(first.at);
    const id = `l${row}-${at}`;
    const lines = group.flatMap(({ line }) => line ?? []);
    if (group.length > 1)
      panels.push(
        renderListPanel(
          id,
          `${dimensionName(lane)}${comma()}${tellDay(new Date(first.at).toISOString())}: ${records(group.length)}`,
          [
            ...lines.map((line) => lineEntry(view, line)),
            ...group.flatMap(({ forecast }) => (forecast ? [forecastEntry(view, forecast)] : [])),
          ],
        ),
      );
    const name = labelOf(group, first);
    const text = group.length > 1 ? name : shortLabel(first);
    const { anchor, starts, ends } = layLabel(text, x);
    const fits = starts > labelled && ends < right + 3;
    if (fits) labelled = ends + 1;
    return html`<a class="mk" href="${group.length > 1 ? `#${id}` : hrefOf(view, first)}" aria-label="${say("ev.title", { title: name })}">${drawMark(view, group, x, y)}</a>${fits ? html`<text class="mut kn" x="${x.toFixed(2)}%" y="${y + 19}" text-anchor="${anchor}">${text}</text>` : nothing}`;
  });
  return html`<text class="hd" x="0" y="${y + 4}">${dimensionName(lane)}</text><line class="gr" x1="${left}%" x2="100%" y1="${y}" y2="${y}"/>${joinHtml(drawn)}`;
}

function drawMark(view: DossierView, group: readonly Mark[], x: number, y: number): Html {
  const at = `${x.toFixed(2)}%`;
  const act = group.find(({ lane }) => lane === "act")?.line;
  const plan = group.find(({ lane }) => lane === "plan")?.line;
  const halo = html`<circle class="halo" cx="${at}" cy="${y}" r="11"/>`;
  if (act)
    return html`${halo}<circle class="${markClass(view, act)}" cx="${at}" cy="${y}" r="${group.length > 1 ? 8 : 6}"/>`;
  if (plan) return html`${halo}<circle class="hol ${markClass(view, plan)}" cx="${at}" cy="${y}" r="6"/>`;
  return html`${halo}<circle class="hol das fi" cx="${at}" cy="${y}" r="6"/>`;
}

function hrefOf(view: DossierView, { line, forecast }: Pick<Mark, "line" | "forecast">): string {
  return evidenceOf(view, line?.id ?? forecast?.id ?? "");
}

function forecastEntry(view: DossierView, forecast: ForecastEntry): ListEntry {
  return {
    href: evidenceOf(view, forecast.id),
    text: html`${say("forecast.by", { who: forecast.who })}`,
    note: sayOr(`forecast.${forecast.outcome}`, forecast.outcome),
  };
}

function labelOf(group: readonly Mark[], { line, forecast }: Mark): string {
  if (group.length > 1) return records(group.length);
  return line ? tellLine(line) : say("forecast.by", { who: forecast?.who ?? "" });
}

/** A few words under a mark: what it is and, for a visit, whose. */
function shortLabel({ line, forecast }: Mark): string {
  if (!line)
    return forecast?.unnamed ? kindName("forecast") : `${kindName("forecast")}${comma()}${forecast?.who ?? ""}`;
  const type = eventType(line.type);
  const what = type ? tellType(type).name : kindName(line.kind);
  const who = line.type === "visit" && line.sourceActor ? personHere(line.sourceActor) : undefined;
  return who ? `${what}${comma()}${who}` : what;
}

/** Where a label begins and ends, in percent of a width of some 1,100 px; at the edges it runs inwards. */
function layLabel(
  text: string,
  x: number,
): { readonly anchor: string; readonly starts: number; readonly ends: number } {
  const width = (text.length + (text.match(/[\u2e80-\uffdc]/gu)?.length ?? 0)) * letter;
  if (x < left + 6) return { anchor: "start", starts: x, ends: x + width };
  if (x > right - 6) return { anchor: "end", starts: x - width, ends: x };
  return { anchor: "middle", starts: x - width / 2, ends: x + width / 2 };
}

/** Five ticks, told by year or by month as the time between them asks. */
function drawScale(from: number, to: number, place: (at: number) => number, height: number): Html {
  const long = to - from > 3 * 365 * 86_400_000;
  const format = new Intl.DateTimeFormat(interfaceLocale(), {
    ...(long ? {} : { month: "short" }),
    year: "numeric",
    timeZone: "UTC",
  });
  const ticks = Array.from({ length: 5 }, (_, i) => from + ((to - from) * i) / 4);
  return joinHtml(
    ticks.map((tick, i) => {
      const x = place(tick).toFixed(2);
      return html`<line class="gr" x1="${x}%" x2="${x}%" y1="6" y2="${height - 20}"/><text class="mut" x="${x}%" y="${height - 4}" text-anchor="${i === ticks.length - 1 ? "end" : "middle"}">${format.format(tick)}</text>`;
    }),
  );
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)} …` : text;
}

function renderList(view: DossierView, marks: readonly Mark[]): Html {
  const rows = marks.toReversed().map((mark) => {
    const { lane, line, forecast, dimension } = mark;
    const what = line
      ? lineText(line)
      : html`<q lang="${forecast?.language ?? "und"}" dir="auto">${cut(forecast?.what ?? "")}</q>`;
    const when = line ? tellSpan(line.date) : tellSpan(forecast?.by);
    return html`<tr><th scope="row">${kindName(lane === "act" ? "event" : lane)}</th><td data-l="${headWord("when")}">${when}</td><td data-l="${headWord("dimension")}">${dimensionName(dimension)}</td><td data-l="${headWord("what")}"><a href="${hrefOf(view, mark)}">${what}</a></td></tr>`;
  });
  return html`<table class="stack"><thead><tr>${headCell("kind")}${headCell("when")}${headCell("dimension")}${headCell("what")}</tr></thead><tbody>${joinHtml(rows)}</tbody></table>`;
}
