/** `[start, end)` in UTF-16 code units of the text it belongs to. */
export type Span = readonly [start: number, end: number];

/** The words under a span. */
export function sliceSpan(text: string, [start, end]: Span): string {
  return text.slice(start, end);
}

/** True where the two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** The span without the white space at its ends; undefined where nothing else is in it. */
export function trimSpan(text: string, [start, end]: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return from < to ? [from, to] : undefined;
}

/**
 * Converts offsets of one text between UTF-16 code units and Unicode code points.
 * Built once for a text, answers each offset in constant time.
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  // Most texts have no surrogate pair: then the two kinds of offset are the same.
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  const points = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    points[i] = count;
    const low = text.charCodeAt(i);
    const pairSecond = low >= 0xdc00 && low <= 0xdfff && i > 0 && isHighSurrogate(text.charCodeAt(i - 1));
    if (pairSecond) points[i] = count - 1;
    else count += 1;
  }
  points[text.length] = count;
  return (offset) => points[offset] ?? count;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
