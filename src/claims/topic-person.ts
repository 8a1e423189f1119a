import type { Span } from "../core/index.ts";
import type { Piece } from "../language/index.ts";
import type { Draft } from "./draft.ts";
import { grammar } from "./english-grammar.ts";
import type { Reading, Sentence } from "./reading.ts";
import { type Bearers, isGivenName, type KnownSpeaker, type Topic } from "./speaker-memory.ts";

/**
 * The person whom the statement's own sentence opens with outside what is said, or an earlier one of its paragraph since the
 * last speaker was named: "Mr. Ito came late. He wrote …" is Ito's, whoever spoke in the paragraph before.
 */
export function topicOf(
  reading: Reading,
  draft: Draft,
  last: KnownSpeaker | undefined,
  bearers: Bearers,
): Topic | undefined {
  const own = reading.sentences[draft.sentence];
  const spoken = last?.span[1] ?? 0;
  for (let index = draft.sentence; index >= 0; index -= 1) {
    const sentence = reading.sentences[index];
    if (!sentence || !own || sentence.paragraph !== own.paragraph || sentence.span[1] <= spoken) return undefined;
    const span = openingPerson(reading, sentence, bearers);
    if (!span || span[0] < spoken) continue;
    const inSaid = draft.content.some((part) => part[0] <= span[0] && span[0] < part[1]);
    if (inSaid || span[1] > (draft.source[0]?.[0] ?? 0)) continue;
    return { name: reading.text.slice(...span), span, alone: spoken < paragraphStart(reading, index) };
  }
  return undefined;
}

function paragraphStart({ sentences }: Reading, index: number): number {
  let first = index;
  while (first > 0 && sentences[first - 1]?.paragraph === sentences[index]?.paragraph) first -= 1;
  return sentences[first]?.span[0] ?? 0;
}

const honorifics: ReadonlySet<string> = new Set(
  "mr mrs ms sen rep gov gen dr senator representative governor president judge".split(" "),
);

/** Also "Ito came" once Mara Ito has been named. "Mr. Ito came", "Mara Ito, the mayor, came": not "Mr. Ito's car", nor what is quoted. */
function openingPerson({ pieces, quoteOf }: Reading, sentence: Sentence, bearers: Bearers): Span | undefined {
  let at = sentence.first;
  if (grammar.conjunctions.has(pieces[at]?.text ?? "")) at += 1;
  const first = pieces[at];
  if (!first?.capital || (quoteOf[at] ?? 0) > 0) return undefined;
  const titled = honorifics.has(first.text);
  const surname = bearers.has(first.text);
  if (!titled && !surname && !isGivenName(first.text)) return undefined;
  const end = nameEnd(pieces, at, sentence.after);
  const last = pieces[end - 1];
  if ((end < at + 2 && !surname) || !last || pieces[end]?.kind === "clitic" || pieces[end]?.text === "and")
    return undefined;
  return [first.start, last.end];
}

function nameEnd(pieces: readonly Piece[], from: number, until: number): number {
  let end = from + 1;
  while (end < until && end < from + 8) {
    const piece = pieces[end];
    if (piece?.text === "." && pieces[end - 1]?.capital && pieces[end + 1]?.capital) end += 1;
    else if (piece?.kind === "word" && piece.capital) end += 1;
    else break;
  }
  return end;
}
