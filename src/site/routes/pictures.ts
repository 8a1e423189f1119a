import type { Hono } from "hono";
import { findBrief } from "../../brief/index.ts";
import { findMaterial, gatherRegisters } from "../../relations/index.ts";
import { spoken } from "../interface-language.ts";
import { sendPicture } from "../pictures/send-picture.ts";
import { tellDossierPicture, tellStoryPicture } from "../pictures/tell-pictures.ts";
import type { Site } from "../types.ts";

const code = "[A-Z][A-Za-z0-9]{1,9}";

/**
 * The picture that other sites show beside a link: of a story (`?version=3&in=ru`) and of a pair. Drawn from the page
 * itself; not found where no font here has its letters. `in` and not `lang`: whoever fetches it has chosen no language.
 */
export function addPictures(app: Hono, site: Site): void {
  app.get("/story/:id/picture.png", async (c) => {
    const version = Number(c.req.query("version"));
    const asked = Number.isInteger(version) && version > 0 ? version : undefined;
    const id = c.req.param("id");
    const language = spoken(c.req.query("in"));
    const stored =
      (language && (await findBrief(site.db, id, asked, language))) ?? (await findBrief(site.db, id, asked));
    return stored ? sendPicture(c, site, tellStoryPicture(stored.brief, site.title)) : c.notFound();
  });
  app.get(`/dossier/:pair{${code}-${code}}/picture.png`, async (c) => {
    const [a = "", b = ""] = c.req.param("pair").split("-").toSorted();
    const material = a === b ? undefined : await findMaterial(site.db, a, b, site.dimensions, site.actors);
    if (!material || material.lines.length === 0) return c.notFound();
    const language = spoken(c.req.query("in")) ?? "en";
    return sendPicture(c, site, tellDossierPicture(material, gatherRegisters(material), site.title, language));
  });
}
