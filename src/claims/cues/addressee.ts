import type { Span } from "../../core/index.ts";
import { piecesSpan } from "../content-span.ts";
import type { CuePlace } from "./cue-place.ts";

/** An addressee is looked for in this many pieces after the verb, and is at most this long. */
const reach = 14;
const longest = 6;

/** To whom something is said, between piece `from` and `until`: "a los periodistas", "журналистам", "dem Sender". */
export function addresseeBetween(place: CuePlace, from: number, until: number): Span | undefined {
  const { reading, table, sentence } = place;
  const limit = Math.min(sentence.after, until, from + reach);
  for (let at = from; at < limit; at += 1) {
    const piece = reading.pieces[at];
    if (!piece || (reading.quoteOf[at] ?? 0) > 0 || piece.kind === "mark") return undefined;
    const word = table.addresseeWords.has(piece.text);
    if (!word && !(table.addresseeBefore.has(piece.text) && namesHearer(place, at))) continue;
    const first = word ? at : at + 1;
    return piecesSpan(reading, first, addresseeEnd(place, first, limit));
  }
  return undefined;
}

/** "à Lund" is a place, "à l'agence" a hearer. */
function namesHearer({ reading, sentence }: CuePlace, at: number): boolean {
  const next = reading.pieces[at + 1];
  if (!next || at + 1 >= sentence.after || next.kind !== "word") return false;
  return reading.pieces[at]?.text !== "à" || /^(?:l['’].*|la|le|les|ses|des|une?|notre|nos)$/u.test(next.text);
}

function addresseeEnd({ reading, table }: CuePlace, first: number, limit: number): number {
  let at = first + 1;
  for (; at < Math.min(limit, first + longest); at += 1) {
    const piece = reading.pieces[at];
    if (!piece || piece.kind === "mark" || (reading.quoteOf[at] ?? 0) > 0) return at;
    if (table.openers.has(piece.text) || (table.sourceStops.has(piece.text) && !piece.capital)) return at;
  }
  return at;
}
