import type { Piece } from "../../language/index.ts";
import { type CueEntry, englishCues } from "./cue-lexicon.ts";
import { grammar } from "./english-grammar.ts";
import type { Sentence } from "../reading.ts";

/** True where a word that could be a cue verb is a noun or an adjective: "the report", "his claims", "proposed law". */
export function isNominal(
  pieces: readonly Piece[],
  sentence: Sentence,
  verb: number,
  entry: CueEntry,
  previous: Piece | undefined,
): boolean {
  const next = verb + 1 < sentence.after ? pieces[verb + 1] : undefined;
  if (entry.lemma === "like" || entry.lemma === "back") {
    if (entry.form === "base" && !(previous && grammar.subjectPronouns.has(previous.text))) return true;
  }
  if (!previous) return entry.form !== "gerund" && entry.form !== "past";
  if (grammar.possessives.has(previous.text) || previous.text === "'s") return true;
  // "Two in three said": after a number that stands alone only a form that cannot be an adjective is a verb.
  // "some worries", "many claims": a plural has no verb in the singular.
  if (entry.form === "third" && plurals.has(previous.text)) return true;
  // "the most frequently discussed subject", "very discuss".
  if (entry.form === "past" && /^(?:most|more|least|less)$/u.test(previous.text)) return true;
  // "their compulsory questioning powers": between an adjective and a noun it is no verb.
  if (
    entry.form === "gerund" &&
    !previous.capital &&
    next?.kind === "word" &&
    !next.capital &&
    (/^(?:best|top|leading)$/u.test(previous.text) ||
      (/(?:ory|al|ive|ous)$/u.test(previous.text) && /[^s]s$/u.test(next.text)))
  )
    return true;
  // "up 23 points to 6,661": a number counts it.
  if (entry.form === "third" && previous.kind === "number") return true;
  const lone =
    grammar.loneQuantifiers.has(previous.text) && entry.form === "past" && !pieces[verb]?.text.endsWith("ed");
  if (
    grammar.determiners.has(previous.text) &&
    !grammar.subjectPronouns.has(previous.text) &&
    previous.text !== "that" &&
    !lone
  )
    return true;
  if (grammar.prepositions.has(previous.text) && previous.text !== "to" && entry.form !== "gerund") return true;
  if (previous.text === "-" || next?.text === "-") return true;
  if (
    entry.form !== "gerund" &&
    entry.form !== "past" &&
    grammar.nounLike.has(entry.lemma) &&
    endsObject(pieces, sentence, verb)
  )
    return true;
  if (entry.form === "base" && grammar.nounLike.has(entry.lemma))
    return !subjectFits(previous, true) && previous.text !== "to";
  if (entry.form === "third" && grammar.nounLike.has(entry.lemma))
    return !subjectFits(previous, false) && !(entry.lemma === "show" && opensClause(next));
  if (entry.form === "base") return !baseFits(previous, entry.lemma);
  return false;
}

const plurals: ReadonlySet<string> = new Set("some many most few several both these those all".split(" "));

/** "shows that", "shows Clinton's figure", "shows he": what follows is no complement of a noun. */
function opensClause(next: Piece | undefined): boolean {
  return next !== undefined && (next.text === "that" || next.capital || grammar.subjectPronouns.has(next.text));
}

/** A subject that a verb in this number can follow: "officials claim", "he claims", "Beijing claims". */
function subjectFits(previous: Piece, plural: boolean): boolean {
  if (grammar.subjectPronouns.has(previous.text) || grammar.relatives.has(previous.text)) return true;
  if (plural) return /[^s]s$/u.test(previous.text) || previous.text === "people";
  return (previous.capital && previous.text !== "the") || grammar.speakerNouns.has(previous.text);
}

/**
 * "rejected the Canadian charges", "in an extraordinary rebuke": a determiner up to four words back that itself follows
 * a verb or a preposition makes a noun of the word, as its object.
 */
function endsObject(pieces: readonly Piece[], sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(sentence.first, verb - 4); at -= 1) {
    const piece = pieces[at];
    // "respond to HuffPost queries": names after a preposition that no subject has.
    if (piece && /^(?:to|with|against|despite|into)$/u.test(piece.text) && pieces[verb - 1]?.capital && at < verb - 1)
      return true;
    if (!piece || piece.kind !== "word" || grammar.subjectPronouns.has(piece.text)) return false;
    if (!grammar.determiners.has(piece.text)) continue;
    const before = at > sentence.first ? (pieces[at - 1]?.text ?? "") : "";
    if (grammar.leadingPrepositions.has(before)) return singular(piece.text) && !pieces[verb - 1]?.text.endsWith("s");
    const cue = englishCues().get(before);
    return grammar.clauseVerbs.has(before) || (cue?.form === "past" && !cue.frames.includes("S"));
  }
  return false;
}

function singular(determiner: string): boolean {
  return /^(?:a|an|this|that|another|each|every)$/u.test(determiner);
}

function baseFits(previous: Piece, lemma: string): boolean {
  if (/^(?:say|think|believe|want)$/u.test(lemma)) return true;
  return previous.text === "to" || previous.kind === "mark" || !/(?:ing|ed)$/u.test(previous.text);
}

/** "United States", "State Department": a capital inside a sentence that is no headline belongs to a name. */
export function isPartOfCapitalName(pieces: readonly Piece[], sentence: Sentence, verb: number): boolean {
  const piece = pieces[verb];
  if (!piece?.capital || verb === sentence.first) return false;
  if (piece.text === "states" || piece.text === "state" || piece.text === "post" || piece.text === "times") return true;
  const next = pieces[verb + 1];
  // In a headline written with capitals most words are; elsewhere a capital verb is part of a name.
  let capitals = 0;
  let words = 0;
  for (let at = sentence.first; at < sentence.after && at < sentence.first + 30; at += 1) {
    const word = pieces[at];
    if (word?.kind !== "word" || word.text.length < 4) continue;
    words += 1;
    if (word.capital) capitals += 1;
  }
  return next === undefined || capitals * 10 < words * 7;
}
