import { labelsOf, nameIn, tellAct, tellIn } from "../../../brief/index.ts";
import { findMentions, personIn, stateNames } from "../../../language/index.ts";
import {
  type DossierLine,
  eventType,
  type PairMaterial,
  type PairRegisters,
  partyNames,
  producerState,
  type RecordState,
  type Side,
  type Statement,
} from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../../html.ts";
import { interfaceLanguage, interfaceLocale } from "../../interface-language.ts";
import { type MessageKey, say, sayOr } from "../../say.ts";
import { tellType } from "../../tell-type.ts";
import { comma, tellList, tellPeriod } from "../../words.ts";

/** What it takes to name the two and to lead to the evidence of a line. */
export interface PairView {
  readonly material: PairMaterial;
  /** Ids that have their panel on the page; the evidence of any other is at its own address. */
  readonly open: ReadonlySet<string>;
}

/** The figures of a pair side by side. */
export interface LedgerView extends PairView {
  readonly registers: Pick<PairRegisters, "figures">;
}

export interface DossierView extends PairView {
  readonly registers: PairRegisters;
  /** The year whose months are shown where the record is longer than a year and a half. */
  readonly year?: string;
}

/** Where the evidence of a line or of words is: a panel of the page, else the page of its own. */
export function evidenceOf({ open }: PairView, id: string): string {
  if (open.has(id)) return `#e-${id}`;
  // One claim can be words on several subjects, each with a number after its id.
  return id.startsWith("c") ? `/claim/${id.replace(/-\d+$/u, "")}` : `/record/${id}`;
}

/** The first rows of a register, and how many more its data have. */
export function newest<T>(rows: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: string } {
  const left = rows.length - most;
  return { shown: rows.slice(0, most), more: left > 0 ? ` ${say("dossier.newest", { most, left })}` : "" };
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
  if (own && own.short !== code) return own;
  const body = nameIn(language, code);
  return body ? { short: body, formal: body } : names;
}

/** "Russia", "China", "both", for a mark's colour and word. */
export function sideName({ material }: PairView, side: Side): string {
  if (side === "a") return shortOf(material.a);
  if (side === "b") return shortOf(material.b);
  return say(side === "third" ? "word.others" : "word.unknown");
}

/** What a line says, its day left out: in the language of the page where that has words for it, else in English. */
export function tellLine(line: DossierLine): string {
  return wordLine(line).text;
}

/** The same as markup, which says where its words are English on a page in another language. */
export function lineText(line: DossierLine): Html {
  const { text, language } = wordLine(line);
  return language === interfaceLanguage() ? html`${text}` : html`<span${textDirection(language)}>${text}</span>`;
}

/** What a record tells, and the language in which it could be told: the page's, else English. */
export function wordLine(line: DossierLine): { readonly text: string; readonly language: string } {
  const language = interfaceLanguage();
  const [figure] = line.figures;
  if (line.kind === "figure" && figure) {
    const measure = figure.measure ? dimensionName(figure.measure) : say("head.amount");
    return {
      text: `${language === "en" ? measure : startUpper(measure)}: ${tellAmount(figure.value, figure.unit)}`,
      language,
    };
  }
  const { date: _date, ...undated } = line;
  const denied = line.polarity === "denied" ? `${say("state.denied")}: ` : "";
  if (language === "en") return { text: `${denied}${tellAct(undated) ?? line.type}`, language };
  const own = tellIn(language, undated);
  return { text: own ? `${denied}${startUpper(own)}` : tellByType(line), language };
}

/** "Договорённость: Россия и Китай": where the language has no sentence for an act, its type and its parties. */
function tellByType(line: DossierLine): string {
  const type = eventType(line.type);
  const parties = type?.reciprocal
    ? tellList([shortOf(line.source), shortOf(line.target)])
    : tellFromTo(line.source, line.target);
  const marks = [
    ...(line.kind === "plan" || line.kind === "forecast" ? [kindName(line.kind)] : []),
    ...(line.polarity === "positive" ? [] : [say(line.polarity === "denied" ? "state.denied" : "state.negated")]),
  ];
  const told = type ? tellType(type).name : kindName(line.kind);
  return say("word.of", { what: startUpper([told, ...marks].join(comma())), whom: parties });
}

