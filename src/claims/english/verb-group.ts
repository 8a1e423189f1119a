import type { Piece } from "../../language/index.ts";
import type { CueEntry } from "./cue-lexicon.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import { isNominal, isPartOfCapitalName } from "./no-verb.ts";
import type { Reading, Sentence } from "../reading.ts";

/** A cue verb with its auxiliaries and adverbs. */
export interface VerbGroup {
  readonly entry: CueEntry;
  /** Index of the verb, of the first piece of the group, and of the one after its last. */
  readonly verb: number;
  readonly first: number;
  readonly after: number;
  readonly passive: boolean;
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly negated: boolean;
  readonly words: readonly string[];
}

/** The group around the cue verb at `verb`; undefined where the word is a noun or an adjective there. */
export function readVerbGroup(
  reading: Reading,
  sentence: Sentence,
  verb: number,
  entry: CueEntry,
): VerbGroup | undefined {
  const { pieces } = reading;
  const first = groupStart(pieces, sentence.first, verb);
  const words = wordsBetween(pieces, first, verb);
  const before = pieces[first - 1];
  const previous = first > sentence.first ? before : undefined;
  const be = words.some((word) => grammar.beForms.has(word));
  const helped = words.some((word) => grammar.auxiliaries.has(word));
  const infinitive = previous?.text === "to" || words.includes("to");
  if (grammar.notCues.has(pieces[verb]?.text ?? "") && !isHisStating(pieces, verb)) return undefined;
  // "Ito is back in Lund": after a form of "be" only a participle is a verb.
  if ((entry.form === "base" || entry.form === "third") && grammar.beForms.has(lastAuxiliary(words) ?? ""))
    return undefined;
  const follower = verb + 1 < sentence.after ? (pieces[verb + 1]?.text ?? "") : "";
  if (entry.particles.size > 0 && !entry.particles.has(follower)) return undefined;
  if (grammar.phrasals.has(`${entry.lemma}_${follower}`)) return undefined;
  if (isPartOfCapitalName(pieces, sentence, verb)) return undefined;
  // "in, say, Lund": an example and nobody's word. "It remains to be seen": nor is this.
  if (pieces[verb]?.text === "say" && previous?.text === "," && follower === ",") return undefined;
  if (
    infinitive &&
    be &&
    /^(?:remains?|remained)$/u.test(pieces[first - (previous?.text === "to" ? 2 : 1)]?.text ?? "")
  )
    return undefined;
  // "a city known for its ports", a participle after its noun; "the plan attacked by Ito" is a passive without its auxiliary.
  const reduced = !helped && isReduced(pieces, sentence, verb, entry);
  if (!helped && !reduced && participles.has(pieces[verb]?.text ?? "")) return undefined;
  if (!helped && entry.lemma === "title" && entry.form === "past") return undefined;
  if (!helped && isNominal(pieces, sentence, verb, entry, previous)) return undefined;
  if (isNaming(pieces, sentence, verb, entry) || isMakingUnclear(pieces, verb, entry)) return undefined;
  if (isComparison(pieces, sentence, verb, entry) || isFinding(pieces, sentence, verb, entry, be)) return undefined;
  const asked = entry.lemma === "ask" && entry.form === "past" && isAskedClause(pieces, sentence, verb);
  const passive = reduced || (entry.form === "past" && be && !isPerfect(pieces, sentence, first, verb, entry)) || asked;
  const finite = entry.form === "gerund" ? be : !infinitive;
  return {
    entry,
    verb,
    first: infinitive && previous?.text === "to" ? first - 1 : first,
    after: verb + 1,
    passive,
    finite,
    infinitive,
    negated: words.some((word) => grammar.negations.has(word)),
    words,
  };
}

/** "a group called the Harbour Watch": a name after a common noun that nobody speaks by. */
function isNaming(pieces: readonly Piece[], sentence: Sentence, verb: number, { lemma, form }: CueEntry): boolean {
  if (form !== "past" || !/^(?:call|dub|title|name)$/u.test(lemma)) return false;
  const [noun, next] = [pieces[verb - 1], pieces[verb + 1]];
  if (!noun || noun.capital || noun.kind !== "word" || personNoun.test(noun.text)) return false;
  const named =
    next?.capital || /^["“‘'«]$/u.test(next?.text ?? "") || (next?.text === "the" && pieces[verb + 2]?.capital);
  return named === true && opensWithArticle(pieces, sentence, verb - 1);
}

const personNoun = /(?:man|woman|person|ist|ian|ident|ister|ayor|ader|fficial|ritic|ssor|ttorney|awyer|ator)$/u;

function opensWithArticle(pieces: readonly Piece[], sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(sentence.first, noun - 3); at -= 1) {
    if (/^an?$/u.test(pieces[at]?.text ?? "")) return true;
    if (pieces[at]?.kind !== "word" || pieces[at]?.capital) return false;
  }
  return false;
}

/** "made it hold up": only what is made clear, plain or known is told. */
function isMakingUnclear(pieces: readonly Piece[], verb: number, { lemma }: CueEntry): boolean {
  if (lemma !== "make" || pieces[verb + 1]?.text !== "it") return false;
  const told = isAdverb(pieces[verb + 2]?.text ?? "") ? pieces[verb + 3] : pieces[verb + 2];
  return !/^(?:clear|plain|known|public|clearer|sound|seem)$/u.test(told?.text ?? "");
}

