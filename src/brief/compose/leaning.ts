import lists from "../data/leaning.en.json" with { type: "json" };

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const openers = setOf(lists.openers);
const anaphors = setOf(lists.anaphors);
const postmodifiers = setOf(lists.postmodifiers);
const people = setOf(lists.people);
const seasons = setOf(lists.seasons);
const complements = setOf(lists.complements);
const extraposed = setOf(lists.extraposed);
const verbsAfterThis = setOf(lists.verbsAfterThis);

/**
 * "It is an honour to welcome …" leans on nothing: what "it" stands for follows. Quirk et al. (1985), 18.33: extraposition.
 * A participle ("it is expected to") is left out, for there "it" may be a thing.
 */
function isExtraposed(sentence: string): boolean {
  const match =
    /^[“"]?(?:it|this)(?:['’]s| is| was| would be| will be)(?: an?)?(?: \p{L}+){0,1}? (?<word>\p{L}+)(?: for \p{L}+)? (?:to|that) /iu.exec(
      sentence,
    );
  return extraposed.has(match?.groups?.word?.toLowerCase() ?? "");
}

/** "This vulnerability is …" names its thing, as "this is" does not: enough where several voices have it. */
export function namesItsThing(words: string): boolean {
  const next = /^(?:This|These) (?<next>[\p{L}'’-]+) \p{L}/u.exec(words)?.groups?.next?.toLowerCase();
  return next !== undefined && !verbsAfterThis.has(next.replaceAll("’", "'"));
}

/** "This is the fifth landing of the ferry this year": its complement names the event that the page tells of. */
export function tellsRank(sentence: string): boolean {
  return rank.test(sentence) && findLeaning(sentence.replace(/^This /u, "What ")) === undefined;
}

const rank: RegExp =
  /^This (?:is|was) the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|\p{L}{2,}est) \p{L}[\p{L} -]* (?:by|of|in|to|for|conducted|made|held|since|that) /u;

/** What a sentence leans on, in words; undefined where it stands by itself. English; quotations are not looked into. */
export function findLeaning(sentence: string): string | undefined {
  if (isExtraposed(sentence)) return findLeaning(sentence.replace(/^([“"]?)(?:it|this)(?= |['’])/iu, "$1What"));
  const plain = sentence.replaceAll(/[“"][^“”"]*[”"]/gu, " “” ");
  const words = wordsOf(plain);
  return (
    opening(plain, words) ??
    findReference(words) ??
    quotedOpening(sentence) ??
    quotedEnd(sentence) ??
    bareAssent.exec(plain)?.[0] ??
    evenSubject.exec(plain)?.[0]
  );
}

/** "Even the mayor danced": beside whom stood before; "Even before the vote" is a frame. */
const evenSubject: RegExp =
  /^Even (?!(?:as|at|before|after|by|for|from|if|in|on|so|though|when|while|with|without)\b)\p{L}+/u;

/** "Mara Ito, 18, disagrees", "Ito wrote in a letter on Tuesday": with what, and what, stood before it. */
const bareAssent: RegExp =
  /\b(?:(?:dis)?agree[sd]?|concur(?:s|red)|demur(?:s|red)|(?:wrote|tweeted|added)(?: (?:in|on|at|to) (?:(?!that |how |about |why )[\p{L}\p{N}’'.-]+ ?){1,9})?)(?=[.!?]?$)/u;

/** A noun that names nothing by itself ("the plan"): undefined where there is none, or where the sentence says which. */
export function findBareNoun(sentence: string): string | undefined {
  const words = wordsOf(sentence.replaceAll(/[“"][^“”"]*[”"]/gu, " “” "));
  for (const i of words.keys()) {
    const found = bareNounAt(words, i);
    if (found) return found;
  }
  return undefined;
}

function wordsOf(plain: string): readonly string[] {
  return (plain.match(/[\p{L}\p{M}’'-]+|[,;:]/gu) ?? []).map((word) =>
    word.replace(/['’](?:s|ll|m|re|ve|d)$/iu, (end) =>
      /s$/iu.test(end) && !/^(?:it|he|she|that|there|what|who|here|this)['’]s$/iu.test(word) ? end : "",
    ),
  );
}

/** A quotation that starts with what came before it: “It was a mistake”. */
function quotedOpening(sentence: string): string | undefined {
  const start = /^[“"](?<word>[\p{L}’']+)/u.exec(sentence)?.groups?.word ?? "";
  const word = start.toLowerCase().replace(/['’].*$/u, "");
  return openers.has(word) && !/^(?:there|so)$/u.test(word) ? start : undefined;
}

/** A quotation whose last word points at what was said before it: “I am not worried about that”. */
function quotedEnd(sentence: string): string | undefined {
  return /\b(?<word>that|this|those|these)[.,!?]?[”"]/iu.exec(sentence)?.groups?.word;
}

function opening(plain: string, words: readonly string[]): string | undefined {
  const first = words[0]?.toLowerCase() ?? "";
  if (openers.has(first)) return first;
  const start = plain.trimStart().toLowerCase();
  const phrase = lists.openingPhrases.find((one) => start.startsWith(`${one} `) || start.startsWith(`${one},`));
  if (phrase) return phrase;
  const place = /^(?:first|second|third|last|finally|one|two|three)(?:ly)?(?=,)/u.exec(start);
  if (place) return place[0];
  // "One said": of whom was told before.
  const some = /^(?:one|two) (?:said|says|say|told|added|recalled|described)\b/u.exec(start);
  if (some) return some[0];
  const same = /\b(?:the same|the latter|the former|the other)\b(?! (?:time|day|week|month|year|hand)\b)/iu.exec(plain);
  return same?.[0];
}

function findReference(words: readonly string[]): string | undefined {
  for (const [i, word] of words.entries()) {
    const found = pronounAt(words, i) ?? demonstrativeAt(words, i) ?? suchAt(words, i);
    if (found) return found;
    if (/^here$/iu.test(word) && !/^to$/iu.test(words[i + 1] ?? "")) return word;
  }
  return undefined;
}

const persons: RegExp = /^(?:he|him|his|she|her|hers|himself|herself)$/iu;
const things: RegExp = /^(?:it|its|itself|they|them|their|theirs)$/iu;
const speakers: RegExp = /^(?:i|me|we|our|ours|us|my|mine|you|your|yours)$/iu;

/** A pronoun is at home where somebody or something that it can stand for comes before it in the sentence. */
function pronounAt(words: readonly string[], i: number): string | undefined {
  const word = words[i] ?? "";
  if (word !== "US" && speakers.test(word)) return word;
  const before = words.slice(0, i);
  if (isObjectOfNamed(words, i)) return word;
  if (persons.test(word)) return before.some((one, at) => isPerson(one, at)) ? undefined : word;
  if (!things.test(word)) return undefined;
  if (/^they$/iu.test(word) && /^(?:sa(?:id|ys?)|added|adds|stated|noted|that)$/iu.test(words[i - 1] ?? ""))
    return before.some((one, at) => isSeveral(one, at)) ? undefined : word;
  const isOne = /^it/iu.test(word);
  const several = isOne && isPluralSubject(words);
  return before.some((one, at) => (isName(one, at) && !(several && at === 0)) || isThing(before, at, isOne))
    ? undefined
    : word;
}

/** "Projections suggest it": many, as the verb behind them says, and no "it". */
function isPluralSubject([first = "", verb = ""]: readonly string[]): boolean {
  return (
    /^\p{Lu}\p{Ll}+s$/u.test(first) &&
    /^(?:suggest|show|say|indicate|find|hint|believe|expect|argue|think|warn|hope|fear|predict|estimate|want|are|were|have)$/u.test(
      verb,
    )
  );
}

/**
 * "Ito denied him the office", "Ito congratulated her on Tuesday": an object is not its own clause's subject (Chomsky
 * 1981, principle B), so that with one name before it in the clause the pronoun stands for somebody else.
 */
function isObjectOfNamed(words: readonly string[], i: number): boolean {
  const next = words[i + 1]?.toLowerCase() ?? "";
  const object =
    /^him$/iu.test(words[i] ?? "") ||
    (/^her$/iu.test(words[i] ?? "") && /^(?:|,|;|on|in|at|for|of|with|to|and|that|as|after|before)$/u.test(next));
  const verb = words[i - 1] ?? "";
  if (!object || !/^\p{Ll}{2,}(?:ed|ew|ave|old)$/u.test(verb)) return false;
  const isNamed = (word: string, at: number): boolean => isName(word, at) || isPerson(word, at);
  let start = i - 1;
  while (start > 0 && (isNamed(words[start - 1] ?? "", start - 1) || beforeVerb.test(words[start - 1] ?? "")))
    start -= 1;
  const [subject, rest] = [words.slice(start, i - 1), words.slice(0, start)];
  return subject.some((word, at) => isNamed(word, start + at)) && !rest.some(isNamed);
}

/** What may stand between a subject and its verb, or inside the subject's name. */
const beforeVerb: RegExp = /^(?:the|of|had|has|also|later|then|\p{Ll}+ly)$/iu;

function isPerson(word: string, at: number): boolean {
  return isName(word, at) || people.has(word.toLowerCase().replace(/['’]s$/u, ""));
}

/** A capital that is not the sentence's own: the first word counts where it is no everyday word of English prose. */
function isName(word: string, at: number): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  return at > 0 || !(isEveryday(word) || people.has(word.toLowerCase()));
}

const everyday: RegExp =
  /^(?:the|a|an|in|on|at|as|after|before|about|around|by|for|from|if|when|while|with|without|under|over|during|since|until|although|though|because|no|not|one|two|three|some|many|most|more|less|all|any|every|each|several|few|nearly|almost|only|even|once|just|like|despite|being|having|according|asked|what|who|how|why|where|last|next|today|yesterday|earlier|later|police|officials|people|dozens|hundreds|thousands|millions|billions)$/iu;

function isEveryday(word: string): boolean {
  return everyday.test(word);
}

/** "they" right behind "Ito said" is not Ito: some plural, or a pair, has to come before it. */
function isSeveral(word: string, at: number): boolean {
  return (
    /^(?:and|people|police|men|women|children|both)$/iu.test(word) ||
    (/\p{Ll}[^su]s$/u.test(word) && !/^says$/iu.test(word) && !isEveryday(word) && !(isName(word, at) && at > 0))
  );
}

/** A noun after an article, or for "they" a plural: rough, and enough to tell "The company said it" from "It said". */
function isThing(before: readonly string[], at: number, isOne: boolean): boolean {
  const word = before[at] ?? "";
  const last = before[at - 1]?.toLowerCase() ?? "";
  return (
    /^\p{L}{3,}$/u.test(word) &&
    (/^(?:the|a|an|each|every|no|both|its|their|two|\p{L}+['’]s)$/u.test(last) ||
      (!isOne && /\p{Ll}s$/u.test(word) && !isEveryday(word)))
  );
}

const modal: RegExp =
  /^(?:is|was|will|would|can|could|may|might|should|must|has|had|does|did|won['’]t|isn['’]t|wasn['’]t)$/iu;

/** "this week" and "that" as a conjunction lean on nothing. */
function demonstrativeAt(words: readonly string[], i: number): string | undefined {
  const word = words[i] ?? "";
  const next = words[i + 1]?.toLowerCase() ?? "";
  if (/^(?:this|these)$/iu.test(word))
    return seasons.has(next) && !(next === "kind" && i < 2) ? undefined : `${word} ${next}`;
  if (/^those$/iu.test(word))
    return /^(?:who|of|in|with|from|that|\p{L}+ed|\p{L}+ing)$/u.test(next) ? undefined : `${word} ${next}`;
  // "suggested that could help": a conjunction would have a subject behind it.
  const isSaid =
    /^(?:sa(?:id|ys?)|added|noted|suggested|argued|believes?|thinks?|thought|hope[sd]?|warned|insisted)$/iu;
  if (/^that$/iu.test(word) && isSaid.test(words[i - 1] ?? "") && modal.test(next)) return `${word} ${next}`;
  if (!/^that$/iu.test(word) || complements.has(next) || !/^\p{Ll}/u.test(words[i + 1] ?? "")) return undefined;
  // "said that talks with Vesna": before a plural it is a conjunction.
  if (
    anaphors.has(next) &&
    !next.endsWith("s") &&
    (words[i + 2] === undefined || /^(?:\p{P}|of|in|for|with|at|by|on|to)$/u.test(words[i + 2] ?? ""))
  )
    return `${word} ${next}`;
  const last = words[i - 1]?.toLowerCase() ?? "";
  return /^(?:of|in|for|with|from|than|by|on|at|to|about|over|under|after|before|into)$/u.test(last)
    ? `${word} ${next}`
    : undefined;
}

/** "such a plan" is one like another's; "such a crowd that …" and "such ships as …" say which themselves. */
function suchAt(words: readonly string[], i: number): string | undefined {
  const next = words[i + 1] ?? "";
  if (!/^such$/iu.test(words[i] ?? "") || !/^(?:an?$|\p{Ll}+s$)/u.test(next) || next === "as") return undefined;
  return words.slice(i + 2, i + 6).some((word) => /^(?:as|that)$/u.test(word)) ? undefined : `such ${next}`;
}

/** "the two were": no noun follows that says which two. */
const finiteNext: RegExp =
  /^(?:is|are|was|were|have|has|had|will|would|can|could|may|might|should|must|do|did|also|said|met|agreed|signed|spoke|\p{Ll}{3,}ed)$/u;

/** "the plan", where no plan was spoken of and nothing says which. */
function bareNounAt(words: readonly string[], i: number): string | undefined {
  if (!/^the$/iu.test(words[i] ?? "")) return undefined;
  const noun = words[i + 1]?.toLowerCase().replace(/['’]s$/u, "") ?? "";
  if (!anaphors.has(noun) || words[i + 1] !== words[i + 1]?.toLowerCase()) return undefined;
  const next = words[i + 2]?.toLowerCase() ?? "";
  if (postmodifiers.has(next) || (noun === "two" && /^\p{L}/u.test(next) && !finiteNext.test(next)) || noun === next)
    return undefined;
  const stem = noun.replace(/s$/u, "");
  const known = words.slice(0, i).some((word) => word.toLowerCase().startsWith(stem));
  return known ? undefined : `the ${noun}`;
}
