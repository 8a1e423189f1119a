import {
  type DossierLine,
  type EvidenceArticle,
  eventType,
  type Passage,
  passagesOf,
  type SettledLine,
  type Statement,
} from "../../../relations/index.ts";
import { type Html, html, joinHtml, nothing } from "../../html.ts";
import { comma, directionOf, isolate, safeLink, semicolon, tellDay, tellLanguage, tellTime } from "../../words.ts";
import { say } from "../../say.ts";
import { contextOf } from "../passage-context.ts";
import { tellOwnership } from "../story-sources.ts";
import { renderCorrected } from "./corrected.ts";
import {
  dimensionName,
  type DossierView,
  evidenceOf,
  kindName,
  lineText,
  personHere,
  shortOf,
  speakerName,
  tellFromTo,
  tellLine,
  tellSpan,
} from "./view.ts";

/** How many passages are shown in full; so many more open behind them, in a panel and on the record's own page. The data have all. */
const shown = 3;
const folded = { panel: 20, page: 200 };

/** How many lines a panel lists. */
const mostEntries = 40;

/** A panel of evidence: opens as a popover, and without a script as the target of a link. */
export function renderPanel(id: string, title: string, body: Html, heading: Html = html`${title}`): Html {
  return html`<aside class="ev dock" id="${id}" popover aria-label="${say("ev.title", { title })}"><header><b>${heading}</b><a class="x" href="#main" aria-label="${say("story.close")}">×</a></header>
${body}</aside>
`;
}

/** The panel of one line: every passage, what it is and how it came to its state. */
export function renderLinePanel(view: DossierView, settled: SettledLine): Html {
  const { line } = settled;
  const when = tellSpan(line.date);
  const heading = html`${lineText(line)}${comma()}${when}`;
  const body = renderLineBody(view, settled, "panel");
  return renderPanel(`e-${line.id}`, `${tellLine(line)}${comma()}${when}`, body, heading);
}

/** An act of which forty articles tell has forty passages, a war's thousands: a page that held all of them nobody could load. */
export function renderLineBody(view: DossierView, settled: SettledLine, where: keyof typeof folded): Html {
  const { line } = settled;
  const passages = passagesOf(view.material, line);
  const rest = passages.slice(shown);
  const inside = rest.slice(0, folded[where]).map((passage) => renderPassage(view, passage));
  const left = rest.length - inside.length;
  const data = `/record/${line.id}${where === "page" ? ".json" : ""}`;
  const further = left > 0 ? html`<p><a href="${data}">${say("dossier.moreRows", { count: left })}</a></p>` : nothing;
  const more =
    rest.length > 0
      ? html`<details><summary>${say("evidence.more", { count: rest.length })}</summary>${joinHtml(inside)}${further}</details>`
      : nothing;
  return html`${joinHtml(passages.slice(0, shown).map((passage) => renderPassage(view, passage)))}${more}${renderFacts(view, settled)}`;
}

function renderFacts({ material, open }: DossierView, { line, history }: SettledLine): Html {
  const type = eventType(line.type);
  const codes = [line.plover, type?.mode, line.cameo ? `CAMEO ${line.cameo}` : "", line.quad ? `quad ${line.quad}` : ""]
    .filter(Boolean)
    .join(comma());
  const story = line.citations.flatMap(({ article }) => material.articles.get(article)?.story ?? [])[0];
  const changes = history
    .slice(1)
    .map(
      ({ state, at, by, note }) =>
        html`<p>${at ? tellDay(at) : say("speaker.noDay")}: ${say(`state.${state}`)}${comma()}<bdi>${by}</bdi>${note ? html`: “<bdi>${note}</bdi>”` : nothing}</p>`,
    );
  const whose = line.analyst
    ? html`<p><b>${say("ev.recordOf", { name: line.analyst.name })}</b>. ${say("ev.theirs", { row: line.analyst.row, file: line.analyst.file })}${line.analyst.note ? html` ${line.analyst.note}` : nothing}</p>`
    : html`<p><b>${kindWord(line)}</b>${comma()}${tellFromTo(line.source, line.target)}. ${say("count.voices", { count: line.voices })}${comma()}${say("count.passages", { count: line.citations.length })}.${line.saidBy ? html` ${say("ev.saidBy", { who: isolate(personHere(line.saidBy)) })}.` : nothing}${codes ? html` ${codes}.` : nothing}</p>`;
  return html`<div class="chk">${renderCorrected(line)}${whose}${joinHtml(changes)}<p class="act">${open.has(line.id) ? html`<a href="/record/${line.id}">${say("ev.record")}</a>` : nothing}${story ? html`<a href="/story/${story}">${say("ev.story")}</a>` : nothing}</p></div>`;
}

