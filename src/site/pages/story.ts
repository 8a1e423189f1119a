import { type Brief, type BriefVersion, sectionTitles } from "../../brief/index.ts";
import { type RatingCount, reportKinds, type SentenceReport } from "../../reader/index.ts";
import type { StoryEdit } from "../../story/index.ts";
import { type Html, html, joinHtml, jsonScript, nothing } from "../html.ts";
import { counted, safeLink, tellTime } from "../words.ts";
import type { EvidenceView } from "./evidence.ts";
import { renderWhy } from "./story-membership.ts";
import { renderSources, renderVoices } from "./story-sources.ts";
import { groupSections, renderText } from "./story-text.ts";

/** A story to read next, with the reason. */
export interface NextStory {
  readonly path: string;
  readonly title: string;
  readonly why: string;
}

export interface StoryView {
  readonly brief: Brief;
  readonly version: number;
  readonly firstAt: string;
  readonly texts: EvidenceView["texts"];
  readonly versions: readonly BriefVersion[];
  readonly ratings: RatingCount;
  readonly reports: readonly SentenceReport[];
  readonly next: readonly NextStory[];
  /** Why the articles stand together, by article id. */
  readonly reasons: ReadonlyMap<string, readonly string[]>;
  /** What editors did to the story, the newest first. */
  readonly edits: readonly StoryEdit[];
  /** The story that this one grew in before it was told apart. */
  readonly partedFrom?: string | undefined;
  readonly editable: boolean;
  /** What the reader has just done: rated or reported. */
  readonly done?: string | undefined;
}

/** Address of the dossier of the two leading states of a page. */
export function dossierPath(countries: Brief["countries"]): string | undefined {
  const [a, b] = countries;
  return a && b ? `/dossier/${a.code}-${b.code}` : undefined;
}

/** The story page: every element of the page that the project began from, in its order. */
export function renderStory(view: StoryView): Html {
  const { brief } = view;
  const sources = new Map(brief.sources.map((source) => [source.article as string, source]));
  return html`<div class="grid">
${renderHead(view)}
${renderStrip(brief)}
${renderContents(brief)}
<article class="txt">${renderPicture(brief)}${renderText(brief, { sources, texts: view.texts })}${renderKey(brief)}</article>
<div class="edge side" aria-hidden="true"></div>
${renderWithheld(brief)}
${renderVoices(brief)}
${renderWhy(view)}
${renderSources(brief)}
${renderVersions(view)}
${renderRating(view)}
${renderNext(view)}
<footer class="foot full">This page is also <a href="/story/${brief.story}.json">JSON</a><a href="/story/${brief.story}.md">Markdown</a><a href="/feed.xml">RSS</a></footer>
</div>`;
}

function renderHead({ brief, version, firstAt, done }: StoryView): Html {
  const path = dossierPath(brief.countries);
  const pair = brief.countries
    .slice(0, 2)
    .map(({ short }) => short)
    .join(" and ");
  const updated =
    version > 1
      ? html`<div><b>Updated</b> <time datetime="${brief.publishedAt}">${tellTime(brief.publishedAt)}</time><br><a href="#versions">Version ${version}</a></div>`
      : nothing;
  const states = brief.countries.map(
    ({ code, short, formal }) => html`<a href="/dossiers?state=${code}">${short}</a> <span>${formal}</span><br>`,
  );
  const words = brief.sentences.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const tags = [...brief.bodies, ...brief.subjects].join(" · ");
  return html`<header class="wide head head-text"><p class="kick"><a href="/">Edition</a>${path ? html` · <a href="${path}">${pair}</a>` : nothing}</p>${done ? html`<p class="held" role="status"><b>${done}</b></p>` : nothing}<h1>${brief.title}</h1><p class="stand">${brief.standfirst}</p></header>
<div class="rail head"><div class="meta"><div><b>Published</b> <time datetime="${firstAt}">${tellTime(firstAt)}</time></div>${updated}<div><b>${counted(brief.readingMinutes, "minute", "minutes")} read</b><br><span class="n">${counted(words, "word", "words")}, ${counted(brief.sentences.length, "sentence", "sentences")}</span></div><div class="states">${joinHtml(states)}</div>${tags ? html`<div>${tags}</div>` : nothing}</div></div>`;
}

