import { countWords } from "../reading-time.ts";
import { startUpper } from "../realise/english.ts";
import { isApposition, isClause, type Keeps, openRow, shorten } from "./shorten.ts";

/** A verb right after a comma goes on with the subject before it. */
const verbNext: string =
  "(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|said|says|told|met|made|won|lost|led|took|went|came|began|broke|drew|gave|held|\\p{Ll}{2,}ed)";

const frame: RegExp = /^(?:In|With|After|During|Amid|Following|At|For|By|As) [^,\d]{3,160}, (?=\p{Lu}|the |an? )/u;

/** What may go from a sentence, the least missed first; what is left says no more than the whole did. */
const removals: readonly { readonly found: RegExp; readonly put: string }[] = [
  // "Mara Ito (R-Vt.)", "the harbour office (HO)".
  { found: /(?<=[\p{L}.]) \([^()]{1,60}\)/gu, put: "" },
  // "the office — twice warned — closed", and an aside that ends the sentence.
  { found: /\s(?:—|–|--)\s[^—–]{3,160}?\s(?:—|–|--)\s/gu, put: " " },
  { found: /\s?(?:—|–|\s--)\s[^—–]{3,200}$/gu, put: "" },
  // "In one of the harbour's worst hours, the office …": a frame without a date.
  { found: new RegExp(frame, "gu"), put: "" },
  // "Ito, who led the office, resigned", "Ito, the head of the office, resigned".
  {
    found: new RegExp(
      `, (?:(?:who|whose|which)\\b|(?:an?|the|his|her|its|their|now|then|long) )(?:[^,]{2,160}, ){1,3}?(?=(?:(?:\\p{Ll}+ly )?${verbNext}|to \\p{Ll}+)\\b)`,
      "gu",
    ),
    put: " ",
  },
  // "met Lund on Monday | and said afterwards that …": of two deeds the first; "threatened and endangered species" are none.
  {
    found: new RegExp(
      `(?<!\\p{Ll}{2}ed|\\b(?:shot|beat|struck|hit|took|found|bought|sold|caught|hurt|fought|broke|drew|held|met|led)),? and (?=(?:then |later |also |\\p{Ll}+ly )?${verbNext} )[^"“”]*$`,
      "gu",
    ),
    put: "",
  },
  // "beaten by a novice | who works at a college"; in "a law that lets people who sail" it says which people.
  {
    found: new RegExp(`(?<=\\ban? (?:(?!that |which )[\\p{L}’'-]+ ){0,3}[\\p{L}’'-]+) who \\p{Ll}[^,]*$`, "gu"),
    put: "",
  },
];

/** What sets a condition stays with what it binds. */
const condition: RegExp =
  /\b(?:if|unless|until|provided|except|(?:as|so) long as|in case|assuming|pending|subject to|on condition)\b/iu;

/** A frame that stays: what follows its comma is the subject, and no apposition. */
const opener: RegExp =
  /^(?:In|With|After|During|Amid|Following|At|For|By|As|On|When|While|Before|Since|Despite|Under|From|If|Once|\p{Lu}\p{Ll}+(?:ed|ing)) /u;

/** A frame that stays: whose view it is ("In Ito's view"), whom it is true for, and one of what stood before ("In one"). */
const whose: RegExp =
  /^For \p{Lu}|^(?:In|At|By|For) (?:(?:one|another|it|some|many|most|both|each|all),|(?:this|that|these|those|such)\b)|\b(?:view|opinion|words|assessment|judge?ment|account|telling|estimate|estimation|mind|reading|analysis|eyes?)\b/u;

/** A clause inside an aside has asides of its own: where the aside ends cannot be told. */
const parted: RegExp = /, (?:though|although|but|while|because|and|so) (?!\p{Lu})/u;

/** "Ito, 43, who led the office, is", "Lund, R-Orlo, the deputy, left", "Bergen, N.Y., the seat, …": the aside before stays and needs its second comma. */
const openAside: RegExp =
  /\p{L}, (?:\d{1,3}|\p{Lu}-\p{Lu}[\p{L}.]*|Jr\.?|Sr\.?|\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\p{Ll}{1,4}\.)$/u;

function isInside(removed: string): boolean {
  return removed.startsWith(", ") && removed.endsWith(", ");
}

/** "Ito, who led the office, and Lund, the deputy, left": what would go names another who did it. */
const joined: RegExp = /, (?:and|or) (?:the )?\p{Lu}/u;

/** "her hair, her bangs, the red lipstick, …": a row of things, and no aside on the first. */
const listed: RegExp = /^, (?:her|his|its|their|the|an?) [^,]{2,60}, (?:her|his|its|their|the|an?) /u;

/** A frame that says when stays: without it the reader takes the day of the report. */
const framed: RegExp =
  /^[^,]*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:last|next|previous|earlier) \p{L}+|yesterday|tomorrow|year|month|week|decade|century)s?\b/u;

/**
 * The sentence in at most `most` words with its main clause kept: asides, relative clauses and second deeds go, after
 * Dorr, Zajic and Schwartz (2003), "Hedge Trimmer". Nothing goes that sets a condition or says when.
 * Undefined where that cannot be done.
 */
export function compress(sentence: string, most: number, keeps: Keeps = () => true): string | undefined {
  const short = shorten(sentence, most, keeps);
  if (short) return short;
  let left = sentence;
  for (const { found, put } of removals) {
    const whole = left;
    const less = whole.replaceAll(found, (all: string, at: number) => {
      if (stays(all, whole)) return all;
      const before = whole.slice(0, at);
      return isOpenFrame(before, all) || (isInside(all) && openAside.test(before)) ? ", " : put;
    });
    // "Ito, a clerk who found the leak and was sent home, has won": the second deed is not Ito's only verb.
    if (isApposition(less)) continue;
    left = less;
    const told = shorten(left, most, keeps);
    if (told && countWords(told) >= 6 && !openRow.test(told) && keeps(told)) return startUpper(told);
  }
  return undefined;
}

/** True of a part without which the rest of the sentence says more, or another thing. */
function stays(part: string, sentence: string): boolean {
  if (condition.test(part) || joined.test(part)) return true;
  if (isInside(part))
    return listed.test(part) || opener.test(sentence) || parted.test(part) || isTeller(part, sentence);
  return part === frameOf(sentence) && (framed.test(part) || whose.test(part) || isOpen(part, sentence));
}

/** "The guild mended the pier, a spokeswoman, Mara Ito, said": it is she who says so. */
function isTeller(aside: string, sentence: string): boolean {
  const at = sentence.indexOf(aside);
  return /^(?:said|says|told|added)\b/u.test(sentence.slice(at + aside.length)) && isClause(sentence.slice(0, at));
}

/** "In choosing Ito, the former captain, …", "Past a church, an inn and a mill, …": what follows the comma is no clause yet. */
function isOpen(part: string, sentence: string): boolean {
  const [next = "", ...rest] = sentence.slice(part.length).split(", ");
  return /^(?:the|an?) /u.test(next) && rest.length > 0 && !isClause(next);
}

/** "As a result of the strike — the longest — the ferry …": between a frame and its clause a comma stays. */
function isOpenFrame(before: string, removed: string): boolean {
  return /^\s(?:—|–|--)\s/u.test(removed) && removed.endsWith(" ") && opener.test(before) && !before.includes(",");
}

function frameOf(sentence: string): string | undefined {
  return frame.exec(sentence)?.[0];
}
