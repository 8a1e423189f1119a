import type { Saying } from "../../search/index.ts";
import type { Work } from "../citations.ts";
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

/** What one speaker said: when, as whom told it, repeated or said anew. The newest text first, each in its own order. */
export function renderSpeaker({ name, sayings, fragments, stories, addressees }: SpeakerView, work: Work): Html {
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
  const texts = [...Map.groupBy(sayings, ({ first }) => first.article ?? first.path).values()].toReversed();
  const rows = texts.map((text) => renderText(text, stories, addressees));
  return html`<header class="head"><p class="kick"><a href="/search?q=kind:claim">${say("search.claim")}</a></p><h1><bdi>${name}</bdi></h1><p class="stand">${counts} ${range}</p><p class="ui mut">${say("speaker.copies")}${fragments > 0 ? ` ${say("speaker.fragments", { count: fragments })}` : ""}</p></header>
<ol class="rows found">${joinHtml(rows)}</ol>
${renderFoot({ forms: [["JSON", `${speakerPath(name)}.json`]], feeds: { path: speakerPath(name) }, work })}`;
}

/** All that one article has of the speaker, under one line that says when and who told it. */
function renderText(
  sayings: readonly Saying[],
  stories: ReadonlyMap<string, string>,
  addressees: ReadonlyMap<string, string>,
): Html {
  const [saying] = sayings;
  if (!saying) return nothing;
  const { first } = saying;
  const { language = "und", at, story } = first;
  const said = sayings.map((one) => renderSaying(one, addressees.get(one.first.path)));
  return html`<li><p class="why">${at ? html`<b>${tellDay(at)}</b> · ` : nothing}${outletName(first)} · ${tellLanguage(language)} · <a href="/story/${story}" dir="auto">${stories.get(story) ?? say("claim.story")}</a></p><ul class="said">${joinHtml(said)}</ul></li>`;
}

function renderSaying({ first, again, kin }: Saying, to: string | undefined): Html {
  const { path, excerpt, language = "und" } = first;
  const repeats = again.map(
    (hit) => html`<a href="${hit.path}">${outletName(hit)}${hit.at ? `, ${tellDay(hit.at)}` : ""}</a> `,
  );
  const others = kin
    .slice(0, 4)
    .map((hit) => html`<a href="${hit.path}">${hit.at ? tellDay(hit.at) : say("speaker.noDay")}</a> `);
  const notes = [
    to ? html`${say("speaker.to")} <span lang="${language}" dir="auto">${to}</span>` : undefined,
    again.length > 0 ? html`${say("speaker.repeated")} ${joinHtml(repeats)}` : undefined,
    kin.length > 0 ? html`${say("speaker.kin")} ${joinHtml(others)}` : undefined,
  ].flatMap((note) => (note ? html`<p class="why">${note}</p>` : []));
  return html`<li><p lang="${language}" dir="${directionOf(language)}"><a class="say" href="${path}">${excerpt}</a></p>${joinHtml(notes)}</li>`;
}

function outletName({ teller }: Saying["first"]): string {
  return teller ?? say("outlet.nameless");
}
