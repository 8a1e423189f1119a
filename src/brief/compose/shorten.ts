import { countWords } from "../reading-time.ts";

/** Clauses that may be left off the end of a sentence; one that sets a condition or turns it may not. */
const cuts: RegExp =
  /(?:, (?=(?:which|who|whose|where|as|after|while|when|in|on|at|with|including|among|following|amid|during|the|a|an|and|since|before|instead|its|his|her|their|one|some|\p{Lu}|\p{Ll}+ing|\p{Ll}+ed)\b)| (?=(?:after|as|while|amid|following|before|since|during|when|because) ))/gu;

const turns: string =
  "if|unless|until|provided|except|but|although|though|however|without|only|not|no|never|than|whether|rather|(?:as|so) long as|in case|assuming|pending|subject to|on condition";

/** A condition, a negation or a contrast: what it stands in says how the rest is meant. */
const binding: RegExp = new RegExp(`\\b(?:${turns})\\b`, "iu");

/** The same at the head of a clause, where the clause has a subject or a verb of its own for what comes later. */
const bindingHead: RegExp = new RegExp(`(?:^|[,;–—]) ?(?:and |even |or )?(?:${turns})\\b`, "iu");

const clause: RegExp = /^(?:, (?:which|who|whose|where|\p{Ll}+ing\b)| (?:after|as|while|amid|following|during) )/u;

