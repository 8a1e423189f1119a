import type { Hono } from "hono";
import { findBrief } from "../../brief/index.ts";
import { spoken } from "../interface-language.ts";
import { sniffPicture } from "../pictures/sniff-picture.ts";
import type { SiteContext } from "../types.ts";
import { safeLink } from "../words.ts";

/**
 * The lead picture of a story's page through our own address, so that a reader's visit is not told to its outlet. Only what
 * a page of ours shows is fetched: nobody can have us fetch an address of theirs. What its bytes do not show to be a raster
 * picture is not passed on.
 */
export function addLeadPictures(app: Hono, { db, fetchPicture, showPictures = "proxy" }: SiteContext): void {
  if (showPictures !== "proxy") return;
  app.get("/story/:id/lead-picture", async (c) => {
    const version = Number(c.req.query("version"));
    const asked = Number.isInteger(version) && version > 0 ? version : undefined;
    const stored = await findBrief(db, c.req.param("id"), asked, spoken(c.req.query("in")));
    const address = safeLink(stored?.brief.image?.url);
    const picture = address ? await fetchPicture(address) : undefined;
    const type = picture && sniffPicture(picture);
    if (!picture || !type) return c.notFound();
    return c.body(new Uint8Array(picture), 200, {
      "content-type": type,
      "cache-control": "public, max-age=86400",
      "x-content-type-options": "nosniff",
    });
  });
}
