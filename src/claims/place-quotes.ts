import type { Reading } from "./reading.ts";
import type { Attribution, Quote } from "./types.ts";

/** Every quotation, with the index of the attribution that gives it a speaker. */
export function placeQuotes(reading: Reading, attributions: readonly Attribution[]): Quote[] {
  const parts = attributions
    .flatMap((one, index) => one.content.map((span) => ({ span, index })))
    .toSorted((a, b) => a.span[0] - b.span[0]);
  let at = 0;
  return reading.quotes.map((span) => {
    while (at < parts.length && (parts[at]?.span[1] ?? 0) <= span[0]) at += 1;
    for (let k = at; k < parts.length; k += 1) {
      const part = parts[k];
      if (!part || part.span[0] >= span[1]) break;
      if (part.span[1] > span[0]) return { span, attribution: part.index };
    }
    return { span };
  });
}
