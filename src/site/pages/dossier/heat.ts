import type { DossierLine, HeatRow } from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { say } from "../../say.ts";
import { lineEntry, renderListPanel } from "./panels.ts";
import {
  dimensionName,
  type DossierView,
  joinLabels,
  nameRecords,
  records,
  tellBoth,
  section,
  tellMonth,
  tellShortMonth,
  headCell,
} from "./view.ts";
import { comma } from "../../words.ts";

/** Above this many months the record is shown by year, with the months of one year below. */
const mostMonths = 18;

interface Column {
  readonly id: string;
  readonly head: Html | string;
  readonly name: string;
  readonly holds: (month: string) => boolean;
}

/** Dimension by month: chart and table at once, every cell with a number opens what it counts. */
export function renderHeat(view: DossierView): { readonly body: Html; readonly panels: readonly Html[] } {
  const rows = view.registers.heat;
  const keys = [...new Set(rows.flatMap(({ months: of }) => [...of.keys()]))].toSorted();
  const months = monthsBetween(keys);
  if (months.length === 0) return { body: nothing, panels: [] };
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const year = years.find((one) => one === view.year) ?? fullestYear(rows) ?? "";
  const long = months.length > mostMonths;
  const inYear = long ? months.filter((month) => month.startsWith(year)) : months;
  const monthTable = renderTable(
    view,
    "m",
    [...inYear.map((month) => monthColumn(month, long)), ...wholeYears(keys, long ? year : undefined)],
    `${say("dossier.s.heat")}${long ? `${comma()}${year}` : ""}`,
  );
  const used = years.filter((one) =>
    rows.some(({ months: of }) => [...of.keys()].some((month) => month.startsWith(one))),
  );
  const yearTable = long
    ? renderTable(
        view,
        "y",
        used.map((one) => yearColumn(view, one, one === year)),
        `${say("dossier.s.heat")}${comma()}${tellBoth(years[0] ?? "", years.at(-1) ?? "")}`,
      )
    : undefined;
  const thin = rows.filter((row) => row.thin).map(({ dimension }) => dimension);
  const note = joinLabels(
    fullest(rows),
    thin.length > 0 ? say("dossier.thinRows", { list: thin.map(dimensionName).join(comma()) }) : "",
    say("dossier.noDay"),
  );
  const body = html`${yearTable ? html`${yearTable.table}<h3 class="lab" id="months">${say("dossier.monthsOf", { year })}</h3>` : nothing}${monthTable.table}`;
  return {
    body: section("heat", "Records by dimension and month", note, body, { view, register: "records" }),
    panels: [...(yearTable?.panels ?? []), ...monthTable.panels],
  };
}

/** Figures of a whole year stand in a column of their own and in no month. */
function wholeYears(keys: readonly string[], year: string | undefined): readonly Column[] {
  return keys
    .filter((key) => key.length === 4 && (year === undefined || key === year))
    .map((key) => ({
      id: key,
      head: year ? say("dossier.wholeYear") : key,
      name: `${say("dossier.wholeYear")} ${key}`,
      holds: (one) => one === key,
    }));
}

function fullestYear(rows: readonly HeatRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { months } of rows) {
    for (const [month, lines] of months)
      counts.set(month.slice(0, 4), (counts.get(month.slice(0, 4)) ?? 0) + lines.length);
  }
  return [...counts].toSorted((x, y) => y[1] - x[1] || y[0].localeCompare(x[0]))[0]?.[0];
}

function fullest(rows: readonly HeatRow[]): string {
  const totals = Map.groupBy(
    rows.flatMap(({ months }) =>
      [...months].flatMap(([month, lines]) => (month.length === 7 ? lines.map(() => month) : [])),
    ),
    (month) => month,
  );
  const [most] = [...totals].toSorted((x, y) => y[1].length - x[1].length || y[0].localeCompare(x[0]));
  if (!most) return "";
  const [month, lines] = most;
  return say("dossier.fullest", { month: tellMonth(month), records: records(lines.length) });
}

function monthColumn(month: string, long: boolean): Column {
  const short = tellShortMonth(month);
  const head = long ? short : html`${short}${month.endsWith("-01") ? html`<br>${month.slice(0, 4)}` : nothing}`;
  return { id: month, head, name: tellMonth(month), holds: (one) => one === month };
}

function yearColumn({ material }: DossierView, year: string, current: boolean): Column {
  const head = html`<a href="/dossier/${material.a}-${material.b}?year=${year}#months"${current ? html` aria-current="true"` : nothing}>${year}</a>`;
  return { id: year, head, name: year, holds: (month) => month.startsWith(year) };
}

function renderTable(
  view: DossierView,
  prefix: "m" | "y",
  columns: readonly Column[],
  caption: string,
): { readonly table: Html; readonly panels: readonly Html[] } {
  const panels: Html[] = [];
  const body = view.registers.heat.map((row, at) => {
    let total = 0;
    const cells = columns.map((column) => {
      const lines = [...row.months].flatMap(([month, of]) => (column.holds(month) ? of : []));
      const id = `h${prefix}${at}-${column.id}`;
      total += lines.length;
      if (lines.length > 0)
        panels.push(
          renderListPanel(
            id,
            `${dimensionName(row.dimension)}${comma()}${column.name}: ${records(lines.length)}`,
            lines.map((line) => lineEntry(view, line)),
          ),
        );
      return renderCell(row, lines, id, column.name);
    });
    return html`<tr><th scope="row">${dimensionName(row.dimension)}</th>${joinHtml(cells)}<td class="tot"><span>${total}</span></td></tr>`;
  });
  const heads = columns.map(({ head }) => html`<th scope="col">${head}</th>`);
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="heat"><caption class="vh">${caption}</caption><thead><tr><td></td>${joinHtml(heads)}${headCell("total", "tot")}</tr></thead><tbody>${joinHtml(body)}</tbody></table></div>`;
  return { table, panels };
}

function renderCell(row: HeatRow, lines: readonly DossierLine[], id: string, name: string): Html {
  const count = lines.length;
  if (count === 0) return html`<td class="h0"><span>0</span></td>`;
  const step = count >= 20 ? 5 : count >= 10 ? 4 : count >= 6 ? 3 : count >= 3 ? 2 : 1;
  return html`<td class="h${step}"><a${row.thin ? html` class="thin"` : nothing} href="#${id}" aria-label="${dimensionName(row.dimension)}${comma()}${name}: ${nameRecords(count)}">${count}</a></td>`;
}

/** Every month from the first to the last. */
function monthsBetween(found: readonly string[]): readonly string[] {
  const real = found.map((key) => (key.length === 4 ? `${key}-12` : key)).toSorted();
  const [first, last] = [found[0]?.length === 4 ? `${found[0]}-01` : found[0], real.at(-1)];
  if (!first || !last) return [];
  const months: string[] = [];
  let [year = 0, month = 1] = first.split("-").map(Number);
  while (months.length < 1200) {
    const id = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    months.push(id);
    if (id >= last) break;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
