export { findMarks } from "./highlight.ts";
export { parseQuery } from "./parse-query.ts";
export { type SearchPlan, searchStage } from "./stage.ts";
export { countFound, findHits } from "./store.ts";
export { type SearchHit, type SearchKind, searchKinds, type SearchQuery } from "./types.ts";
