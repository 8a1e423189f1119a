import type { Brief, StoredBrief } from "../../brief/index.ts";
import type { ArticleComparison, Comparison, ReadArticle } from "../compare-articles.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { say } from "../say.ts";
import { directionOf, safeLink, tellLanguage, tellList, tellTime } from "../words.ts";
import { namesOf } from "./dossier/view.ts";
import { renderFoot } from "./follow.ts";

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
  return html`<header class="head"><p class="kick">${brief ? html`<a href="/story/${brief.story}">${brief.title}</a>` : say("compare.title")}</p><h1>${tellList([a.outlet, b.outlet])}</h1><p class="stand">${say("compare.stand")}</p></header>
<div class="two even">${renderHead(a)}${renderHead(b)}</div>
${carried}
${renderThree(say("compare.speaks"), a, b, comparison.speakers, (name) => name)}
${renderThree(say("section.figures"), a, b, comparison.figures, (figure) => figure)}
${renderThree(say("compare.states"), a, b, comparison.states, (code) => namesOf(code).short)}
${renderThree(say("compare.persons"), a, b, comparison.persons, nameOfCode)}
${renderFoot({ forms: [["JSON", `/compare.json?a=${a.article.id}&b=${b.article.id}`]] })}`;
}

function renderHead({ article, outlet }: ComparedArticle): Html {
  const link = safeLink(article.canonicalUrl ?? article.url);
  const language = article.language ?? "und";
  const title = html`<span lang="${language}" dir="${directionOf(language)}">${article.title ?? say("source.untitled")}</span>`;
  return html`<div><h2>${outlet}</h2><p>${link ? html`<a href="${link}" rel="noopener">${title}</a>` : title}</p><p class="ui mut">${tellLanguage(language)}${article.publishedAt ? html` · <time datetime="${article.publishedAt}">${tellTime(article.publishedAt)}</time>` : nothing} · ${say("count.characters", { count: article.text.length })}</p></div>`;
}

