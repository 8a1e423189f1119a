import { labelsOf, tellAct } from "../../../brief/index.ts";
import { stateNames } from "../../../language/index.ts";
import {
  type DossierLine,
  eventType,
  type PairMaterial,
  type PairRegisters,
  partyNames,
  type RecordState,
  type Side,
  type Statement,
} from "../../../relations/index.ts";
import { type Html, html, joinHtml, labelDirection, nothing } from "../../html.ts";
import { asLabel, interfaceLanguage, interfaceLocale } from "../../interface-language.ts";
import { type MessageKey, say, sayOr } from "../../say.ts";
import { tellDay } from "../../words.ts";

export interface DossierView {
  readonly material: PairMaterial;
  readonly registers: PairRegisters;
  /** The year whose months are shown where the record is longer than a year and a half. */
  readonly year?: string;
  /** Ids that have their panel on the page; the evidence of any other is at its own address. */
  readonly open: ReadonlySet<string>;
}

/** Where the evidence of a line or of words is: a panel of the page, else the record's own page or the register. */
export function evidenceOf({ open, material }: DossierView, id: string): string {
  if (open.has(id)) return `#e-${id}`;
  return id.startsWith("c") ? `/dossier/${material.a}-${material.b}/statements.json` : `/record/${id}`;
}

/** The first rows of a register, and how many more its data have. */
export function newest<T>(rows: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: string } {
  const left = rows.length - most;
  return { shown: rows.slice(0, most), more: left > 0 ? ` ${sayLabel("dossier.newest", { most, left })}` : "" };
}

/** Short name of one of the two, or of anybody. */
export function shortOf(code: string): string {
  return namesOf(code).short;
}

/** Short and formal name in the language of the page. */
export function namesOf(code: string): { readonly short: string; readonly formal: string } {
  const names = partyNames(code);
  const language = interfaceLanguage();
  const own = language === "en" ? undefined : stateNames(code, language);
  return own && own.short !== code ? own : names;
}

/** "Russia", "China", "both", for a mark's colour and word. */
export function sideName({ material }: DossierView, side: Side): string {
  if (side === "a") return shortOf(material.a);
  if (side === "b") return shortOf(material.b);
  return side === "third" ? "others" : "not known";
}

/** What a line says, its day left out. */
export function tellLine(line: DossierLine): string {
  const { date: _date, ...undated } = line;
  const [figure] = line.figures;
  if (line.kind === "figure" && figure)
    return `${figure.measure ?? "amount"}: ${tellAmount(figure.value, figure.unit)}`;
  const told = tellAct(undated) ?? line.type;
  return line.polarity === "denied" ? `denied: ${told}` : told;
}

/** "$240.1 bn" for 240100000000 USD: the figure as a reader writes it, its unit always with it. */
export function tellAmount(value: number, unit: string): string {
  const signs: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£" };
  const [divisor, word] =
    value >= 1e12 ? [1e12, " trn"] : value >= 1e9 ? [1e9, " bn"] : value >= 1e6 ? [1e6, " m"] : [1, ""];
  const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 }).format(value / divisor);
  const sign = signs[unit];
  if (sign) return `${sign}${number}${word}`;
  return unit === "1" ? `${number}${word}` : `${number}${word} ${unit}`;
}

/** A time with no more exactness than the source gave. */
export function tellSpan(date: DossierLine["date"]): string {
  if (!date) return "no day given";
  const { from, to, precision } = date;
  if (precision === "year")
    return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  if (precision === "month")
    return from.slice(0, 7) === to.slice(0, 7) ? tellMonth(from) : `${tellMonth(from)} to ${tellMonth(to)}`;
  return from.slice(0, 10) === to.slice(0, 10) ? tellDay(from) : `${tellDay(from)} to ${tellDay(to)}`;
}

