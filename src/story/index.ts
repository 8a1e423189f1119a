export { type Clusterer, type ClustererOptions, openClusterer } from "./open-clusterer.ts";
export type { Assignment } from "./types.ts";
export { findMembers, findReasons, findStoriesOf, findStory } from "./find-stories.ts";
