import { longestPhrase, type Piece } from "../../language/index.ts";
import type { CertaintyLexicon } from "./certainty-lexicon.ts";
import { englishCues } from "../english/cue-lexicon.ts";
import { grammar } from "../english/english-grammar.ts";
import { arabicFuture, futureByEnding, germanFuture, hangs } from "./future-forms.ts";
import type { Signal, WordReading } from "./signal.ts";

/** The signal that begins at a piece of a statement that starts at piece `first` and ends at offset `end`. */
export function signalAt(
  reading: WordReading,
  lexicon: CertaintyLexicon,
  at: number,
  end: number,
  first: number,
): Signal | undefined {
  const { pieces, language } = reading;
  const piece = pieces[at];
  if (!piece || piece.kind === "mark" || piece.kind === "number") return undefined;
  if (language === "en" && at > first && opensRelative(pieces, at - 1, first)) return undefined;
  if (language === "en" && piece.text === "if" && asksWhether.test(pieces[at - 1]?.text ?? "")) return undefined;
  // "si bien": although, and no condition.
  if (piece.text === "si" && pieces[at + 1]?.text === "bien") return undefined;
  // "так или иначе": anyhow.
  if (piece.text === "иначе" && pieces[at - 1]?.text === "или") return undefined;
  const listed = longestPhrase(lexicon.signals, pieces, at);
  // "运动会在": a meeting.
  if (
    language === "zh" &&
    piece.text.startsWith("会") &&
    /[动大展年晚协员委议博赛董]$/u.test(pieces[at - 1]?.text ?? "")
  )
    return undefined;
  // "قد ثبت" tells what is done, "قد تؤدي" what may be.
  if (language === "ar" && piece.text === "قد" && !/^[يتنأ](?!م$|مت$)/u.test(pieces[at + 1]?.text ?? ""))
    return undefined;
  // "وهو ما يمكن أن": of something in the statement.
  if (language === "ar" && /^(?:ما|مما|الذي|التي|الذين)$/u.test(pieces[at - 1]?.text ?? "")) return undefined;
  if (listed && fits(pieces, lexicon, at) && !isMotion(pieces, at, listed.after))
    return { kind: listed.value, after: listed.after };
  if (language === "de") return germanFuture(pieces, at, end);
  if (language === "ar") return arabicFuture(piece, lexicon, at, first);
  // "las figuras que sustituirá": a verb of another clause.
  if (language === "es" && at > first + 2 && hangs(pieces, at)) return undefined;
  return lexicon.futureEndings.length > 0 ? futureByEnding(pieces, lexicon, at) : undefined;
}

/** "to see if a deal is possible": whether it is, and no condition. */
const asksWhether = /^(?:see|sees|saw|know|knows|knew|determine|decide|ask|asks|asked|wonder|wonders|tell|check)$/u;

/** "rules that could hurt fish": what a noun inside the statement may do is not how sure the statement is. */
function opensRelative(pieces: readonly Piece[], at: number, first: number): boolean {
  const text = pieces[at]?.text;
  const before = pieces[at - 1];
  if (at <= first || before?.kind !== "word") return false;
  if (text === "who" || text === "which") return true;
  return text === "that" && englishCues().get(before.text)?.form !== "past" && !grammar.auxiliaries.has(before.text);
}

/** "Will" and "May" inside a sentence are names, "the will of" is a noun, "May 5" a date. */
function fits(pieces: readonly Piece[], lexicon: CertaintyLexicon, at: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || !/^(?:will|may|might)$/u.test(piece.text)) return true;
  if (piece.capital && (before?.kind === "word" || pieces[at + 1]?.kind === "number")) return false;
  // "this will help", and "this will of the voters".
  if (/^(?:this|that)$/u.test(before?.text ?? "")) return pieces[at + 1]?.text !== "of";
  return !(before && lexicon.stops.has(before.text));
}

/** "guests are going to Bergen": a way and no future. */
function isMotion(pieces: readonly Piece[], at: number, after: number): boolean {
  const next = pieces[after];
  return (
    pieces[at]?.text === "going" &&
    (next?.capital === true || /^(?:the|a|an|his|her|its|their|our)$/u.test(next?.text ?? ""))
  );
}