function kindWord({ kind, polarity }: DossierLine): string {
  const word = kindName(kind);
  return polarity === "positive"
    ? word
    : `${word}${comma()}${say(polarity === "denied" ? "state.denied" : "state.negated")}`;
}

/** The panel of somebody's words. */
export function renderStatementPanel(view: DossierView, statement: Statement): Html {
  const { dimension, certainty, start, end, text, language, outlet, article, at } = statement;
  const speaker = speakerName(statement);
  const url = view.material.articles.get(article)?.url;
  const passage: Passage = {
    text,
    language,
    outlet,
    article,
    start,
    end,
    ...(url ? { url } : {}),
    ...(at ? { publishedAt: at } : {}),
  };
  const body = html`${renderPassage(view, passage)}<div class="chk"><p><b>${say("ev.words")}</b> ${say("ev.told", { speaker, dimension: dimensionName(dimension), certainty: say(`certainty.${certainty}`) })}</p></div>`;
  return renderPanel(`e-${statement.id}`, `${speaker}: ${dimensionName(dimension)}`, body);
}

/** One of several in a panel: what it is, where its evidence is, and who tells it when. */
export interface ListEntry {
  readonly href: string;
  readonly text: Html;
  readonly note: string;
}

/** A panel that lists several: each leads to its own. */
export function renderListPanel(id: string, title: string, entries: readonly ListEntry[]): Html {
  const left = entries.length - mostEntries;
  const more = left > 0 ? html`<p class="mut">${say("dossier.moreRows", { count: left })}</p>` : nothing;
  const rows = entries
    .slice(0, mostEntries)
    .map(({ href, text, note }) => html`<li><a href="${href}">${text}</a> <span class="mut">${note}</span></li>`);
  return renderPanel(id, title, html`<ul class="rows">${joinHtml(rows)}</ul>${more}`);
}

export function lineEntry(view: DossierView, line: DossierLine): ListEntry {
  const who = line.analyst
    ? say("ev.recordOf", { name: line.analyst.name })
    : say("count.voices", { count: line.voices });
  // Several undated ones of one kind would read the same: each is told with the day of its first report.
  const told = line.date ? undefined : passagesOf(view.material, line).flatMap(({ publishedAt }) => publishedAt ?? []);
  const first = told?.toSorted()[0];
  const when = first ? say("word.toldOn", { day: tellDay(first) }) : tellSpan(line.date);
  return { href: evidenceOf(view, line.id), text: lineText(line), note: `${when}${semicolon()}${who}` };
}

export function statementEntry(view: DossierView, statement: Statement): ListEntry {
  const { id, text, language, outlet, at } = statement;
  return {
    href: evidenceOf(view, id),
    text: html`<bdi>${speakerName(statement)}</bdi>: <span lang="${language}" dir="auto">${text.length > 90 ? `${text.slice(0, 90)} …` : text}</span>`,
    note: `${outlet}${at ? `${comma()}${tellDay(at)}` : ""}`,
  };
}

export function renderPassage(view: DossierView, passage: Passage): Html {
  const article = passage.article ? view.material.articles.get(passage.article) : undefined;
  const language = article?.language ?? "und";
  const link = safeLink(passage.url);
  const about = [
    article?.country ? shortOf(article.country) : "",
    article?.ownership ? tellOwnership(article.ownership) : "",
  ]
    .filter(Boolean)
    .join(comma());
  const facts = [
    ...(language === "und" ? [] : [html`${tellLanguage(language)}`]),
    ...(passage.publishedAt
      ? [html`<time datetime="${passage.publishedAt}">${tellTime(passage.publishedAt)}</time>`]
      : []),
    ...(link ? [html`<a href="${link}" rel="noopener">${say("story.itself")}</a>`] : []),
  ];
  return html`<div class="psg"><p class="o">${passage.enteredBy ? html`${say("ev.quotedBy", { who: passage.enteredBy, outlet: passage.outlet })}` : passage.outlet}${about ? html` <span>· ${about}</span>` : nothing}</p><p>${joinHtml(facts.map((fact, i) => (i === 0 ? fact : html` · ${fact}`)))}</p>${renderQuotation(passage, article, language)}</div>`;
}

function renderQuotation({ text, start, end }: Passage, article: EvidenceArticle | undefined, language: string): Html {
  const { before, after } =
    article && start !== undefined && end !== undefined
      ? contextOf(article.text, [start, end])
      : { before: "", after: "" };
  return html`<blockquote lang="${language}" dir="${language === "und" ? "auto" : directionOf(language)}">${before}<mark>${text}</mark>${after}</blockquote>`;
}
