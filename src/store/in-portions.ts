/** How many values one query takes: engines limit their number. */
const portion = 500;

/** Rows in one statement: well below the number of parameters that any engine takes. */
const rowsAtOnce = 400;

/** Reads by a list of keys however long, each key once: the rows of all portions, in the order of the portions. */
export async function inPortions<Row>(
  keys: Iterable<string>,
  read: (part: string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const unique = [...new Set(keys)];
  const rows: Row[] = [];
  for (let at = 0; at < unique.length; at += portion) rows.push(...(await read(unique.slice(at, at + portion))));
  return rows;
}

/** Writes rows however many, in few statements: to build and send one costs more than what it does to a row. None, no statement. */
export async function saveInPortions<Row>(
  rows: readonly Row[],
  save: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) await save(rows.slice(at, at + rowsAtOnce));
}

/** Keys in their order, in groups that weigh up to `most` together; one that weighs more is a group of its own. */
export function groupByWeight<Key extends string>(
  keys: readonly Key[],
  weigh: (key: Key) => number,
  most: number,
): Key[][] {
  const groups: Key[][] = [];
  let room = 0;
  for (const key of keys) {
    room -= weigh(key);
    const group = groups.at(-1);
    if (group && room >= 0) group.push(key);
    else {
      groups.push([key]);
      room = most - weigh(key);
    }
  }
  return groups;
}
