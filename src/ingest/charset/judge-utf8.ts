/** How far bytes hold to UTF-8. Counts are of characters, not bytes. */
export interface Utf8Validity {
  readonly ascii: boolean;
  /** Well-formed sequences of two to four bytes. */
  readonly multiByte: number;
  /** Bytes that belong to no well-formed sequence. */
  readonly invalid: number;
}

/** Reads the first `limit` bytes; a sequence cut by the limit or the end does not count as invalid. */
export function judgeUtf8(bytes: Uint8Array, limit = 4_000_000): Utf8Validity {
  const end = Math.min(bytes.length, limit);
  let multiByte = 0;
  let invalid = 0;
  let zeros = 0;
  let i = 0;
  while (i < end) {
    const first = bytes[i] ?? 0;
    if (first < 0x80) {
      if (first === 0) zeros += 1;
      i += 1;
      continue;
    }
    const length = sequenceLength(bytes, i, end);
    if (length > 0) multiByte += 1;
    else if (length === 0) invalid += 1;
    i += Math.max(length, 1);
  }
  return { ascii: multiByte === 0 && invalid === 0 && zeros * 20 < end, multiByte, invalid };
}

/** Bytes in the well-formed sequence at `at`, 0 where there is none, -1 where the end cuts one that began well. */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first > 0xf4) return 0;
  for (let k = 1; k < length; k += 1) {
    if (at + k >= end) return -1;
    const next = bytes[at + k] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const beyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}
