/** The first `most` of many by an order, in that order; one pass, without sorting the rest. */
export function takeFirst<T>(items: Iterable<T>, most: number, isBefore: (a: T, b: T) => boolean): readonly T[] {
  const kept: T[] = [];
  for (const item of items) {
    const last = kept.length === most ? kept[most - 1] : undefined;
    if (last !== undefined && !isBefore(item, last)) continue;
    if (last !== undefined) kept.pop();
    kept.splice(kept.findLastIndex((other) => !isBefore(item, other)) + 1, 0, item);
  }
  return kept;
}
