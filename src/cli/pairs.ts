import { isParty, listPairs } from "../relations/index.ts";
import type { Database } from "../store/index.ts";
import { UsageError } from "./command.ts";

export type CodePair = readonly [a: string, b: string];

/** "RUS-CHN" in either order to the pair in the order of the dossier; anything else is wrong usage. */
export function readPairCode(text: string): CodePair {
  const [one = "", other = "", ...rest] = text.split("-");
  if (rest.length > 0 || !isParty(one) || !isParty(other) || one === other) {
    throw new UsageError(
      `"${text}" is no pair of states or bodies`,
      "Write two different codes, as in RUS-CHN: ISO 3166-1 alpha-3, or a body such as EU.",
    );
  }
  return one < other ? [one, other] : [other, one];
}

/** Every pair that has a record, in the order of their codes. */
export async function findAllPairs(db: Database): Promise<readonly CodePair[]> {
  const pairs = (await listPairs(db)).map(({ source, target }): CodePair => [source, target]);
  return pairs.toSorted((x, y) => x.join("-").localeCompare(y.join("-")));
}
