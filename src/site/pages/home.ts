import { type Brief, isParting, labelsOf, standfirstSentences, type StoredBrief } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { interfaceLanguage } from "../interface-language.ts";
import { say } from "../say.ts";
import { editionDay, listDisputed, listPlanned } from "../list-ahead.ts";
import type { ShowPictures } from "../types.ts";
import { comma, safeLink, tellDay, tellLanguage, tellList, tellPeriod, tellTime } from "../words.ts";
import { namesOf } from "./dossier/view.ts";
import { nameVoices } from "./evidence.ts";
import { renderFoot } from "./follow.ts";
import { renderLeadPicture } from "./lead-picture.ts";
import { renderSpark } from "./spark.ts";
import { dossierPath, pairName } from "./pair-of.ts";
import { searchAddress } from "./search.ts";

export interface HomeView {
  /** Most important first. */
  readonly stories: readonly StoredBrief[];
  readonly pairs: readonly PairRow[];
  readonly changed: readonly ChangedStory[];
  readonly articles: number;
  readonly outlets: number;
  /** The list of stories is full: there are older ones, which the search has. */
  readonly full: boolean;
  readonly filter: HomeFilter;
  readonly showPictures: ShowPictures;
}

export interface HomeFilter {
  readonly state?: string | undefined;
  /** Two codes with a hyphen between them. */
  readonly pair?: string | undefined;
  readonly subject?: string | undefined;
  readonly language?: string | undefined;
}

export interface PairRow {
  readonly path: string;
  readonly name: string;
  readonly lines: number;
  readonly latest?: string | undefined;
  /** Records by month, `YYYY-MM`. */
  readonly months?: ReadonlyMap<string, number>;
}

/** A page that has more than one version, and what the last one changed. */
export interface ChangedStory {
  readonly brief: Brief;
  readonly version: number;
  readonly added: number;
  readonly removed: number;
  /** What else it changed, in words, where no sentence came or went. */
  readonly rest: readonly string[];
}

/** How many stories the edition shows before it leads on. */
const shown = 60;

/** The edition: stories by importance, what changed, the most active pairs, and what to do where there is nothing yet. */
export function renderHome(view: HomeView): Html {
  const { stories, articles, outlets, full } = view;
  if (articles === 0) return renderFirstRun();
  const passing = stories.filter((story) => passes(story, view.filter));
  const [lead, ...rest] = passing;
  const newest = stories
    .map(({ brief }) => brief.publishedAt)
    .toSorted()
    .at(-1);
  const counted = {
    stories: say("count.stories", { count: stories.length }),
    articles: say("count.articles", { count: articles }),
    outlets: say("count.outlets", { count: outlets }),
  };
  const from = full ? say("home.fromLatest", counted) : say("home.from", counted);
  return html`<header class="edh"><h1>${newest ? say("home.title", { day: tellDay(newest) }) : say("home.none")}</h1><p class="ui mut">${from}</p></header>
<div class="ed"><div>${renderFilters(view, passing.length)}<section aria-labelledby="lead">${lead ? renderLead(lead, view.showPictures) : html`<p class="held" id="lead">${say("home.nothing")} <a href="/">${say("home.clear")}</a></p>`}</section>
<section aria-labelledby="more"><h2 class="vh" id="more">${say("home.further")}</h2><ul class="items">${joinHtml(rest.slice(0, shown).map(renderItem))}</ul>${rest.length > shown || full ? renderOlder(view) : nothing}</section></div>
<aside aria-label="${tellList([say("home.changed"), say("home.active")])}">${renderChanged(view)}${renderPairs(view)}${renderDisputed(rest)}</aside></div>
${renderPlanned(passing)}${renderFoot({ forms: [["JSON", "/index.json"]], feeds: { path: "" } })}`;
}

/** Leads to all stories that answer to the filter, page by page. */
function renderOlder({ filter: { state, pair, subject, language } }: HomeView): Html {
  const line = [
    "kind:story",
    state && `about:${state}`,
    pair && `about:${pair}`,
    subject && `about:"${subject}"`,
    language && `lang:${language}`,
  ];
  return html`<p class="ui more"><a href="${searchAddress(line.filter(Boolean).join(" "))}">${say("home.older")}</a></p>`;
}

function passes({ brief }: StoredBrief, { state, pair, subject, language }: HomeFilter): boolean {
  const codes = brief.countries.map(({ code }) => code);
  return (
    (!state || codes.includes(state)) &&
    (!pair || pair.split("-").every((code) => codes.includes(code))) &&
    (!subject || brief.subjects.includes(subject)) &&
    (!language || brief.sources.some((source) => source.language?.split("-")[0] === language))
  );
}