export function startUpper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "$240.1 bn" for 240100000000 USD: the figure as a reader writes it, its unit always with it. */
export function tellAmount(value: number, unit: string): string {
  if (interfaceLanguage() !== "en") return tellAmountHere(value, unit);
  const signs: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£" };
  const [divisor, word] =
    value >= 1e12 ? [1e12, " trn"] : value >= 1e9 ? [1e9, " bn"] : value >= 1e6 ? [1e6, " m"] : [1, ""];
  const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 }).format(value / divisor);
  const sign = signs[unit];
  if (sign) return `${sign}${number}${word}`;
  return unit === "1" ? `${number}${word}` : `${number}${word} ${unit}`;
}

/** The same as other languages write it: "240,1 Mrd. $", "2,4 млн". */
function tellAmountHere(value: number, unit: string): string {
  const isMoney = /^[A-Z]{3}$/u.test(unit);
  const number = new Intl.NumberFormat(interfaceLocale(), {
    notation: "compact",
    maximumFractionDigits: 2,
    ...(isMoney ? { style: "currency", currency: unit, currencyDisplay: "narrowSymbol" } : {}),
  }).format(value);
  // A sign behind Latin letters would go to their other side in a line from the right.
  const told = number.replace(/(?<=\p{Script=Latin}\p{Sc})$/u, "\u200e");
  return isMoney || unit === "1" ? told : `${told} ${unit}`;
}

const currencies = new Map<string, Intl.DisplayNames>();

/** "US dollars" for `USD` as the language of the page names it; any other unit as it stands. */
export function unitName(unit: string): string {
  if (!/^[A-Z]{3}$/u.test(unit)) return unit;
  const locale = interfaceLocale();
  const names = currencies.get(locale) ?? new Intl.DisplayNames([locale], { type: "currency" });
  currencies.set(locale, names);
  return names.of(unit) ?? unit;
}

/** A time with no more exactness than the source gave. */
export function tellSpan(date: DossierLine["date"]): string {
  return date ? tellPeriod(date) : say("word.noDayGiven");
}