/** "compared to last year", "small, compared with others": a preposition, and nobody's word. */
function isComparison(pieces: readonly Piece[], sentence: Sentence, verb: number, { lemma, form }: CueEntry): boolean {
  return (
    lemma === "compare" &&
    form === "past" &&
    verb + 1 < sentence.after &&
    /^(?:to|with)$/u.test(pieces[verb + 1]?.text ?? "")
  );
}

/** "were found in the yard", "find themselves alone": what is come upon, and not what somebody concludes. */
function isFinding(
  pieces: readonly Piece[],
  sentence: Sentence,
  verb: number,
  { lemma, form }: CueEntry,
  be: boolean,
): boolean {
  if (lemma !== "find" && lemma !== "see" && lemma !== "feel" && lemma !== "show") return false;
  const next = verb + 1 < sentence.after ? (pieces[verb + 1]?.text ?? "") : "";
  if (/^(?:themselves|himself|herself|itself|ourselves|yourself|myself)$/u.test(next)) return true;
  if (lemma === "show" && be && grammar.determiners.has(next)) return true;
  return (form === "past" || participles.has(pieces[verb]?.text ?? "")) && be && prepositionsOfPlace.has(next);
}

const prepositionsOfPlace: ReadonlySet<string> = new Set(
  "with in on at near across throughout from inside outside under behind dead shot".split(" "),
);

function lastAuxiliary(words: readonly string[]): string | undefined {
  return words.findLast((word) => grammar.auxiliaries.has(word) && !grammar.negations.has(word));
}

/** "She states that …", "it also states that …": after a pronoun the word is no noun. */
function isHisStating(pieces: readonly Piece[], verb: number): boolean {
  const before = pieces[verb - 1];
  const word = before && isAdverb(before.text) ? pieces[verb - 2] : before;
  return pieces[verb]?.text === "states" && /^(?:he|she|it|who|which)$/u.test(word?.text ?? "");
}

/** Participles that are no past forms. */
const participles: ReadonlySet<string> = new Set("known written seen shown spoken sworn foreseen proven".split(" "));

function isReduced(pieces: readonly Piece[], sentence: Sentence, verb: number, { form, frames }: CueEntry): boolean {
  if (form !== "past" || (/[STQ]/u.test(frames) && !participles.has(pieces[verb]?.text ?? ""))) return false;
  for (let at = verb + 1; at < Math.min(sentence.after, verb + 4); at += 1) {
    const piece = pieces[at];
    if (piece?.text === "by") return true;
    if (!piece || piece.kind !== "word" || piece.capital || grammar.determiners.has(piece.text)) return false;
  }
  return false;
}

/** "He's said that …", "who's called for …": the clitic of a person is "has" where what is said, or its object, follows. */
function isPerfect(
  pieces: readonly Piece[],
  sentence: Sentence,
  first: number,
  verb: number,
  { lemma, frames }: CueEntry,
): boolean {
  if (pieces[first]?.text !== "'s" || !/^(?:he|she|who)$/u.test(pieces[first - 1]?.text ?? "")) return false;
  const next = verb + 1 < sentence.after ? pieces[verb + 1] : undefined;
  if (!next || /^(?:to|as|by)$/u.test(next.text) || pieces[verb - 1]?.text === "being") return false;
  if (/[ST]/u.test(frames)) return !/^(?:expect|know|believe|think|feel|find|show)$/u.test(lemma);
  return lemma === "call" ? next.text === "for" : next.capital || grammar.determiners.has(next.text) || isPlace(next);
}

function isPlace({ text }: Piece): boolean {
  return /^(?:for|on|out|about|against)$/u.test(text);
}

/** "Asked whether it was late, Ito …", "when asked by a host": a participle that stands for "when they were asked". */
function isAskedClause(pieces: readonly Piece[], sentence: Sentence, verb: number): boolean {
  const before = verb > sentence.first ? pieces[verb - 1]?.text : undefined;
  return (
    (before === undefined || /^(?:when|if|once|,|—|–|after)$/u.test(before)) &&
    /^(?:whether|if|what|how|why|which|who|where|when|about|by)$/u.test(pieces[verb + 1]?.text ?? "")
  );
}

function groupStart(pieces: readonly Piece[], lowest: number, verb: number): number {
  let first = verb;
  while (first > lowest) {
    const word = pieces[first - 1];
    if (!word || (word.kind !== "word" && word.kind !== "clitic")) break;
    const text = word.text;
    // "'s" is "is" or "has" only before a participle; possession is ruled out by the pronoun test.
    if (text === "'s" && !isSubjectWord(pieces[first - 2])) break;
    if (!grammar.auxiliaries.has(text) && !isAdverb(text)) break;
    // "Will urged": a capital inside a sentence is a name.
    if (word.capital && (first - 1 > lowest || !grammar.auxiliaries.has(text))) break;
    first -= 1;
  }
  return first;
}

function isSubjectWord(piece: Piece | undefined): boolean {
  return (
    piece !== undefined && (grammar.subjectPronouns.has(piece.text) || piece.text === "that" || piece.text === "there")
  );
}

function wordsBetween(pieces: readonly Piece[], from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at += 1) words.push(pieces[at]?.text ?? "");
  return words;
}
