import { allSources, type Brief, type BriefVersion, isParting, labelsOf } from "../../brief/index.ts";
import { isParty } from "../../relations/index.ts";
import type { RatingCount, SentenceReport } from "../../reader/index.ts";
import { stateNames } from "../../language/index.ts";
import type { StoryEdit } from "../../story/index.ts";
import { type Html, html, joinHtml, jsonScript, nothing, pageDirection, textDirection } from "../html.ts";
import { interfaceLanguage, wholeAddress } from "../interface-language.ts";
import { say, sayOr } from "../say.ts";
import { isolate, safeLink, tellList, tellTime } from "../words.ts";
import type { ShowPictures } from "../types.ts";
import type { Work } from "../citations.ts";
import { dossierPath, pairName } from "./pair-of.ts";
import { renderLedger } from "./dossier/figures.ts";
import type { LedgerView } from "./dossier/view.ts";
import type { EvidenceRoom, EvidenceView } from "./evidence.ts";
import { renderFoot } from "./follow.ts";
import { type EventView, renderRunning } from "./story-running.ts";
import { renderBackground } from "./story-background.ts";
import { sourceAnchors } from "./source-anchor.ts";
import type { MapPlace } from "../map/choose-places.ts";
import { renderLeadPicture } from "./lead-picture.ts";
import { renderMap } from "./story-map.ts";
import { hasTimeline, renderTimeline } from "./story-timeline.ts";
import { renderWhy } from "./story-membership.ts";
import { searchAddress } from "./search.ts";
import { speakerPath } from "./speaker-path.ts";
import { renderSources, renderVoices } from "./story-sources.ts";
import { tellProblem } from "./tell-problem.ts";
import { isReaderDeed, renderRating } from "./story-rating.ts";
import { type ReadSince, renderSince } from "./story-since.ts";
import { renderUntold } from "./story-untold.ts";
import { renderVersions } from "./story-versions.ts";
import { groupSections, renderNotes, renderStandfirst, renderText } from "./story-text.ts";

/** A story to read next, and why: the states that both name, and what it rests on. */
export interface NextStory extends Pick<Brief, "title" | "language" | "counts"> {
  readonly path: string;
  readonly states: Brief["countries"];
}

export interface StoryView {
  readonly brief: Brief;
  readonly version: number;
  readonly firstAt: string;
  readonly texts: EvidenceView["texts"];
  /** Towns of the map; none where one would tell nothing. */
  readonly places: readonly MapPlace[];
  /** The newest ones. */
  readonly versions: readonly BriefVersion[];
  /** Of all, newest first. */
  readonly numbers: readonly number[];
  readonly ratings: RatingCount;
  readonly reports: readonly SentenceReport[];
  readonly next: readonly NextStory[];
  /** Languages that the story has a page in. */
  readonly languages: readonly string[];
  /** Why the articles stand together, by article id. */
  readonly reasons: ReadonlyMap<string, readonly string[]>;
  /** The earlier version that an article took the place of, by article id. */
  readonly replaced: ReadonlyMap<string, string>;
  /** What editors did to the story, the newest first. */
  readonly edits: readonly StoryEdit[];
  /** Events of the running story that it belongs to, in order of time. */
  readonly running: readonly EventView[];
  /** The record of the story's pair, cut to the figures on which its own articles part; absent where none do. */
  readonly parting?: LedgerView | undefined;
  /** The story that this one grew in before it was told apart. */
  readonly partedFrom?: string | undefined;
  readonly editable: boolean;
  readonly showPictures: ShowPictures;
  /** Address of the dossier of the two states that lead, where it holds a record. */
  readonly dossier?: string | undefined;
  /** Names of those who are heard most in the articles, under which they have a page. */
  readonly speakers: readonly string[];
  /** The page as a work to be cited. */
  readonly work: Work;
  /** The sentence (from 1) that the reader wants to report. */
  readonly reporting?: number;
  /** Present where this is an older version: the one that now stands. */
  readonly newer?: number;
  /** The earlier version that the reader has read, and what is new since. */
  readonly since?: ReadSince | undefined;
  /** Whether the reader asks why the articles stand together. */
  readonly why: boolean;
  /** What this reader answered before, where they did. */
  readonly rated?: boolean | undefined;
  /** What has just been done: a reader rated or reported, an editor sorted the articles. */
  readonly done?: string | undefined;
}

