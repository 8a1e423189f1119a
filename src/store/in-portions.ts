/** How many values one query takes: engines limit their number. */
const portion = 500;

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
