import type { Span } from "../../core/index.ts";
import type { CueTable } from "./cue-tables.ts";
import type { Draft } from "../draft.ts";
import type { Reading, Sentence } from "../reading.ts";
import { lists } from "../speakers/speaker-lists.ts";

/** Where a rule of a language other than English looks: a sentence of a text, with the language's cues. */
export interface CuePlace {
  readonly reading: Reading;
  readonly table: CueTable;
  readonly sentence: Sentence;
  readonly index: number;
  /** "…, citing the ministry, …" in the sentence, where there is one. */
  readonly cited?: CitedSource | undefined;
}

/** A source that another one has its words from, with the pieces `[first, after)` of the phrase that names it. */
export interface CitedSource {
  readonly first: number;
  readonly after: number;
  readonly cue: Span;
  readonly source: Span;
}

/** What a rule found before the draft is whole. */
export interface FoundCue {
  readonly rule: string;
  readonly lemma: string;
  readonly cueClass: Draft["cueClass"];
  readonly cue: Span;
  readonly source: Span | undefined;
  readonly content: readonly (Span | undefined)[];
  readonly negated?: boolean;
  readonly past?: boolean;
  readonly addressee?: Span | undefined;
  readonly dropped?: Draft["dropped"];
}

/** The draft of what was found; undefined where nothing is said. */
export function makePlacedDraft({ index, reading }: CuePlace, found: FoundCue): Draft | undefined {
  const content = found.content.filter(
    (span): span is Span => span !== undefined && /[\p{L}\p{N}]/u.test(reading.text.slice(...span)),
  );
  if (content.length === 0) return undefined;
  return {
    source: found.source ? [found.source] : [],
    cue: [found.cue],
    content,
    sentence: index,
    rule: found.rule,
    lemma: found.lemma,
    cueClass: found.cueClass,
    negated: found.negated ?? false,
    group: [],
    past: found.past ?? false,
    ...(found.addressee ? { addressee: found.addressee } : {}),
    ...(found.dropped && !found.source ? { dropped: found.dropped } : {}),
  };
}

/** A sign at which a phrase ends; the dot inside of "news.example" and after an initial end none. */
export function endsPhrase({ pieces }: Reading, at: number): boolean {
  const piece = pieces[at];
  // "-agregó-": a hyphen with a space on one side is a dash.
  // "Kinder- und Jugendanwalt": a part of a compound that is left out.
  if (piece?.text === "-" && /^(?:und|oder)$/u.test(pieces[at + 1]?.text ?? "")) return false;
  if (piece?.text === "-") return pieces[at - 1]?.end !== piece.start || pieces[at + 1]?.start !== piece.end;
  if (!piece || !/^[,،.;:—–!?؟]$/u.test(piece.text)) return piece === undefined;
  const [before, next] = [pieces[at - 1], pieces[at + 1]];
  if (piece.text !== "." || before?.end !== piece.start || next?.kind !== "word") return true;
  const isInitial = before.capital && before.end - before.start === 1 && next.capital;
  return !isInitial && next.start !== piece.end;
}

/** A source is at most this many pieces. */
export const longestSource = 24;

/** First piece of the run that ends before `first` and holds no sign, no conjunction and no opener. */
export function sourceStart(place: CuePlace, first: number): number {
  const { reading, table, sentence } = place;
  let at = first;
  while (at > sentence.first && first - at < longestSource) {
    const before = reading.pieces[at - 1];
    if (!before || endsPhrase(reading, at - 1) || table.openers.has(before.text)) break;
    if (
      table.stops.has(before.text) &&
      !joinsScope(place, at - 1) &&
      !joinsNames(place, at - 1, first) &&
      !joinsBody(place, at - 1)
    )
      break;
    at -= 1;
  }
  return at;
}

