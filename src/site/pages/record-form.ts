import {
  changeFields,
  type Correction,
  correctedStates,
  type Dimension,
  type DossierLine,
  eventTypes,
  fieldsOf,
  type GivenChange,
} from "../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { type MessageKey, say, sayOr } from "../say.ts";
import { tellType } from "../tell-type.ts";
import { tellDay } from "../words.ts";
import { tellCorrected } from "./dossier/corrected.ts";
import { dimensionName } from "./dossier/view.ts";

/** What a person sent that was not taken, as it was typed, and why it was not. */
export interface Refused {
  readonly code: string;
  readonly given: GivenChange & { readonly reason?: string; readonly name?: string };
}

interface RecordForm {
  readonly line: DossierLine;
  /** All that were made, those taken back among them, oldest first. */
  readonly corrections: readonly Correction[];
  readonly dimensions: readonly Dimension[];
  readonly refused?: Refused | undefined;
}

type Field = keyof Refused["given"];

/** Which field a refusal is about. */
const fieldOf: Readonly<Record<string, Field>> = {
  CODE_BAD: "source",
  SAME_PARTY: "target",
  DATE_BAD: "date",
  AMOUNT_BAD: "amount",
  UNIT_BAD: "unit",
  REASON_MISSING: "reason",
  EDITOR_MISSING: "name",
};

/** What people put right in a record, and the forms with which they do it: only where the site is editable. */
export function renderRecordForm({ line, corrections, dimensions, refused }: RecordForm): Html {
  const why = refused
    ? html`<p class="held" role="alert" id="why"><b>${say("fix.refused")}</b> ${sayOr(`fix.why.${refused.code}`, say("fix.why.other"))}</p>`
    : nothing;
  return html`<section class="ui fix" id="put-right">${renderMade(line, corrections)}<details${refused ? html` open` : nothing}><summary>${say("fix.open")}</summary>${why}${renderFields(line, dimensions, refused)}</details></section>`;
}

function renderMade({ id }: DossierLine, corrections: readonly Correction[]): Html {
  if (corrections.length === 0) return nothing;
  const rows = corrections.map((one) => {
    const undo = one.undoneAt
      ? html` ${say("fix.undone", { who: one.undoneBy ?? "", day: tellDay(one.undoneAt.slice(0, 10)) })}`
      : html`<form action="/record/${id}/undo" method="post"><p><label for="by-${one.id}">${say("fix.name")}</label> <input id="by-${one.id}" name="name" type="text" required maxlength="100" autocomplete="name"></p><p><button type="submit" class="b" name="correction" value="${one.id}">${say("edit.takeBack")}</button></p></form>`;
    return html`<tr><td>${tellCorrected(one)}${undo}</td></tr>`;
  });
  return html`<table><caption>${say("fix.mark")}</caption><tbody>${joinHtml(rows)}</tbody></table>`;
}

/** Every field holds what the record says now, or after a refusal what was typed. */
function renderFields(line: DossierLine, dimensions: readonly Dimension[], refused: Refused | undefined): Html {
  const now = fieldsOf(line);
  const values = new Map<Field, string>([
    ...changeFields.map((name) => [name, refused?.given[name] ?? now[name]] as const),
    ["reason", refused?.given.reason ?? ""],
    ["name", refused?.given.name ?? ""],
  ]);
  const wrong = refused && fieldOf[refused.code];
  const text = (name: Field, label: MessageKey, { most = 10, needed = false, complete = "off" } = {}): Html =>
    html`<p><label for="${name}">${say(label)}</label> <input id="${name}" name="${name}" type="text" value="${values.get(name) ?? ""}" maxlength="${most}" autocomplete="${complete}"${needed ? html` required` : nothing}${name === wrong ? html` aria-invalid="true" aria-describedby="why"` : nothing}></p>`;
  const choice = (name: Field, label: MessageKey, options: readonly (readonly [string, string])[]): Html =>
    html`<p><label for="${name}">${say(label)}</label> <select id="${name}" name="${name}">${joinHtml(options.map(([value, told]) => html`<option value="${value}"${value === values.get(name) ? html` selected` : nothing}>${told}</option>`))}</select></p>`;
  const subjects = dimensions.map(({ id }) => [id, dimensionName(id)] as const);
  const own =
    line.kind === "figure"
      ? html`${text("amount", "fix.amount", { most: 24 })}${text("unit", "fix.unit")}${text("producer", "head.producer", { most: 100 })}`
      : html`${choice("type", "fix.type", typesFor(line))}${choice("state", "fix.state", states())}`;
  return html`<form action="/record/${line.id}/correct" method="post"><p class="all">${say("fix.lead")}</p>${own}${choice("dimension", "fix.about", subjects)}${text("source", "fix.from")}${text("target", "fix.to")}${text("date", "fix.day")}${text("dateTo", "fix.lastDay")}<div class="all">${text("reason", "fix.reason", { most: 500, needed: true })}</div>${text("name", "fix.name", { most: 100, needed: true, complete: "name" })}<p class="all"><button type="submit" class="b" name="action" value="correct">${say("fix.save")}</button> <button type="submit" class="b" name="action" value="withdraw">${say("fix.withdraw")}</button></p></form>`;
}

/** The types that a person may choose, and that of the line itself. */
function typesFor({ type }: DossierLine): readonly (readonly [string, string])[] {
  return eventTypes
    .filter(({ id, kind }) => id === type || (kind !== "figure" && kind !== "structure"))
    .map((one) => [one.id, tellType(one).name] as const);
}

function states(): readonly (readonly [string, string])[] {
  return correctedStates.map((state) => [state, say(`fix.${state}`)] as const);
}
