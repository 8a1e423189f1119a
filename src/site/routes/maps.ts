import type { Hono } from "hono";
import { drawLand } from "../map/draw-land.ts";
import { parseView } from "../map/frame-map.ts";
import { readTokens } from "../pictures/read-tokens.ts";
import { readSheet } from "./assets.ts";

/** Drawings kept; each is some tens of kilobytes. */
const mostKept = 100;

/** Land and borders of a part of the world, as the map on a story's page asks for them: `/map/49_56_1700.svg`. */
export function addMaps(app: Hono): void {
  const tokens = readTokens(readSheet());
  const kept = new Map<string, string>();
  app.get("/map/:name{-?[0-9]{1,3}_-?[0-9]{1,2}_[0-9]{3,5}\\.svg}", (c) => {
    const file = c.req.param("name");
    const view = parseView(file.replace(/\.svg$/u, ""));
    if (!view) return c.notFound();
    const drawn = kept.get(file) ?? drawLand(view, tokens);
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(file, drawn);
    return c.body(drawn, 200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" });
  });
}
