import { tagEnglishWords, type WordTag } from "../../language/index.ts";
import type { Party, PieceReading } from "../find-parties.ts";
import { hasMatch } from "../pattern-index.ts";
import type { EnglishSentence, Phrase, VerbGroup } from "./types.ts";
import { clauseStarts, cutTimes, formal, possessives, quantities, relatives, timeHeads, times } from "./words.ts";

/** Cuts the pieces from `first` to before `after` of an English text into phrases and verbs. */
export function readEnglishSentence(
  reading: PieceReading,
  text: string,
  parties: readonly Party[],
  first: number,
  after: number,
): EnglishSentence {
  const tags = [...tagEnglishWords(text, reading.pieces, first, after)];
  for (let at = first; at < after; at += 1)
    if (tags[at - first] === "PROPN" && isSmall(reading, at)) tags[at - first] = tagOfSmall(reading, at);
  for (const party of parties)
    for (let at = party.first; at < party.after; at += 1)
      if (at >= first && at < after && !isInnerMark(reading, at)) tags[at - first] = party.weak ? "ADJ" : "PROPN";
  const tagAt = (piece: number): WordTag => tags[piece - first] ?? "PUNCT";
  const cut = { reading, first, after, tagAt };
  const phrases = readPhrases(cut, parties);
  return { ...cut, phrases, verbs: readVerbs(cut, phrases) };
}

/** True for a piece of a noun phrase: a word there is no verb. */
export function isInPhrase({ phrases }: EnglishSentence, piece: number): boolean {
  return phrases.some(({ first, after }) => first <= piece && piece < after);
}

function isSmall({ pieces }: PieceReading, at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === "word" && !piece.capital;
}

/** A word in small letters is no name, whatever the tagger makes of it beside one: "Russia grew after Moscow …". */
function tagOfSmall({ pieces, keys, lexicon }: PieceReading, at: number): WordTag {
  const word = pieces[at]?.text ?? "";
  if (hasMatch(lexicon.cues.prepositions, keys, at, at + 1)) return "ADP";
  if (clauseStarts.has(word)) return "SCONJ";
  return word.endsWith("ed") || hasMatch(lexicon.triggers, keys, at, at + 1) ? "VERB" : "NOUN";
}

type Cut = Pick<EnglishSentence, "reading" | "first" | "after" | "tagAt">;

function isInnerMark({ pieces }: PieceReading, at: number): boolean {
  return /^[,()]$/u.test(pieces[at]?.text ?? "");
}

const nominal: ReadonlySet<WordTag> = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"]);

function readPhrases(cut: Cut, parties: readonly Party[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let at = cut.first;
  while (at < cut.after) {
    const after = phraseEnd(cut, parties, at);
    if (after === at) {
      at += 1;
      continue;
    }
    const inside = parties.filter((party) => party.first >= at && party.after <= after);
    const last = cut.reading.pieces[after - 1]?.text ?? "";
    phrases.push({
      first: at,
      after,
      parties: inside,
      pronoun: cut.tagAt(at) === "PRON" && after === at + 1,
      time: timeHeads.has(last) && inside.length === 0,
    });
    at = after;
  }
  return joinChains(cut, phrases);
}

/** "the president of the Republic of A" is one phrase: an office, a formal name or an amount goes on over its "of". */
function joinChains({ reading }: Cut, phrases: readonly Phrase[]): readonly Phrase[] {
  const { pieces, lexicon, keys } = reading;
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    const head = last && (pieces[last.after - 1]?.text ?? "");
    const open =
      head !== undefined &&
      last !== undefined &&
      phrase.first === last.after + 1 &&
      pieces[last.after]?.text === "of" &&
      (formal.has(head) ||
        quantities.has(head) ||
        hasMatch(lexicon.cues.officials, keys, last.after - 1, last.after) ||
        isSeat(reading, last));
    if (open)
      joined[joined.length - 1] = { ...phrase, first: last.first, parties: [...last.parties, ...phrase.parties] };
    else joined.push(phrase);
  }
  return joined;
}

/** "the Premier of the State Council", "Minister of Foreign Affairs": an office whose seat has a name, and goes on over "of A". */
function isSeat({ pieces, lexicon, keys }: PieceReading, { first, after, parties }: Phrase): boolean {
  if (parties.length > 0 || pieces[after - 1]?.capital !== true) return false;
  const of = pieces.slice(first, after).findIndex(({ text }) => text === "of");
  return of > 0 && hasMatch(lexicon.cues.officials, keys, first + of - 1, first + of);
}

function phraseEnd(cut: Cut, parties: readonly Party[], first: number): number {
  const { tagAt, reading } = cut;
  if (tagAt(first) === "PRON" && !possessives.has(reading.pieces[first]?.text ?? ""))
    return relatives.has(reading.pieces[first]?.text ?? "") ? first : first + 1;
  let at = first;
  while (at < cut.after && continues(cut, parties, first, at)) at += 1;
  return at;
}

function continues(cut: Cut, parties: readonly Party[], first: number, at: number): boolean {
  const { tagAt, reading } = cut;
  const text = reading.pieces[at]?.text ?? "";
  const tag = tagAt(at);
  if (at > first && tag === "DET") return false;
  if (at > first && startsTime(cut, at)) return false;
  // "In a letter President Ito thanked": what leads the sentence is no part of the name behind it.
  if (isAfterLead(cut, parties, first, at)) return false;
  // "In 2011 Norway …": a year ends before a name.
  if (at === first + 1 && tag === "PROPN" && /^(?:1[89]|20)\d\d$/u.test(reading.pieces[first]?.text ?? ""))
    return false;
  if (at > first && tag === "NUM" && parties.some(({ after }) => after === at)) return false;
  if (tag === "PRON") return at === first && possessives.has(text);
  if (text === "that" || text === "which") return false;
  if (nominal.has(tag)) return !isVerbLike(cut, first, at);
  if (reading.pieces[at]?.kind === "clitic") return at > first;
  if (/^[-‑.]$/u.test(text)) return at > first && isInsideWord(cut, at);
  if (tag === "VERB" && at > first) return isAdjectival(cut, at);
  return false;
}

