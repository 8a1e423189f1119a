import { existsSync } from "node:fs";
import { measurePlants } from "../plants/measure-plants.ts";
import { readRows } from "../read-set.ts";
import type { Json, Part } from "../types.ts";

const names: readonly string[] = ["stories/basil_en"];

/** The articles of the sets, each with an id of its own. */
function readArticles(data: URL): readonly Json[] {
  return names.flatMap((name) => {
    const file = new URL(`${name}/docs.jsonl.gz`, data);
    if (existsSync(file)) return readRows(file);
    console.error(`skipped: ${name} is not on this machine`);
    return [];
  });
}

/** Published sentences of real pages with one error put into each, and with changes that keep their meaning. */
export const plantsPart: Part = {
  name: "plants",
  sets: [],
  measure: (data) => measurePlants(names.join(", "), readArticles(data), { seed: "2026", most: 400 }),
};
