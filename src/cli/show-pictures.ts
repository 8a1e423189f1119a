import type { Config } from "../config/index.ts";
import type { ShowPictures } from "../site/index.ts";

/** Whether the site is reached from this machine alone. */
export function isHere(config: Pick<Config, "site.host">): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/u.test(config["site.host"]);
}

/** A copy for whoever sits at this machine is what a browser keeps; one for everybody needs the consent of its owner. */
export function choosePictures(config: Pick<Config, "site.host" | "site.pictures">): ShowPictures {
  const pictures = config["site.pictures"];
  if (pictures !== "local") return pictures;
  return isHere(config) ? "proxy" : "link";
}
