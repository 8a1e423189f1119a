import type { RuleFacts } from "../../claims/index.ts";
import {
  type Dimension,
  type EventType,
  longSentences,
  measureOfType,
  type SchemeTrap,
  typesMeasuredOn,
} from "../../relations/index.ts";
import measured from "../data/measured.json" with { type: "json" };
import { type Html, html, joinHtml, nothing, pageDirection, textDirection } from "../html.ts";
import { type MessageKey, say, sayOr, tellNumber, tellShare } from "../say.ts";
import { dimensionName, kindName } from "./dossier/view.ts";
import { tellType } from "../tell-type.ts";
import { comma } from "../words.ts";
import { renderFoot } from "./follow.ts";

export interface Scheme {
  readonly types: readonly EventType[];
  readonly dimensions: readonly Dimension[];
  readonly traps: readonly SchemeTrap[];
}

type Heads = readonly (readonly [key: MessageKey, number?: true])[];

/** A table whose heads are in the language of the page and whose cells are English. */
function renderTable(heads: Heads, rows: readonly Html[]): Html {
  const cells = heads.map(
    ([key, right]) => html`<th scope="col"${right ? html` class="r"` : nothing}>${say(key)}</th>`,
  );
  return html`<table class="stack"><thead><tr>${joinHtml(cells)}</tr></thead><tbody${textDirection("en")}>${joinHtml(rows)}</tbody></table>`;
}

/** What a dimension holds, in the language of the page; one of an editor's own stays as it is defined. */
export function dimensionAbout({ id, definition, own }: Dimension): string {
  return own ? definition : sayOr(`dimension.${id}`, definition);
}

/** Rules of attribution with what was measured, and the scheme of acts: their examples are English. */
export function renderMethod(rules: readonly RuleFacts[], { types, dimensions, traps }: Scheme): Html {
  const about = dimensions.map(
    (one) => html`<tr><th scope="row">${dimensionName(one.id)}</th><td>${dimensionAbout(one)}</td></tr>`,
  );
  return html`<header class="head"><h1>${say("method.title")}</h1><p class="stand">${say("method.stand")}</p></header>
<section class="full"><h2 id="rules">${say("method.rules")} (${rules.length})</h2><p class="intro">${say("method.rulesNote")}</p>${renderTable([["method.rule"], ["method.reads"], ["method.example"], ["method.leaves"], ["method.precision", true]], rules.map(renderRule))}</section>
<section class="full"><h2 id="types">${say("method.types")} (${types.length})</h2><p class="intro">${say("method.typesNote", longSentences)} ${say("method.typesMeasured", typesMeasuredOn)}</p>${renderTable([["method.type"], ["method.what"], ["method.example"], ["method.isNot"], ["method.codes"], ["method.agrees", true]], types.map(renderType))}</section>
<section class="full"><h2 id="dimensions">${say("method.dimensions")} (${dimensions.length})</h2><p class="intro">${say("method.dimensionsNote")}</p><table class="stack"><thead><tr><th scope="col">${say("home.dimension")}</th><th scope="col">${say("method.holds")}</th></tr></thead><tbody>${joinHtml(about)}</tbody></table></section>
${renderMeasured()}<section class="full"><h2 id="traps">${say("method.traps")}</h2><p class="intro">${say("method.trapsNote")}</p>${renderTable([["method.code"], ["method.there"], ["method.here"], ["head.why"]], traps.map(renderTrap))}</section>
${renderFoot({ forms: [["JSON", "/method.json"]] })}`;
}

function renderTrap({ code, published, here, why }: SchemeTrap): Html {
  return html`<tr><th scope="row">${code}</th><td data-l="${say("method.there")}">${published}</td><td data-l="${say("method.here")}">${here.replaceAll("`", "")}</td><td data-l="${say("head.why")}">${why}</td></tr>`;
}

/** Precision on a labelled set, or what one reader found right in each language, or that nothing was measured. */
function tellPrecision({ found, precision, read }: RuleFacts): string {
  if (precision !== undefined) return `${tellShare(precision)} ${say("of.rest", { whole: found ?? 0 })}`;
  if (!read) return say("method.notMeasured");
  return read.map((one) => `${one.language} ${one.right} ${say("of.rest", { whole: one.found })}`).join("; ");
}

