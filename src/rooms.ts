/**
 * The rooms of the house in order of dependence. A room may import only from rooms above it, and only through their
 * `index.ts`. `tables` are those that this room alone writes. `may` lists the effects that its files can reach for;
 * everything else gets them as arguments.
 */
export type Effect = "network" | "files" | "clock" | "workers" | "process";

export interface Room {
  readonly name: string;
  readonly tables: readonly string[];
  readonly may: readonly Effect[];
}

export const rooms: readonly Room[] = [
  { name: "core", tables: [], may: [] },
  { name: "config", tables: [], may: [] },
  { name: "store", tables: ["migration"], may: ["files", "clock"] },
  { name: "language", tables: [], may: ["files"] },
  { name: "ingest", tables: ["outlet", "feed", "fetch", "page", "host_pace"], may: ["network", "files"] },
  { name: "article", tables: ["article", "copy"], may: [] },
  { name: "story", tables: ["story", "story_article", "story_edit"], may: ["files"] },
  { name: "claims", tables: ["claim", "figure"], may: ["files"] },
  {
    name: "relations",
    tables: ["record", "record_evidence", "record_correction", "forecast_decision", "analyst_record"],
    may: ["files"],
  },
  { name: "brief", tables: ["brief", "sentence", "withheld"], may: ["files"] },
  { name: "search", tables: ["search_doc"], may: [] },
  { name: "reader", tables: ["rating", "report"], may: [] },
  { name: "pipeline", tables: ["work", "lease", "prepared", "stage_version"], may: ["clock"] },
  { name: "site", tables: [], may: ["files"] },
  { name: "cli", tables: [], may: ["network", "files", "clock", "workers", "process"] },
];