/** A person's name right behind "In a letter", "During an interview" at the head of a sentence. */
function isAfterLead(cut: Cut, parties: readonly Party[], first: number, at: number): boolean {
  const { reading, tagAt } = cut;
  if (first !== cut.first + 1 || at <= first + 1 || tagAt(cut.first) !== "ADP" || tagAt(at - 1) !== "NOUN")
    return false;
  if (!/^an?$/u.test(reading.pieces[first]?.text ?? "")) return false;
  if (hasMatch(reading.lexicon.cues.officials, reading.keys, at - 1, at)) return false;
  return parties.some((party) => party.first === at && party.actor !== undefined);
}

/** "an agreement today", "information last week": a time begins a phrase of its own. */
function startsTime({ tagAt, reading: { pieces } }: Cut, at: number): boolean {
  const text = pieces[at]?.text ?? "";
  if (cutTimes.has(text)) return tagAt(at - 1) !== "DET" && pieces[at + 1]?.kind !== "clitic";
  return times.has(text) && (tagAt(at - 1) === "PROPN" || timeHeads.has(pieces[at + 1]?.text ?? ""));
}

/** A hyphen or period with a letter on both sides and no space. */
function isInsideWord({ reading: { pieces }, tagAt }: Cut, at: number): boolean {
  const [before, mark, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!before || !mark || before.end !== mark.start) return false;
  if (mark.text === ".") return tagAt(at) === "PROPN";
  return next !== undefined && mark.end === next.start && next.kind !== "mark";
}

/** "the proposed end point": a participle between what opens a phrase and its noun. */
function isAdjectival({ tagAt, reading: { pieces } }: Cut, at: number): boolean {
  const word = pieces[at]?.text ?? "";
  const next = tagAt(at + 1);
  return (
    /(?:ed|ing|en|wn)$/u.test(word) &&
    (tagAt(at - 1) === "DET" || tagAt(at - 1) === "ADJ" || pieces[at - 1]?.kind === "clitic") &&
    (next === "NOUN" || next === "ADJ" || next === "PROPN")
  );
}

/** "Xi visits Moscow", "Germany condemns …": tagged as a noun, and a verb after a name with a phrase behind it. */
function isVerbLike({ tagAt, reading: { pieces, lexicon, keys } }: Cut, first: number, at: number): boolean {
  if (at === first || tagAt(at) !== "NOUN" || tagAt(at - 1) !== "PROPN") return false;
  const word = pieces[at]?.text ?? "";
  const next = tagAt(at + 1);
  if (!/[^s]s$/u.test(word) || pieces[at]?.capital || (next !== "DET" && next !== "PROPN")) return false;
  return hasMatch(lexicon.triggers, keys, at, at + 1);
}

const beForms = /^(?:was|were|is|are|am|been|be|being|got)$/u;

function readVerbs(cut: Cut, phrases: readonly Phrase[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  const taken = new Set(
    phrases.flatMap(({ first, after }) => Array.from({ length: after - first }, (_, k) => first + k)),
  );
  let at = cut.first;
  while (at < cut.after) {
    const read = taken.has(at) ? undefined : readVerb(cut, taken, at);
    const group = read && goesOn(cut, read, groups.at(-1)) ? { ...read, form: "to" as const } : read;
    if (group) groups.push(group);
    at = group ? group.after : at + 1;
  }
  return groups;
}

/** "to visit A and meet B": a bare verb that goes on an infinitive. */
function goesOn({ reading: { pieces } }: Cut, { first, main }: VerbGroup, last: VerbGroup | undefined): boolean {
  if (last?.form !== "to" || first !== main) return false;
  const joined = /^(?:and|or|,)$/u.test(pieces[first - 1]?.text ?? "");
  return joined && !/(?:ed|s|ing)$/u.test(pieces[main]?.text ?? "");
}

function readVerb(cut: Cut, taken: ReadonlySet<number>, start: number): VerbGroup | undefined {
  const { tagAt, reading } = cut;
  if (!isVerbal(cut, start)) return undefined;
  const to = reading.pieces[start - 1]?.text === "to" && tagAt(start - 1) !== "ADP";
  let at = start;
  let main = start;
  let passive = false;
  let helped = false;
  while (at < cut.after && !taken.has(at)) {
    const tag = tagAt(at);
    if (isVerbal(cut, at)) {
      if (at > start && tagAt(main) === "VERB") break;
      main = at;
      if (tag === "AUX") helped = true;
    } else if (tag !== "ADV" && tag !== "PART") break;
    if (tag === "PART" && reading.pieces[at]?.text === "to") break;
    at += 1;
  }
  const word = reading.pieces[main]?.text ?? "";
  for (let k = start; k < main; k += 1) if (beForms.test(reading.pieces[k]?.text ?? "")) passive = true;
  const ing = word.endsWith("ing");
  const first = reading.pieces[start]?.text ?? "";
  const form = to ? "to" : first.endsWith("ing") && !(helped && !/^(?:being|having)$/u.test(first)) ? "ing" : "finite";
  return { first: to ? start - 1 : start, after: main + 1, main, form, passive: passive && !ing };
}

function isVerbal({ tagAt, reading }: Cut, at: number): boolean {
  const tag = tagAt(at);
  if (tag === "VERB" || tag === "AUX") return true;
  return tag === "NOUN" && (reading.pieces[at]?.text ?? "").endsWith("s");
}
