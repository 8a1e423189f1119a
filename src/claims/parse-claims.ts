import type { ClaimSet } from "./types.ts";

/** The claims of one article from the JSON of their rows, which `saveClaims` wrote. */
export function parseClaims(
  reading: string,
  attributions: readonly string[],
  quotes: readonly string[],
  times: readonly string[],
  mentions: readonly string[],
  figures: readonly string[],
): ClaimSet {
  const set: unknown = {
    ...parseObject(reading),
    attributions: parseAll(attributions),
    figures: parseAll(figures),
    quotes: parseAll(quotes),
    times: parseAll(times),
    mentions: parseAll(mentions),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own saveClaims
  return set as ClaimSet;
}

function parseAll(docs: readonly string[]): unknown[] {
  return docs.map((doc): unknown => JSON.parse(doc));
}

function parseObject(json: string): object {
  const value: unknown = JSON.parse(json);
  return typeof value === "object" && value !== null ? value : {};
}
