import type { Saying } from "../../search/index.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { say } from "../say.ts";
import { directionOf, tellDay, tellLanguage } from "../words.ts";
import { renderFoot } from "./follow.ts";
import { speakerPath } from "./speaker-path.ts";

export interface SpeakerView {
  readonly name: string;
  readonly sayings: readonly Saying[];
  /** Sentences that hold too little of what was said to be told as a statement. */
  readonly fragments: number;
  /** Titles of the stories, by id. */
  readonly stories: ReadonlyMap<string, string>;
  /** To whom it was said, by the address of the claim, where the text names them. */
  readonly addressees: ReadonlyMap<string, string>;
}

/** What one speaker said: when, as whom told it, repeated or said anew. Newest first. */
export function renderSpeaker({ name, sayings, fragments, stories, addressees }: SpeakerView): Html {
  const reports = sayings.reduce((sum, { again }) => sum + 1 + again.length, 0);
  const outlets = new Set(sayings.flatMap(({ first, again }) => [first, ...again].map(outletName)));
  const days = sayings.flatMap(({ first }) => first.at ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  const range = from && to ? say("speaker.range", { from: tellDay(from), to: tellDay(to) }) : "";
  const counts = say("speaker.stand", {
    statements: say("count.statements", { count: sayings.length }),
    sentences: say("count.sentences", { count: reports }),
    outlets: say("count.outlets", { count: outlets.size }),
  });
  const rows = sayings.toReversed().map((saying) => renderSaying(saying, stories, addressees));
  return html`<header class="head"><p class="kick"><a href="/search?q=kind:claim">${say("search.claim")}</a></p><h1><bdi>${name}</bdi></h1><p class="stand">${counts} ${range}</p><p class="ui mut">${say("speaker.copies")}${fragments > 0 ? ` ${say("speaker.fragments", { count: fragments })}` : ""}</p></header>
<ol class="rows found">${joinHtml(rows)}</ol>
${renderFoot({ forms: [["JSON", `${speakerPath(name)}.json`]], feeds: { path: speakerPath(name) } })}`;
}

function renderSaying(
  { first, again, kin }: Saying,
  stories: ReadonlyMap<string, string>,
  addressees: ReadonlyMap<string, string>,
): Html {
  const { path, excerpt, language = "und", at, story } = first;
  const repeats = again.map(
    (hit) => html`<a href="${hit.path}">${outletName(hit)}${hit.at ? `, ${tellDay(hit.at)}` : ""}</a> `,
  );
  const to = addressees.get(path);
  const others = kin
    .slice(0, 4)
    .map((hit) => html`<a href="${hit.path}">${hit.at ? tellDay(hit.at) : say("speaker.noDay")}</a> `);
  return html`<li><p lang="${language}" dir="${directionOf(language)}"><a class="say" href="${path}">${excerpt}</a></p><p class="why">${at ? html`<b>${tellDay(at)}</b> · ` : nothing}${to ? html`${say("speaker.to")} <span lang="${language}" dir="auto">${to}</span> · ` : nothing}${outletName(first)} · ${tellLanguage(language)} · <a href="/story/${story}" dir="auto">${stories.get(story) ?? say("claim.story")}</a></p>${again.length > 0 ? html`<p class="why">${say("speaker.repeated")} ${joinHtml(repeats)}</p>` : nothing}${kin.length > 0 ? html`<p class="why">${say("speaker.kin")} ${joinHtml(others)}</p>` : nothing}</li>`;
}

function outletName({ teller }: Saying["first"]): string {
  return teller ?? say("outlet.nameless");
}