/** The story page: every element of the page that the project began from, in its order. */
export function renderStory(view: StoryView, room: EvidenceRoom): Html {
  const { brief } = view;
  const sources = new Map(allSources(brief).map((source) => [source.article as string, source]));
  const text = {
    sources,
    anchors: sourceAnchors(brief),
    texts: view.texts,
    page: `/story/${brief.story}`,
    fresh: new Set(view.since?.fresh),
    room,
  };
  return html`<div class="grid" data-story="${brief.story}.${brief.language}" data-version="${view.version}">
${renderHead(view, renderStandfirst(brief, text))}
${renderStrip(brief)}
${renderContents(view)}
<article class="txt"${textDirection(brief.language)}>${renderSince(view)}${renderPicture(view)}${brief.sentences.length > 0 ? nothing : renderUntold(brief, view.texts)}${renderText(brief, text)}${renderNotes(brief)}</article>
<div class="edge side">${brief.sentences.length > 0 ? renderKey() : nothing}</div>
${renderParting(view)}
${renderWithheld(brief)}
${renderVoices(brief)}
${renderTimeline(brief)}
${renderMap(brief, view.places)}
${renderWhy(view)}
${renderRunning(brief.story, view.running)}
${renderSources(brief, view.replaced, room.brief)}
${renderBackground(brief)}
${renderVersions(view)}
${renderRating(brief, view)}
${renderNext(view)}
${renderFoot({
  forms: [
    ["JSON", `/story/${brief.story}.json`],
    ["Markdown", `/story/${brief.story}.md`],
  ],
  feeds: { path: `/story/${brief.story}` },
  work: view.work,
  key: `${brief.story}-${view.version}`,
})}
</div>`;
}

function renderHead({ brief, version, firstAt, done, newer, dossier, speakers }: StoryView, standfirst: Html): Html {
  const path = dossierPath(brief.countries);
  const updated =
    version > 1
      ? html`<div><b>${say("story.updated")}</b> <time datetime="${brief.publishedAt}">${tellTime(brief.publishedAt)}</time><br><a href="#versions">${say("home.version", { version })}</a></div>`
      : nothing;
  const states = brief.countries.map(({ code, short, formal }, i) => {
    const names = interfaceLanguage() === "en" ? { short, formal } : stateNames(code, interfaceLanguage());
    // The two that lead have a dossier; what is told of each alone stands under its formal name.
    if (i < 2 && dossier)
      return html`<a href="${dossier}">${names.short}</a> · <a href="/state/${code}">${names.formal}</a><br>`;
    return html`<a href="/state/${code}">${names.short}</a> · <span>${names.formal}</span><br>`;
  });
  const old = newer
    ? html`<p class="held" role="status"><b>${say("story.oldVersion", { version })}</b> <a href="/story/${brief.story}">${say("story.toNewest", { version: newer })}</a></p>`
    : nothing;
  const own = textDirection(brief.language, brief.titleOf !== undefined);
  return html`<div class="wide head head-text"><p class="kick"><a href="/">${say("nav.edition")}</a>${path ? html` · <a href="${path}">${pairName(brief.countries)}</a>` : nothing}</p>${old}${renderDeed(done)}<h1${own}>${brief.title}</h1>${standfirst}</div>
<div class="rail head"><div class="meta"><div><b>${say("story.published")}</b> <time datetime="${firstAt}">${tellTime(firstAt)}</time></div>${updated}<div><b>${say("count.minutes", { count: brief.readingMinutes })}</b><br><span class="n">${tellList([tellLength(brief), say("count.sentences", { count: brief.sentences.length })])}</span></div><div class="states">${joinHtml(states)}</div>${renderTags(brief, speakers)}</div></div>`;
}

/** How long the text is: words, and of Chinese, which does not part them, characters. */
function tellLength({ sentences, language }: Brief): string {
  const text = sentences.map((sentence) => sentence.text).join(" ");
  return language === "zh"
    ? say("count.characters", { count: text.match(/\p{Script=Han}/gu)?.length ?? 0 })
    : say("count.words", { count: text.split(/\s+/u).length });
}

