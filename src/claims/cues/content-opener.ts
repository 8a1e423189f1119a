import { pointsTo } from "./arabic-source.ts";
import { opensSpeech } from "./cue-place.ts";
import type { Verb } from "./cue-verb.ts";
import { isOffice } from "./behind-place.ts";
import { isReported } from "./german-speech.ts";
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
    if (at === from && opensInfinitive(reading, at)) return at;
    if (piece.text === "que" && pieces[at - 1]?.text === "de" && timeBefore.test(pieces[at - 2]?.text ?? "")) continue;
    // "أعرب إيتو عن رفضه، وقال إن": what opens belongs to the later verb.
    if (piece.text === "،") parted = true;
    // "وشدد إيتو على ضرورة …": what is stressed, where no "that" follows.
    if (
      language === "ar" &&
      piece.text === "على" &&
      lemma.replace(/^[وف]/u, "").startsWith("شدد") &&
      !(pieces[at + 1]?.text ?? "").startsWith("أن")
    )
      return at;
    if (parted && language === "ar" && table.verbs.has(piece.text)) return undefined;
    // "أعلنت إلى", "طلب اللجوء إلى": only what is pointed to or called for opens so.
    if (piece.text === "إلى" && !pointsTo(lemma)) continue;
    if (language === "ar" && table.asks.has(lemma) && /^(?:هل|كيف|لماذا|عما|متى|أين)$/u.test(piece.text)) return at;
    // "definió la obra y añadió que …": what opens belongs to the verb behind the joiner.
    if (/^(?:y|e|et|и|und)$/u.test(piece.text) && table.verbs.has(pieces[at + 1]?.text ?? "")) return undefined;
    // "написал книгу о порте": what the noun behind the verb is about.
    if (language === "ru" && /^об?$/u.test(piece.text) && at > from && isOtherNoun(place, from)) return undefined;
    if (piece.text === ":" || table.openers.has(piece.text.replace(/^(qu)['’].*$/u, "$1"))) return at;
    if (/^[.;!?]$/u.test(piece.text)) return undefined;
    // German indirect speech may follow a comma without an opener: "sagte, er komme".
    if (
      piece.text === "," &&
      language === "de" &&
      at === from &&
      isVerbFinal(reading, sentence, verb) &&
      !table.openers.has(pieces[at + 1]?.text ?? "")
    )
      return isReported(place, at + 1) ? at : undefined;
    if (piece.text === "," && language === "de" && (at === from || particles.has(pieces[at - 1]?.text ?? "")))
      return at;
    // "sagte daher, die Lage sei …": a word of manner or two between the verb and the comma.
    if (piece.text === "," && language === "de" && at <= from + 2 && pieces.slice(from, at).every(isSmallWord))
      return at;
    // "sagte der Zeitung am Freitag, die Fähre wolle …": addressee and time before the comma, and the mood of reported speech behind it.
    if (piece.text === "," && language === "de" && at > from && isReported(place, at + 1)) return at;
    if (at === from && table.asks.has(lemma) && /^(?:si|s'il|s'ils|,|عما|ما|هل)$/u.test(piece.text)) return at;
    if (piece.text === "," && table.openers.has(pieces[at + 1]?.text ?? "")) {
      // "alertaron a la Policía, que llegó": a relative, where no aside ends.
      if (/^(?:es|fr)$/u.test(language) && at > from && !pieces.slice(from, at).some(({ text }) => text === ","))
        return undefined;
      return at + 1;
    }
    // "a estimé, en 2012, dans un roman, que": asides right behind the verb.
    const isAside = /^(?:es|fr)$/u.test(language) && pieces[from]?.text === ",";
    if (piece.text === "," && at > from + 1 && language !== "ar" && language !== "ru" && !isAside) return undefined;
    // "сообщил, в частности, что": an aside between commas, and no other clause.
    if (piece.text === "," && language === "ru" && !closesAside(place, at)) return undefined;
  }
  return undefined;
}

/** "dijo no saber", "explique être devenue", "пообещали не чинить": what is said is an infinitive, alone or behind its negation. */
function opensInfinitive({ pieces, language }: Reading, at: number): boolean {
  const { text = "", capital = true } = pieces[at] ?? {};
  if (capital) return false;
  const isDenied = /^(?:no|ne|не)$/u.test(text);
  const verb = isDenied ? (pieces[at + (pieces[at + 1]?.text === "pas" ? 2 : 1)]?.text ?? "") : text;
  if (language === "es")
    return (
      /(?:[aei]r|[aei]rse|haberlo)$/u.test(verb) &&
      !/^(?:ayer|por|al|lugar|mujer|cualquier|mar|sector|taller|primer|tercer|líder|dólar)$/u.test(verb)
    );
  if (language === "fr")
    return /^(?:(?:n['’]|l['’]|s['’])?(?:être|avoir)|vouloir|pouvoir|devoir|craindre|espérer|souhaiter|disposer|attendre|regretter|comprendre|soutenir|travailler)$/u.test(
      isDenied && verb === "" ? text : verb,
    );
  return false;
}

/** "dass sich das Boot noch einmal | meldet, …": the verb closes a clause that a conjunction or a relative opened. */
function isVerbFinal({ pieces }: Reading, sentence: Sentence, verb: number): boolean {
  for (let at = verb - 2; at >= Math.max(sentence.first, verb - 20); at -= 1) {
    const isStart = at === sentence.first || /^[,:;–—]$/u.test(pieces[at - 1]?.text ?? "");
    if (isStart)
      return (
        at < verb - 1 &&
        (subordinate.test(pieces[at]?.text ?? "") ||
          (relative.test(pieces[at]?.text ?? "") && behindRelative.test(pieces[at + 1]?.text ?? "")))
      );
    if (/^[;:.]$/u.test(pieces[at]?.text ?? "")) return false;
  }
  return false;
}

const subordinate =
  /^(?:dass|daß|weil|wenn|ob|als|obwohl|nachdem|sobald|bevor|damit|falls|was|wer|wie|wo|wohin|warum|deren|dessen)$/u;
const relative = /^(?:der|die|das|den|dem)$/u;
const behindRelative =
  /^(?:durch|in|im|mit|auf|an|am|bei|von|vom|zu|zum|zur|für|sich|ihr\p{Ll}*|sein\p{Ll}*|noch|nicht|schon|auch|den|dem|das|die|der|ein\p{Ll}*|gegen|nach|vor|über|unter|er|sie|es|man|wir|ich)$/u;

/** A word in small letters that is neither who was told, nor when, nor who speaks. */
function isOtherNoun({ reading: { pieces }, table }: Verb["place"], at: number): boolean {
  const { text = "", capital = true, kind } = pieces[at] ?? {};
  if (capital || kind !== "word") return false;
  return !(
    table.addresseeWords.has(text) ||
    table.adverbs.has(text) ||
    table.sourceStops.has(text) ||
    table.pronouns.has(text) ||
    isOffice(text)
  );
}

/** A comma that "что" follows behind another one within a few words, or a quotation. */
function closesAside({ reading: { pieces, quoteOf }, table }: Verb["place"], comma: number): boolean {
  for (let at = comma + 1; at < comma + 8; at += 1) {
    if ((quoteOf[at] ?? 0) > 0 || pieces[at]?.text === ":") return true;
    if (table.verbs.has(pieces[at]?.text ?? "")) return false;
    if (pieces[at]?.text === ",") return table.openers.has(pieces[at + 1]?.text ?? "");
  }
  return false;
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
