import type { Brief, BriefSentence, BriefSource } from "../../brief/index.ts";
import { stateNames } from "../../language/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { interfaceLanguage } from "../interface-language.ts";
import { say, sayOr } from "../say.ts";
import { bareMinute, comma, safeLink, tellDay, tellLanguage, tellTime } from "../words.ts";
import { sourceAnchors } from "./source-anchor.ts";

const heads = [
  "source.outlet",
  "source.article",
  "source.language",
  "story.published",
  "source.carries",
  "story.alone",
] as const;

/** In what order those of one country stand by who owns them; what is none of these, and what is not known, comes last. */
const owners = ["state", "party", "public", "cooperative", "private"];
/** So much of a sentence that an article alone carries is shown, in UTF-16 code units. */
const beginning = 60;

export interface SourceGroup {
  readonly country: string;
  readonly ownership: string;
  readonly sources: readonly BriefSource[];
}

/**
 * The articles by country, those with most first, and of one country by who owns their outlets; within a group in the order
 * in which they came out. The same in every language.
 */
export function groupSources(sources: readonly BriefSource[]): readonly SourceGroup[] {
  const countries = Map.groupBy(sources, ({ outlet }) => outlet.country ?? "");
  return [...countries]
    .toSorted(([a, x], [b, y]) => Number(a === "") - Number(b === "") || y.length - x.length || compare(a, b))
    .flatMap(([country, own]) =>
      [...Map.groupBy(own, ({ outlet }) => outlet.ownership ?? "unknown")]
        .toSorted(([a], [b]) => rankOwner(a) - rankOwner(b) || compare(a, b))
        .map(([ownership, of]) => ({ country, ownership, sources: of.toSorted(byTime) })),
    );
}

function rankOwner(ownership: string): number {
  const rank = owners.indexOf(ownership);
  return rank < 0 ? owners.length + Number(ownership === "unknown") : rank;
}