function renderStrip({ counts, sentences, withheld }: Brief): Html {
  const single = sentences.filter(({ voices }) => voices === 1).length;
  const parts = sentences.filter(({ section }) => section === "part").length;
  const unnamed = sentences.filter((sentence) => sentence.unnamed).length;
  const cells: readonly (readonly [string, Html | string])[] = [
    ["Independent voices", html`${counts.voices} <small>of ${counted(counts.articles, "article", "articles")}</small>`],
    ["Countries", String(counts.countries)],
    ["Languages", String(counts.languages)],
    ["Sentences with one voice", html`${single} <small>of ${sentences.length}</small>`],
    ["Accounts part", parts > 0 ? html`<a href="#sec-part">${counted(parts, "point", "points")}</a>` : "nowhere seen"],
    ["Withheld", withheld.length > 0 ? html`<a href="#withheld">${withheld.length}</a>` : "0"],
    ["Unnamed authorities", html`${unnamed} <small>kept visible</small>`],
  ];
  return html`<dl class="strip full">${joinHtml(cells.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;
}

function renderContents(brief: Brief): Html {
  const sections = groupSections(brief).map(
    ({ id, sentences }) =>
      html`<li><a href="#sec-${id}">${sectionTitles[id]} <span>${sentences.length}</span></a></li>`,
  );
  return html`<nav class="rail" aria-label="On this page"><div><p class="lab">On this page, with sentences</p><ol>${joinHtml(sections)}<li><a href="#voices">Voices and copies <span>${brief.counts.voices}</span></a></li><li><a href="#sources">Sources <span>${brief.sources.length}</span></a></li><li><a href="#versions">Versions</a></li><li><a href="#rate">Rate and report</a></li></ol>
<div class="tools"><p class="lab">Show in the text</p><label><input type="checkbox" id="all"> All evidence, in place</label><label><input type="checkbox" id="one"> Sentences with one voice</label></div></div></nav>`;
}

function renderPicture({ image, noImage }: Brief): Html {
  if (!image) return html`<p class="ui mut">No picture: ${noImage ?? "none was found"}.</p>`;
  const address = safeLink(image.url);
  const found = safeLink(image.foundOn);
  const origin = found ? html`<a href="${found}" rel="noopener">${image.outlet}</a>` : html`${image.outlet}`;
  const credit = [image.credit ? `credit there: ${image.credit}` : "no credit given there", image.licence]
    .filter(Boolean)
    .join("; ");
  return html`<figure class="pic">${address ? html`<img src="/picture?of=${encodeURIComponent(address)}" alt="${image.caption ?? "Lead picture of the article named below"}" loading="lazy">` : nothing}<figcaption>${image.caption ? html`<span lang="${image.language ?? "und"}" dir="auto">${image.caption}</span> ` : nothing}<b>Recovered from ${origin}</b>; ${credit}.</figcaption></figure>`;
}

function renderKey(brief: Brief): Html {
  if (brief.sentences.length === 0)
    return html`<p class="held"><b>No sentence could be published:</b> nothing in the articles of this story passed the check.</p>`;
  return html`<p class="key"><b>3</b> after a sentence: the number of independent voices that carry it; it opens their passages. <b>2 <i>CHN</i></b>: all of one country. <span class="una">Dotted</span>: an authority that the source leaves unnamed.</p>`;
}

function renderWithheld({ withheld }: Brief): Html {
  if (withheld.length === 0) return nothing;
  const rows = withheld.map(
    ({ section, problems }) =>
      html`<tr><th scope="row">${sectionTitles[section]}</th><td>${problems.map(({ kind, found, expected }) => `${kind}: “${found}”${expected ? `, where the passage has “${expected}”` : " is not in the cited passage"}`).join("; ")}</td></tr>`,
  );
  return html`<section class="wide"><h2 id="withheld">Withheld</h2><p class="intro">Sentences that failed their check. They are not shown; the reason is.</p><table><thead><tr><th scope="col">Section</th><th scope="col">What failed</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table></section>`;
}

function renderVersions({ brief, versions }: StoryView): Html {
  const rows = versions.map(({ version, publishedAt, added, removed }) => {
    const what =
      version === 1
        ? "First version"
        : `${counted(added.length, "sentence", "sentences")} added, ${removed.length} withdrawn`;
    const changes =
      version === 1
        ? nothing
        : html`<details><summary>Show</summary>${joinHtml(removed.map((text) => html`<p><del>${text}</del></p>`))}${joinHtml(added.map((text) => html`<p><ins>${text}</ins></p>`))}</details>`;
    return html`<tr id="v${version}"><th scope="row">${version}</th><td class="nw"><time datetime="${publishedAt}">${tellTime(publishedAt)}</time></td><td>${what}${changes}</td></tr>`;
  });
  const checked = `${counted(brief.sentences.length, "sentence", "sentences")} passed, ${brief.withheld.length} withheld`;
  return html`<section class="wide"><h2 id="versions">Versions, and how this page was made</h2><div class="two even"><table><thead><tr><th scope="col">Version</th><th scope="col">Time</th><th scope="col">What changed</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table><div class="ui"><p>Composed from the record by rules; no model wrote or translated anything here. Each sentence was checked against its own passages before it was published: ${checked}.</p><details id="cite"><summary>Cite this page or a sentence</summary><pre>Rapporteur, “${brief.title}”, version ${versions[0]?.version ?? 1}, ${tellTime(brief.publishedAt)}, /story/${brief.story}#s1</pre></details></div></div></section>`;
}

