import type { Span } from "../core/index.ts";
import type { Piece } from "../language/index.ts";
import { englishCues } from "./english/cue-lexicon.ts";
import { grammar, isAdverb } from "./english/english-grammar.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Span of pieces `[from, to)` without commas and stops at its ends; undefined where nothing is left. */
export function piecesSpan(reading: Reading, from: number, to: number): Span | undefined {
  const { pieces } = reading;
  let first = from;
  let after = to;
  while (first < after && isLooseMark(reading, first)) first += 1;
  while (after > first && isLooseMark(reading, after - 1) && !closesBracket(reading, first, after - 1)) after -= 1;
  const start = pieces[first];
  const end = pieces[after - 1];
  return start && end && first < after ? [start.start, end.end] : undefined;
}

/** "the Sea Union (SU)": a bracket that was opened inside. */
function closesBracket({ pieces }: Reading, first: number, at: number): boolean {
  if (pieces[at]?.text !== ")") return false;
  let open = 0;
  for (let k = first; k < at; k += 1) {
    if (pieces[k]?.text === "(") open += 1;
    else if (pieces[k]?.text === ")") open -= 1;
  }
  return open > 0;
}

function isLooseMark(reading: Reading, at: number): boolean {
  const piece = reading.pieces[at];
  return (
    piece !== undefined &&
    piece.kind === "mark" &&
    (reading.quoteOf[at] ?? 0) === 0 &&
    /^[,.;:—–\-)!?،؛؟]$/u.test(piece.text)
  );
}

/** Where the content that starts at `from` ends: at the sentence's end, or where another statement begins. */
export function contentEnd(reading: Reading, sentence: Sentence, from: number, stopAtComma: boolean): number {
  const { pieces, quoteOf } = reading;
  for (let at = from; at < sentence.after; at += 1) {
    if ((quoteOf[at] ?? 0) > 0) {
      // "had “no proof,” both sides understood": the comma inside the marks ends the clause.
      const closes = stopAtComma && at > from && quoteOf[at + 1] !== quoteOf[at] && at + 1 < sentence.after;
      if (closes && (pieces[at]?.text === "," || pieces[at - 1]?.text === ",") && pieces[at + 1]?.kind === "word") {
        if (!/^(?:and|or)$/u.test(pieces[at + 1]?.text ?? "")) return at + 1;
      }
      continue;
    }
    const piece = pieces[at];
    if (!piece) break;
    if (piece.kind === "mark") {
      if (piece.text === ";" && at > from) return at;
      if (
        piece.text === "," &&
        at > from &&
        (stopAtComma ? !isList(reading, at) : breaksOff(reading, sentence, at + 1))
      )
        return at;
      if ((piece.text === "—" || piece.text === "–") && stopAtComma && at > from) return at;
    } else if (stopAtComma && at > from + 1 && saysMore(pieces, at)) return at;
    else if ((piece.text === "and" || piece.text === "but") && at > from + 1 && beginsVerb(reading, sentence, at + 1))
      return at;
  }
  return sentence.after;
}

/** "attacked the plan | saying it was late": a participle of saying after what was attacked. */
function saysMore(pieces: readonly Piece[], at: number): boolean {
  if (!moreSaid.has(pieces[at]?.text ?? "")) return false;
  const before = pieces[at - 1];
  return (
    before?.kind === "word" &&
    !grammar.auxiliaries.has(before.text) &&
    !grammar.prepositions.has(before.text) &&
    !grammar.conjunctions.has(before.text) &&
    !isAdverb(before.text)
  );
}

const moreSaid: ReadonlySet<string> = new Set("saying insisting claiming arguing adding warning".split(" "));

function commaBefore(pieces: readonly Piece[], comma: number): boolean {
  for (let at = comma - 1; at > comma - 12 && at >= 0; at -= 1) {
    if (pieces[at]?.text === ",") return true;
    if (/^[.;:]$/u.test(pieces[at]?.text ?? ".")) return false;
  }
  return false;
}

/** A subject in capitals or with an article, and a finite verb right after it. */
function joinsClause(pieces: readonly Piece[], from: number): boolean {
  if (!pieces[from]?.capital && !grammar.determiners.has(pieces[from]?.text ?? "")) return false;
  for (let at = from + 1; at < from + 7; at += 1) {
    const piece = pieces[at];
    const inner = piece?.text === "." && pieces[at - 1]?.capital === true && pieces[at + 1]?.capital === true;
    if (!piece || (piece.kind === "mark" && !inner) || grammar.prepositions.has(piece.text)) return false;
    if (piece.capital || inner) continue;
    if (grammar.clauseVerbs.has(piece.text) || /[a-z]{3,}ed$/u.test(piece.text)) return true;
  }
  return false;
}

