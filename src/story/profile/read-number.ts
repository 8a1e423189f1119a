/** Digits of other scripts stand in runs of ten; these are the zeros. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10];

/**
 * A number as written to one normal form: "1,200" and "1.200" are 1200, "7,8" and "٧٫٨" 7.8. Undefined for what counts
 * things everywhere: numbers below 3, and years near our time, which say nothing of the event.
 */
export function readNumber(written: string): string | undefined {
  const digits = written
    .replaceAll(/[^\d.,]/gu, plainDigit)
    .replaceAll("٫", ".")
    .replaceAll("٬", "");
  const joined = digits.replace(/[.,](?=\d{3}(?:\D|$))/gu, "").replace(",", ".");
  const value = Number(joined);
  if (!Number.isFinite(value) || value < 3 || (Number.isInteger(value) && value >= 1990 && value <= 2050))
    return undefined;
  return String(value);
}

function plainDigit(sign: string): string {
  const code = sign.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? sign : String(code - zero);
}
