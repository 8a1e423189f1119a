import { createRequire } from "node:module";
import { geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { Topology, GeometryCollection } from "topojson-specification";
import type { Tokens } from "../pictures/draw-picture.ts";
import { mapSize, type MapView, projectionOf } from "./frame-map.ts";

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const require = createRequire(import.meta.url);
/** Half width in kilometres from which the coarser coasts are as good. */
const far = 2000;

/** Coasts and borders of a part of the world as SVG, in a sheet's colours; no word on it, so that one does for all languages. */
export function drawLand(view: MapView, { rule, paper, "rule-2": coast }: Tokens): string {
  const atlas: Atlas =
    view.reach < far ? require("world-atlas/countries-50m.json") : require("world-atlas/countries-110m.json");
  const path = geoPath(projectionOf(view)).digits(1);
  const land = path(feature(atlas, atlas.objects.land)) ?? "";
  const borders = path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) ?? "";
  const { width, height } = mapSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${rule}"/><path d="${land}" fill="${paper}" stroke="${coast}" stroke-width=".8"/><path d="${borders}" fill="none" stroke="${coast}" stroke-width=".7" stroke-dasharray="3 2"/></svg>`;
}