function renderFilters({ stories, filter, pairs }: HomeView, passing: number): Html {
  const { subjects: words } = labelsOf(interfaceLanguage());
  const states = new Map(
    stories.flatMap(({ brief }) => brief.countries.map(({ code }) => [code, namesOf(code).short] as const)),
  );
  const known = new Map(pairs.map(({ path, name }) => [path.split("/").at(-1) ?? "", name] as const));
  const subjects = new Map(
    stories.flatMap(({ brief }) => brief.subjects.map((name) => [name, words[name] ?? name] as const)),
  );
  const languages = new Map(
    stories.flatMap(({ brief }) =>
      brief.sources.flatMap(({ language }) =>
        language ? [[language.split("-")[0] ?? language, tellLanguage(language)] as const] : [],
      ),
    ),
  );
  const select = (name: keyof HomeFilter, label: string, options: ReadonlyMap<string, string>): Html =>
    html`<label>${label} <select name="${name}"><option value="">${say("home.all")}</option>${joinHtml([...options].toSorted(([, a], [, b]) => a.localeCompare(b, interfaceLanguage())).map(([value, text]) => html`<option value="${value}"${filter[name] === value ? html` selected` : nothing}>${text}</option>`))}</select></label>`;
  const narrowed = filter.state || filter.pair || filter.subject || filter.language;
  return html`<form class="filters ui" action="/" aria-label="${say("home.filters")}">${select("state", say("home.state"), states)}${select("pair", say("home.pair"), known)}${select("subject", say("home.dimension"), subjects)}${select("language", say("home.language"), languages)}<button type="submit" class="b">${say("home.filter")}</button>${narrowed ? html`<a href="/">${say("home.clear")}</a> <span class="mut">${say("count.stories", { count: passing })}</span>` : nothing}</form>`;
}

function renderPairs({ pairs }: HomeView): Html {
  return html`<section class="box"><h2>${say("home.active")}</h2>${pairs.length > 0 ? html`<ul class="rows">${joinHtml(pairs.map(renderPair))}</ul>` : html`<p class="ui mut">${say("home.noPairs")}</p>`}</section>`;
}

function renderChanged({ changed }: HomeView): Html {
  if (changed.length === 0) return nothing;
  const rows = changed.map(
    ({ brief, version, added, removed, rest }) =>
      html`<li><a href="/story/${brief.story}#versions">${brief.title}</a><br><span class="mut">${say("home.version", { version })}${comma()}${tellDay(brief.publishedAt)}: ${added + removed > 0 ? tellMoved(added, removed) : html`<span${textDirection(brief.language)}>${tellList(rest)}</span>`}</span></li>`,
  );
  return html`<section class="box"><h2>${say("home.changed")}</h2><ul class="rows">${joinHtml(rows)}</ul></section>`;
}

/** "2 sentences added, 1 withdrawn"; of what did not happen nothing is said. */
function tellMoved(added: number, removed: number): string {
  const came = say("count.sentences", { count: added });
  if (added === 0) return say("home.removedAlone", { removed: say("count.sentences", { count: removed }) });
  return removed === 0 ? say("home.addedAlone", { added: came }) : say("home.added", { added: came, removed });
}

/** How many points on which accounts part, and how many plans, the edition names. */
const mostDisputed = 4;
const mostPlanned = 9;

/** Where else accounts part; what parts in the leading story stands beside it. */
function renderDisputed(stories: readonly StoredBrief[]): Html {
  const rows = listDisputed(stories)
    .slice(0, mostDisputed)
    .map(
      ({ brief, ordinal, sentence }) =>
        html`<li><a href="/story/${brief.story}"${textDirection(brief.language, true)}>${brief.title}</a><br><span${textDirection(brief.language)}>${tellSentence(brief, { ...sentence, ordinal })}</span></li>`,
    );
  if (rows.length === 0) return nothing;
  return html`<section class="box"><h2>${say("home.disputed")}</h2><ul class="rows">${joinHtml(rows)}</ul></section>`;
}

/** What is planned or expected for a time that is not over, in the words of the pages, with who says it. */
function renderPlanned(stories: readonly StoredBrief[]): Html {
  const rows = listPlanned(stories, editionDay(stories))
    .slice(0, mostPlanned)
    .map(({ brief, ordinal, sentence, period }) => {
      const { speaker, citations } = sentence;
      const outlets = [...new Set(citations.map(({ outlet }) => outlet))].slice(0, 3);
      return html`<li><b>${tellPeriod(period)}</b><div><p${textDirection(brief.language)}>${tellSentence(brief, { ...sentence, ordinal })}</p><p class="mut"><bdi>${speaker ?? tellList(outlets)}</bdi> · <a href="/story/${brief.story}"${textDirection(brief.language, true)}>${brief.title}</a></p></div></li>`;
    });
  if (rows.length === 0) return nothing;
  return html`<section class="box low"><h2>${say("home.planned")}</h2><ul class="plans">${joinHtml(rows)}</ul></section>
`;
}

interface Told {
  readonly text: string;
  readonly voices: number;
  readonly ordinal: number;
}