/** A share of one, with a decimal. */
export function tellShare(share: number): string {
  return new Intl.NumberFormat(interfaceLocale(), { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** "Russia to China". */
export function tellFromTo(from: string, to: string): string {
  return say("word.fromTo", { from: shortOf(from), to: shortOf(to) });
}

/** What kind of record a line is, one word. */
export function kindName(kind: DossierLine["kind"]): string {
  return say(`kind.${kind}`);
}

/** Two names together. */
export function tellBoth(one: string, other: string): string {
  return tellList([one, other]);
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
export function markClass({ material }: PairView, line: DossierLine): "fa" | "fb" | "fi" {
  if (eventType(line.type)?.reciprocal) return "fi";
  if (line.source === material.a) return "fa";
  return line.source === material.b ? "fb" : "fi";
}

/** The state of a record as a word beside it; nothing where it stands as told. */
export function tellState(state: RecordState): Html {
  return state === "reported" ? nothing : html` <span class="out">${say(`state.${state}`)}</span>`;
}

/** The mark after a line: its independent voices, or whose own record it is. Opens the evidence. */
export function markLine(view: PairView, line: DossierLine): Html {
  const text = tellLine(line);
  const { analyst, voices } = line;
  const label = analyst
    ? `${say("word.own")}: ${say("ev.recordOf", { name: analyst.name })}${comma()}${text}`
    : `${voices}: ${say("ev.title", { title: text })}`;
  const byHand = line.corrected ? html` <span class="out">${say("fix.mark")}</span>` : nothing;
  return html`${renderMark(view, line.id, label, analyst ? say("word.own") : String(voices))}${byHand}`;
}

export function markLines(view: PairView, lines: readonly DossierLine[]): Html {
  return joinHtml(lines.map((line) => markLine(view, line)));
}

/** Who says it; an unnamed authority by the outlet that does not name it. */
export function speakerName({ speaker, unnamed, outlet }: Pick<Statement, "speaker" | "unnamed" | "outlet">): string {
  return unnamed ? say("word.unnamedIn", { outlet }) : personHere(speaker);
}

/** A listed person, an office of a state or both parties together as the language of the page has them; any other as it stands. */
export function personHere(name: string): string {
  if (name === "Both, jointly") return say("word.bothJointly");
  if (/^(?:the )?joint statement$/iu.test(name)) return startUpper(say("paper.joint statement"));
  const language = interfaceLanguage();
  return language === "en" ? name : (personIn(name, language)?.name ?? officeHere(name) ?? termName(name));
}

/** "таможня (Китай)" for "Chinese customs": an office that the record names in English by its state and what it is. */
function officeHere(name: string): string | undefined {
  const what = /(?:customs|(?:commerce|foreign|defence) ministry|statistics office|central bank)$/u.exec(name)?.[0];
  const state = producerState(name);
  return what && state ? say("office.of", { office: sayOr(`office.${what}`, what), state: shortOf(state) }) : undefined;
}

/** The mark after somebody's words. */
export function markStatement(view: PairView, statement: Statement): Html {
  const { id, dimension, outlet } = statement;
  const label = `${say("word.doc")}: ${say("ev.title", { title: [speakerName(statement), dimensionName(dimension), outlet].join(comma()) })}`;
  return renderMark(view, id, label, say("word.doc"));
}

function renderMark(view: PairView, id: string, label: string, text: string): Html {
  if (view.open.has(id))
    return html`<button type="button" class="v" popovertarget="e-${id}" aria-label="${label}">${text}</button>`;
  return html`<a class="v" href="${evidenceOf(view, id)}" aria-label="${label}">${text}</a>`;
}

/** Registers whose being empty is worth a word: that a reader looks for them, and what would fill them. */
type OftenEmpty = "frictions" | "sanctions" | "third" | "forecasts";

/** The section of a register that has nothing yet: it says so, and what would stand there. */
export function emptySection(id: OftenEmpty): Html {
  const why = html`<p class="held"><b>${say(`dossier.none.${id}`)}</b> ${say(`dossier.why.${id}`)}</p>`;
  return html`<section class="full"><h2 id="${id}">${say(`dossier.s.${id}`)}</h2>${why}</section>`;
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
    ? html`<p class="src ui mut">${say("dossier.data")} <a href="/dossier/${data.view.material.a}-${data.view.material.b}/${data.register}.csv">CSV</a> <a href="/dossier/${data.view.material.a}-${data.view.material.b}/${data.register}.json">JSON</a></p>`
    : nothing;
  return html`<section class="full"><h2 id="${id}">${sayOr(`dossier.s.${id}`, title)}</h2><p class="intro">${intro}</p>${body}${link}</section>`;
}

/** Sentences of labels one after another, the empty ones left out. */
export function joinLabels(...sentences: readonly string[]): string {
  const gap = interfaceLanguage() === "zh" ? "" : " ";
  return sentences.filter(Boolean).join(gap);
}

/** A dimension, state, body, person or amount by its English name, as registers list it, in the language of the page; else as it stands. */
export function termName(term: string): string {
  const language = interfaceLanguage();
  const { subjects } = labelsOf(language);
  if (language === "en" || subjects[term]) return subjects[term] ?? term;
  const person = personIn(term, language);
  if (person) return person.name;
  const [, value, scale = "", unit] = /^(\d+(?:\.\d+)?)(bn|m|trn)? ([A-Z]{3})$/u.exec(term) ?? [];
  if (value && unit) return tellAmount(Number(value) * (scales[scale] ?? 1), unit);
  const [mention] = findMentions(term, "en");
  const isAll =
    mention?.form === "name" && mention.span[1] === term.length && /^(?:the )?$/iu.test(term.slice(0, mention.span[0]));
  return (isAll && nameIn(language, mention.code)) || term;
}

const scales: Readonly<Record<string, number>> = { m: 1e6, bn: 1e9, trn: 1e12 };

/** What a dimension is called in the language of the labels; one of an editor's own stays as it is named. */
export function dimensionName(id: string): string {
  return labelsOf(interfaceLanguage()).subjects[id] ?? id;
}

type Head = MessageKey extends infer Key ? (Key extends `head.${infer Id}` ? Id : never) : never;

/** What a column holds, in the language of the page's labels. */
export function headWord(id: Head): string {
  return say(`head.${id}`);
}

/** The head of a column. */
export function headCell(id: Head, name?: "r" | "tot"): Html {
  return html`<th scope="col"${name ? html` class="${name}"` : nothing}>${headWord(id)}</th>`;
}

/** The same for a link whose text is the number: some languages tell one and two without a digit. */
export function nameRecords(count: number): string {
  const told = records(count);
  return told.includes(String(count)) ? told : `${count}${comma()}${told}`;
}

/** "3 records": never a bare number. */
export function records(count: number): string {
  return say("count.records", { count });
}
