import type { Brief, BriefSource } from "../../brief/index.ts";
import { stateNames } from "../../language/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted, safeLink, tellLanguage, tellTime } from "../words.ts";

const ownershipTitles: Readonly<Record<string, string>> = {
  state: "Owned by a state",
  party: "Owned by a party",
  public: "Public broadcasters",
  private: "Private",
  cooperative: "Cooperative, foundation, readers",
  unknown: "Ownership not known",
};

/** Every article of the story, grouped by who owns its outlet; copies stand under what they copy. */
export function renderSources(brief: Brief): Html {
  const groups = Map.groupBy(brief.sources, ({ outlet }) => outlet.ownership ?? "unknown");
  const order = Object.keys(ownershipTitles).filter((name) => groups.has(name));
  const rows = order.map((name) => {
    const sources = groups.get(name) ?? [];
    return html`<tr class="g"><th colspan="6" scope="rowgroup">${ownershipTitles[name]} <span>${counted(sources.length, "article", "articles")}</span></th></tr>${joinHtml(sources.map((source) => renderSource(brief, source)))}`;
  });
  return html`<section class="wide"><h2 id="sources">Sources</h2><table class="stack"><thead><tr><th scope="col">Outlet</th><th scope="col">Article</th><th scope="col">Country</th><th scope="col">Language</th><th scope="col">Published</th><th scope="col">Sentences it carries</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function renderSource(brief: Brief, source: BriefSource): Html {
  const link = safeLink(source.url);
  const title = source.title ?? "without a title";
  const origin = brief.sources.find(({ article }) => article === source.copyOf);
  const outlet = source.outlet.domain
    ? html`<a href="/outlet/${source.outlet.domain}">${source.outlet.name}</a>`
    : html`${source.outlet.name}`;
  const headline = html`<span lang="${source.language ?? "und"}">${title}</span>`;
  return html`<tr id="src-${source.article}" class="${origin ? "c" : ""}"><th scope="row">${outlet}</th><td data-l="Article">${link ? html`<a href="${link}" rel="noopener">${headline}</a>` : headline}${source.correction ? html`<br><span class="mut">Corrected by the outlet: ${source.correction}</span>` : nothing}</td><td data-l="Country">${tellCountry(source.outlet.country)}</td><td data-l="Language">${tellLanguage(source.language ?? "und")}</td><td data-l="Time">${source.publishedAt ? html`<time datetime="${source.publishedAt}">${tellTime(source.publishedAt)}</time>` : "no time given"}</td><td data-l="Sentences">${origin ? html`<span class="mut">copy of ${origin.outlet.name}</span>` : renderRefs(source)}</td></tr>`;
}

function renderRefs({ sentences }: BriefSource): Html {
  if (sentences.length === 0)
    return html`<span class="mut">none: its sentences say what others say, or nothing that is told here</span>`;
  return html`<span class="refs">${joinHtml(sentences.map((n) => html`<a href="#s${n}" aria-label="Sentence ${n}">${n}</a> `))}</span>`;
}

export function tellCountry(code: string | undefined): string {
  return code ? stateNames(code, "en").short : "not known";
}

/** One line for each voice, with the copies that it counts for. */
export function renderVoices(brief: Brief): Html {
  const originals = brief.sources.filter(({ copyOf }) => !brief.sources.some(({ article }) => article === copyOf));
  const items = originals.map((source, i) => {
    const copies = brief.sources.filter(({ copyOf }) => copyOf === source.article);
    const list = copies.map(
      ({ outlet, wire }) =>
        html`<li>${outlet.name}, ${tellCountry(outlet.country)}${wire ? `: credited to ${wire}` : ""}</li>`,
    );
    return html`<li><span class="k">${i + 1}</span><div><b>${source.outlet.name}</b>, ${tellCountry(source.outlet.country)}. ${copies.length > 0 ? html`<span class="mut">${counted(copies.length, "copy", "copies")}</span><ul>${joinHtml(list)}</ul>` : html`<span class="mut">${source.wire ? `Credits ${source.wire}` : "Own reporting, no copies seen"}</span>`}</div></li>`;
  });
  const { counts } = brief;
  return html`<section class="wide"><h2 id="voices">Voices and copies</h2><p class="intro">${counted(counts.voices, "independent voice", "independent voices")} of ${counted(counts.articles, "article", "articles")}. Copies of one original are one voice, as are several articles of one outlet.</p><ul class="tree cols">${joinHtml(items)}</ul></section>`;
}
