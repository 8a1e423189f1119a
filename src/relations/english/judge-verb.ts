import type { Trigger } from "../link-place.ts";
import { leaderOf, phraseBefore, skipMarks, textAt } from "./find-actors.ts";
import { isBase, isPresentBase } from "../../language/index.ts";
import { lightVerbOf, verbOf } from "./link-english.ts";
import type { EnglishSentence, Phrase, VerbGroup } from "./types.ts";
import { asDone, holding, intents, reporting, thoughts, unsettled } from "./words.ts";

/** What the verb that tells an act says of it: that it is still to come, may come, did not come, or is only wished. */
export interface VerbMood {
  readonly plan: boolean;
  readonly forecast: boolean;
  readonly negated: boolean;
  readonly supposed: boolean;
  /** Inside what somebody reports: "said it had expelled" looks back on nothing older than the news. */
  readonly reported: boolean;
  /** Told in the past tense. */
  readonly past: boolean;
  /** Piece of a "had" that is the verb itself: "had talks" looks back no further than "held talks". */
  readonly had?: number;
}

const plain: VerbMood = { plan: false, forecast: false, negated: false, supposed: false, reported: false, past: false };
const deepest = 4;

/** By the verb that tells the act, takes its noun as object or says that it was held; undefined where a noun alone tells it. */
export function judgeVerb(sentence: EnglishSentence, trigger: Trigger): VerbMood | undefined {
  const group = verbOf(sentence, trigger) ?? lightVerbOf(sentence, trigger) ?? holdingVerbOf(sentence, trigger);
  if (!group) return undefined;
  const had = group.first === group.main && textAt(sentence, group.main) === "had";
  return { ...judgeGroup(sentence, group, 0), ...(had ? { had: group.main } : {}) };
}

/** "Talks between A and B were held", "took place": the finite verb whose subject is the noun that tells the act. */
function holdingVerbOf(sentence: EnglishSentence, { first, after }: Trigger): VerbGroup | undefined {
  const group = sentence.verbs.find((one) => one.first > first);
  if (group?.form !== "finite") return undefined;
  const word = textAt(sentence, group.main);
  if (!holding.has(word) || /^(?:is|are|was|were|been|be|took?|got|gets?)$/u.test(word)) {
    if (!/^(?:took|taken|take)$/u.test(word) || textAt(sentence, group.after) !== "place") return undefined;
  }
  for (let at = after; at < group.first; at += 1)
    if (/^[;:]$/u.test(textAt(sentence, at)) || sentence.tagAt(at) === "SCONJ") return undefined;
  return group;
}

