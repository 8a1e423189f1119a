import type { Brief } from "../../brief/index.ts";
import { findNames, type StoryEdit } from "../../story/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";
import { soundsIn, tellReason } from "../tell-reason.ts";
import { tellTime } from "../words.ts";

interface Membership {
  readonly brief: Brief;
  readonly reasons: ReadonlyMap<string, readonly string[]>;
  readonly edits: readonly StoryEdit[];
  readonly partedFrom?: string | undefined;
  readonly editable: boolean;
  readonly why: boolean;
  /** Full texts by article id. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Why the articles stand together, what editors did to that, and the forms with which they do it: long, and seldom asked
 * for, so they are on the page where its address asks.
 */
export function renderWhy({ brief, reasons, edits, partedFrom, editable, why: asked, texts }: Membership): Html {
  const outlets = new Map(brief.sources.map(({ article, outlet }) => [article as string, outlet.name]));
  const rows = brief.sources.flatMap(({ article, outlet, language = "und" }) => {
    const why = reasons.get(article);
    const sounds = new Set(soundsIn((asked ? (why ?? []) : []).flatMap((reason) => reason.split(", "))));
    const names = findNames(texts.get(article) ?? "", language, sounds);
    return why && why.length > 0
      ? [
          html`<tr><th scope="row">${outlet.name}</th><td>${why.map((reason) => tellReason(reason, outlets, names)).join("; ")}</td></tr>`,
        ]
      : [];
  });
  if (rows.length === 0) return nothing;
  if (!asked)
    return html`<section class="wide ui" id="together"><p><a href="?why=1#together" rel="nofollow">${say("story.why")}</a></p></section>`;
  const parted = partedFrom ? html`<p><a href="/story/${partedFrom}">${say("edit.parted")}</a></p>` : nothing;
  return html`<section class="wide" id="together"><details class="ui" open><summary>${say("story.why")}</summary>${parted}<table><thead><tr><th scope="col">${say("story.articleOf")}</th><th scope="col">${say("story.linked")}</th></tr></thead><tbody>${joinHtml(rows)}</tbody></table>${renderEdits(brief, edits, editable)}${editable ? renderForms(brief) : nothing}</details></section>`;
}

function renderEdits({ story }: Brief, edits: readonly StoryEdit[], editable: boolean): Html {
  if (edits.length === 0) return nothing;
  const rows = edits.map((edit) => {
    const undo =
      editable && !edit.undoneAt
        ? html`<form action="/story/${story}/undo" method="post"><button type="submit" class="b" name="edit" value="${edit.id}">${say("edit.takeBack")}</button></form>`
        : nothing;
    return html`<tr><th scope="row"><time datetime="${edit.at}">${tellTime(edit.at)}</time></th><td>${tellEdit(edit, story)}${edit.undoneAt ? html` ${say("edit.undone")}: <time datetime="${edit.undoneAt}">${tellTime(edit.undoneAt)}</time>` : nothing}${undo}</td></tr>`;
  });
  return html`<table><caption>${say("edit.decided")}</caption><tbody>${joinHtml(rows)}</tbody></table>`;
}

function tellEdit({ action, source, target, articles }: StoryEdit, here: string): Html {
  const told = { articles: say("count.articles", { count: articles.length }) };
  if (action === "pin") return html`${say("edit.pinned", told)}`;
  return source === here
    ? html`<a href="/story/${target}">${say("edit.went", told)}</a>`
    : html`<a href="/story/${source}">${say("edit.came", told)}</a>`;
}

function renderForms({ story, sources }: Brief): Html {
  const boxes = sources.map(
    ({ article, outlet, title }) =>
      html`<label><input type="checkbox" name="article" value="${article}"> ${outlet.name}: <span dir="auto">${title}</span></label><br>`,
  );
  return html`<form action="/story/${story}/move" method="post"><fieldset><legend class="lab">${say("edit.elsewhere")}</legend>${joinHtml(boxes)}<label for="into">${say("edit.into")}</label> <input id="into" name="into" type="text" autocomplete="off"></fieldset><button type="submit" class="b">${say("edit.move")}</button> <button type="submit" class="b" formaction="/story/${story}/pin">${say("edit.pin")}</button></form>
<form action="/story/${story}/pin" method="post"><p>${say("edit.pinWhy")}</p><button type="submit" class="b">${say("edit.pinAll", { articles: say("count.articles", { count: sources.length }) })}</button></form>
<form action="/story/${story}/merge" method="post"><fieldset><legend class="lab">${say("edit.same")}</legend><label for="other">${say("edit.other")}</label> <input id="other" name="other" type="text" required autocomplete="off"></fieldset><button type="submit" class="b">${say("edit.join")}</button></form>`;
}
