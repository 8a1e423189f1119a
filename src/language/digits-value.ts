import numerals from "./data/numerals.json" with { type: "json" };

const commaLanguages: ReadonlySet<string> = new Set(numerals.decimalComma);

/** Digits of any script with the marks of a language to a number; "1.234,5" and "1,234.5" are told apart. */
export function digitsValue(digits: string, language: string): number {
  if (/^\d+$/u.test(digits)) return Number(digits);
  const plain = digits
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replaceAll("\u066c", "")
    .replaceAll("\u066b", ".");
  const comma = commaLanguages.has(language);
  const lastDot = plain.lastIndexOf(".");
  const lastComma = plain.lastIndexOf(",");
  if (lastDot >= 0 && lastComma >= 0)
    return lastDot > lastComma
      ? Number(plain.replaceAll(",", ""))
      : Number(plain.replaceAll(".", "").replace(",", "."));
  if (lastComma >= 0) return comma ? Number(oneMark(plain, ",", !comma)) : Number(oneMark(plain, ",", true));
  return lastDot >= 0 ? Number(oneMark(plain, ".", comma)) : Number(plain);
}

/** With `thousands`, a mark before three digits parts thousands; otherwise it is the decimal mark. */
function oneMark(plain: string, mark: string, thousands: boolean): string {
  const parts = plain.split(mark);
  const groups = parts.slice(1).every((part) => part.length === 3);
  if (parts.length > 2 || (thousands && groups)) return groups ? parts.join("") : "NaN";
  return parts.join(".");
}

function digitOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 48;
  if (point < 128) return point - 48;
  // Blocks of digits start where a code point is a digit and the one before is not.
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (point - zero) % 10;
}