function judgeGroup(sentence: EnglishSentence, group: VerbGroup, depth: number): VerbMood {
  const own = wordsBefore(sentence, group);
  const led = own.length > 0 ? noWords : goesOnFrom(sentence, group);
  const words = led.length > 0 ? led : own;
  const mood: VerbMood = {
    plan: words.some((word) => /^(?:will|won't|shall|would|wouldn't|'?ll)$/u.test(word)),
    forecast: words.some((word) => /^(?:may|might|could|can)$/u.test(word)),
    negated: words.some((word) => /^(?:not|never|neither|nor)$|n['’]t$/u.test(word)),
    supposed: words.some((word) => /^(?:should|must|ought|shouldn't)$/u.test(word)) || isInThought(sentence, group),
    reported: isReported(sentence, group),
    past: group.form === "finite" && words === own && isPast(sentence, group),
  };
  if (depth > deepest || group.form === "finite") return mood;
  return add(
    mood,
    group.form === "to" ? judgeInfinitive(sentence, group, depth) : judgeParticiple(sentence, group, depth),
  );
}

/** "the idea that A arms B": what such a noun holds is a thought and no act, until the next verb. */
function isInThought(sentence: EnglishSentence, group: VerbGroup): boolean {
  const from = sentence.verbs.findLast((one) => one.after <= group.first)?.after ?? sentence.first;
  for (let at = group.first - 1; at > from; at -= 1)
    if (textAt(sentence, at) === "that") return thoughts.has(textAt(sentence, at - 1));
  return false;
}

function wordsBefore(sentence: EnglishSentence, { first, main }: VerbGroup): readonly string[] {
  return Array.from({ length: main - first }, (_, k) => textAt(sentence, first + k));
}

/** "would keep its word and allow": a bare verb after "and" has the auxiliary of the verb before it. */
function goesOnFrom(sentence: EnglishSentence, group: VerbGroup): readonly string[] {
  const joined = /^(?:and|or)$/u.test(textAt(sentence, group.first - 1));
  if (group.form !== "finite" || !joined || !isBase(textAt(sentence, group.main))) return noWords;
  const before = sentence.verbs.findLast((one) => one.after <= group.first && one.form === "finite");
  const words = before ? wordsBefore(sentence, before) : noWords;
  return words.some((word) => modals.test(word)) ? words : noWords;
}
const noWords: readonly string[] = [];
const modals = /^(?:will|won't|shall|would|wouldn't|'?ll|may|might|could|can|should|must)$/u;

function isPast(sentence: EnglishSentence, group: VerbGroup): boolean {
  const first = textAt(sentence, group.first);
  return (
    /^(?:has|have|had|was|were|did|didn't)$/u.test(first) ||
    (group.first === group.main && !/(?:s|ing)$/u.test(first) && !isPresentBase(first))
  );
}

function isReported(sentence: EnglishSentence, group: VerbGroup): boolean {
  const before = sentence.verbs.findLast((one) => one.after <= group.first && one.form === "finite");
  return before !== undefined && reporting.has(textAt(sentence, before.main));
}

function add(a: VerbMood, b: VerbMood): VerbMood {
  return {
    plan: a.plan || b.plan,
    forecast: a.forecast || b.forecast,
    negated: a.negated || b.negated,
    supposed: a.supposed || b.supposed,
    reported: a.reported || b.reported,
    past: a.past || b.past,
  };
}

/** "agreed to sign" is a plan, "refused to sign" none, "went on to sign" an act. */
function judgeInfinitive(sentence: EnglishSentence, group: VerbGroup, depth: number): VerbMood {
  const matrix = sentence.verbs.findLast((one) => one.after <= group.first);
  const before = textAt(sentence, group.first - 1);
  if (intents.has(before)) return { ...plain, supposed: true };
  if (/^(?:likely|unlikely|able|free)$/u.test(before)) return { ...plain, forecast: true };
  // "glad to hold the third meeting": it is held, and no day is told.
  if (/^(?:glad|happy|pleased|delighted|honou?red|proud|sorry)$/u.test(before)) return { ...plain, supposed: true };
  if (before === "unable") return { ...plain, negated: true, past: matrix !== undefined && isPast(sentence, matrix) };
  const phrase = phraseBefore(sentence, group.first);
  if (phrase && leaderOf(sentence, phrase) === "for") return { ...plain, supposed: true };
  // "sees no reason to join talks".
  if (phrase && /^(?:no|little|neither)$/u.test(textAt(sentence, phrase.first))) return { ...plain, supposed: true };
  if (!matrix) return { ...plain, plan: true };
  const word = textAt(sentence, matrix.main);
  const above = judgeGroup(sentence, matrix, depth + 1);
  // "was among the first to recognise A".
  if (phrase && tellsRank(sentence, phrase)) return above;
  if (/^(?:refus|declin|fail)/u.test(word)) return { ...above, negated: true };
  if (unsettled.has(word)) return { ...above, supposed: true };
  if (asDone.has(word) && matrix.after === group.first) return above;
  return { ...above, plan: true };
}

function tellsRank(sentence: EnglishSentence, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at += 1) if (/^(?:first|last|only|latest)$/u.test(textAt(sentence, at))) return true;
  return false;
}

/** "without signing", "accused of attacking", "considers expelling". */
function judgeParticiple(sentence: EnglishSentence, group: VerbGroup, depth: number): VerbMood {
  const after = skipMarks(sentence, group.first);
  const before = textAt(sentence, after - 1);
  if (before === "without") return { ...plain, negated: true };
  if (/^(?:of|from|against)$/u.test(before)) return { ...plain, supposed: true };
  // "a deal on opening talks": what a noun is about has not taken place.
  if (/^(?:on|about|toward|towards|to)$/u.test(before) && phraseBefore(sentence, after - 1))
    return { ...plain, supposed: true };
  const matrix = sentence.verbs.findLast((one) => one.after <= group.first);
  if (isSubject(sentence, group, after)) return { ...plain, supposed: true };
  if (matrix && before === "by") return judgeGroup(sentence, matrix, depth + 1);
  if (!matrix || phraseBefore(sentence, after)) return plain;
  if (matrix.after !== group.first) return plain;
  const word = textAt(sentence, matrix.main);
  if (
    /^(?:consider|discuss|mull|weigh|suggest|propos|recommend|avoid|den(?:y|ie)|oppos|risk|stop|halt|cease)/u.test(word)
  )
    return { ...plain, supposed: true };
  return judgeGroup(sentence, matrix, depth + 1);
}

/** ", signing a deal has proved hard": what opens a clause and has a finite verb behind it is spoken of, and not done. */
function isSubject(sentence: EnglishSentence, group: VerbGroup, after: number): boolean {
  let at = after;
  while (at > sentence.first && sentence.tagAt(at - 1) === "ADV") at -= 1;
  if (at > sentence.first && textAt(sentence, at - 1) !== ",") return false;
  const next = sentence.verbs.find(({ first, form }) => first >= group.after && form === "finite");
  if (!next) return false;
  for (let k = group.after; k < next.first; k += 1) if (/^[,;:]$/u.test(textAt(sentence, k))) return false;
  return true;
}
