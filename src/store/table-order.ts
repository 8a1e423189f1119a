import type { Tables } from "./tables.ts";

/** Every table with its key, parents before children. */
export const tableKeys: { readonly [Name in keyof Required<Tables>]: string } = {
  migration: "name",
  outlet: "id",
  feed: "url",
  fetch: "id",
  page: "id",
  article: "id",
  copy: "article",
  story: "id",
  story_article: "article",
  story_edit: "id",
  claim: "id",
  figure: "id",
  record: "id",
  record_evidence: "id",
  record_correction: "id",
  forecast_decision: "id",
  analyst_record: "id",
  brief: "id",
  sentence: "id",
  withheld: "id",
  rating: "id",
  report: "id",
  work: "id",
  lease: "name",
  prepared: "id",
  host_pace: "host",
  stage_version: "stage",
  search_doc: "id",
};

/** What only those at work need: neither content nor copied. */
const passingTables: ReadonlySet<string> = new Set(["migration", "lease", "prepared", "host_pace", "stage_version"]);

/** Names of all tables that hold content, in that order. */
export const contentTables: readonly (keyof Tables)[] = Object.keys(tableKeys).filter(
  (name): name is keyof Tables => !passingTables.has(name),
);
