import { countWords } from "../reading-time.ts";

/** Clauses that may be left off the end of a sentence; one that sets a condition or turns it may not. */
const cuts: RegExp =
  /(?:, (?=(?:which|who|whose|where|as|after|while|when|in|on|at|with|including|among|following|amid|during|the|a|an|and|since|before|its|his|her|their|one|some|\p{Lu}|\p{Ll}+ing|\p{Ll}+ed)\b)| (?=(?:after|as|while|amid|following|before|since|during|when|because) ))/gu;

const binding: RegExp =
  /\b(?:if|unless|until|provided|except|but|although|though|however|without|only|not|no|never|than|whether|rather)\b/iu;

/**
 * The sentence in at most `most` words: later clauses are left off the end, never one that a condition, a negation or a
 * contrast binds to the rest. Undefined where that cannot be done. `keep` are words that have to stay.
 */
export function shorten(sentence: string, most: number, keep: readonly string[] = []): string | undefined {
  if (countWords(sentence) <= most) return sentence;
  const places = [...sentence.matchAll(cuts)].map(({ index }) => index).toReversed();
  const at = places.find((index) => {
    const [left, off] = [sentence.slice(0, index), sentence.slice(index)];
    return (
      countWords(left) <= most &&
      countWords(left) >= 8 &&
      !binding.test(off) &&
      !isMeasured(left, off) &&
      keep.every((words) => left.includes(words)) &&
      isBalanced(left) &&
      isClosed(left) &&
      !/\b(?:barely|hardly|just|so|such|both|either|whether|even)\b/u.test(left)
    );
  });
  return at === undefined ? undefined : sentence.slice(0, at);
}

/** "a few hours | after the attack", "the day | before": the measure belongs to what would be left off. */
function isMeasured(left: string, off: string): boolean {
  return (
    /^ (?:after|before|since|when|as|following)\b/u.test(off) &&
    /\b(?:second|minute|hour|day|night|morning|evening|afternoon|week|month|year|decade|moment)s?$/u.test(left)
  );
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return (
    count(/\(/gu) === count(/\)/gu) &&
    count(/“/gu) === count(/”/gu) &&
    count(/"/gu) % 2 === 0 &&
    count(/[—–]/gu) % 2 === 0
  );
}

/** An opened apposition ("Miller, the head of Gazprom") has no verb yet; a list has no end. */
function isClosed(left: string): boolean {
  const tail = left.split(", ").at(-1) ?? left;
  const commas = left.split(", ").length - 1;
  return (
    (commas === 0 || countWords(tail) >= 4) &&
    hasVerb(left.split(/\bthat\b/u).at(-1) ?? left) &&
    !/\b(?:a|an|the|of|and|to|with|or|by|for|in|that|said|says)$/iu.test(left) &&
    !/\bthat (?:when|if|as|after|while|because|since|once|before) [^,]*$/u.test(left) &&
    hasVerb(left)
  );
}

function hasVerb(text: string): boolean {
  return /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did|said|says|rose|fell|grew|held|met|came|went|took|made|became|\p{Ll}{2,}ed|sent|began|won|lost|told|found|put|set|shot|led)\b/u.test(
    text,
  );
}
