import { readFileSync } from "node:fs";
import type { Outlet } from "./types.ts";
import { parseOutlets } from "./parse-outlets.ts";

/** The outlets that come with Rapporteur. A fault in the bundled file is a bug and throws. */
export function listStartingOutlets(): readonly Outlet[] {
  const outlets = parseOutlets(readFileSync(new URL("../data/outlets.toml", import.meta.url), "utf8"));
  if (!outlets.ok) throw new Error(outlets.problem.message);
  return outlets.value;
}
