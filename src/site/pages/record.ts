import type { Correction, PairMaterial, PairRegisters, SettledLine } from "../../relations/index.ts";
import type { Work } from "../citations.ts";
import { type Html, html, nothing } from "../html.ts";
import { comma, semicolon, tellList } from "../words.ts";
import { renderLineBody } from "./dossier/panels.ts";
import { dimensionName, kindName, lineText, namesOf, tellSpan } from "./dossier/view.ts";
import { renderFoot } from "./follow.ts";
import { type Refused, renderRecordForm } from "./record-form.ts";

export interface FoundRecord {
  readonly material: PairMaterial;
  readonly registers: PairRegisters;
  readonly settled: SettledLine;
}

/** Present where the reader may put the record right. */
export interface RecordEdit {
  readonly corrections: readonly Correction[];
  readonly refused?: Refused | undefined;
}

/** One record: what it says, its passages, how it came to its state, and the form with which it is put right. */
export function renderRecord(
  { material, registers, settled }: FoundRecord,
  edit: RecordEdit | undefined,
  work: Work,
): Html {
  const { line, dimension } = settled;
  const { a, b, dimensions } = material;
  const form = edit ? renderRecordForm({ line, dimensions, ...edit }) : nothing;
  return html`<header class="head"><p class="kick"><a href="/dossier/${a}-${b}">${tellList([namesOf(a).short, namesOf(b).short])}</a></p><h1>${lineText(line)}</h1><p class="stand">${tellSpan(line.date)}${semicolon()}${kindName(line.kind)}${comma()}${dimensionName(dimension)}</p></header><div class="rec ui">${renderLineBody({ material, registers, open: new Set() }, settled, "page")}</div>${form}${renderFoot({ forms: [["JSON", `/record/${line.id}.json`]], work, key: line.id })}`;
}
