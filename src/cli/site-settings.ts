import type { Config } from "../config/index.ts";
import type { SiteContext } from "../site/index.ts";
import { choosePictures, isHere } from "./show-pictures.ts";
import { loadActors, loadDimensions } from "./workplace.ts";

type Settings = Pick<SiteContext, "title" | "editable" | "dimensions" | "actors" | "showPictures" | "notice">;

/** What the configuration says of the site, for the process that serves it and for a thread that makes some of its pages. */
export async function readSiteSettings(config: Config, notice: string | undefined): Promise<Settings> {
  return {
    title: config["site.title"],
    editable: isEditable(config),
    dimensions: await loadDimensions(config["relations.dimensions"]),
    actors: await loadActors(config["relations.actors"]),
    showPictures: choosePictures(config),
    ...(notice ? { notice } : {}),
  };
}

/** Whether whoever reads the pages may put them right. */
export function isEditable(config: Config): boolean {
  return config["site.edit"] === "on" || (config["site.edit"] === "local" && isHere(config));
}
