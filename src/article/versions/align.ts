/** A pair of places in two lists that were aligned; one of them is absent where an item was added or removed. */
export interface Aligned {
  readonly before?: number;
  readonly after?: number;
}

/** Longer middles (after equal starts and ends) are compared by what they hold, not by order: two documents, not two versions. */
const longestMiddle = 600;

/**
 * Aligns two lists by their longest common subsequence, equal starts and ends first. Every item of either list is in the
 * answer once, in order; what is removed comes before what was put in its place.
 */
export function align(before: readonly string[], after: readonly string[]): Aligned[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const middle = alignMiddle(before.slice(start, endBefore), after.slice(start, endAfter));
  return [
    ...both(0, start, 0),
    ...middle.map(({ before: a, after: b }) => ({
      ...(a === undefined ? {} : { before: a + start }),
      ...(b === undefined ? {} : { after: b + start }),
    })),
    ...both(endBefore, before.length, endAfter - endBefore),
  ];
}

function both(from: number, to: number, shift: number): Aligned[] {
  return Array.from({ length: to - from }, (_, i) => ({ before: from + i, after: from + i + shift }));
}

function alignMiddle(before: readonly string[], after: readonly string[]): Aligned[] {
  if (before.length === 0 || after.length === 0 || Math.max(before.length, after.length) > longestMiddle)
    return [...before.map((_, i) => ({ before: i })), ...after.map((_, i) => ({ after: i }))];
  const lengths = commonLengths(before, after);
  const wide = after.length + 1;
  const found: Aligned[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const skipBefore = lengths[(a + 1) * wide + b] ?? -1;
    const skipAfter = lengths[a * wide + b + 1] ?? -1;
    if (a < before.length && b < after.length && before[a] === after[b]) found.push({ before: a++, after: b++ });
    else if (a < before.length && (b >= after.length || skipBefore >= skipAfter)) found.push({ before: a++ });
    else found.push({ after: b++ });
  }
  return found;
}

/** Length of the longest common subsequence of what follows each pair of places, row after row. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const wide = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * wide);
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const next = lengths[(a + 1) * wide + b + 1] ?? 0;
      const best = Math.max(lengths[(a + 1) * wide + b] ?? 0, lengths[a * wide + b + 1] ?? 0);
      lengths[a * wide + b] = before[a] === after[b] ? next + 1 : best;
    }
  }
  return lengths;
}