export function tellMonth(day: string): string {
  return new Intl.DateTimeFormat(interfaceLocale(), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day.slice(0, 7)}-01T00:00:00Z`),
  );
}

export function tellShortMonth(yearMonth: string): string {
  return new Intl.DateTimeFormat(interfaceLocale(), { month: "short", timeZone: "UTC" }).format(
    new Date(`${yearMonth}-01T00:00:00Z`),
  );
}

/** The class of a mark: blue for the first of the two, brown for the second, ink for both or others. */
export function markClass({ material }: DossierView, line: DossierLine): "fa" | "fb" | "fi" {
  if (eventType(line.type)?.reciprocal) return "fi";
  if (line.source === material.a) return "fa";
  return line.source === material.b ? "fb" : "fi";
}

const states: Readonly<Record<RecordState, string>> = {
  reported: "",
  denied: "denied",
  cancelled: "called off",
  done: "an act followed",
  corrected: "corrected by the outlet",
  replaced: "no longer in the outlet’s own text",
};

/** The state of a record as a word beside it; nothing where it stands as told. */
export function tellState(state: RecordState): Html {
  return states[state] ? html` <span class="out">${states[state]}</span>` : nothing;
}

/** The mark after a line: its independent voices, or whose own record it is. Opens the evidence. */
export function markLine(view: DossierView, line: DossierLine): Html {
  const text = tellLine(line);
  const { analyst, voices } = line;
  const label = analyst ? `Record of ${analyst.name}: ${text}` : `${voices}: evidence, ${text}`;
  return renderMark(view, line.id, label, analyst ? "own" : String(voices));
}

export function markLines(view: DossierView, lines: readonly DossierLine[]): Html {
  return joinHtml(lines.map((line) => markLine(view, line)));
}

/** The mark after somebody's words. */
export function markStatement(view: DossierView, { id, speaker, dimension, outlet }: Statement): Html {
  return renderMark(view, id, `doc: evidence, ${speaker}, ${dimension}, in ${outlet}`, "doc");
}

function renderMark(view: DossierView, id: string, label: string, text: string): Html {
  if (view.open.has(id))
    return html`<button type="button" class="v" popovertarget="e-${id}" aria-label="${label}">${text}</button>`;
  return html`<a class="v" href="${evidenceOf(view, id)}" aria-label="${label}">${text}</a>`;
}

/** A section of the page with its heading, what it shows in a line, and where its data can be had. */
export function section(
  id: string,
  title: string,
  intro: Html | string,
  body: Html,
  data?: { readonly view: DossierView; readonly register: string },
): Html {
  const link = data
    ? html`<p class="src ui mut"><span${labelDirection()}>${sayLabel("dossier.data")}</span> <a href="/dossier/${data.view.material.a}-${data.view.material.b}/${data.register}.csv">CSV</a> <a href="/dossier/${data.view.material.a}-${data.view.material.b}/${data.register}.json">JSON</a></p>`
    : nothing;
  return html`<section class="full"><h2 id="${id}"${labelDirection()}>${asLabel(() => sayOr(`dossier.s.${id}`, title))}</h2><p class="intro"${labelDirection()}>${intro}</p>${body}${link}</section>`;
}

/** A message of the page's labels inside its content. */
export function sayLabel(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return asLabel(() => say(key, values));
}

/** Sentences of labels one after another, the empty ones left out. */
export function joinLabels(...sentences: readonly string[]): string {
  const gap = asLabel(interfaceLanguage) === "zh" ? "" : " ";
  return sentences.filter(Boolean).join(gap);
}

/** What a dimension is called in the language of the labels; one of an editor's own stays as it is named. */
export function dimensionName(id: string): string {
  return asLabel(() => labelsOf(interfaceLanguage()).subjects[id] ?? id);
}

/** The same inside content. */
export function dimensionCell(id: string): Html {
  return html`<span${labelDirection()}>${dimensionName(id)}</span>`;
}

type Head = MessageKey extends infer Key ? (Key extends `head.${infer Id}` ? Id : never) : never;

/** What a column holds, in the language of the page's labels. */
export function headWord(id: Head): string {
  return asLabel(() => say(`head.${id}`));
}

/** The head of a column; its cells are content, so the word says its own language and leaves the column its side. */
export function headCell(id: Head, name?: "r" | "tot"): Html {
  return html`<th scope="col"${name ? html` class="${name}"` : nothing}><span${labelDirection()}>${headWord(id)}</span></th>`;
}

/** "3 records": never a bare number. */
export function records(count: number): string {
  return say("count.records", { count });
}