/** "Anna Roy et Paul Roy rappellent": two names before a verb in the plural. */
function joinsNames({ reading, table, sentence }: CuePlace, conjunction: number, verb: number): boolean {
  const { pieces, language } = reading;
  if (/^(?:es|fr)$/u.test(language) && (joinsPhrases() || joinsWords())) return true;
  const plural = { fr: /nt$/u, es: /n$/u, de: /en$/u, ru: /ли$|ют$|ят$/u }[language];
  if (!plural || !plural.test(pieces[verb]?.text ?? "")) return false;
  if (!/^(?:et|y|und|и)$/u.test(pieces[conjunction]?.text ?? "")) return false;
  // "Пилоты и бортпроводники требуют": two words that open the sentence.
  if (language === "ru" && conjunction - 1 === sentence.first) return true;
  return [conjunction - 1, conjunction + 1, conjunction - 2].every((at) => pieces[at]?.capital === true);

  /** "responsables politiques et religieux": two words of one noun. */
  function joinsWords(): boolean {
    const [one, two] = [pieces[conjunction - 1], pieces[conjunction + 1]];
    return (
      conjunction + 2 === verb &&
      one?.capital === false &&
      two?.capital === false &&
      /^(?:et|y)$/u.test(pieces[conjunction]?.text ?? "") &&
      /[sx]$/u.test(one.text) &&
      /[sx]$/u.test(two.text)
    );
  }

  /** "Les experts et les médias | ont affirmé": two phrases with their articles, and no verb before the conjunction. */
  function joinsPhrases(): boolean {
    if (!/^(?:ont|han|avaient|habían|\p{Ll}+(?:ent|[aeoó]n))$/u.test(pieces[verb]?.text ?? "")) return false;
    if (!/^(?:et|y)$/u.test(pieces[conjunction]?.text ?? "") || !opensPhrase(conjunction + 1)) return false;
    for (let at = conjunction - 1; at >= Math.max(sentence.first, conjunction - 10); at -= 1) {
      const text = pieces[at]?.text ?? "";
      if (endsPhrase(reading, at) || /(?:ó|aron|ieron)$|^(?:a|ont|est|sont|es|son|fue|ha|han|que|qui|se)$/u.test(text))
        return false;
      if (at === sentence.first || endsPhrase(reading, at - 1)) return opensPhrase(at);
    }
    return false;
  }

  function opensPhrase(at: number): boolean {
    const { text = "", capital = false } = pieces[at] ?? {};
    return capital || table.determiners.has(text) || /^(?:l['’].+|les|los|las|de|del|du|des)$/u.test(text);
  }
}

/** "El Instituto de Mareas y Corrientes Marinas informó": the conjunction stands within a body's name, which opens with its article. */
function joinsBody({ reading, sentence }: CuePlace, conjunction: number): boolean {
  const { pieces, language } = reading;
  if (language !== "es" || !/^[ye]$/u.test(pieces[conjunction]?.text ?? "")) return false;
  if (pieces[conjunction - 1]?.capital !== true || pieces[conjunction + 1]?.capital !== true) return false;
  for (let at = conjunction - 2; at > Math.max(sentence.first, conjunction - 8); at -= 1) {
    if (pieces[at]?.kind !== "word") return false;
    if (pieces[at]?.capital) return /^(?:el|la)$/u.test(pieces[at - 1]?.text ?? "");
    if (!/^(?:de|del|la|los|las|el|para)$/u.test(pieces[at]?.text ?? "")) return false;
  }
  return false;
}

/** "Глава комитета по труду | и | социальной политике": the conjunction stands within what an office is for. */
function joinsScope({ reading, sentence }: CuePlace, conjunction: number): boolean {
  if (reading.language !== "ru" || reading.pieces[conjunction]?.text !== "и") return false;
  for (let at = conjunction - 1; at > Math.max(sentence.first, conjunction - 6); at -= 1) {
    if (endsPhrase(reading, at)) return false;
    const { text = "" } = reading.pieces[at] ?? {};
    // "Центр эпидемиологии | и | микробиологии": what a body is for.
    if (text === "по" || lists.organisations.has(text) || text === "министерство") return true;
  }
  return false;
}

/** A quotation after a word is a name; after a sign, or long, it is speech. */
export function opensSpeech({ pieces, quoteOf }: Reading, at: number): boolean {
  const before = pieces[at - 1];
  if (quoteOf[at - 1] === quoteOf[at]) return false;
  if (before?.kind !== "word") return true;
  let end = at;
  while (quoteOf[end + 1] === quoteOf[at]) end += 1;
  return end - at > 7;
}
