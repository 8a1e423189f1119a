import chardet from "chardet";

/** Bytes that are looked at: enough for a sure answer, little enough to be quick. */
const sample = 48_000;

/**
 * What undeclared bytes look like, as a WHATWG name: two-byte Unicode by its zeros, the rest by letter statistics over
 * the bytes outside of tags. Undefined where nothing fits.
 */
export function detectCharset(bytes: Uint8Array): string | undefined {
  const wide = detectWide(bytes);
  if (wide) return wide;
  const text = withoutTags(bytes);
  const matches = chardet.analyse(text);
  const best = matches.find(({ name }) => usable(name));
  return best ? canonical(best.name) : undefined;
}

/** UTF-16 without a mark: one of the two halves of its units is mostly zero in European text and markup. */
function detectWide(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, 2000) & ~1;
  if (end < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const third = every(bytes, end, (i) => i % 4 !== 0)
    ? "utf-32le"
    : every(bytes, end, (i) => i % 4 !== 3)
      ? "utf-32be"
      : undefined;
  if (third) return third;
  const units = end / 2;
  if (odd > units * 0.4 && even < units * 0.1) return "utf-16le";
  if (even > units * 0.4 && odd < units * 0.1) return "utf-16be";
  return undefined;
}

/** True where nearly all bytes at the chosen places are zero: three of four in UTF-32. */
function every(bytes: Uint8Array, end: number, chosen: (index: number) => boolean): boolean {
  let zeros = 0;
  let count = 0;
  for (let i = 0; i < end; i += 1) {
    if (!chosen(i)) continue;
    count += 1;
    if (bytes[i] === 0) zeros += 1;
  }
  return zeros > count * 0.95;
}

/** Markup is ASCII and says nothing about the charset; only runs outside of tags that hold a high byte are kept. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(sample);
  let length = 0;
  let inTag = false;
  for (let i = 0; i < bytes.length && length < sample; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === 0x3c && isTagStart(bytes[i + 1])) inTag = true;
    if (!inTag) out[length++] = byte;
    if (byte === 0x3e) inTag = false;
  }
  const highs = out.subarray(0, length).some((byte) => byte >= 0x80 || byte === 0x1b);
  return highs ? out.subarray(0, length) : bytes.subarray(0, sample);
}

function isTagStart(next: number | undefined): boolean {
  if (next === undefined) return false;
  return (
    next === 0x2f || next === 0x21 || next === 0x3f || (next >= 0x41 && next <= 0x5a) || (next >= 0x61 && next <= 0x7a)
  );
}

const unusable: ReadonlySet<string> = new Set([
  "UTF-8",
  "ASCII",
  "UTF-32 LE",
  "UTF-32 BE",
  "UTF-16LE",
  "UTF-16BE",
  "UTF-16 LE",
  "UTF-16 BE",
  "mbcs",
]);

function usable(name: string): boolean {
  return !unusable.has(name) && !/^(?:IBM|UTF)/iu.test(name);
}

function canonical(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return name.toLowerCase();
  }
}
