import { scanPieces, stem, tagEnglishWords } from "../../language/index.ts";
import lists from "./data/operators.en.json" with { type: "json" };
import { contentWords, wordsIn } from "./read-text.ts";
import type { Case, Word } from "./types.ts";
import { countNounSenses, relateWords, sharesRoot } from "./word-relations.ts";
import { findSlots } from "./word-slots.ts";

const timeUnits: ReadonlySet<string> = new Set(lists.timeUnits.split(" ").map((word) => stem(word, "en")));

/**
 * Nouns of few senses that no passage has the like of and that stand in no other word's place: "charges of fraud" of plain
 * "charges". A noun of many senses ("issue", "part") tells little of its own, a unit of time is told by dates, and who speaks,
 * as what, the rest of the article may say.
 */
export function findAdded(unseen: readonly Word[], { sentence, aligned, home }: Case): readonly Word[] {
  const speakers = new Set(
    sentence.attributions.flatMap(({ source }) => source.flatMap((span) => wordsIn(sentence.words, span))),
  );
  const candidates = unseen.filter(
    (word) =>
      !speakers.has(word) &&
      !timeUnits.has(word.stem) &&
      countNounSenses(word.text) <= mostSenses &&
      word.text.length >= shortest &&
      !findSlots(word, sentence.words, aligned).some((slot) => isWord(slot.word)) &&
      !home.some(({ context }) => context.text?.toLowerCase().includes(word.text)),
  );
  if (candidates.length === 0) return [];
  const nouns = nounStarts(sentence.text);
  const sources = home.flatMap(({ words }) => contentWords(words));
  return candidates.filter((word) => nouns.has(word.start) && sources.every((source) => isApart(word, source)));
}

/** Nouns with more senses than this in WordNet are general ones. */
const mostSenses = 4;

/** Shorter ones are parts of compounds: "co-owner". */
const shortest = 3;

/** It may be what the sentence tells by another word; a name or a time is not. */
function isWord({ capital, stem: form }: Word): boolean {
  return !capital && !timeUnits.has(form);
}

function isApart(word: Word, source: Word): boolean {
  if (sharesRoot(word.text, source.text)) return false;
  const relation = relateWords(word.text, source.text);
  return relation === undefined || relation === "opposite";
}

function nounStarts(text: string): ReadonlySet<number> {
  const pieces = scanPieces(text);
  const tags = tagEnglishWords(text, pieces, 0, pieces.length);
  return new Set(pieces.flatMap(({ start }, i) => (tags[i] === "NOUN" ? [start] : [])));
}
