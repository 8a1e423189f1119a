import type { QuotationMode } from "./types.ts";

/** Words that open with a quotation mark of any language. */
export const opensQuotation: RegExp = /^\s*(?:["“„«»「『‹'‘]|``)/u;

/** The words inside quotation marks, without the marks' outside; "" where none stand there. */
export function quotedWords(words: string): string {
  if (!/[“"«]/u.test(words)) return "";
  return [...words.matchAll(/[“"«]([^”"»]*)/gu)].map(([, inside = ""]) => inside).join(" ");
}

/** Direct where all words stand inside marks, mixed where some do. */
export function quotationMode(words: string): QuotationMode {
  const opens = opensQuotation.test(words);
  const closes = /(?:["”“»«」』›'’]|'')\s*[.,;:!?]?\s*$/u.test(words);
  if (opens && closes) return "direct";
  return /["“”„«»「」『』]|''/u.test(words) ? "mixed" : "indirect";
}
