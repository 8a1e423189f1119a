import type { ShownHit } from "../tell-records.ts";
import { type SearchKind, searchKinds, type SearchQuery } from "../../search/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";
import { comma, directionOf, isolate, tellDay, tellLanguage } from "../words.ts";
import { renderFoot } from "./follow.ts";
import { speakerPath } from "./speaker-path.ts";

export interface SearchView {
  /** The line as it was typed. */
  readonly line: string;
  readonly query: SearchQuery;
  readonly counts: Readonly<Record<SearchKind, number>>;
  readonly groups: readonly { readonly kind: SearchKind; readonly hits: readonly ShownHit[] }[];
  /** Page of the one kind shown, from 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** The box, what it found by kind, and how to follow it. */
export function renderSearch(view: SearchView): Html {
  const { line, query } = view;
  const notes = query.notes.map(
    ({ code, given }) =>
      html`<p class="held">${say(`search.note.${code}`, { given: isolate(given), kinds: searchKinds.join(comma()) })}</p>`,
  );
  const also = query.alsoNamed
    ? html`<p class="ui mut">${say("search.also", { names: query.alsoNamed.join(comma()) })}</p>`
    : nothing;
  return html`<header class="head"><h1>${say("search.title")}</h1><p class="stand">${say("search.intro")}</p></header>
<form class="find ui" action="/search" role="search"><label class="vh" for="q">${say("search.label")}</label><input type="search" id="q" name="q" value="${line}" maxlength="400" dir="auto"> <button type="submit" class="b">${say("search.button")}</button></form>
${joinHtml(notes)}${also}${line.trim() === "" ? renderHelp() : renderFound(view)}`;
}

const examples = [
  ['"joint statement"', "search.inOrder"],
  ["gas -oil", "search.without"],
  ['from:"Harbour Wire"', "search.from"],
  ["about:RUS-CHN", "search.about"],
  ["lang:zh", "search.lang"],
  ["after:2024-05-16 before:2025", "search.days"],
] as const;

function renderHelp(): Html {
  const rows = examples.map(
    ([line, what]) =>
      html`<tr><th scope="row"><a href="${searchAddress(line)}"><code>${line}</code></a></th><td>${say(what)}</td></tr>`,
  );
  return html`<section><h2>${say("search.help")}</h2><table><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function renderFound(view: SearchView): Html {
  const { counts, query, line, groups } = view;
  const total = searchKinds.reduce((sum, kind) => sum + counts[kind], 0);
  if (total === 0)
    return html`<p class="stand" role="status">${say("search.none")}</p><p class="ui mut">${say("search.looser")}</p>${renderHelp()}`;
  const bare = line.replace(/(^|\s)kind:\S*/giu, "$1").trim();
  const tabs = [
    html`<a href="${searchAddress(bare)}"${query.kind ? nothing : html` aria-current="page"`}>${say("search.all")} <span class="n">${total}</span></a>`,
    ...searchKinds.map(
      (kind) =>
        html`<a href="${searchAddress(`${bare} kind:${kind}`.trim())}"${query.kind === kind ? html` aria-current="page"` : nothing}>${say(`search.${kind}`)} <span class="n">${counts[kind]}</span></a>`,
    ),
  ];
  const sections = groups
    .filter(({ hits }) => hits.length > 0)
    .map(({ kind, hits }) => renderGroup(view, kind, hits, `${bare} kind:${kind}`.trim()));
  const feed = `?q=${encodeURIComponent(line)}`;
  return html`<nav class="tabs ui" aria-label="${say("search.title")}">${joinHtml(tabs)}</nav><p class="vh" role="status">${say("count.results", { count: total })}</p>
${joinHtml(sections)}${renderPages(view)}
${renderFoot({ forms: [["JSON", `/search.json${feed}`]], feeds: { path: "/search", query: feed } })}`;
}

function renderGroup(view: SearchView, kind: SearchKind, hits: readonly ShownHit[], line: string): Html {
  const count = view.counts[kind];
  const more =
    !view.query.kind && count > hits.length
      ? html`<p class="ui"><a href="${searchAddress(line)}">${say("search.more", { count })}</a></p>`
      : nothing;
  return html`<section><h2>${say(`search.${kind}`)}</h2><ol class="rows found">${joinHtml(hits.map(renderHit))}</ol>${more}</section>`;
}

function renderHit(hit: ShownHit): Html {
  const {
    kind,
    path,
    title,
    titleMarks,
    excerpt,
    marks,
    language = "und",
    at,
    story,
    teller,
    speaker,
    own,
    when,
    titleLanguage = language,
  } = hit;
  const from = own ? [`${say("dossier.analysts")}: ${teller ?? ""}`] : teller ? [teller, tellLanguage(language)] : [];
  const time = when ?? (at ? tellDay(at) : "");
  const about = [...from, time].filter(Boolean);
  const name = renderMarked(title, titleMarks);
  return html`<li><h3 lang="${kind === "claim" ? "und" : titleLanguage}" dir="auto"><a href="${path}">${name}</a></h3><p lang="${language}" dir="${directionOf(language)}">${renderMarked(excerpt, marks)}</p><p class="why">${about.join(" · ")}${kind === "claim" && speaker ? html` · <a href="${speakerPath(speaker)}">${say("speaker.feed", { name: speaker })}</a>` : nothing}${story && teller ? html` · <a href="/story/${story}">${say("search.inStory")}</a>` : nothing}</p></li>`;
}

/** A text with spans in it marked. */
export function renderMarked(text: string, marks: readonly (readonly [number, number])[]): Html {
  const pieces: Html[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`${joinHtml(pieces)}${text.slice(at)}`;
}

function renderPages({ line, query, counts, page, pageSize }: SearchView): Html {
  const total = query.kind ? counts[query.kind] : 0;
  if (total <= pageSize) return nothing;
  const link = (to: number, word: string): Html => html`<a href="${searchAddress(line)}&amp;page=${to}">${word}</a> `;
  return html`<nav class="tabs ui" aria-label="${say("count.results", { count: total })}">${page > 1 ? link(page - 1, say("search.previous")) : nothing}<span class="mut n">${page} / ${Math.ceil(total / pageSize)}</span>${page * pageSize < total ? link(page + 1, say("search.next")) : nothing}</nav>`;
}

/** The address of a search. */
export function searchAddress(line: string): string {
  return `/search?q=${encodeURIComponent(line)}`;
}
