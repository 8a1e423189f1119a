export { findNear } from "./find-near.ts";
export { groupSayings, type Said, type Saying } from "./group-sayings.ts";
export { parseQuery } from "./parse-query.ts";
export { type SearchPlan, searchStage } from "./stage.ts";
export { countFound, countSpeakers, findHits, findPlace, listSaid, saveOwnDocs } from "./store.ts";
export { type SearchHit, type SearchKind, type SearchNote, searchKinds, type SearchQuery } from "./types.ts";
export { tellNote } from "./tell-note.ts";
