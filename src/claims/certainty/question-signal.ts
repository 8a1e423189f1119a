import type { Span } from "../../core/index.ts";
import { longestPhrase, type Piece } from "../../language/index.ts";
import type { CertaintyLexicon } from "./certainty-lexicon.ts";
import type { WordReading } from "./signal.ts";

/** Where a statement shows itself a question: its mark, or the word that opens or holds it ("whether", "ли", "是否"). */
export function questionIn(
  reading: WordReading,
  lexicon: CertaintyLexicon,
  content: readonly Span[],
  first: number,
): Span | undefined {
  const { text, pieces, language } = reading;
  const last = content.at(-1);
  const mark = last && /[?？؟]["”’»“」』]?\s*$/u.exec(text.slice(Math.max(last[0], last[1] - 4), last[1]));
  if (last && mark) return [last[1] - mark[0].length, last[1] - mark[0].length + 1];
  // Russian and Chinese ask inside the clause, the others at its head.
  const from = pieces[first]?.kind === "mark" ? first + 1 : first;
  const until = language === "ru" || language === "zh" ? from + 12 : from + 1;
  for (let at = from; at < until && (pieces[at]?.end ?? 0) <= (content[0]?.[1] ?? 0); at += 1) {
    const match = longestPhrase(lexicon.questions, pieces, at);
    // "If it rains, …" opens a condition; "asked if it rains" a question.
    if (match && language === "en" && pieces[at]?.text === "if" && (pieces[at]?.capital || !isAskedBefore(pieces, at)))
      break;
    // "« Si le port ferme, nous partons »", "Ob er kommt, ist offen": a capital opens a clause of the statement, and asks nothing.
    if (match && /^(?:es|fr|de)$/u.test(language) && pieces[at]?.capital) break;
    if (match) return [pieces[at]?.start ?? 0, pieces[match.after - 1]?.end ?? 0];
    if (pieces[at]?.kind === "mark") break;
  }
  return undefined;
}

/** "asked him if", "unsure if": and not "warned of a strike if". */
function isAskedBefore(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(Math.max(0, at - askReach), at).some(({ text }) => asking.test(text));
}

const askReach = 4;

const asking =
  /^(?:ask|asks|asked|asking|wonder|wonders|wondered|wondering|question|questions|questioned|questioning|inquire|inquires|inquired|enquired|know|knows|knew|knowing|known|see|sees|saw|seen|say|sure|unsure|unclear|clear|certain|uncertain|doubt|doubts|doubted|decide|decides|decided|determine|check|tell|debate|debated|consider|considered)$/u;
