import { listStartingOutlets, type Outlet } from "../../ingest/index.ts";

let byDomain: ReadonlyMap<string, Outlet> | undefined;

/** The outlet of the starting list that a host belongs to, by its longest domain; the list is read once, when first asked for. */
export function knownOutlet(host: string | undefined): Outlet | undefined {
  byDomain ??= new Map(listStartingOutlets().flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet])));
  for (let at = host?.toLowerCase() ?? ""; at !== ""; at = at.slice(at.indexOf(".") + 1)) {
    const outlet = byDomain.get(at);
    if (outlet || !at.includes(".")) return outlet;
  }
  return undefined;
}