function isList(reading: Reading, comma: number): boolean {
  const { pieces } = reading;
  for (let at = comma + 1; at < comma + 7; at += 1) {
    const text = pieces[at]?.text;
    if (text === undefined || text === "." || text === ";") return false;
    // ", and West Lund opened a bar": after a single comma "and" joins a clause with a verb of its own.
    if (text === "and" && at === comma + 1 && !commaBefore(pieces, comma) && joinsClause(pieces, at + 1)) return false;
    if ((text === "and" || text === "or") && at > comma)
      return !beginsVerb(reading, { span: [0, 0], first: 0, after: pieces.length, paragraph: 0 }, at + 1);
    if (text === "," && at > comma + 1) return isList(reading, at);
  }
  return false;
}

/** After a comma: ", adding that", ", according to", ", and he said", ", while Ito argued", ", which". */
function breaksOff(reading: Reading, sentence: Sentence, at: number): boolean {
  const { pieces } = reading;
  const piece = pieces[at];
  if (!piece) return false;
  const entry = englishCues().get(piece.text);
  if (entry?.form === "gerund") return true;
  if (piece.text === "according" || isToldAtEnd(reading, sentence, at)) return true;
  if (!/^(?:and|but|while|though|although|yet|then)$/u.test(piece.text)) return false;
  return cueWithin(reading, sentence, at + 1, 7);
}

const subjectLess: ReadonlySet<string> = new Set(
  "who which that and but or as because if when where while to not".split(" "),
);

/** ", the agency said.", ", officials told the Lantern,": a source with its verb, and nothing said after it. */
function isToldAtEnd({ pieces, quoteOf }: Reading, sentence: Sentence, from: number): boolean {
  if (subjectLess.has(pieces[from]?.text ?? "") || pieces[from]?.kind !== "word") return false;
  for (let at = from; at < Math.min(sentence.after, from + 10); at += 1) {
    const piece = pieces[at];
    if (!piece || (quoteOf[at] ?? 0) > 0 || piece.text === "," || piece.text === ";") return false;
    const entry = at > from ? englishCues().get(piece.text) : undefined;
    if (
      entry &&
      /[ST]/u.test(entry.frames) &&
      !grammar.weakCues.has(entry.lemma) &&
      (entry.form === "past" || entry.form === "third")
    )
      return endsAfterCue(pieces, sentence, at + 1, entry.frames.includes("T"));
    if (grammar.auxiliaries.has(piece.text) || grammar.clauseVerbs.has(piece.text)) return false;
  }
  return false;
}

/** The sentence or a comma right after a cue, but for a day, an adverb and, after a verb of telling, a name or a bare plural. */
function endsAfterCue(pieces: readonly Piece[], sentence: Sentence, from: number, tells: boolean): boolean {
  for (let at = from; at < Math.min(sentence.after, from + 6); at += 1) {
    const piece = pieces[at];
    if (!piece || piece.text === "," || piece.text === ".") return at > from || !tells;
    const told = tells && (piece.capital || grammar.determiners.has(piece.text) || piece.text.endsWith("s"));
    if (!told && !grammar.timeWords.has(piece.text) && !isAdverb(piece.text) && piece.text !== "on") return false;
  }
  return from + 6 >= sentence.after;
}

function cueWithin(reading: Reading, sentence: Sentence, from: number, count: number): boolean {
  for (let at = from; at < Math.min(sentence.after, from + count); at += 1) {
    const piece = reading.pieces[at];
    if (!piece || piece.text === "," || (reading.quoteOf[at] ?? 0) > 0) return false;
    const entry = englishCues().get(piece.text);
    if (entry && entry.frames.includes("S") && (entry.form === "past" || entry.form === "third")) return true;
    if (grammar.clauseVerbs.has(piece.text) && !grammar.haveForms.has(piece.text)) return false;
  }
  return false;
}

/** A cue verb right after "and": "said X and called for Y", also with an adverb or auxiliary between. */
function beginsVerb(reading: Reading, sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.after, from + 3); at += 1) {
    const piece = reading.pieces[at];
    if (!piece) return false;
    const entry = englishCues().get(piece.text);
    if (entry && (entry.form === "past" || entry.form === "third")) return true;
    if (!isAdverb(piece.text) && !grammar.haveForms.has(piece.text)) return false;
  }
  return false;
}
