import type { Saying } from "../group-sayings.ts";
import { type Html, html, joinHtml, nothing } from "../html.ts";
import { counted, directionOf, tellDay, tellLanguage } from "../words.ts";
import { renderFoot } from "./follow.ts";
import { speakerPath } from "./claim.ts";

export interface SpeakerView {
  readonly name: string;
  readonly sayings: readonly Saying[];
  /** Titles of the stories, by id. */
  readonly stories: ReadonlyMap<string, string>;
  /** To whom it was said, by the address of the claim, where the text names them. */
  readonly addressees: ReadonlyMap<string, string>;
}

/** What one speaker said: when, as whom told it, repeated or said anew. Newest first. */
export function renderSpeaker({ name, sayings, stories, addressees }: SpeakerView): Html {
  const reports = sayings.reduce((sum, { again }) => sum + 1 + again.length, 0);
  const outlets = new Set(sayings.flatMap(({ first, again }) => [first, ...again].map(outletName)));
  const days = sayings.flatMap(({ first }) => first.at ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  const range = from && to ? ` ${tellDay(from)} to ${tellDay(to)}.` : "";
  const rows = sayings.toReversed().map((saying) => renderSaying(saying, stories, addressees));
  return html`<header class="head"><p class="kick"><a href="/search?q=kind:claim">Who said what</a></p><h1>${name}</h1><p class="stand">${counted(sayings.length, "statement", "statements")} in ${counted(reports, "sentence", "sentences")} of ${counted(outlets.size, "outlet", "outlets")}.${range} Copies of one report are left out.</p></header>
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
  const others = kin.slice(0, 4).map((hit) => html`<a href="${hit.path}">${hit.at ? tellDay(hit.at) : "no day"}</a> `);
  return html`<li><p lang="${language}" dir="${directionOf(language)}"><a class="say" href="${path}">${excerpt}</a></p><p class="why">${at ? html`<b>${tellDay(at)}</b> · ` : nothing}${to ? html`to <span lang="${language}" dir="auto">${to}</span> · ` : nothing}${outletName(first)} · ${tellLanguage(language)} · <a href="/story/${story}">${stories.get(story) ?? "the story"}</a></p>${again.length > 0 ? html`<p class="why">Repeated in ${joinHtml(repeats)}</p>` : nothing}${kin.length > 0 ? html`<p class="why">On the same matter, in other words: ${joinHtml(others)}</p>` : nothing}</li>`;
}

function outletName({ teller }: Saying["first"]): string {
  return teller ?? "an outlet without a name";
}
