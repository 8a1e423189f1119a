export { createSite } from "./app.ts";
export type { ShowPictures, SiteContext } from "./types.ts";
