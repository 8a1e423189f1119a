export { type Clusterer, type ClustererOptions, openClusterer } from "./open-clusterer.ts";
export type { Assignment } from "./types.ts";
