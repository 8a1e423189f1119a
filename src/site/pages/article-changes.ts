import type { Article, Change, ParagraphChange, VersionChanges } from "../../article/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";
import { tellTime } from "../words.ts";
import { renderFoot } from "./follow.ts";

/** Two versions of one article, the earlier first, and what is different between them. */
export interface ArticleChangesView {
  readonly before: Article;
  readonly after: Article;
  readonly changes: VersionChanges;
}

/** What an outlet changed in an article after it was first read. */
export function renderArticleChanges({ before, after, changes }: ArticleChangesView): Html {
  const outlet = after.outlet?.name ?? after.outlet?.domain ?? say("outlet.nameless");
  const fields = changes.fields.map(
    ({ field, before: old, after: now }) =>
      html`<tr><th scope="row">${say(`field.${field}`)}</th><td dir="auto">${old ? html`<del>${old}</del>` : "—"}</td><td dir="auto">${now ? html`<ins>${now}</ins>` : "—"}</td></tr>`,
  );
  const language = after.language ?? "und";
  return html`<header class="head"><p class="kick"><a href="/sources">${say("nav.sources")}</a></p><h1>${say("changes.title", { outlet })}</h1><p class="stand"><span lang="${language}" dir="auto">${after.title ?? say("source.untitled")}</span>${after.modifiedAt ? html`, ${say("changes.at")} <time datetime="${after.modifiedAt}">${tellTime(after.modifiedAt)}</time>` : nothing}. ${changes.same ? say("changes.same") : ""}</p></header>
${fields.length > 0 ? html`<table><thead><tr><th scope="col">${say("head.what")}</th><th scope="col">${say("head.before")}</th><th scope="col">${say("head.now")}</th></tr></thead><tbody>${joinHtml(fields)}</tbody></table>` : nothing}
<div class="txt" lang="${language}" dir="auto">${joinHtml(changes.paragraphs.map((one) => renderParagraph(one, before.text, after.text)))}</div>
${renderFoot({ forms: [["JSON", `/article/${after.id}/changes.json`]] })}`;
}

function renderParagraph(change: ParagraphChange, before: string, after: string): Html {
  if (change.kind !== "changed") return html`<p>${renderChange(change, before, after)}</p>`;
  return html`<p>${joinHtml(change.sentences.map((one) => html`${renderChange(one, before, after)} `))}</p>`;
}

function renderChange(change: Change, before: string, after: string): Html {
  if (change.kind === "kept") return html`${after.slice(...change.after)}`;
  return change.kind === "added"
    ? html`<ins>${after.slice(...change.after)}</ins>`
    : html`<del>${before.slice(...change.before)}</del>`;
}
