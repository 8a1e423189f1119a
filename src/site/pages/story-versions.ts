import { type Brief, type BriefVersion, labelsOf, tellChanges } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { say } from "../say.ts";
import { tellTime } from "../words.ts";

interface Versions {
  readonly brief: Brief;
  readonly versions: readonly BriefVersion[];
  readonly numbers: readonly number[];
  /** The one that is shown: from it what is new since each earlier one. */
  readonly version: number;
}

/** The newest versions of the page, with what each changed, sentence by sentence, and why; of the older ones the way to them. */
export function renderVersions({ brief, versions, numbers, version: shown }: Versions): Html {
  const rows = versions.map(
    (one) =>
      html`<tr id="v${one.version}"><th scope="row"><span class="vh">${say("story.version")} </span>${versions.length > 1 ? html`<a href="/story/${brief.story}?version=${one.version}">${one.version}</a>` : html`${one.version}`}</th><td class="nw" data-l="${say("story.time")}"><time datetime="${one.publishedAt}">${tellTime(one.publishedAt)}</time></td><td data-l="${say("story.changed")}"><div${textDirection(brief.language)}>${renderChanges(one, brief.language)}</div>${one.version < shown ? html`<a href="?since=${one.version}#main" rel="nofollow">${say("story.sinceThis")}</a>` : nothing}</td></tr>`,
  );
  const checked = say("story.checked", {
    published: say("count.sentences", { count: brief.sentences.length }),
    withheld: say("count.withheld", { count: brief.withheld.length }),
  });
  const hand = say(brief.model ? "story.rulesModel" : "story.rules");
  return html`<section class="wide"><h2 id="versions">${say("story.versionsMade")}</h2><div class="two even"><table class="stack"><thead><tr><th scope="col">${say("story.version")}</th><th scope="col">${say("story.time")}</th><th scope="col">${say("story.changed")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table><div class="ui">${renderOlder(brief.story, numbers.slice(versions.length))}<p>${hand} ${checked}</p><p><a href="/compare?story=${brief.story}">${say("story.compare")}</a></p></div></div></section>`;
}

/** A story of a war has hundreds of versions: numbers alone, so that the page stays light. */
const mostOlder = 300;

function renderOlder(story: string, numbers: readonly number[]): Html {
  if (numbers.length === 0) return nothing;
  const links = numbers.slice(0, mostOlder).map((n) => html`<a href="/story/${story}?version=${n}">${n}</a> `);
  return html`<details><summary>${say("story.olderVersions", { count: numbers.length })}</summary><p class="n">${joinHtml(links)}</p></details>`;
}

function renderChanges({ version, changes }: BriefVersion, language: string): Html {
  const labels = labelsOf(language);
  if (version === 1) return html`${labels.first}`;
  const told = tellChanges(changes, language);
  if (told.length === 0) return html`${labels.arranged}`;
  const lines = told.map(
    ({ label, before, after, reason }) =>
      html`<p><b>${label}:</b> ${before ? html`<del>${before}</del> ` : nothing}${after ? html`<ins>${after}</ins> ` : nothing}${reason ? html`<span class="mut">${reason}</span>` : nothing}</p>`,
  );
  const counts = [
    [labels.corrected.replace(/\{outlet\}[:：]?\s*|\s*[(（]\{at\}[)）]/gu, ""), changes.corrections.length],
    [labels.revised, changes.revised.length],
    [labels.added, changes.added.length],
    [labels.withdrawn, changes.withdrawn.length],
    [labels.joined, changes.joined.length],
    [labels.left, changes.left.length],
    [labels.recited, changes.recited.length],
  ] as const;
  const summary = counts.flatMap(([label, count]) => (count > 0 ? [`${label}: ${count}`] : [])).join(" · ");
  const rest = told.map(({ label }) => label).join(" · ");
  return html`<details><summary>${summary || rest}</summary>${joinHtml(lines)}</details>`;
}
