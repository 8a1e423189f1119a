import type { StoredBrief } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted, tellDay, tellLanguage, tellTime } from "../words.ts";
import { dossierPath } from "./story.ts";

export interface HomeView {
  /** Most important first. */
  readonly stories: readonly StoredBrief[];
  readonly pairs: readonly PairRow[];
  readonly articles: number;
  readonly outlets: number;
  readonly filter: HomeFilter;
}

export interface HomeFilter {
  readonly state?: string | undefined;
  readonly subject?: string | undefined;
  readonly language?: string | undefined;
}

export interface PairRow {
  readonly path: string;
  readonly name: string;
  readonly lines: number;
  readonly latest?: string | undefined;
}

/** How many stories the edition shows before it leads on. */
const shown = 60;

/** The edition: stories by importance, the most active pairs, and what to do where there is nothing yet. */
export function renderHome(view: HomeView): Html {
  const { stories, pairs } = view;
  if (view.articles === 0) return renderFirstRun();
  const [lead, ...rest] = stories.filter((story) => passes(story, view.filter));
  const newest = stories
    .map(({ brief }) => brief.publishedAt)
    .toSorted()
    .at(-1);
  return html`<header class="edh"><h1>${newest ? `Edition of ${tellDay(newest)}` : "The edition"}</h1><p class="ui mut">${counted(stories.length, "story", "stories")} from ${counted(view.articles, "article", "articles")} of ${counted(view.outlets, "outlet", "outlets")}</p></header>
<div class="ed"><div><section aria-labelledby="lead">${lead ? renderLead(lead) : html`<p class="held" id="lead">No story answers to this filter. <a href="/">Clear it</a>.</p>`}</section>
<section aria-labelledby="more"><h2 class="vh" id="more">Further stories</h2>${renderFilters(view)}<ul class="items">${joinHtml(rest.slice(0, shown).map(renderItem))}</ul></section></div>
<aside><section class="box"><h2>Pairs most active</h2>${pairs.length > 0 ? html`<ul class="rows">${joinHtml(pairs.map(renderPair))}</ul>` : html`<p class="ui mut">No record between two states yet.</p>`}</section></aside></div>`;
}

function passes({ brief }: StoredBrief, { state, subject, language }: HomeFilter): boolean {
  return (
    (!state || brief.countries.some(({ code }) => code === state)) &&
    (!subject || brief.subjects.includes(subject)) &&
    (!language || brief.sources.some((source) => source.language?.split("-")[0] === language))
  );
}

function renderFilters({ stories, filter }: HomeView): Html {
  const states = new Map(
    stories.flatMap(({ brief }) => brief.countries.map(({ code, short }) => [code, short] as const)),
  );
  const subjects = new Map(stories.flatMap(({ brief }) => brief.subjects.map((name) => [name, name] as const)));
  const languages = new Map(
    stories.flatMap(({ brief }) =>
      brief.sources.flatMap(({ language }) =>
        language ? [[language.split("-")[0] ?? language, tellLanguage(language)] as const] : [],
      ),
    ),
  );
  const select = (name: keyof HomeFilter, label: string, options: ReadonlyMap<string, string>): Html =>
    html`<label>${label} <select name="${name}"><option value="">all</option>${joinHtml([...options].toSorted(([, a], [, b]) => a.localeCompare(b, "en")).map(([value, text]) => html`<option value="${value}"${filter[name] === value ? html` selected` : nothing}>${text}</option>`))}</select></label>`;
  return html`<form class="filters ui" action="/" aria-label="Filter the stories">${select("state", "State", states)}${select("subject", "Dimension", subjects)}${select("language", "Source language", languages)}<button type="submit" class="b">Filter</button>${filter.state || filter.subject || filter.language ? html`<a href="/">Clear</a>` : nothing}</form>`;
}