const negation: RegExp = /\b(?:not|no|never|nobody|none|neither|without|refus\p{L}+|den(?:y|ies|ied))\b|n['’]t\b/iu;

/** Says of the words that are left whether all stands in them that has to. */
export type Keeps = (left: string) => boolean;

/**
 * The sentence in at most `most` words: later clauses are left off the end, never one that a condition, a negation or a
 * contrast binds to the rest. Undefined where that cannot be done.
 */
export function shorten(sentence: string, most: number, keeps: Keeps = () => true): string | undefined {
  if (countWords(sentence) <= most) return sentence;
  const places = [...sentence.matchAll(cuts)].map(({ index }) => index).toReversed();
  const at = places.find((index) => {
    const [left, off] = [sentence.slice(0, index), sentence.slice(index)];
    return countWords(left) <= most && countWords(left) >= 8 && isLoose(left, off) && isWhole(left, off) && keeps(left);
  });
  return at === undefined ? undefined : sentence.slice(0, at);
}

/** Nothing in what is left off says how the rest is meant, nor belongs to its last word. */
function isLoose(left: string, off: string): boolean {
  const bound = clause.test(off) ? bindingHead.test(off.replace(/^,? /u, "")) : binding.test(off);
  // "did not leave | before the vote": the clause says what is denied.
  const denied = negation.test(left) && /^,? (?:after|as|before|since|when|while|because|during)\b/u.test(off);
  return (
    !bound &&
    !denied &&
    !resumes.test(off) &&
    !credit.test(off) &&
    !isMeasured(left, off) &&
    !isRanked(left, off) &&
    !isAppearance(left, off) &&
    !isBrought(left, off) &&
    !isRole(left, off) &&
    !isListed(left, off) &&
    !isDeed(left, off)
  );
}

/** ", his lawyer, to lie to …", ", the navy's own guard, overthrew …", ", N.Y., headquarters": behind an aside the clause goes on. */
const resumes: RegExp =
  /^, (?:(?:who|whose|which|an?|the|his|her|its|their|one|including|such as|among|along with|together with|notably|particularly|especially|\p{Lu}[\p{L}.]*) [^,]*, (?!(?:and|or|who|which|whose|where|when|while|including|as|with|after|before|\p{Ll}+ing)\b)\p{Ll}|\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?, \p{Ll}|(?:and|or|but) [^,]{1,24}, \p{Ll}|(?:an?|the|who|which) [^,]*, (?:and|or) \p{Lu})/u;

/** Who says the rest: it is never left off. */
const credit: RegExp =
  /\baccording to\b|, (?:said|says|added|adds|wrote|writes) |\b(?:said|says|reported|reports|think|thinks|believe|believes|argue|argues|argued|warned|added|noted)$/u;

/** "won the house, narrowed the gap | and took …": a row of deeds without its last has lost its "and". */
export const openRow: RegExp = /^[^,]*, \p{Ll}{2,}ed (?:the|its|his|her|their|an?|up|out|on)\b[^,]*$/u;

/** Words that belong to what would be left off: "shortly | after the vote", "a talk she had | while at sea". */
const hanging: RegExp =
  /(?:\b(?:all|just|only|ever|partly|mainly|largely|mostly|even|perhaps|apparently|possibly|probably|simply|especially|particularly|shortly|soon|immediately|right|long|well|not|both|either|as \p{Ll}+)|(?:--|[—–])(?: \p{L}+){0,2})$/iu;

/** What a frame begins with. */
const preposition: RegExp =
  /^(?:According to|With|Amid|Despite|Given|Following|During|In|On|At|For|By|From|Under|After|Before|Since|As|When|While|Until|Throughout|Within|Among|Against|Between|Over) /u;

/** Can stand as a sentence: marks that pair, a verb of its own, no list or pair left open. */
function isWhole(left: string, off: string): boolean {
  return (
    isBalanced(left) &&
    isClosed(left, off) &&
    !/\b(?:barely|hardly|just|so|such|both|either|whether|even)\b/u.test(left)
  );
}

/** "a few hours | after the attack", "the day | before", "at a time | when": the measure belongs to what would be left off. */
function isMeasured(left: string, off: string): boolean {
  if (off.startsWith(" when ") && /\b(?:the|a|this|that) (?:time|day|moment|point)\b/u.test(left)) return true;
  return (
    /^ (?:after|before|since|when|as|following)\b/u.test(off) &&
    /\b(?:second|minute|hour|day|night|morning|evening|afternoon|week|month|year|decade|moment|time|point|stage|age)s?$/u.test(
      left,
    )
  );
}

/** "the worst | since the storm": without its time a superlative says more than was said. */
function isRanked(left: string, off: string): boolean {
  return (
    /^,? (?:since|in|of|among)\b/u.test(off) &&
    /\b(?:worst|best|most|least|first|last|only|\p{Ll}{2,}(?:est))(?: \p{L}+){0,2}$/u.test(left)
  );
}

/** "go | before a magistrate": a place, and no time. */
function isAppearance(left: string, off: string): boolean {
  return (
    /^ before (?:an?|the|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{Ll}+) /u.test(off) &&
    /\b(?:go|goes|going|went|gone|come|came|appear\p{Ll}*|testif\p{Ll}+|brought|stand|stood|stands|plead\p{Ll}*|argu\p{Ll}+)$/u.test(
      left,
    )
  );
}

/** "sentenced the man | after a long trial to ten years", "allows people|, whoever they are, to vote": whereto is what the verb is about. */
function isBrought(left: string, off: string): boolean {
  if (
    /\b(?:allow|permit|enabl|requir|forc|order|urg|ask|encourag|invit|want|expect|caus)\p{Ll}*\b(?!.*\bto\b)/u.test(
      left,
    )
  )
    return /(?:^|,) to \p{Ll}/u.test(off);
  return (
    /\b(?:sentenced|condemned|appointed|elected|promoted|transferred|extradited|handed|awarded|returned|committed|raised|increased|reduced|lowered|changed|converted|limited|sold|gave|given|sent|moved|brought|referred)\b(?!.*\bto\b)/u.test(
      left,
    ) && /^ \p{Ll}+ [^,]*? to (?:\p{L}|\d)/u.test(off)
  );
}

/** "working | as an economist", "seen | as mainstream", "with him | as president": a role is no clause. */
function isRole(left: string, off: string): boolean {
  const first = /^ as (?<words>[^,]*)/u.exec(off)?.groups?.words;
  return first !== undefined && (countVerbs(first) === 0 || !clauseHead.test(first) || taking.test(left));
}

/** What a clause with "as" begins on: "as the council met", "as Ito left". */
const clauseHead: RegExp =
  /^(?:the|this|that|these|those|some|many|most|more|both|all|other|he|she|it|they|we|his|her|its|their|our|\d|\p{Lu})/u;

/** Verbs that take a complement with "as" (Quirk et al. 1985, 16.47). */
const taking: RegExp =
  /\b(?:cast|describ\p{L}+|see|saw|seen|view\p{L}*|regard\p{L}*|portray\p{L}*|treat\p{L}*|hail\p{L}*|dismiss\p{L}*|know|knew|known|serv\p{L}+|act\p{L}*|work\p{L}*|emerg\p{L}+|depict\p{L}*|characteri\p{L}+|identif\p{L}+|present\p{L}*|us(?:e|ed|ing)|defin\p{L}+|label\p{L}*|list(?:ed|s|ing)?|classif\p{L}+|rank(?:ed|s)?|name[ds]?)\b[^,]*$/u;

/** "and by noon Ito, a former champion|, looked tired": what the last one named does. */
function isDeed(left: string, off: string): boolean {
  const tail = /, (?:(?:an?|the|his|her|its|their|who|which) )[^,]*$/u.exec(left)?.[0];
  return (
    tail !== undefined && /^, \p{Ll}{2,}ed\b/u.test(off) && countVerbs(tail) <= (/^, (?:who|which)/u.test(tail) ? 1 : 0)
  );
}

/** "rooms for meetings|, a hall, a kitchen and a pool": the rest of a list, or of a row of clauses. */
function isListed(left: string, off: string): boolean {
  if (/^, (?:and|or)\b/u.test(off)) {
    const last = left.includes(", ") ? (left.split(", ").at(-1) ?? "") : undefined;
    return last !== undefined && (/^(?:he|she|it|they|we) /u.test(last) || countVerbs(last) === 0);
  }
  // "A, who leads it; B |, a trader; and C": between semicolons stands one list.
  if (/[:;]/u.test(left) && off.includes(";")) return true;
  const items = off.split(", ").slice(1);
  const short = items.every((item) => countWords(item) <= 4);
  return items.length >= 2 && / ?\b(?:and|or) /u.test(items.at(-1) ?? "") && (short || countVerbs(off) === 0);
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
function isClosed(left: string, off: string): boolean {
  const tail = left.split(", ").at(-1) ?? left;
  const commas = left.split(", ").length - 1;
  return (
    (commas === 0 || countWords(tail) >= 4) &&
    countVerbs(left.split(/\bthat\b|: /u).at(-1) ?? left) > 0 &&
    !/[-–—,;:]$/u.test(left) &&
    !openRow.test(left) &&
    !/\b(?:a|an|the|of|and|to|with|or|by|for|in|that|who|which|where|when|said|says)$/iu.test(left) &&
    !/\b(?:be|been|is|are|was|were|will|would|can|could|may|might|must|should|have|has|had)$/u.test(left) &&
    !hanging.test(left) &&
    // "The harbour union, a group that has led many strikes|, called …": the main verb went with the rest.
    !isApposition(left) &&
    !isNameAlone(left) &&
    !isFrameAlone(left) &&
    // "With the council set to vote|, the union …": what is said of the frame went with the rest.
    (commas > 0 || !off.startsWith(", ") || !preposition.test(left)) &&
    !/\bthat (?:when|if|as|after|while|because|since|once|before) [^,]*$/u.test(left) &&
    isClause(left)
  );
}

/** "Now that the pier is closed", "By the time the crew was found, freezing": what happened then went with the rest. */
function isFrameAlone(left: string): boolean {
  const [, ...rest] = left.split(", ");
  return (
    /^(?:By the time|Now that|As soon as|Once|When|While|Although|Though|If|Because|As|After|Before|Since|Until|Unless|(?:\p{L}+ ){1,2}(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before)) /u.test(
      left,
    ) && rest.every((part) => countVerbs(part) === 0)
  );
}

/** A name with what it is, and nothing that it does. */
export function isApposition(left: string): boolean {
  const [head = "", ...rest] = left.split(", ");
  const [tail = ""] = rest;
  return (
    rest.length === 1 &&
    countVerbs(head) === 0 &&
    /^(?:(?:an?|the|one) [^,]* (?:that|who|which)|who|which|whose|\p{Ll}{2,}(?:ed|ing)) /u.test(tail)
  );
}

/** "said that the fund, a scheme tied to the ferry|, …": of the last clause a name is left, with what it is. */
function isNameAlone(left: string): boolean {
  const [head = "", ...rest] = (left.split(/\bthat\b/u).at(-1) ?? left).trim().split(", ");
  const [tail = ""] = rest;
  if (rest.length !== 1 || countVerbs(head) > 0 || timeOrPlace.test(head)) return false;
  // What ends on "ed" may say what it is ("a scheme tied to the ferry") as well as what it did.
  return (
    /^(?:an?|the|its|his|her|their|one) /u.test(tail) && countVerbs(tail.replaceAll(/\b\p{Ll}{2,}ed\b/gu, "")) === 0
  );
}

/** What a clause opens on before its subject: "in Orlo, the mayor …", "last week, the mayor …". */
const timeOrPlace: RegExp =
  /^(?:according to|with|amid|despite|given|following|during|in|on|at|for|by|from|under|after|before|since|as|when|while|until|throughout|within|among|against|between|over|about|like|unlike|instead|because|to|last|next|this|earlier|later|yesterday|today|meanwhile|also|again|then|now|still|\p{L}+ly|\p{L}+day|\p{L}+ (?:days?|weeks?|months?|years?|hours?) (?:ago|later|earlier))\b/iu;

/** Has a finite verb of its own, beside those of its relative and adverbial clauses. */
export function isClause(words: string): boolean {
  return countVerbs(words) > (words.match(subordinators)?.length ?? 0);
}

/** Each of these takes a finite verb for itself: "Ito, who led the office" has none left over for a sentence. */
const subordinators: RegExp =
  /\b(?:who|which|whose|whom|while|when|where|because|although|though|since)\b|, (?:\p{Ll}+ly )?\p{Ll}{2,}ed\b/giu;

const finite: RegExp =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did|said|says|rose|fell|grew|held|met|came|went|took|made|became|\p{Ll}{2,}ed|sent|began|won|lost|told|found|put|set|shot|led|gave|kept|left|saw|broke|drew|struck|beat|chose|wrote|spoke|ran|sought|sold|bought|paid|cut|hit|quit|dug|stood)\b/gu;

/** How many words of a text look like finite verbs; two that stand together ("has met", "was found") are one. */
function countVerbs(text: string): number {
  let count = 0;
  let last = 0;
  for (const { index, 0: word } of text.matchAll(finite)) {
    if (last === 0 || !isBetween(text.slice(last, index).trim())) count += 1;
    last = index + word.length;
  }
  return count;
}

/** What stands inside one verb: "had been courted", "was not found", "has quickly risen". */
function isBetween(words: string): boolean {
  return words === "" || /^(?:been|being|be|not|never|also|already|\p{Ll}+ly)$/u.test(words);
}
