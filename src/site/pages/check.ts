import type { AuditKind, AuditLine } from "../../brief/index.ts";
import type { Problem } from "../../core/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { say, tellNumber } from "../say.ts";
import { comma, semicolon, tellDay, tellList } from "../words.ts";
import { renderFoot } from "./follow.ts";
import { tellProblem } from "./tell-problem.ts";

/** The box for a text or an address; `fetches` where pages of addresses are read anew, `problem` where nothing could be read. */
export function renderCheckForm(text: string, fetches: boolean, problem?: Problem): Html {
  return html`<header class="head"><h1>${say("check.title")}</h1><p class="stand">${say("check.stand")}</p></header>${problem ? renderProblem(problem) : nothing}${renderBox(text, fetches)}${renderDoor()}`;
}

function renderDoor(): Html {
  return renderFoot({ forms: [["JSON", "/check.json"]] });
}

/** What the fetcher says of it is English, with its code, by which it can be looked up. */
function renderProblem({ code, message, hint }: Problem): Html {
  if (code === "PAGE_NOT_READ") return html`<p class="held" role="status"><b>${message}</b> ${hint}</p>`;
  return html`<div class="held" role="status"><p><b>${say("check.failed")}</b> <code dir="ltr">${code}</code></p><p${textDirection("en")}>${message}. ${hint}</p></div>`;
}

function renderBox(text: string, fetches: boolean): Html {
  return html`<form action="/check" method="post" class="ui rec box-c"><label for="text">${say(fetches ? "check.textAny" : "check.text")}</label><textarea id="text" name="text" rows="14" required dir="auto">${text}</textarea><button type="submit" class="b">${say("check.button")}</button></form>`;
}

export interface CheckView {
  readonly text: string;
  /** How many characters behind the text were too many to be checked, in UTF-16 code units. */
  readonly left: number;
  readonly lines: readonly AuditLine[];
  readonly fetches: boolean;
  /** How many articles the text was held against. */
  readonly held: number;
  /** Story of each article that bears a sentence out or tells it otherwise. */
  readonly stories: ReadonlyMap<string, string>;
}

/** The text again, a line a sentence, with what each rests on; beside it how often each kind applies. */
export function renderCheckResult({ text, left, lines, fetches, held, stories }: CheckView): Html {
  const read = lines.filter(({ kind }) => kind !== "heading");
  const own = read.filter((line) => basisOf(line) === "own").length;
  const stand = say("check.read", { sentences: say("count.sentences", { count: read.length }), own });
  const rows = lines.map((line, i) => renderLine(line, i + 1, stories));
  const cut =
    left > 0 ? html`<p class="held" role="status">${say("check.cut", { longest: text.length, left })}</p>` : nothing;
  return html`<header class="head"><h1>${say("check.result")}</h1><p class="stand">${stand}</p></header>${cut}
<div class="ed"><div>${joinHtml(rows)}</div><aside aria-labelledby="sum"><section class="box"><h2 id="sum">${say("check.summary")}</h2>${renderShares(read)}${renderKinds(read)}${renderHeld(read, held)}</section></aside></div>
<details class="ui more"><summary>${say("check.another")}</summary>${renderBox(text, fetches)}</details>${renderDoor()}`;
}

/** What a sentence rests on above all: somebody named, somebody unnamed, the future, or the writer alone. */
type Basis = "named" | "unnamed" | "forecast" | "own";
const bases: readonly Basis[] = ["own", "unnamed", "forecast", "named"];

function basisOf({ kinds }: AuditLine): Basis | undefined {
  if (kinds.includes("heading")) return undefined;
  if (kinds.includes("unnamed-authority") || (kinds.includes("weasel") && !kinds.includes("attributed")))
    return "unnamed";
  if (kinds.includes("attributed")) return "named";
  return kinds.includes("forecast") ? "forecast" : "own";
}