function renderLead(story: StoredBrief): Html {
  const { brief } = story;
  const first = leadSentences(brief).map(
    ({ text, voices, ordinal }) =>
      html`${text}<a class="v" href="/story/${brief.story}#s${ordinal}" aria-label="${counted(voices, "voice", "voices")}: sentence ${ordinal}">${voices}</a> `,
  );
  return html`<article class="lead"><div><p class="kick">${renderPairLink(brief)}</p><h2 id="lead"><a href="/story/${brief.story}">${brief.title}</a></h2><p>${joinHtml(first)}</p></div><div>${renderVoices(story)}<p class="ui mut">Version ${story.version}, <time datetime="${brief.publishedAt}">${tellTime(brief.publishedAt)}</time> · ${counted(brief.readingMinutes, "minute", "minutes")} read${brief.withheld.length > 0 ? ` · ${counted(brief.withheld.length, "sentence", "sentences")} withheld` : ""}</p></div></article>`;
}

/** What the most voices carry: the leading act, what was signed, where accounts part; else how the page begins. */
function leadSentences({
  sentences,
}: StoredBrief["brief"]): readonly { text: string; voices: number; ordinal: number }[] {
  const numbered = sentences.map(({ text, voices, section }, i) => ({ text, voices, section, ordinal: i + 1 }));
  const told = (["happened", "signed", "part"] as const).flatMap(
    (id) => numbered.find(({ section }) => section === id) ?? [],
  );
  const more = numbered.filter(({ ordinal }) => !told.some((other) => other.ordinal === ordinal));
  return [...told, ...more].slice(0, 3);
}

function renderItem(story: StoredBrief): Html {
  const { brief } = story;
  return html`<li><h3><a href="/story/${brief.story}">${brief.title}</a></h3><p>${brief.sentences[0]?.text ?? brief.standfirst}</p><p class="pr">${renderPairLink(brief)}</p>${renderVoices(story)}</li>`;
}

function renderPairLink({ countries }: StoredBrief["brief"]): Html {
  const path = dossierPath(countries);
  const name = countries
    .slice(0, 2)
    .map(({ short }) => short)
    .join("–");
  return path ? html`<a href="${path}">${name}</a>` : html`${name}`;
}

/** One block an article: strong for a voice, faint for a copy. */
function renderVoices({ brief }: StoredBrief): Html {
  const { counts } = brief;
  const blocks = Array.from({ length: Math.min(counts.articles, 60) }, (_, i) =>
    i < counts.voices ? html`<i></i>` : html`<i class="c"></i>`,
  );
  const apart = brief.sentences.some(({ section }) => section === "part");
  const spread = [
    counts.countries > 0 ? counted(counts.countries, "country", "countries") : "",
    counted(counts.languages, "language", "languages"),
  ]
    .filter(Boolean)
    .join(" · ");
  return html`<div class="vo"><div class="bar" aria-hidden="true">${joinHtml(blocks)}</div><b>${counted(counts.voices, "independent voice", "independent voices")}</b> of ${counted(counts.articles, "article", "articles")} · ${spread}${apart ? html` · <span class="w">accounts part</span>` : nothing}</div>`;
}

function renderPair({ path, name, lines, latest }: PairRow): Html {
  return html`<li><a href="${path}">${name}</a> <span class="mut">${counted(lines, "record", "records")}${latest ? `, latest ${tellDay(latest)}` : ""}</span></li>`;
}

function renderFirstRun(): Html {
  return html`<header class="edh"><h1>Nothing here yet</h1></header><section class="first"><h2>Three ways to begin</h2><ol class="steps"><li><b>1</b><span>Look at the bundled sample: <code>npm start</code></span></li><li><b>2</b><span>Put your outlets and their feeds into <code>outlets.toml</code>, then <code>rapporteur run --feeds</code></span></li><li><b>3</b><span>Take in articles that you have: <code>rapporteur run articles.jsonl</code></span></li></ol></section>`;
}
