import { pointsTo } from "./arabic-source.ts";
import { opensSpeech } from "./cue-place.ts";
import type { Verb } from "./cue-verb.ts";
import type { Piece } from "../../language/index.ts";
import type { Reading, Sentence } from "../reading.ts";

/** German particles that close a verb before what is said: "kündigte an, …", "warf ihm vor, …". */
const particles: ReadonlySet<string> = new Set("an mit ein vor hinzu aus zu fest heraus auf zurück".split(" "));

/** Where the content opens: "что", "que", "dass", a colon or a quotation, within twenty pieces of the cue. */
export function openerAfter({ place, at: verb, lemma }: Verb): number | undefined {
  const { reading, table, sentence } = place;
  const { language, pieces } = reading;
  const from = verb + 1;
  let parted = false;
  for (let at = from; at < Math.min(sentence.after, from + 20); at += 1) {
    const piece = pieces[at];
    if (!piece) return undefined;
    if ((reading.quoteOf[at] ?? 0) > 0) {
      if (opensSpeech(reading, at) || (at === from && endsWithQuote(reading, sentence, at))) return at;
      continue;
    }
    if (language === "es" && at === from && /(?:[aei]r|haberse)$/u.test(piece.text) && !piece.capital) return at;
    if (piece.text === "que" && pieces[at - 1]?.text === "de" && timeBefore.test(pieces[at - 2]?.text ?? "")) continue;
    // "أعرب إيتو عن رفضه، وقال إن": what opens belongs to the later verb.
    if (piece.text === "،") parted = true;
    if (parted && language === "ar" && table.verbs.has(piece.text)) return undefined;
    // "أعلنت إلى", "طلب اللجوء إلى": only what is pointed to or called for opens so.
    if (piece.text === "إلى" && !pointsTo(lemma)) continue;
    if (language === "ar" && table.asks.has(lemma) && /^(?:هل|كيف|لماذا|عما|متى|أين)$/u.test(piece.text)) return at;
    if (piece.text === ":" || table.openers.has(piece.text.replace(/^(qu)['’].*$/u, "$1"))) return at;
    if (/^[.;!?]$/u.test(piece.text)) return undefined;
    // German indirect speech may follow a comma without an opener: "sagte, er komme".
    if (piece.text === "," && language === "de" && (at === from || particles.has(pieces[at - 1]?.text ?? "")))
      return at;
    // "sagte daher, die Lage sei …": a word of manner or two between the verb and the comma.
    if (piece.text === "," && language === "de" && at <= from + 2 && pieces.slice(from, at).every(isSmallWord))
      return at;
    if (at === from && table.asks.has(lemma) && /^(?:si|s'il|s'ils|,|عما|ما|هل)$/u.test(piece.text)) return at;
    if (piece.text === "," && table.openers.has(pieces[at + 1]?.text ?? "")) return at + 1;
    if (piece.text === "," && at > from + 1 && language !== "ar" && language !== "ru") return undefined;
  }
  return undefined;
}

/** A word in small letters that is no pronoun. */
function isSmallWord(piece: Piece): boolean {
  return (
    piece.kind === "word" &&
    !piece.capital &&
    !/^(?:er|sie|es|ich|wir|man|ihr|mir|ihm|ihnen|uns|sich|der|die|das)$/u.test(piece.text)
  );
}

/** "Poco después de que …" opens nothing that is said. */
const timeBefore = /^(?:después|antes|luego|desde)$/u;

/** `dijo «basta»`: right after the verb a short quotation is speech where it ends the sentence. */
function endsWithQuote({ quoteOf, pieces }: Reading, sentence: Sentence, at: number): boolean {
  let end = at;
  while (quoteOf[end + 1] === quoteOf[at]) end += 1;
  return end + 1 >= sentence.after || (pieces[end + 1]?.kind === "mark" && end + 2 >= sentence.after);
}
