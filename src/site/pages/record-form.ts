import {
  type Correction,
  correctedStates,
  type Dimension,
  type DossierLine,
  eventTypes,
} from "../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { type MessageKey, say } from "../say.ts";
import { tellType } from "../tell-type.ts";
import { tellDay } from "../words.ts";
import { tellCorrected } from "./dossier/corrected.ts";
import { dimensionName } from "./dossier/view.ts";

interface RecordForm {
  readonly line: DossierLine;
  /** All that were made, those taken back among them, oldest first. */
  readonly corrections: readonly Correction[];
  readonly dimensions: readonly Dimension[];
  /** Why the last one was not taken. */
  readonly refused?: string | undefined;
}

/** What people put right in a record, and the forms with which they do it: only where the site is editable. */
export function renderRecordForm({ line, corrections, dimensions, refused }: RecordForm): Html {
  const why = refused ? html`<p class="held">${say("fix.refused", { why: refused })}</p>` : nothing;
  return html`<section class="ui" id="put-right">${why}${renderMade(line, corrections)}<details${refused ? html` open` : nothing}><summary>${say("fix.open")}</summary>${renderFields(line, dimensions)}</details></section>`;
}

function renderMade({ id }: DossierLine, corrections: readonly Correction[]): Html {
  if (corrections.length === 0) return nothing;
  const rows = corrections.map((one) => {
    const undo = one.undoneAt
      ? html` ${say("fix.undone", { who: one.undoneBy ?? "", day: tellDay(one.undoneAt.slice(0, 10)) })}`
      : html`<form action="/record/${id}/undo" method="post">${nameField(`by-${one.id}`)} <button type="submit" class="b" name="correction" value="${one.id}">${say("edit.takeBack")}</button></form>`;
    return html`<tr><td>${tellCorrected(one)}${undo}</td></tr>`;
  });
  return html`<table><caption>${say("fix.mark")}</caption><tbody>${joinHtml(rows)}</tbody></table>`;
}

function renderFields({ id, source, target }: DossierLine, dimensions: readonly Dimension[]): Html {
  const types = eventTypes
    .filter(({ kind }) => kind !== "figure" && kind !== "structure")
    .map((one) => [one.id, tellType(one).name] as const);
  const subjects = dimensions.map((one) => [one.id, dimensionName(one.id)] as const);
  const states = correctedStates.map((state) => [state, say(`fix.${state}`)] as const);
  return html`<form action="/record/${id}/correct" method="post"><p>${say("fix.lead")}</p>${choice("type", "fix.type", types)}${field("source", "fix.from", source)}${field("target", "fix.to", target)}${field("date", "fix.day", "2024-05-16")}${field("dateTo", "fix.lastDay", "")}${choice("dimension", "fix.about", subjects)}${choice("state", "fix.state", states)}<p><label for="reason">${say("fix.reason")}</label> <input id="reason" name="reason" type="text" required maxlength="500" autocomplete="off"></p><p>${nameField("name")}</p><p><button type="submit" class="b" name="action" value="correct">${say("fix.save")}</button> <button type="submit" class="b" name="action" value="withdraw">${say("fix.withdraw")}</button></p></form>`;
}

function nameField(id: string): Html {
  return html`<label for="${id}">${say("fix.name")}</label> <input id="${id}" name="name" type="text" required maxlength="100" autocomplete="name">`;
}

function field(name: string, label: MessageKey, example: string): Html {
  return html`<p><label for="${name}">${say(label)}</label> <input id="${name}" name="${name}" type="text" maxlength="10" placeholder="${example}" autocomplete="off"></p>`;
}

function choice(name: string, label: MessageKey, options: readonly (readonly [value: string, text: string])[]): Html {
  const rows = options.map(([value, text]) => html`<option value="${value}">${text}</option>`);
  return html`<p><label for="${name}">${say(label)}</label> <select id="${name}" name="${name}"><option value="">${say("fix.asRead")}</option>${joinHtml(rows)}</select></p>`;
}
