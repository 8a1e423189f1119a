import { listPairs, pairNamed } from "../relations/index.ts";
import type { Database } from "../store/index.ts";
import { UsageError } from "./command.ts";

export type CodePair = readonly [a: string, b: string];

/** "RUS-CHN" or "russia china" in either order to the pair in the order of the dossier; anything else is wrong usage. */
export function readPairCode(text: string): CodePair {
  const pair = pairNamed(text);
  if (pair) return pair;
  throw new UsageError(
    `"${text}" is no pair of states or bodies`,
    "Write two different ones, by code or name: RUS-CHN (ISO 3166-1 alpha-3), EU-SRB, russia-china.",
  );
}

/** Every pair that has a record, in the order of their codes. */
export async function findAllPairs(db: Database): Promise<readonly CodePair[]> {
  const pairs = (await listPairs(db)).map(({ source, target }): CodePair => [source, target]);
  return pairs.toSorted((x, y) => x.join("-").localeCompare(y.join("-")));
}
