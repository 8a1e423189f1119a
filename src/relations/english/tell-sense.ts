import type { Trigger } from "../link-place.ts";
import { textAt } from "./find-actors.ts";
import type { EnglishSentence, VerbGroup } from "./types.ts";

/** "met the interests of both", "meets their needs": a thing that is met is no person. */
export function meetsNeeds(sentence: EnglishSentence, { value, first, after }: Trigger): boolean {
  if (value.type !== "meet" || !/^me(?:t|ets?|eting)$/u.test(textAt(sentence, first))) return false;
  const phrase = sentence.phrases.find((one) => one.first >= after);
  return phrase !== undefined && phrase.first === after && needs.has(textAt(sentence, phrase.after - 1));
}
const needs: ReadonlySet<string> = new Set(
  "interest interests need needs requirement requirements demand demands expectations expectation challenge challenges goal goals target targets standard standards conditions criteria deadline obligations commitments aims hopes".split(
    " ",
  ),
);

/** "discussed trade": words that tell a talk of those who are both named before them. */
export function isDiscussing(sentence: EnglishSentence, { value, after }: Trigger): boolean {
  return value.type === "meet" && textAt(sentence, after - 1).startsWith("discuss");
}

/** "They discussed", "went on to discuss": no purpose and no plan. */
export function isHad(sentence: EnglishSentence, { first, main, form }: VerbGroup): boolean {
  if (form === "to") return /^(?:continued|began|started|proceeded|on)$/u.test(textAt(sentence, first - 1));
  let from = first;
  while (from > sentence.first && sentence.tagAt(from - 1) === "ADV") from -= 1;
  for (let at = from - 1; at < main; at += 1)
    if (/^(?:will|would|shall|may|might|could|can|should|must|to)$/u.test(textAt(sentence, at))) return false;
  return form === "finite";
}

/** "signed the law on …", "signed a decree": the words of the trigger hold a law, which one state makes for itself. */
export function isLaw(sentence: EnglishSentence, { first, after }: Trigger): boolean {
  for (let at = first; at < after; at += 1)
    if (/^(?:law|act|bill|decree|order|ratif\p{L}+)$/u.test(textAt(sentence, at))) return true;
  return false;
}

/** "was signed in A", "signed on Monday": no paper stands behind the verb. */
export function isBareSigning(sentence: EnglishSentence, { value, after }: Trigger): boolean {
  return value.type === "sign-agreement" && /^(?:signed|in|on)$/u.test(textAt(sentence, after - 1));
}