/** Bodies, topics and who is heard, each leading to what is told of it. */
function renderTags({ bodies, subjects, language }: Brief, speakers: readonly string[]): Html {
  const labels = labelsOf(interfaceLanguage()).subjects;
  // The language stands on the link: on its line it would turn the line as well, to the far side of a mirrored page.
  const link = (to: string, name: string, direction: Html = nothing): Html =>
    html`<a href="${to}"${direction}>${name}</a>`;
  const rows = [
    bodies.map((name) =>
      link(isParty(name) ? `/state/${name}` : searchAddress(`"${name}"`), name, textDirection(language)),
    ),
    subjects.map((name) => link(`/dimension/${encodeURIComponent(name)}`, labels[name] ?? name)),
    speakers.map((name) => link(speakerPath(name), name, textDirection("en"))),
  ];
  const list = (links: readonly Html[]): Html => joinHtml(links.map((one, i) => (i > 0 ? html` · ${one}` : one)));
  return joinHtml(rows.map((links) => (links.length > 0 ? html`<div>${list(links)}</div>` : nothing)));
}

/** What an editor has just done; a reader's own deed is answered beside its form. */
function renderDeed(done: string | undefined): Html {
  const told = done === undefined || isReaderDeed(done) ? "" : sayOr(`done.${done}`, "");
  return told ? html`<p class="held" role="status"><b>${told}</b></p>` : nothing;
}