function renderRule(rule: RuleFacts): Html {
  const { id, language, reads, example, counterExample } = rule;
  const share = tellPrecision(rule);
  return html`<tr id="rule-${language === "*" ? "any" : language}-${id}"><th scope="row">${id} <span class="mut">${language === "*" ? say("method.otherLanguages") : language}</span></th><td data-l="${say("method.reads")}">${reads}</td><td data-l="${say("method.example")}">${example}</td><td data-l="${say("method.leaves")}">${counterExample}</td><td data-l="${say("method.precision")}" class="r">${share}</td></tr>`;
}

function renderType({
  id,
  dimension,
  kind,
  definition: inEnglish,
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
  const { name, definition, language } = tellType({ id, definition: inEnglish });
  const own = language === "en" ? nothing : pageDirection();
  return html`<tr id="type-${id}"><th scope="row"${own}>${name}<br><span class="mut"><code>${id}</code> ${kindName(kind)}${comma()}${dimensionName(dimension)}</span></th><td data-l="${say("method.what")}"${own}>${definition}</td><td data-l="${say("method.example")}">${example}</td><td data-l="${say("method.isNot")}">${counterExample}</td><td data-l="${say("method.codes")}">${codes || say("word.none")}</td><td data-l="${say("method.agrees")}" class="r"${pageDirection()}>${tellShareRight(measureOfType(id))}</td></tr>`;
}

/** With fewer finds a share says nothing. */
const fewestFinds = 20;

/** "79% of 29"; of few finds their number alone; without a find nothing was measured. */
function tellShareRight({ found, right }: { readonly found: number; readonly right: number }): string {
  if (found === 0) return `${say("method.notMeasured")}, ${say("count.examples", { count: 0 })}`;
  if (found < fewestFinds) return `${say("count.examples", { count: found })}${comma()}${say("method.tooFew")}`;
  return `${tellShare(right / found)} ${say("of.rest", { whole: found })}`;
}

type Figure = (typeof measured.parts.stories)[number];

/** What was measured of the rules on stories, on copies and on sentences: the figures of docs/quality.md. */
function renderMeasured(): Html {
  const { stories, support, plants } = measured.parts;
  const likenesses = measured.likenesses.map(
    ({ set, without, f1, change }) =>
      html`<tr><th scope="row">${without}</th><td data-l="${say("method.set")}">${set}</td><td class="r" data-l="BCubed F1">${tellNumber(f1)}</td><td class="r" data-l="${say("method.change")}">${tellNumber(change)}</td></tr>`,
  );
  return html`<section class="full"><h2 id="stories">${say("method.stories")}</h2><p class="intro">${say("method.storiesNote")}</p>${renderFigures(stories)}
<details class="ui"><summary>${say("method.likenesses")}</summary><table class="stack"><thead><tr><th scope="col">${say("method.without")}</th><th scope="col">${say("method.set")}</th><th scope="col" class="r">BCubed F1</th><th scope="col" class="r">${say("method.change")}</th></tr></thead><tbody${textDirection("en")}>${joinHtml(likenesses)}</tbody></table></details></section>
<section class="full"><h2 id="copies">${say("method.copies")}</h2><p class="intro">${say("method.copiesNote")}</p><p class="held"><b>${say("method.notMeasured")}.</b> ${say("method.copiesCount", { count: measured.labelledCopies })}</p></section>
<section class="full"><h2 id="sentences">${say("method.check")}</h2><p class="intro">${say("method.checkNote")}</p>${renderFigures([...plants, ...support])}</section>
`;
}

function renderFigures(figures: readonly Figure[]): Html {
  const rows = figures.map(
    ({ set, command, n, figure, value }) =>
      html`<tr><th scope="row">${figure}</th><td data-l="${say("method.set")}">${set} <span class="mut"><code>${command}</code></span></td><td class="r" data-l="${say("method.judged")}">${n === undefined ? "" : tellNumber(n)}</td><td class="r" data-l="${say("method.value")}">${value === undefined ? say("method.notMeasured") : tellNumber(value)}</td></tr>`,
  );
  return renderTable([["method.figure"], ["method.set"], ["method.judged", true], ["method.value", true]], rows);
}
