import { type Correction, type DossierLine, machineLine } from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { say } from "../../say.ts";
import { comma, semicolon, tellDay } from "../../words.ts";
import { dimensionName, type DossierView, kindName, lineText, section, tellSpan } from "./view.ts";

/** Who put a line right, when and why, with the machine's own reading beside it; nothing where nobody did. */
export function renderCorrected(line: DossierLine): Html {
  const { corrected } = line;
  if (!corrected) return nothing;
  const told = corrected.corrections.map((one) => html`<p class="held">${tellCorrected(one)}</p>`);
  return html`${joinHtml(told)}<p class="mut">${say("fix.machine", { reading: "" })}${tellMachine(line)}</p>`;
}

/** Every line of the pair that people put right or withdrew. */
export function renderCorrections(view: DossierView): Html {
  const rows = view.registers.corrected.map(
    (line) =>
      html`<li><a href="/record/${line.id}">${lineText(line)}</a>, ${tellSpan(line.date)}${renderCorrected(line)}</li>`,
  );
  if (rows.length === 0) return nothing;
  const list = html`<ul class="rows">${joinHtml(rows)}</ul>`;
  return section("corrections", say("fix.mark"), "", list, { view, register: "corrections" });
}

/** "Corrected by R. Ng on 16 May 2024: another minister"; a name and a reason are whatever somebody wrote. */
export function tellCorrected({ action, editor, at, reason }: Correction): string {
  const told = { who: editor, day: tellDay(at.slice(0, 10)), reason };
  return say(action === "withdraw" ? "fix.withdrawn" : "fix.corrected", told);
}

function tellMachine(line: DossierLine): Html {
  const read = machineLine(line);
  return html`${lineText(read)}${comma()}${tellSpan(read.date)}${semicolon()}${kindName(read.kind)}${comma()}${dimensionName(read.dimension)}`;
}
