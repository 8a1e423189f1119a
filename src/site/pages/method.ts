import type { RuleFacts } from "../../claims/index.ts";
import type { EventType } from "../../relations/index.ts";
import { type Html, html, joinHtml } from "../html.ts";
import { counted } from "../words.ts";

/** Rules of attribution with what was measured, and the scheme of acts. */
export function renderMethod(rules: readonly RuleFacts[], types: readonly EventType[]): Html {
  return html`<header class="head"><h1>Method</h1><p class="stand">Pages are composed by rules from what the articles say; no model writes or translates. Each sentence is checked against its own passages before it is published, and one that fails is withheld.</p></header>
<section class="full"><h2 id="rules">Who said what: ${counted(rules.length, "rule", "rules")}</h2><p class="intro">Precision is the share of a rule's finds that people had labelled as somebody's word, on news that was set aside for measuring. No figure: no labelled set was at hand.</p><table class="stack"><thead><tr><th scope="col">Rule</th><th scope="col">Reads</th><th scope="col">Example</th><th scope="col">Must leave</th><th scope="col" class="r">Precision</th></tr></thead><tbody>${joinHtml(rules.map(renderRule))}</tbody></table></section>
<section class="full"><h2 id="types">Acts between states: ${counted(types.length, "type", "types")}</h2><p class="intro">Words are never counted as deeds; only acts have a score.</p><table class="stack"><thead><tr><th scope="col">Type</th><th scope="col">What it is</th><th scope="col">Example</th><th scope="col">Is not</th><th scope="col">Codes</th></tr></thead><tbody>${joinHtml(types.map(renderType))}</tbody></table></section>
<footer class="foot">This page is also <a href="/method.json">JSON</a></footer>`;
}

function renderRule({ id, language, reads, example, counterExample, found, precision }: RuleFacts): Html {
  const share = precision === undefined ? "not measured" : `${precision.toFixed(2)} of ${found ?? 0}`;
  return html`<tr id="rule-${language}-${id}"><th scope="row">${id} <span class="mut">${language === "*" ? "other languages" : language}</span></th><td data-l="Reads">${reads}</td><td data-l="Example">${example}</td><td data-l="Must leave">${counterExample}</td><td data-l="Precision" class="r">${share}</td></tr>`;
}

function renderType({
  id,
  dimension,
  kind,
  definition,
  example,
  counterExample,
  plover,
  cameo,
  quad,
  score,
}: EventType): Html {
  const codes = [
    plover,
    cameo ? `CAMEO ${cameo}` : "",
    quad ? `quad ${quad}` : "",
    score === undefined ? "" : `score ${score}`,
  ]
    .filter(Boolean)
    .join(", ");
  return html`<tr id="type-${id}"><th scope="row">${id} <span class="mut">${kind}, ${dimension}</span></th><td data-l="What it is">${definition}</td><td data-l="Example">${example}</td><td data-l="Is not">${counterExample}</td><td data-l="Codes">${codes || "none"}</td></tr>`;
}
