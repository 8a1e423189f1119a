import type { Piece } from "../../language/index.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import type { Phrase } from "./phrase.ts";

/** Takes conjunctions, adverbs and a leading phrase ("On Monday", "In a statement") off the front of a subject. */
export function trimLeading(pieces: readonly Piece[], phrase: Phrase): Phrase | undefined {
  let { first } = phrase;
  const { after } = phrase;
  while (first < after - 1) {
    const piece = pieces[first];
    if (!piece) break;
    const text = piece.text;
    if (
      piece.kind === "mark" ||
      piece.kind === "clitic" ||
      grammar.conjunctions.has(text) ||
      (isAdverb(text) &&
        !(piece.capital && pieces[first + 1]?.capital) &&
        !grammar.determiners.has(text) &&
        !quantifies(pieces[first + 1]) &&
        !countsAll(piece, pieces[first + 1], first + 2 === after))
    )
      first += 1;
    else if (grammar.timeWords.has(text) && pieces[first + 1]?.kind !== "clitic")
      first += periods.has(pieces[first + 1]?.text ?? "") && first + 2 < after ? 2 : 1;
    else if (grammar.leadingPrepositions.has(text)) first = afterLeadingPhrase(pieces, first, after);
    else break;
  }
  return first < after ? { first, after } : undefined;
}

/** "both men", "all regions": the word and a bare plural are the whole phrase. */
function countsAll({ text }: Piece, next: Piece | undefined, whole: boolean): boolean {
  return (
    (text === "both" || text === "all") &&
    whole &&
    next?.kind === "word" &&
    /(?:[^s]s|men|women|people)$/u.test(next.text)
  );
}

/** "nearly eight in 10", "even some", "not everyone": the adverb belongs to the number. */
function quantifies(next: Piece | undefined): boolean {
  if (!next) return false;
  return (
    next.kind === "number" ||
    /^(?:some|all|every|everyone|half|many|most|one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(next.text)
  );
}

/** First piece of the last noun phrase of a run that opens with a preposition. */
function afterLeadingPhrase(pieces: readonly Piece[], first: number, after: number): number {
  for (let at = first + 2; at < after; at += 1) {
    const piece = pieces[at];
    const before = pieces[at - 1];
    if (!piece || !before || piece.kind !== "word") continue;
    if (grammar.prepositions.has(before.text) || grammar.determiners.has(before.text) || before.kind !== "word")
      continue;
    const capitalRun = piece.capital && before.capital && !grammar.timeWords.has(before.text);
    if (grammar.determiners.has(piece.text) || grammar.subjectPronouns.has(piece.text)) return at;
    if (piece.capital && !capitalRun && grammar.timeWords.has(before.text)) return at;
    if (piece.capital && !before.capital && /^\d|[a-z]/u.test(before.text)) return at;
  }
  return first + 1;
}

/** Takes "on Tuesday", "Sunday night", "in 2009" and adverbs off the end of a subject. */
export function trimTrailing(pieces: readonly Piece[], { first, after }: Phrase): Phrase {
  let end = after;
  while (end > first + 1) {
    const last = pieces[end - 1]?.text ?? "";
    const before = pieces[end - 2]?.text ?? "";
    // "Figures released earlier this year": the time goes with the participle.
    if (end === after && isDated(pieces, first, end)) break;
    if (/^(?:from|of|for)$/u.test(pieces[end - 3]?.text ?? "") && /^(?:last|this|next)$/u.test(before)) break;
    if (isAdverb(last) && pieces[end - 1]?.capital === false) end -= 1;
    else if (
      grammar.timeWords.has(last) ||
      (/^(?:night|morning|afternoon|evening|week|month|year)$/u.test(last) && grammar.timeWords.has(before))
    )
      end -= 1;
    else if (/^(?:19|20)\d\d$/u.test(last) && before === "in") end -= 2;
    else if (/^(?:on|in)$/u.test(last)) end -= 1;
    else break;
  }
  return { first, after: Math.max(end, first + 1) };
}

/** A common noun, a participle and words of time alone: "figures | released earlier this year". */
export function isDated(pieces: readonly Piece[], first: number, after: number): boolean {
  let at = after;
  while (at > first + 1 && isTimeWord(pieces[at - 1]?.text ?? "")) at -= 1;
  const [noun, verb] = [pieces[at - 2], pieces[at - 1]];
  return (
    at < after &&
    at - 2 >= first &&
    verb !== undefined &&
    /^(?:released|published|issued|compiled|conducted|leaked|out)$/u.test(verb.text) &&
    noun?.kind === "word"
  );
}

function isTimeWord(word: string): boolean {
  return grammar.timeWords.has(word) || periods.has(word) || months.has(word) || word === "on" || word === "in";
}

/** Stretches of time that "last", "this" and "next" make an adjunct of. */
export const periods: ReadonlySet<string> = new Set(
  "week month year night summer spring autumn fall winter".split(" "),
);

/** In lower case, as pieces have them. */
export const months: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december".split(" "),
);
