import type { AuditKind, AuditLine } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted } from "../words.ts";

const kindWords: Readonly<Record<AuditKind, string>> = {
  attributed: "attributed",
  "unnamed-authority": "unnamed authority",
  "own-voice": "own voice",
  forecast: "forecast",
  "needs-source": "a fact in the writer’s own voice, without a source",
  "figure-without-producer": "figure: nobody named who produced it",
  "figure-without-period": "figure: no period",
  weasel: "weasel words",
  heading: "heading",
  "empty-sources": "Sources, and none given",
};

export function renderCheckForm(text: string): Html {
  return html`<header class="head"><h1>Check a text</h1><p class="stand">Paste any article: each of its sentences is shown with what it rests on, a named speaker, an unnamed authority, a forecast, or nobody but the writer.</p></header>
<form action="/check" method="post" class="ui"><label for="text">Text</label><textarea id="text" name="text" rows="14" required>${text}</textarea><p><button type="submit" class="b">Check</button></p></form>`;
}

/** The text again, a line a sentence, with what each rests on; a summary first. */
export function renderCheckResult(text: string, lines: readonly AuditLine[]): Html {
  const counts = countKinds(lines);
  const cells = [...counts].map(([kind, count]) => html`<div><dt>${kindWords[kind]}</dt><dd>${count}</dd></div>`);
  const rows = lines.map((line, i) => renderLine(line, i + 1));
  return html`<header class="head"><h1>What this text rests on</h1><p class="stand">${counted(lines.filter(({ kind }) => kind !== "heading").length, "sentence", "sentences")} read.</p></header><dl class="strip">${joinHtml(cells)}</dl><table class="stack"><thead><tr><th scope="col">No.</th><th scope="col">Sentence</th><th scope="col">Rests on</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>
<details class="ui"><summary>Check another text</summary>${renderCheckForm(text)}</details>`;
}

function renderLine({ sentence, kinds, attributions, figures }: AuditLine, ordinal: number): Html {
  const names = [...new Set(attributions.flatMap(({ name }) => name ?? []))];
  const who = names.length > 0 ? html`<br><span class="mut">${names.join("; ")}</span>` : nothing;
  const amounts = figures.map(
    ({ text, assertedBy }) =>
      html`<br><span class="mut">${text}: ${assertedBy ? `asserted by ${assertedBy}` : "nobody named"}</span>`,
  );
  return html`<tr><td>${ordinal}</td><td data-l="Sentence">${sentence}</td><td data-l="Rests on"><b>${kinds.map((kind) => kindWords[kind]).join(", ")}</b>${who}${joinHtml(amounts)}</td></tr>`;
}

/** How often each kind applies, most first. */
export function countKinds(lines: readonly AuditLine[]): ReadonlyMap<AuditKind, number> {
  const counts = new Map<AuditKind, number>();
  for (const kind of lines.flatMap(({ kinds }) => kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}
