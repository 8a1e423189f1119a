import type { RuleFacts } from "../../claims/index.ts";
import type { Dimension, EventType, SchemeTrap } from "../../relations/index.ts";
import { type Html, html, joinHtml } from "../html.ts";
import { counted } from "../words.ts";

export interface Scheme {
  readonly types: readonly EventType[];
  readonly dimensions: readonly Dimension[];
  readonly traps: readonly SchemeTrap[];
}

/** Rules of attribution with what was measured, and the scheme of acts. */
export function renderMethod(rules: readonly RuleFacts[], { types, dimensions, traps }: Scheme): Html {
  return html`<header class="head"><h1>Method</h1><p class="stand">Pages are composed by rules from what the articles say; no model writes or translates. Each sentence is checked against its own passages before it is published, and one that fails is withheld.</p></header>
<section class="full"><h2 id="rules">Who said what: ${counted(rules.length, "rule", "rules")}</h2><p class="intro">Precision is the share of a rule's finds that people had labelled as somebody's word, on news that was set aside for measuring. No figure: no labelled set was at hand.</p><table class="stack"><thead><tr><th scope="col">Rule</th><th scope="col">Reads</th><th scope="col">Example</th><th scope="col">Must leave</th><th scope="col" class="r">Precision</th></tr></thead><tbody>${joinHtml(rules.map(renderRule))}</tbody></table></section>
<section class="full"><h2 id="types">Acts between states: ${counted(types.length, "type", "types")}</h2><p class="intro">Words are never counted as deeds; only acts have a score.</p><table class="stack"><thead><tr><th scope="col">Type</th><th scope="col">What it is</th><th scope="col">Example</th><th scope="col">Is not</th><th scope="col">Codes</th></tr></thead><tbody>${joinHtml(types.map(renderType))}</tbody></table></section>
<section class="full"><h2 id="dimensions">${counted(dimensions.length, "dimension", "dimensions")}</h2><p class="intro">An act has the dimension of its type; agreements and words take that of their passage. Friction is no dimension: any can have it.</p><table class="stack"><thead><tr><th scope="col">Dimension</th><th scope="col">What it holds</th></tr></thead><tbody>${joinHtml(dimensions.map(({ id, definition }) => html`<tr><th scope="row">${id}</th><td>${definition}</td></tr>`))}</tbody></table></section>
<section class="full"><h2 id="traps">Where the published tables err</h2><p class="intro">Codes follow PLOVER 2.0 and CAMEO; where the table between them of 2021 errs, this scheme departs from it.</p><table class="stack"><thead><tr><th scope="col">Code</th><th scope="col">There</th><th scope="col">Here</th><th scope="col">Why</th></tr></thead><tbody>${joinHtml(traps.map(({ code, published, here, why }) => html`<tr><th scope="row">${code}</th><td data-l="There">${published}</td><td data-l="Here">${here.replaceAll("`", "")}</td><td data-l="Why">${why}</td></tr>`))}</tbody></table></section>
<footer class="foot">This page is also <a href="/method.json">JSON</a></footer>`;
}

function renderRule({ id, language, reads, example, counterExample, found, precision }: RuleFacts): Html {
  const share = precision === undefined ? "not measured" : `${precision.toFixed(2)} of ${found ?? 0}`;
  return html`<tr id="rule-${language === "*" ? "any" : language}-${id}"><th scope="row">${id} <span class="mut">${language === "*" ? "other languages" : language}</span></th><td data-l="Reads">${reads}</td><td data-l="Example">${example}</td><td data-l="Must leave">${counterExample}</td><td data-l="Precision" class="r">${share}</td></tr>`;
}

function renderType({
  id,
  dimension,
  kind,
  definition,
  example,
  counterExample,
  plover,
  mode,
  context,
  cameo,
  quad,
  score,
  scoreSource,
}: EventType): Html {
  const codes = [
    [plover, mode, context].filter(Boolean).join(" "),
    cameo ? `CAMEO ${cameo}` : "",
    quad ? `quad ${quad}` : "",
    score === undefined ? "" : `score ${score} (${scoreSource ?? "no source"})`,
  ]
    .filter(Boolean)
    .join(", ");
  return html`<tr id="type-${id}"><th scope="row">${id} <span class="mut">${kind}, ${dimension}</span></th><td data-l="What it is">${definition}</td><td data-l="Example">${example}</td><td data-l="Is not">${counterExample}</td><td data-l="Codes">${codes || "none"}</td></tr>`;
}