function renderLead(story: StoredBrief, show: ShowPictures): Html {
  const { brief, version } = story;
  const { first, parting } = leadSentences(brief);
  const tell = (told: Told): Html => tellSentence(brief, told);
  const own = textDirection(brief.language);
  const dispute = parting
    ? html`<div class="dis"><h3 class="lab">${say("section.part")}</h3><p${own}>${tell(parting)}</p></div>`
    : nothing;
  return html`<article class="lead"><div><p class="kick">${renderPairLink(brief)}</p><h2 id="lead"${textDirection(brief.language, true)}><a href="/story/${brief.story}">${brief.title}</a></h2><p${own}>${joinHtml(first.map(tell))}</p>${renderVoices(story)}<p class="ui mut">${say("home.version", { version })}${comma()}<bdi><time datetime="${brief.publishedAt}">${tellTime(brief.publishedAt)}</time></bdi> · ${say("count.minutes", { count: brief.readingMinutes })}${brief.withheld.length > 0 ? ` · ${say("count.withheld", { count: brief.withheld.length })}` : ""}</p></div>${brief.image || parting ? html`<div>${renderFigure(story, show)}${dispute}</div>` : nothing}</article>`;
}

/** A sentence of a page with its mark, which leads to the sentence there. */
function tellSentence({ story }: Brief, { text, voices, ordinal }: Told): Html {
  return html`${text}<a class="v" href="/story/${story}#s${ordinal}" aria-label="${nameVoices(voices)}: ${say("story.sentence")} ${ordinal}">${voices}</a> `;
}

/** The story's picture, small, with where it was recovered from; its credit stands on the page of the story. */
function renderFigure({ brief, version }: StoredBrief, show: ShowPictures): Html {
  if (!brief.image) return nothing;
  const found = safeLink(brief.image.foundOn);
  const origin = found ? html`<a href="${found}" rel="noopener">${brief.image.outlet}</a>` : brief.image.outlet;
  return html`<figure class="pic">${renderLeadPicture(brief, version, show)}<figcaption>${say("story.recovered")} ${origin}</figcaption></figure>`;
}

/** The sentences of the standfirst, else how the page begins; and where accounts part. */
function leadSentences({ sentences, standfirstOf }: Brief): {
  readonly first: readonly Told[];
  readonly parting: Told | undefined;
} {
  const numbered = sentences.map((sentence, i) => ({ ...sentence, ordinal: i + 1, parts: isParting(sentence) }));
  const parting = numbered.find(({ parts }) => parts);
  const first =
    standfirstOf?.flatMap((ordinal) => numbered[ordinal - 1] ?? []) ?? numbered.filter(({ parts }) => !parts);
  return { first: first.slice(0, 2), parting };
}

function renderItem(story: StoredBrief): Html {
  const { brief } = story;
  return html`<li><h3${textDirection(brief.language, true)}><a href="/story/${brief.story}">${brief.title}</a></h3><p${textDirection(brief.language)}>${standfirstSentences(brief)[0]?.text ?? brief.sentences[0]?.text ?? brief.standfirst}</p><p class="pr">${renderPairLink(brief)}</p>${renderVoices(story)}</li>`;
}

/** The two states that a story is most about, or the one. */
function renderPairLink({ countries }: Brief): Html {
  const [only, other] = countries;
  const path = dossierPath(countries) ?? (only && !other ? `/state/${only.code}` : undefined);
  return path ? html`<a href="${path}">${pairName(countries)}</a>` : html`${pairName(countries)}`;
}

/** One block an article: strong for a voice, faint for a copy. */
function renderVoices({ brief }: StoredBrief): Html {
  const { counts } = brief;
  const blocks = Array.from({ length: Math.min(counts.articles, 60) }, (_, i) =>
    i < counts.voices ? html`<i></i>` : html`<i class="c"></i>`,
  );
  const apart = brief.sentences.some(isParting);
  const last = brief.sources
    .map(({ publishedAt }) => publishedAt ?? "")
    .toSorted()
    .at(-1);
  const spread = [
    counts.countries > 0 ? say("count.countries", { count: counts.countries }) : "",
    say("count.languages", { count: counts.languages }),
    last ? tellDay(last) : "",
  ]
    .filter(Boolean)
    .join(" · ");
  const voices = say("of", {
    part: say("count.voices", { count: counts.voices }),
    whole: say("count.ofArticles", { count: counts.articles }),
  });
  return html`<div class="vo"><div class="bar" aria-hidden="true">${joinHtml(blocks)}</div><b>${voices}</b> · ${spread}${apart ? html` · <span class="w">${say("home.part")}</span>` : nothing}</div>`;
}

function renderPair({ path, name, lines, latest, months }: PairRow): Html {
  const count = say("count.records", { count: lines });
  return html`<li class="pair"><a href="${path}">${name}</a>${months ? renderSpark(months, `${name}: ${count}`) : nothing} <span class="mut">${count}${latest ? `${comma()}${tellDay(latest)}` : ""}</span></li>`;
}

const ways = [
  ["home.way1", "npm start"],
  ["home.way2", "rapporteur run --feeds"],
  ["home.way3", "rapporteur run articles.jsonl"],
] as const;

function renderFirstRun(): Html {
  const steps = ways.map(
    ([what, command], i) => html`<li><b>${i + 1}</b><span>${say(what)} <code dir="ltr">${command}</code></span></li>`,
  );
  return html`<header class="edh"><h1>${say("home.first")}</h1></header><section class="first"><h2>${say("home.ways")}</h2><ol class="steps">${joinHtml(steps)}</ol></section>`;
}
