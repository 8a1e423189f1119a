export { createSite } from "./app.ts";
export type { SiteContext } from "./types.ts";