function renderRating({ brief, ratings, reports }: StoryView): Html {
  const action = `/story/${brief.story}`;
  const options = brief.sentences.map(
    ({ id, text }, i) =>
      html`<option value="${id}">${i + 1}: ${text.length > 60 ? `${text.slice(0, 60)} …` : text}</option>`,
  );
  const kinds = reportKinds.map(
    (kind, i) =>
      html`<label><input type="radio" name="kind" value="${kind}"${i === 0 ? html` checked` : nothing}> ${kind}</label>`,
  );
  const rows = reports.map(({ sentence, kind, at, outcome, outcomeNote }) => {
    const ordinal = brief.sentences.findIndex(({ id }) => id === sentence) + 1;
    return html`<tr><th scope="row">${ordinal > 0 ? `Sentence ${ordinal}` : "A sentence of an earlier version"}, ${kind}</th><td><time datetime="${at}">${tellTime(at)}</time></td><td>${outcome}${outcomeNote ? `: ${outcomeNote}` : ""}</td></tr>`;
  });
  return html`<section class="wide rate-s"><h2 id="rate">How would you rate this article?</h2><div class="rate"><form action="${action}/rate" method="post" class="ui"><div class="opts"><button type="submit" class="b" name="useful" value="yes">Useful</button>&nbsp;<button type="submit" class="b" name="useful" value="no">Not useful</button></div><p class="mut">${ratings.useful} useful, ${ratings.notUseful} not. You can change your answer.</p></form>
<form action="${action}/report" method="post" id="report"><fieldset><legend class="lab">Report a sentence</legend><label for="sentence">Sentence</label> <select name="sentence" id="sentence">${joinHtml(options)}</select><div class="opts">${joinHtml(kinds)}</div><label class="vh" for="note">Note</label><textarea id="note" name="note" rows="2" maxlength="2000" placeholder="What should it say, and where is that said?"></textarea></fieldset><button type="submit" class="b">Send</button></form></div>
${rows.length > 0 ? html`<table class="stack"><caption>Reports so far, and what became of them</caption><tbody>${joinHtml(rows)}</tbody></table>` : nothing}</section>`;
}

function renderNext({ next, brief }: StoryView): Html {
  const path = dossierPath(brief.countries);
  const pair = brief.countries
    .slice(0, 2)
    .map(({ short }) => short)
    .join(" and ");
  const dossier = path
    ? [
        html`<li><h3><a href="${path}">${pair}: the dossier</a></h3><p class="why">Because these are the two states that this story names most</p></li>`,
      ]
    : [];
  const items = [
    ...dossier,
    ...next.map(
      ({ path: to, title, why }) => html`<li><h3><a href="${to}">${title}</a></h3><p class="why">${why}</p></li>`,
    ),
  ];
  return html`<section class="wide"><h2>What to read next</h2>${items.length > 0 ? html`<ul class="rows">${joinHtml(items)}</ul>` : html`<p class="intro">Nothing else here names the same states or persons yet.</p>`}</section>`;
}

/** schema.org NewsArticle of the page. */
export function storyMetadata({ brief, firstAt }: StoryView): Html {
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: brief.title,
    description: brief.standfirst,
    datePublished: firstAt,
    dateModified: brief.publishedAt,
    inLanguage: brief.language,
    isBasedOn: brief.sources.flatMap(({ url }) => (url ? [url] : [])),
  };
  return html`<script type="application/ld+json">${jsonScript(data)}</script>
`;
}