function byTime(a: BriefSource, b: BriefSource): number {
  const last = "~";
  return compare(a.publishedAt ?? last, b.publishedAt ?? last) || compare(a.article, b.article);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Every article of the story, by country and by who owns its outlet; with what it carries and what it alone says. Where they
 * are too many for the page, those that carry nothing, and copies, on one line of their group.
 */
export function renderSources(brief: Brief, replaced: ReadonlyMap<string, string>, isBrief: boolean = false): Html {
  const anchors = sourceAnchors(brief);
  const isLesser = ({ sentences, copyOf }: BriefSource): boolean => isBrief && (sentences.length === 0 || !!copyOf);
  const rows = groupSources(brief.sources).map(
    ({ country, ownership, sources }) =>
      html`<tr class="g"><th colspan="6" scope="rowgroup">${tellCountry(country || undefined)} <span>${say("outlet.ownership", { ownership: tellOwnership(ownership) })} · ${say("count.articles", { count: sources.length })}</span></th></tr>${joinHtml(sources.filter((source) => !isLesser(source)).map((source) => renderSource(brief, source, { replaced, anchors })))}${renderLesser(brief, sources.filter(isLesser), anchors)}`,
  );
  return html`<section class="wide"><h2 id="sources">${say("story.sources")}</h2><table class="stack"><thead><tr>${joinHtml(heads.map((head) => html`<th scope="col">${say(head)}</th>`))}</tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

/** Outlet, day and link of each. */
function renderLesser(brief: Brief, sources: readonly BriefSource[], anchors: ReadonlyMap<string, string>): Html {
  if (sources.length === 0) return nothing;
  const links = sources.map(({ article, url, outlet, publishedAt, copyOf }) => {
    const link = safeLink(url);
    const name = link ? html`<a href="${link}">${outlet.name}</a>` : html`${outlet.name}`;
    const origin = brief.sources.find((source) => source.article === copyOf)?.outlet.name;
    const about = [publishedAt ? tellDay(publishedAt) : "", origin ? say("source.copyOf", { outlet: origin }) : ""];
    return html`<li id="src-${article}"><span id="${anchors.get(article)}">${name}</span> <span class="mut">${about.filter(Boolean).join(comma())}</span></li>`;
  });
  return html`<tr><td colspan="6"><p class="mut">${say("source.none")}:</p><ul class="cols">${joinHtml(links)}</ul></td></tr>`;
}

function renderSource(
  brief: Brief,
  source: BriefSource,
  { replaced, anchors }: Record<"replaced" | "anchors", ReadonlyMap<string, string>>,
): Html {
  const link = safeLink(source.url);
  const title = source.title ?? say("source.untitled");
  const origin = brief.sources.find(({ article }) => article === source.copyOf);
  const outlet = source.outlet.domain
    ? html`<a href="/outlet/${encodeURIComponent(source.outlet.domain)}">${source.outlet.name}</a>`
    : html`${source.outlet.name}`;
  const own = html` lang="${source.language ?? "und"}" dir="auto"`;
  const headline = link ? html`<a href="${link}"${own}>${title}</a>` : html`<span${own}>${title}</span>`;
  const carried = origin
    ? html`<td colspan="2"><span class="mut">${say("source.copyOf", { outlet: origin.outlet.name })}</span></td>`
    : renderCarried(brief, source);
  return html`<tr id="src-${source.article}"${origin ? html` class="c"` : nothing}><th scope="row" id="${anchors.get(source.article)}">${outlet}</th><td>${headline}${source.correction ? html`<br><span class="mut">${say("source.corrected")}: ${source.correction}</span>` : nothing}${replaced.has(source.article) ? html`<br><a class="mut" href="/article/${source.article}/changes">${say("source.changes")}</a>` : nothing}</td><td>${tellLanguage(source.language ?? "und")}</td><td>${source.publishedAt ? html`<time datetime="${bareMinute(source.publishedAt)}">${tellTime(source.publishedAt)}</time>` : say("source.noTime")}</td>${carried}</tr>`;
}

/** The sentences that rest on an article, and of these, with their beginnings, the ones that rest on no other outlet. */
function renderCarried(brief: Brief, { sentences, outlet }: BriefSource): Html {
  if (sentences.length === 0) return html`<td colspan="2"><span class="mut">${say("source.none")}</span></td>`;
  const alone = sentences.filter((n) =>
    brief.sentences[n - 1]?.citations.every((citation) => citation.outlet === outlet.name),
  );
  const numbers = sentences.map((n) => html`<a href="#s${n}">${n}</a> `);
  const said = alone.map((n) => html`<li><a href="#s${n}">${n}</a> ${renderBeginning(brief.sentences[n - 1])}</li>`);
  return html`<td class="refs" data-l="${say("source.carries")}">${joinHtml(numbers)}</td><td${alone.length > 0 ? html` data-l="${say("story.alone")}"` : nothing}>${alone.length > 0 ? html`<ul${textDirection(brief.language)}>${joinHtml(said)}</ul>` : nothing}</td>`;
}

/** Of what is quoted in another language the quotation: that its outlet reports it in that language is told beside it. */
function renderBeginning(sentence: BriefSentence | undefined): Html {
  if (!sentence?.foreign) return html`${beginningOf(sentence?.text ?? "")}`;
  const { span, language } = sentence.foreign;
  return html`<bdi lang="${language}">${beginningOf(sentence.text.slice(...span))}</bdi>`;
}

function beginningOf(text: string): string {
  return text.length <= beginning ? text : `${text.slice(0, beginning).replace(/\s\S{0,20}$/u, "")} …`;
}

export function tellCountry(code: string | undefined): string {
  return code ? stateNames(code, interfaceLanguage()).short : say("source.noCountry");
}

/** Who owns an outlet, in a word of the page's language. */
export function tellOwnership(ownership: string | undefined): string {
  return ownership ? sayOr(`ownership.${ownership}`, ownership) : say("source.unknown");
}

/** One line for each voice, with the copies that it counts for; several articles of one outlet are one voice. */
export function renderVoices(brief: Brief): Html {
  const { counts, sources } = brief;
  const originals = sources.filter(({ copyOf }) => !sources.some(({ article }) => article === copyOf));
  const voices = Map.groupBy(originals, ({ outlet }) => outlet.domain ?? outlet.name);
  const items = [...voices.values()].map((articles, i) => {
    const copies = sources.filter(({ copyOf }) => articles.some(({ article }) => article === copyOf));
    return renderVoice(i + 1, articles, copies);
  });
  const whole = say("of", {
    part: say("count.voices", { count: counts.voices }),
    whole: say("count.ofArticles", { count: counts.articles }),
  });
  return html`<section class="wide"><h2 id="voices">${say("story.copies")}</h2><p class="intro">${whole}. ${say("story.copiesIntro")}</p><ul class="tree cols">${joinHtml(items)}</ul></section>`;
}

function renderVoice(ordinal: number, articles: readonly BriefSource[], copies: readonly BriefSource[]): Html {
  const [first] = articles;
  if (!first) return nothing;
  const wire = articles.find((article) => article.wire)?.wire;
  const own =
    articles.length > 1
      ? say("voice.several", { articles: say("count.articles", { count: articles.length }) })
      : say("voice.own");
  const about =
    copies.length > 0 ? say("count.copies", { count: copies.length }) : wire ? say("voice.credits", { wire }) : own;
  const list = copies.map(
    (copy) =>
      html`<li>${copy.outlet.name}, ${tellCountry(copy.outlet.country)}${copy.wire ? `: ${say("voice.credited", { wire: copy.wire })}` : ""}</li>`,
  );
  return html`<li><span class="k">${ordinal}</span><div><b>${first.outlet.name}</b>, ${tellCountry(first.outlet.country)}. <span class="mut">${about}</span>${list.length > 0 ? html`<ul>${joinHtml(list)}</ul>` : nothing}</div></li>`;
}