function renderCarried(brief: Brief, a: ComparedArticle, b: ComparedArticle): Html {
  const rests = (ordinal: number, one: ComparedArticle): boolean =>
    brief.sentences[ordinal - 1]?.citations.some(({ article }) => article === one.article.id) ?? false;
  const ordinals = brief.sentences.map((_, i) => i + 1).filter((n) => rests(n, a) || rests(n, b));
  if (ordinals.length === 0)
    return html`<section><h2>${say("compare.onPage")}</h2><p class="ui mut">${say("compare.noSentence")}</p></section>`;
  const rows = ordinals.map(
    (n) =>
      html`<tr><th scope="row"><a href="/story/${brief.story}#s${n}">${n}</a></th><td data-l="${say("story.sentence")}"${textDirection(brief.language)}>${brief.sentences[n - 1]?.text}</td><td class="nw" data-l="${a.outlet}">${rests(n, a) ? say("compare.carries") : "—"}</td><td class="nw" data-l="${b.outlet}">${rests(n, b) ? say("compare.carries") : "—"}</td></tr>`,
  );
  return html`<section><h2>${say("compare.onPage")}</h2><table class="stack"><thead><tr><th scope="col">${say("head.number")}</th><th scope="col">${say("story.sentence")}</th><th scope="col">${a.outlet}</th><th scope="col">${b.outlet}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function renderThree(
  title: string,
  a: ComparedArticle,
  b: ComparedArticle,
  { both, onlyA, onlyB }: Comparison,
  tell: (item: string) => string,
): Html {
  const cell = (name: string, items: readonly string[]): Html =>
    html`<td data-l="${name}" dir="auto">${items.length > 0 ? items.map(tell).join("; ") : "—"}</td>`;
  const columns = [
    [say("compare.both"), both],
    [say("compare.alone", { outlet: a.outlet }), onlyA],
    [say("compare.alone", { outlet: b.outlet }), onlyB],
  ] as const;
  return html`<section><h2>${title}</h2><table class="stack"><thead><tr>${joinHtml(columns.map(([name]) => html`<th scope="col">${name}</th>`))}</tr></thead><tbody><tr>${joinHtml(columns.map(([name, items]) => cell(name, items)))}</tr></tbody></table></section>`;
}

function nameOfCode(code: string): string {
  return code
    .split("-")
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(" ");
}

/** Sentences that the later of two versions has no more, and those that are new in it. */
export function compareSentences(
  before: StoredBrief,
  after: StoredBrief,
): { readonly withdrawn: readonly string[]; readonly added: readonly string[] } {
  const old = before.brief.sentences.map(({ text }) => text);
  const now = after.brief.sentences.map(({ text }) => text);
  return { withdrawn: old.filter((text) => !now.includes(text)), added: now.filter((text) => !old.includes(text)) };
}

/** Two versions of a page: sentences withdrawn and added, in their places. */
export function renderVersions(before: StoredBrief, after: StoredBrief): Html {
  const own = textDirection(after.brief.language);
  const { withdrawn, added: fresh } = compareSentences(before, after);
  const lines = after.brief.sentences.map(({ text }) =>
    fresh.includes(text) ? html`<p${own}><ins>${text}</ins></p>` : html`<p${own}>${text}</p>`,
  );
  const sources = (brief: Brief): readonly string[] => brief.sources.map(({ outlet }) => outlet.name);
  const added = sources(after.brief).filter((name) => !sources(before.brief).includes(name));
  const counts = say("home.added", {
    added: say("count.sentences", { count: fresh.length }),
    removed: withdrawn.length,
  });
  return html`<header class="head"><p class="kick"><a href="/story/${after.brief.story}">${after.brief.title}</a></p><h1>${say("compare.pair", { from: before.version, to: after.version })}</h1><p class="stand">${counts}.${added.length > 0 ? html` ${say("compare.newOutlets", { list: tellList(added) })}.` : nothing}</p></header>
<div class="rec txt"><p class="ui mut"><time datetime="${before.brief.publishedAt}">${tellTime(before.brief.publishedAt)}</time> – <time datetime="${after.brief.publishedAt}">${tellTime(after.brief.publishedAt)}</time></p>${withdrawn.length > 0 ? html`<h2>${say("compare.withdrawn")}</h2>${joinHtml(withdrawn.map((text) => html`<p${own}><del>${text}</del></p>`))}` : nothing}<h2>${say("compare.stands", { version: after.version })}</h2>${joinHtml(lines)}</div>
${renderFoot({ forms: [["JSON", `/compare.json?story=${after.brief.story}&from=${before.version}&to=${after.version}`]] })}`;
}

/** What can be compared on a story: any two of its articles, any two of its versions. */
export function renderChoice(brief: Brief, versions: readonly number[]): Html {
  const options = brief.sources.map(
    ({ article, outlet, title }, i) =>
      (selected: number) =>
        html`<option value="${article}"${i === selected ? html` selected` : nothing}>${outlet.name}: ${(title ?? say("source.untitled")).slice(0, 60)}</option>`,
  );
  const pick = (name: string, label: string, selected: number): Html =>
    html`<label for="${name}">${label}</label> <select id="${name}" name="${name}">${joinHtml(options.map((render) => render(selected)))}</select>`;
  const pickVersion = (name: string, label: string, chosen: number | undefined): Html =>
    html`<label for="${name}">${label}</label> <select id="${name}" name="${name}">${joinHtml(versions.map((n) => html`<option value="${n}"${n === chosen ? html` selected` : nothing}>${n}</option>`))}</select>`;
  const two =
    versions.length > 1
      ? html`<form class="ui pick" action="/compare"><h2>${say("compare.twoVersions")}</h2><input type="hidden" name="story" value="${brief.story}">${pickVersion("from", say("compare.from"), versions.at(-2))}${pickVersion("to", say("compare.to"), versions.at(-1))}<button type="submit" class="b">${say("compare.title")}</button></form>`
      : nothing;
  return html`<header class="head"><p class="kick"><a href="/story/${brief.story}">${brief.title}</a></p><h1>${say("compare.title")}</h1></header>
<form class="ui pick" action="/compare"><h2>${say("compare.two")}</h2><input type="hidden" name="story" value="${brief.story}">${pick("a", say("compare.first"), 0)}${pick("b", say("compare.second"), 1)}<button type="submit" class="b">${say("compare.title")}</button></form>${two}
${renderFoot({ forms: [["JSON", `/compare.json?story=${brief.story}`]] })}`;
}
