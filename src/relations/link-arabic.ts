import { opensClause } from "./clause-bounds.ts";
import type { Party, PieceReading } from "./find-parties.ts";
import {
  companions,
  distinct,
  isListed,
  type Link,
  link,
  type LinkPlace,
  movement,
  type Trigger,
} from "./link-place.ts";
import { hasMatch } from "./pattern-index.ts";

/**
 * An Arabic verb, its subject and its object in this order with nothing of another clause between; or the subject right
 * before it, as in headlines. Whatever else the names of a sentence could be is left.
 */
export function linkArabic({ reading, trigger, from, before, after }: LinkPlace): Link | undefined {
  // "هناك من يتهم A": whoever it is.
  if (reading.pieces[trigger.first - 1]?.text === "من") return undefined;
  const [doer, done] = distinct(after);
  if (doer && done && isFirst(reading, trigger, doer)) {
    if (isListed(reading, doer, done) || !isArabicObject(reading, trigger, doer.after, done)) return undefined;
    return link(doer, done, "verb-first");
  }
  const subject = before.findLast(({ located, town, governed }) => !located && !town && !governed);
  if (!subject || !doer || trigger.first - subject.after > headlineReach) return undefined;
  if (subject.first - from > arabicReach) return undefined;
  if (reading.pieces.slice(subject.after, trigger.first).some(({ kind }) => kind === "mark")) return undefined;
  // "وحذرت": what "and" joins to goes on about somebody whom the sentence may not name.
  if (reading.pieces[trigger.first]?.text.startsWith("و")) return undefined;
  return isArabicObject(reading, trigger, trigger.after, doer) ? link(subject, doer, "verb-object") : undefined;
}
/** "مقابل رفع العقوبات": a form that is a noun as well is one behind a word that opens no clause. */
export function isArabicNoun({ pieces }: PieceReading, { first }: Trigger): boolean {
  const [before, word] = [pieces[first - 1], pieces[first]?.text ?? ""];
  if (!/^(?:رفع|قصف|رفض|شن|عقد|فرض|قطع|سحب|نشر|حشد|طرد|منح|حظر|خفض)$/u.test(word) || before?.kind !== "word")
    return false;
  return !/^(?:و?قد|لقد|[وف]?[أا]ن|[وف]?إن|حيث|كما|عندما|بعدما|الذي|ثم|لم|لن|فيما|بينما|[أا]مس|اليوم|عاجل|هكذا|وقتها)$/u.test(
    before.text,
  );
}

export const headlineReach = 2;
const arabicReach = 4;
const arabicObjectReach = 8;

/** The subject of an Arabic verb follows it at once, behind a title at most: not "received guests from A", nor "B, president of A". */
export function isFirst(
  { pieces, keys, lexicon }: PieceReading,
  { after }: Trigger,
  { first, governed, located }: Party,
): boolean {
  if (governed || located || first - after > arabicReach) return false;
  if (first > after && !hasMatch(lexicon.cues.officials, keys, after, after + 1)) return false;
  return pieces.slice(after, first).every(({ kind }, k) => kind !== "mark" && !governs({ keys, lexicon }, after + k));
}

/** Behind nobody's "before", "in" or "that", and in no clause of its own. */
export function isArabicObject(reading: PieceReading, { value, first }: Trigger, from: number, party: Party): boolean {
  const between = reading.pieces.slice(from, party.first);
  // "أدان A الاتفاق مع B", "الهجوم على B": what is said of a deal with somebody, or a blow to him, is not said of him.
  if (ofWords.has(value.type) && party.governed) return false;
  if (between.some(({ kind, text }) => kind === "mark" && !/^["«»“”]$/u.test(text))) return false;
  if (opensClause("ar", between)) return false;
  if (value.type === "threaten" && between.some(({ text }) => text === "من")) return false;
  if (value.type === "visit") {
    const led = /^(?:إلى|الى)$/u.test(between.at(-1)?.text ?? "");
    // "زار مبعوث A إلى B": who visits needs no "to", which is part of his name.
    const arrives = !/^[وف]?س?[يت]?ز[او]رت?$/u.test(reading.pieces[first]?.text ?? "");
    return between.length === 0 || (led && arrives && between.length <= arabicReach);
  }
  if (between.length > arabicObjectReach) return false;
  // "دعا A إلى": what is called for, and not who is called on.
  if (
    (value.type === "demand" || value.type === "invite") &&
    between.some(({ text }) => /^(?:إلى|الى|لل.*)$/u.test(text))
  )
    return false;
  if (movement.has(value.type) || (companions.has(value.type) && value.type !== "demand"))
    return party.first - from <= arabicReach || !party.governed;
  // "تلقى A اتصالا من B": a call comes from somebody, and from no place.
  if (value.type === "phone-call" && between.some(({ text }) => text === "من")) return true;
  return !party.located && between.every((_, k) => !isLocative(reading, from + k));
}

/** Types that tell what one says of the other: its object stands behind no preposition of a noun. */
const ofWords: ReadonlySet<string> = new Set(["praise", "endorse", "criticise", "reject", "deny", "accuse", "thank"]);

function governs({ keys, lexicon }: Pick<PieceReading, "keys" | "lexicon">, at: number): boolean {
  return hasMatch(lexicon.cues.prepositions, keys, at, at + 1);
}

/** "في", "من" or a word joined to "ب": what follows is where, and not whom. */
function isLocative({ keys, lexicon }: PieceReading, at: number): boolean {
  return hasMatch(lexicon.cues.locative, keys, at, at + 1);
}

/** "زيارة A إلى B": the one after the other right behind the noun; "زيارة إلى B" tells nobody who went. */
export function linkArabicNoun(trigger: Trigger, before: readonly Party[], near: readonly Party[]): Link | undefined {
  const [giver, goal] = near;
  if (!giver || !goal || giver.governed || !goal.governed || giver.first - trigger.after > arabicReach)
    return undefined;
  return before.length === 0 && goal.first - giver.after <= arabicReach ? link(giver, goal, "noun-to") : undefined;
}
