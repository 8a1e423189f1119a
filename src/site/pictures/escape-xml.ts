/**
 * A text as XML writes it: markup escaped; what XML 1.0 has no place for (controls, halves of pairs) and marks that turn the
 * direction of what follows left out.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff\ufffd\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