function renderStrip({ counts, sentences, withheld }: Brief): Html {
  const single = sentences.filter(({ voices }) => voices === 1).length;
  const parts = sentences.filter(isParting).length;
  const unnamed = sentences.filter((sentence) => sentence.unnamed).length;
  const articles = say("count.ofArticles", { count: counts.articles });
  const cells: readonly (readonly [string, Html | string])[] = [
    [say("story.voices"), html`${counts.voices} <small>${say("of.rest", { whole: articles })}</small>`],
    [
      say("story.countries"),
      counts.countries > 0 ? String(counts.countries) : html`<small>${say("source.unknown")}</small>`,
    ],
    [say("story.languages"), String(counts.languages)],
    [say("story.oneVoice"), html`${single} <small>${say("of.rest", { whole: sentences.length })}</small>`],
    [
      say("story.part"),
      parts > 0 ? html`<a href="#sec-part">${say("count.points", { count: parts })}</a>` : say("story.nowhere"),
    ],
    [say("story.withheld"), withheld.length > 0 ? html`<a href="#withheld">${withheld.length}</a>` : "0"],
    [say("story.unnamed"), html`${unnamed} <small>${say("story.kept")}</small>`],
  ];
  return html`<dl class="strip full">${joinHtml(cells.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;
}

function renderContents({ brief, places }: StoryView): Html {
  const sections = groupSections(brief).map(
    ({ id, sentences }) =>
      html`<li><a href="#sec-${id}">${say(`section.${id}`)} <span>${sentences.length}</span></a></li>`,
  );
  const links: readonly (readonly [string, string, string])[] = [
    ["voices", say("story.copies"), String(brief.counts.voices)],
    ...(hasTimeline(brief) ? [["timeline", say("story.timeline"), ""] as const] : []),
    ...(places.length > 0 ? [["map", say("story.map"), String(places.length)] as const] : []),
    ["sources", say("story.sources"), String(brief.sources.length)],
    ...(brief.background?.length
      ? [["background", say("story.backgroundSources"), String(brief.background.length)] as const]
      : []),
    ["versions", say("story.versions"), ""],
    ["rate", say("story.rate"), ""],
  ];
  const further = links.map(
    ([id, name, count]) => html`<li><a href="#${id}">${name}${count ? html` <span>${count}</span>` : nothing}</a></li>`,
  );
  const tools =
    brief.sentences.length > 0
      ? html`
<div class="tools"><p class="lab">${say("story.show")}</p><label><input type="checkbox" id="all"> ${say("story.allEvidence")}</label><label><input type="checkbox" id="one"> ${say("story.oneVoice")}</label><label><input type="checkbox" id="bare"> ${say("story.bare")}</label></div>`
      : nothing;
  return html`<nav class="rail" aria-label="${say("story.onPage")}"><div><p class="lab">${say("story.onPage")}</p><ol>${joinHtml(sections)}${joinHtml(further)}</ol>${tools}</div></nav>`;
}

function renderPicture({ brief, version, showPictures }: StoryView): Html {
  const { image, noImage, language } = brief;
  if (!image)
    return html`<p class="ui mut"${pageDirection(language)}>${say("story.noPicture")}${noImage ? renderWhyNone(noImage, language) : nothing}.</p>`;
  const found = safeLink(image.foundOn);
  const origin = found ? html`<a href="${found}" rel="noopener">${image.outlet}</a>` : html`${image.outlet}`;
  const gap = interfaceLanguage() === "ar" ? "؛ " : "; ";
  const credit = [
    image.credit ? say("story.credit", { credit: isolate(image.credit) }) : say("story.noCredit"),
    image.licence && isolate(image.licence),
  ]
    .filter(Boolean)
    .join(gap);
  return html`<figure class="pic"${pageDirection(language)}>${renderLeadPicture(brief, version, showPictures)}<figcaption>${image.caption ? html`<span lang="${image.language ?? "und"}" dir="auto">${image.caption}</span> ` : nothing}<b>${say("story.recovered")} ${origin}</b>${gap}${credit}.</figcaption></figure>`;
}

/** The page's own reason in the words of the interface; another one as it was stored. */
function renderWhyNone(reason: string, language: string): Html {
  const own = reason === labelsOf(language).noPicture;
  return own
    ? html`: ${labelsOf(interfaceLanguage()).noPicture}`
    : html`: <span${textDirection(language)}>${reason}</span>`;
}

function renderKey(): Html {
  return html`<p class="key"><b>3</b> ${say("key.voices")} <b>2 <i>CHN</i></b>: ${say("key.country")} <span class="una">${say("key.dotted")}</span>: ${say("key.unnamed")}</p>`;
}

/** Figures on which the story's own articles part, drawn to scale, with who produced and who reported each. */
function renderParting({ parting }: StoryView): Html {
  if (!parting) return nothing;
  return html`<section class="wide"><h2 id="parting">${say("section.part")}</h2>${renderLedger(parting)}</section>`;
}

function renderWithheld({ withheld }: Brief): Html {
  if (withheld.length === 0) return nothing;
  const rows = withheld.map(
    ({ section, problems }) =>
      html`<tr><th scope="row">${labelsOf(interfaceLanguage()).sections[section]}</th><td>${problems.map(tellProblem).join("; ")}</td></tr>`,
  );
  return html`<section class="wide"><h2 id="withheld">${say("story.withheld")}</h2><p class="intro">${say("story.heldIntro")}</p><table><thead><tr><th scope="col">${say("story.section")}</th><th scope="col">${say("story.failed")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function renderNext({ next, brief }: StoryView): Html {
  const path = dossierPath(brief.countries);
  const pair = pairName(brief.countries);
  const dossier = path
    ? [
        html`<li><h3><a href="${path}">${say("story.dossier", { pair })}</a></h3><p class="why">${say("story.whyPair")}</p></li>`,
      ]
    : [];
  const items = [
    ...dossier,
    ...next.map(
      ({ path: to, title, language, states, counts }) =>
        html`<li><h3${textDirection(language, true)}><a href="${to}">${title}</a></h3><p class="why">${tellWhy(states, counts)}</p></li>`,
    ),
  ];
  return html`<section class="wide"><h2>${say("story.next")}</h2>${items.length > 0 ? html`<ul class="rows">${joinHtml(items)}</ul>` : html`<p class="intro">${say("story.noNext")}</p>`}</section>`;
}

function tellWhy(states: NextStory["states"], { voices, articles }: NextStory["counts"]): string {
  const names = states.map(({ code, short }) =>
    interfaceLanguage() === "en" ? short : stateNames(code, interfaceLanguage()).short,
  );
  const counts = say("of", {
    part: say("count.voices", { count: voices }),
    whole: say("count.ofArticles", { count: articles }),
  });
  return say("story.whyNames", { states: tellList(names), counts });
}

/** schema.org NewsArticle of the page. */
export function storyMetadata({ brief, firstAt, version, languages }: StoryView, siteTitle: string): Html {
  const address = wholeAddress(`/story/${brief.story}`);
  const others = languages.length > 1 ? languages : [];
  const alternates = others.map(
    (language) => html`<link rel="alternate" hreflang="${language}" href="${address}?lang=${language}">
`,
  );
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: brief.title,
    description: brief.standfirst,
    datePublished: firstAt,
    dateModified: brief.publishedAt,
    inLanguage: brief.language,
    url: address,
    mainEntityOfPage: address,
    version,
    publisher: { "@type": "Organization", name: siteTitle },
    about: brief.countries.map(({ short }) => ({ "@type": "Country", name: short })),
    isBasedOn: brief.sources.flatMap(({ url }) => (url ? [url] : [])),
  };
  return html`<script type="application/ld+json">${jsonScript(data)}</script>
<meta property="og:type" content="article"><meta property="article:published_time" content="${firstAt}"><meta property="article:modified_time" content="${brief.publishedAt}">
${joinHtml(alternates)}`;
}
