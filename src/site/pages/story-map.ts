import type { Brief } from "../../brief/index.ts";
import { type Html, html, joinHtml, nothing, ownDirection, textDirection } from "../html.ts";
import type { MapPlace } from "../map/choose-places.ts";
import { frameMap, mapSize, nameView, placeOnMap } from "../map/frame-map.ts";
import { placeNames } from "../map/place-names.ts";
import { say } from "../say.ts";
import { tellList } from "../words.ts";

/** Sentences told out under a place; of further ones the numbers. */
const told = 2;
/** So much of each, in UTF-16 code units. */
const longest = 150;

/** Where the towns lie that the passages name, and beside the drawing the sentences that say so; nothing without towns. */
export function renderMap(brief: Brief, places: readonly MapPlace[]): Html {
  if (places.length === 0) return nothing;
  const view = frameMap(places.map(({ town }) => town));
  const name = nameView(view);
  const dots = places.map(({ town }) => {
    const [x, y] = placeOnMap(view, town);
    return { x, y, name: town.name };
  });
  const names = placeNames(dots);
  const marks = dots.map((dot, i) => {
    const way = names[i];
    const [x, y] = [percent(dot.x / mapSize.width), percent(dot.y / mapSize.height)];
    const label = way
      ? html`<text class="kn" x="${x}" y="${y}" dx="${way.dx}" dy="${way.dy}" text-anchor="${way.anchor}">${dot.name}</text>`
      : nothing;
    return html`<a class="mk" href="#place${i + 1}" aria-label="${dot.name}"><circle class="fi" cx="${x}" cy="${y}" r="4.5"/>${label}</a>`;
  });
  const { width, height } = mapSize;
  const alt = say("story.mapAlt", { places: tellList(places.map(({ town }) => town.name)) });
  return html`<section class="wide"><h2 id="map">${say("story.map")}</h2><div class="two"><figure class="map"><div><img src="/map/${name}.svg" alt="${alt}" width="${width}" height="${height}" loading="lazy"><svg width="100%" height="100%" role="group" aria-label="${say("story.map")}">${joinHtml(marks)}</svg></div><figcaption>${say("story.mapNote")} <span class="mut">${say("story.mapSource")}</span></figcaption></figure><ol class="rows">${joinHtml(places.map((place, i) => renderPlace(brief, place, i + 1)))}</ol></div></section>`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function renderPlace(
  { sentences: all, language }: Brief,
  { town, sentences, outlets }: MapPlace,
  ordinal: number,
): Html {
  const naming = sentences.filter((at) => all[at - 1]?.text.includes(town.name));
  const ordered = [...naming, ...sentences.filter((at) => !naming.includes(at))];
  const lines = ordered.slice(0, told).map((at) => {
    const text = all[at - 1]?.text ?? "";
    const cut = text.length > longest ? `${text.slice(0, longest).replace(/\s\S*$/u, "")} …` : text;
    return html`<p${textDirection(language)}>${cut} <a href="#s${at}" aria-label="${say("story.sentence")} ${at}">${at}</a></p>`;
  });
  const further = ordered.slice(told).map((at) => html` <a href="#s${at}">${at}</a>`);
  return html`<li id="place${ordinal}"><h3${ownDirection("en")}>${town.name}</h3>${joinHtml(lines)}<p class="why">${say("count.outlets", { count: outlets })}${joinHtml(further)}</p></li>`;
}
