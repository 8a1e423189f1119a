import type { Brief, StoredBrief } from "../../brief/index.ts";
import { partyNames } from "../../relations/index.ts";
import type { ArticleComparison, Comparison, ReadArticle } from "../compare-articles.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted, directionOf, safeLink, tellLanguage, tellTime } from "../words.ts";

export interface ComparedArticle extends ReadArticle {
  readonly outlet: string;
}

/** Two articles side by side: sentences of the page that rest on each, speakers, figures, states, persons. */
export function renderArticles(
  a: ComparedArticle,
  b: ComparedArticle,
  comparison: ArticleComparison,
  brief: Brief | undefined,
): Html {
  const carried = brief ? renderCarried(brief, a, b) : nothing;
  return html`<header class="head"><p class="kick">${brief ? html`<a href="/story/${brief.story}">${brief.title}</a>` : "Compare"}</p><h1>${a.outlet} and ${b.outlet}</h1><p class="stand">What both have and what stands in one alone. That one is silent on something proves nothing more.</p></header>
<div class="two even">${renderHead(a)}${renderHead(b)}</div>
${carried}
${renderThree("Who speaks", a, b, comparison.speakers, (name) => name)}
${renderThree("Figures", a, b, comparison.figures, (figure) => figure)}
${renderThree("States named", a, b, comparison.states, (code) => partyNames(code).short)}
${renderThree("Persons named", a, b, comparison.persons, nameOfCode)}`;
}

function renderHead({ article, outlet }: ComparedArticle): Html {
  const link = safeLink(article.canonicalUrl ?? article.url);
  const language = article.language ?? "und";
  const title = html`<span lang="${language}" dir="${directionOf(language)}">${article.title ?? "without a title"}</span>`;
  return html`<div><h2>${outlet}</h2><p>${link ? html`<a href="${link}" rel="noopener">${title}</a>` : title}</p><p class="ui mut">${tellLanguage(language)}${article.publishedAt ? html` · <time datetime="${article.publishedAt}">${tellTime(article.publishedAt)}</time>` : nothing} · ${counted(article.text.length, "character", "characters")}</p></div>`;
}

function renderCarried(brief: Brief, a: ComparedArticle, b: ComparedArticle): Html {
  const rests = (ordinal: number, one: ComparedArticle): boolean =>
    brief.sentences[ordinal - 1]?.citations.some(({ article }) => article === one.article.id) ?? false;
  const ordinals = brief.sentences.map((_, i) => i + 1).filter((n) => rests(n, a) || rests(n, b));
  if (ordinals.length === 0)
    return html`<section><h2>On the page of the story</h2><p class="ui mut">No sentence of it rests on either.</p></section>`;
  const rows = ordinals.map(
    (n) =>
      html`<tr><th scope="row"><a href="/story/${brief.story}#s${n}">${n}</a></th><td data-l="Sentence">${brief.sentences[n - 1]?.text}</td><td data-l="${a.outlet}">${rests(n, a) ? "carries it" : "—"}</td><td data-l="${b.outlet}">${rests(n, b) ? "carries it" : "—"}</td></tr>`,
  );
  return html`<section><h2>On the page of the story</h2><table class="stack"><thead><tr><th scope="col">No.</th><th scope="col">Sentence</th><th scope="col">${a.outlet}</th><th scope="col">${b.outlet}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function renderThree(
  title: string,
  a: ComparedArticle,
  b: ComparedArticle,
  { both, onlyA, onlyB }: Comparison,
  tell: (item: string) => string,
): Html {
  const cell = (name: string, items: readonly string[]): Html =>
    html`<td data-l="${name}">${items.length > 0 ? items.map(tell).join("; ") : "—"}</td>`;
  return html`<section><h2>${title}</h2><table class="stack"><thead><tr><th scope="col">Both</th><th scope="col">${a.outlet} alone</th><th scope="col">${b.outlet} alone</th></tr></thead><tbody><tr>${cell("Both", both)}${cell(`${a.outlet} alone`, onlyA)}${cell(`${b.outlet} alone`, onlyB)}</tr></tbody></table></section>`;
}

function nameOfCode(code: string): string {
  return code
    .split("-")
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(" ");
}

/** Two versions of a page: sentences withdrawn and added, in their places. */
export function renderVersions(before: StoredBrief, after: StoredBrief): Html {
  const old = new Set(before.brief.sentences.map(({ text }) => text));
  const now = new Set(after.brief.sentences.map(({ text }) => text));
  const gone = before.brief.sentences.filter(({ text }) => !now.has(text));
  const lines = after.brief.sentences.map(({ text }) =>
    old.has(text) ? html`<p>${text}</p>` : html`<p><ins>${text}</ins></p>`,
  );
  const sources = (brief: Brief): readonly string[] => brief.sources.map(({ outlet }) => outlet.name);
  const added = sources(after.brief).filter((name) => !sources(before.brief).includes(name));
  return html`<header class="head"><p class="kick"><a href="/story/${after.brief.story}">${after.brief.title}</a></p><h1>Version ${before.version} and version ${after.version}</h1><p class="stand">${counted(gone.length, "sentence", "sentences")} withdrawn, ${counted(lines.length - [...now].filter((text) => old.has(text)).length, "sentence", "sentences")} added${added.length > 0 ? html`; new outlets: ${added.join(", ")}` : nothing}.</p></header>
<div class="rec txt"><p class="ui mut"><time datetime="${before.brief.publishedAt}">${tellTime(before.brief.publishedAt)}</time> to <time datetime="${after.brief.publishedAt}">${tellTime(after.brief.publishedAt)}</time></p>${gone.length > 0 ? html`<h2>Withdrawn</h2>${joinHtml(gone.map(({ text }) => html`<p><del>${text}</del></p>`))}` : nothing}<h2>As it stands in version ${after.version}</h2>${joinHtml(lines)}</div>`;
}

/** What can be compared on a story: any two of its articles, any two of its versions. */
export function renderChoice(brief: Brief, versions: readonly number[]): Html {
  const options = brief.sources.map(
    ({ article, outlet, title }, i) =>
      (selected: number) =>
        html`<option value="${article}"${i === selected ? html` selected` : nothing}>${outlet.name}: ${(title ?? "without a title").slice(0, 60)}</option>`,
  );
  const pick = (name: string, label: string, selected: number): Html =>
    html`<label for="${name}">${label}</label> <select id="${name}" name="${name}">${joinHtml(options.map((render) => render(selected)))}</select>`;
  const pickVersion = (name: string, label: string, chosen: number | undefined): Html =>
    html`<label for="${name}">${label}</label> <select id="${name}" name="${name}">${joinHtml(versions.map((n) => html`<option value="${n}"${n === chosen ? html` selected` : nothing}>${n}</option>`))}</select>`;
  const two =
    versions.length > 1
      ? html`<form class="ui pick" action="/compare"><h2>Two versions</h2><input type="hidden" name="story" value="${brief.story}">${pickVersion("from", "From version", versions.at(-2))}${pickVersion("to", "to version", versions.at(-1))}<button type="submit" class="b">Compare</button></form>`
      : nothing;
  return html`<header class="head"><p class="kick"><a href="/story/${brief.story}">${brief.title}</a></p><h1>Compare</h1></header>
<form class="ui pick" action="/compare"><h2>Two articles</h2><input type="hidden" name="story" value="${brief.story}">${pick("a", "First", 0)}${pick("b", "Second", 1)}<button type="submit" class="b">Compare</button></form>${two}`;
}
