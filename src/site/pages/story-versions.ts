import { type Brief, type BriefVersion, labelsOf, tellChanges } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing, textDirection } from "../html.ts";
import { say } from "../say.ts";
import { counted, tellTime } from "../words.ts";

/** Every version of the page, with what it changed, sentence by sentence, and why. */
export function renderVersions(brief: Brief, versions: readonly BriefVersion[]): Html {
  const rows = versions.map(
    (one) =>
      html`<tr id="v${one.version}"><th scope="row">${versions.length > 1 ? html`<a href="/story/${brief.story}?version=${one.version}">${one.version}</a>` : html`${one.version}`}</th><td class="nw"><time datetime="${one.publishedAt}">${tellTime(one.publishedAt)}</time></td><td${textDirection(brief.language)}>${renderChanges(one, brief.language)}</td></tr>`,
  );
  const checked = `${counted(brief.sentences.length, "sentence", "sentences")} passed, ${brief.withheld.length} withheld`;
  const hand = brief.model
    ? "Composed from the record by rules; a model worded the sentences that say so, and translated nothing."
    : "Composed from the record by rules; no model wrote or translated anything here.";
  return html`<section class="wide"><h2 id="versions">${say("story.versionsMade")}</h2><div class="two even"><table><thead><tr><th scope="col">Version</th><th scope="col">Time</th><th scope="col">What changed</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table><div class="ui"><p${textDirection("en")}>${hand} Each sentence was checked against its own passages before it was published: ${checked}.</p><p><a href="/compare?story=${brief.story}">Compare two articles or two versions</a></p></div></div></section>`;
}

function renderChanges({ version, changes }: BriefVersion, language: string): Html {
  const labels = labelsOf(language);
  if (version === 1) return html`${labels.first}`;
  const lines = tellChanges(changes, language).map(
    ({ label, before, after, reason }) =>
      html`<p><b>${label}:</b> ${before ? html`<del>${before}</del> ` : nothing}${after ? html`<ins>${after}</ins> ` : nothing}${reason ? html`<span class="mut">${reason}</span>` : nothing}</p>`,
  );
  const counts = [
    [labels.corrected.replace(/\{outlet\}[:：]?\s*|\s*[(（]\{at\}[)）]/gu, ""), changes.corrections.length],
    [labels.revised, changes.revised.length],
    [labels.added, changes.added.length],
    [labels.withdrawn, changes.withdrawn.length],
  ] as const;
  const summary = counts.flatMap(([label, count]) => (count > 0 ? [`${label}: ${count}`] : [])).join(" · ");
  return html`<details><summary>${summary || "·"}</summary>${joinHtml(lines)}</details>`;
}
