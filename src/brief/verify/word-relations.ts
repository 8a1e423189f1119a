import { above, hasOwnEntry, isOf, lookUp } from "./lexicon.ts";

export type WordRelation = "same" | "broader" | "opposite";

/** True of "deadliest": no entry of its own, the greatest degree of an adjective. */
export function isSuperlative(word: string): boolean {
  if (word.length < 6 || !word.endsWith("est") || hasOwnEntry(word)) return false;
  return lookUp(word).senses.some((id) => isOf(id, "a"));
}

/** Two things of one kind: nouns right below one broader word. Forms in -ed and -ing are acts. */
export function areSiblings(word: string, other: string): boolean {
  if (/(?:ed|ing)$/u.test(word) || /(?:ed|ing)$/u.test(other)) return false;
  const [mine, its] = [ancestors(word), ancestors(other)];
  return [...mine].some((id) => its.has(id));
}

function ancestors(word: string): ReadonlySet<number> {
  const nouns = lookUp(word).senses.filter((id) => isOf(id, "n"));
  return new Set(nouns.flatMap((id) => [...above(id)]));
}

/** How many meanings the lexicon gives the word as a noun; 0 where it is none or not listed. */
export function countNounSenses(word: string): number {
  return new Set(lookUp(word).senses.filter((id) => isOf(id, "n"))).size;
}

/** True where the lexicon lists the word or one that it is a form of: it need not be a name. */
export function isListed(word: string): boolean {
  return lookUp(word).forms.length > 0;
}

/**
 * What an English word of a sentence is to one of its source: the same or alike in some sense, a broader word, or its
 * opposite; undefined where the lexicon does not join them.
 */
export function relateWords(word: string, source: string): WordRelation | undefined {
  const [own, other] = [lookUp(word), lookUp(source)];
  if (own.opposites.some((form) => other.forms.includes(form)) || isPrefixed(word, source)) return "opposite";
  const mine = own.senses;
  if (mine.length === 0) return undefined;
  if (other.senses.some((id) => mine.includes(id))) return "same";
  if (other.senses.some((id) => above(id).some((up) => mine.includes(up)))) return "broader";
  return areSimilar(mine, other.senses) ? "same" : undefined;
}

/** "unpaid" and "paid", "imprecise" and "precise": the negative prefixes of English (Quirk et al. 1985, I.21). */
function isPrefixed(word: string, source: string): boolean {
  const [short, long] = word.length < source.length ? [word, source] : [source, word];
  return short.length >= 4 && ["un", "in", "im", "il", "ir", "dis", "non"].some((prefix) => long === prefix + short);
}

/** Adjectives of one cluster, verbs of one broader verb one way up. */
function areSimilar(own: readonly number[], start: readonly number[]): boolean {
  const mine = new Set(own.flatMap((id) => (isOf(id, "n") ? [] : [...above(id)])));
  return start.some(
    (id) => mine.has(id) || (!isOf(id, "n") && above(id).some((head) => isOf(head, "a") && mine.has(head))),
  );
}

/** "agreement" and "agreed": forms of one root that the stemmer keeps apart. */
export function sharesRoot(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 4 && same >= Math.min(a.length, b.length) * 0.7 && Math.max(a.length, b.length) - same <= 5;
}