/** One bar over all sentences; the table under it says the same in words. */
function renderShares(lines: readonly AuditLine[]): Html {
  const counts = bases.map((basis) => lines.filter((line) => basisOf(line) === basis).length);
  const percent = (count: number): number => (100 * count) / Math.max(1, lines.length);
  const parts = bases.map((basis, i) => {
    const from = percent(counts.slice(0, i).reduce((sum, count) => sum + count, 0));
    return html`<rect class="q-${basis}" x="${from.toFixed(2)}%" width="${percent(counts[i] ?? 0).toFixed(2)}%" height="8"/>`;
  });
  return html`<svg width="100%" height="8" role="img" aria-label="${say("check.share")}">${joinHtml(parts)}</svg>`;
}

function renderKinds(lines: readonly AuditLine[]): Html {
  const rows = [...countKinds(lines)].map(
    ([kind, count]) =>
      html`<tr><th scope="row">${say(`audit.${kind}`)}</th><td class="r">${tellNumber(count)}</td><td class="r nw">${tellNumber(Math.round((100 * count) / Math.max(1, lines.length)))} %</td></tr>`,
  );
  return html`<table><tbody>${joinHtml(rows)}</tbody></table>`;
}

function renderLine(line: AuditLine, ordinal: number, stories: CheckView["stories"]): Html {
  const { sentence, kinds, attributions, figures } = line;
  const basis = basisOf(line);
  const names = [...new Set(attributions.flatMap(({ name }) => name ?? []))];
  const who = names.length > 0 ? html`<br><span class="mut" dir="auto">${names.join("; ")}</span>` : nothing;
  const amounts = figures.map(
    ({ text, assertedBy }) =>
      html`<br><span class="mut"><bdi>${text}</bdi>: ${assertedBy ? say("check.asserted", { who: assertedBy }) : say("check.nobody")}</span>`,
  );
  return html`<div class="li"><div class="no">${tellNumber(ordinal)}</div><p dir="auto">${basis ? html`<span class="q-${basis}">${sentence}</span>` : html`<b>${sentence}</b>`}</p><div class="ui"><b>${kinds.map((kind) => say(`audit.${kind}`)).join(comma())}</b>${who}${joinHtml(amounts)}${renderSupport(line, stories)}</div></div>`;
}

/** How many sentences the articles read here bear out or tell otherwise, and how many articles these are. */
function renderHeld(lines: readonly AuditLine[], held: number): Html {
  const rows = (["supported", "contradicted"] as const).map((verdict) => {
    const count = lines.filter((line) => line.verdict === verdict).length;
    return html`<tr><th scope="row">${say(`check.${verdict}`)}</th><td class="r">${tellNumber(count)}</td></tr>`;
  });
  const note = say("check.held", { articles: say("count.articles", { count: held }) });
  return html`<h3 class="lab">${say("check.here")}</h3><table><tbody>${joinHtml(rows)}</tbody></table><p class="ui mut">${note}</p>`;
}

/** The passages that bear a sentence out or tell it otherwise, each with its outlet and its place in its story. */
function renderSupport({ verdict, support, problems }: AuditLine, stories: CheckView["stories"]): Html {
  if (verdict !== "supported" && verdict !== "contradicted") return nothing;
  const passages = support.map(({ article, outlet, text, publishedAt }) => {
    const story = stories.get(article);
    const name = story ? html`<a href="/story/${story}#src-${article}">${outlet}</a>` : html`<b>${outlet}</b>`;
    return html`<p class="pa">${name}${publishedAt ? html` · ${tellDay(publishedAt)}` : nothing}</p><blockquote dir="auto"><mark>${text}</mark></blockquote>`;
  });
  const why = verdict === "contradicted" ? problems.map(tellProblem).join(semicolon()) : "";
  return html`<details class="psg"${verdict === "contradicted" ? html` open` : nothing}><summary>${say(`check.${verdict}`)}: <bdi>${tellList([...new Set(support.map(({ outlet }) => outlet))])}</bdi></summary>${why ? html`<p>${why}</p>` : nothing}${joinHtml(passages)}</details>`;
}

/** How often each kind applies, most first. */
export function countKinds(lines: readonly AuditLine[]): ReadonlyMap<AuditKind, number> {
  const counts = new Map<AuditKind, number>();
  for (const kind of lines.flatMap(({ kinds }) => kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}
