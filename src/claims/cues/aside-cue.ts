import { piecesSpan } from "../content-span.ts";
import { type CuePlace, makePlacedDraft } from "./cue-place.ts";
import type { Draft } from "../draft.ts";
import { isBreak } from "./source-ends.ts";
import { subjectPlace } from "./verb-subject.ts";

/** « L'accord, a noté Roy, est un pas »: an aside inside the marks, between two commas or dashes, with a short source. */
export function readAside(place: CuePlace, at: number, cueClass: Draft["cueClass"]): Draft | undefined {
  const { reading, table, sentence } = place;
  const { pieces, quoteOf } = reading;
  let first = at;
  while (first > sentence.first && table.auxiliaries.has(pieces[first - 1]?.text ?? "")) first -= 1;
  const opener = pieces[first - 1]?.text ?? "";
  if (!isBreak(opener)) return undefined;
  let after = subjectPlace(place, at);
  const from = after;
  while (after < from + 9 && pieces[after]?.kind === "word" && !table.openers.has(pieces[after]?.text ?? ""))
    after += 1;
  const source = after > from && quoteOf[after] === quoteOf[at] ? piecesSpan(reading, from, after) : undefined;
  const closed = pieces[after]?.text === opener || (isBreak(opener) && /^[,.—–]$/u.test(pieces[after]?.text ?? ""));
  const named = pieces[after - 1]?.capital === true || table.pronouns.has(pieces[after - 1]?.text ?? "");
  if (!source || !closed || !named) return undefined;
  return makePlacedDraft(place, {
    rule: "aside",
    lemma: pieces[at]?.text ?? "",
    cueClass,
    cue: [pieces[first]?.start ?? 0, pieces[at]?.end ?? 0],
    source,
    content: [piecesSpan(reading, sentence.first, first - 1), piecesSpan(reading, after + 1, sentence.after)],
  });
}
