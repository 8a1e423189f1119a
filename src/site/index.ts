export { createSite, type SiteContext } from "./app.ts";
