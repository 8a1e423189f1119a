import type { Brief, BriefSource } from "../../brief/index.ts";
import { stateNames } from "../../language/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { interfaceLanguage } from "../interface-language.ts";
import { say } from "../say.ts";
import { counted, safeLink, tellLanguage, tellTime } from "../words.ts";

/** Every article of the story, by country, then by who owns its outlet; with what it carries and what it alone says. */
export function renderSources(brief: Brief, replaced: ReadonlyMap<string, string>): Html {
  const language = interfaceLanguage();
  const groups = Map.groupBy(brief.sources, ({ outlet }) => outlet.country ?? "");
  const order = [...groups.keys()].toSorted(
    (a, b) => (groups.get(b)?.length ?? 0) - (groups.get(a)?.length ?? 0) || (a < b ? -1 : 1),
  );
  const rows = order.map((country) => {
    const sources = (groups.get(country) ?? []).toSorted(
      (a, b) =>
        (a.outlet.ownership ?? "~").localeCompare(b.outlet.ownership ?? "~", language) ||
        (a.publishedAt ?? "").localeCompare(b.publishedAt ?? ""),
    );
    return html`<tr class="g"><th colspan="6" scope="rowgroup">${tellCountry(country || undefined)} <span>${say("count.articles", { count: sources.length })}</span></th></tr>${joinHtml(sources.map((source) => renderSource(brief, source, replaced)))}`;
  });
  return html`<section class="wide"><h2 id="sources">${say("story.sources")}</h2><table class="stack"><thead><tr><th scope="col">Outlet</th><th scope="col">Article</th><th scope="col">Ownership</th><th scope="col">Language</th><th scope="col">Published</th><th scope="col">Sentences it carries</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function renderSource(brief: Brief, source: BriefSource, replaced: ReadonlyMap<string, string>): Html {
  const link = safeLink(source.url);
  const title = source.title ?? "without a title";
  const origin = brief.sources.find(({ article }) => article === source.copyOf);
  const outlet = source.outlet.domain
    ? html`<a href="/outlet/${source.outlet.domain}">${source.outlet.name}</a>`
    : html`${source.outlet.name}`;
  const headline = html`<span lang="${source.language ?? "und"}" dir="auto">${title}</span>`;
  return html`<tr id="src-${source.article}" class="${origin ? "c" : ""}"><th scope="row">${outlet}</th><td data-l="Article">${link ? html`<a href="${link}" rel="noopener">${headline}</a>` : headline}${source.correction ? html`<br><span class="mut">Corrected by the outlet: ${source.correction}</span>` : nothing}${replaced.has(source.article) ? html`<br><a class="mut" href="/article/${source.article}/changes">What the outlet changed</a>` : nothing}</td><td data-l="Ownership">${source.outlet.ownership ?? "not known"}</td><td data-l="Language">${tellLanguage(source.language ?? "und")}</td><td data-l="Time">${source.publishedAt ? html`<time datetime="${source.publishedAt}">${tellTime(source.publishedAt)}</time>` : "no time given"}</td><td data-l="Sentences">${origin ? html`<span class="mut">copy of ${origin.outlet.name}</span>` : renderRefs(brief, source)}</td></tr>`;
}

/** The sentences that rest on an article, and of these the ones that rest on no other outlet. */
function renderRefs(brief: Brief, { sentences, outlet }: BriefSource): Html {
  if (sentences.length === 0)
    return html`<span class="mut">none: its sentences say what others say, or nothing that is told here</span>`;
  const alone = sentences.filter((n) =>
    brief.sentences[n - 1]?.citations.every((citation) => citation.outlet === outlet.name),
  );
  const shared = sentences.filter((n) => !alone.includes(n));
  const list = (ordinals: readonly number[]): Html =>
    joinHtml(ordinals.map((n) => html`<a href="#s${n}" aria-label="${say("story.sentence")} ${n}">${n}</a> `));
  return html`<span class="refs">${list(shared)}${alone.length > 0 ? html`<span class="mut">${say("story.alone")}</span> ${list(alone)}` : nothing}</span>`;
}

export function tellCountry(code: string | undefined): string {
  return code ? stateNames(code, interfaceLanguage()).short : "not known";
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
  return html`<section class="wide"><h2 id="voices">${say("story.copies")}</h2><p class="intro">${counted(counts.voices, "independent voice", "independent voices")} of ${counted(counts.articles, "article", "articles")}. Copies of one original are one voice, as are several articles of one outlet.</p><ul class="tree cols">${joinHtml(items)}</ul></section>`;
}

function renderVoice(ordinal: number, articles: readonly BriefSource[], copies: readonly BriefSource[]): Html {
  const [first] = articles;
  if (!first) return nothing;
  const wire = articles.find((article) => article.wire)?.wire;
  const own = articles.length > 1 ? `${articles.length} articles` : "Own reporting";
  const about =
    copies.length > 0 ? counted(copies.length, "copy", "copies") : wire ? `Credits ${wire}` : `${own}, no copies seen`;
  const list = copies.map(
    (copy) =>
      html`<li>${copy.outlet.name}, ${tellCountry(copy.outlet.country)}${copy.wire ? `: credited to ${copy.wire}` : ""}</li>`,
  );
  return html`<li><span class="k">${ordinal}</span><div><b>${first.outlet.name}</b>, ${tellCountry(first.outlet.country)}. <span class="mut">${about}</span>${list.length > 0 ? html`<ul>${joinHtml(list)}</ul>` : nothing}</div></li>`;
}
