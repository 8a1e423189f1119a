import type { Period, Span } from "../core/index.ts";
import { isListedForm, type Mention, officeOn, officesOf, type Piece } from "../language/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { hasMatch } from "./pattern-index.ts";

/** A state or body that can act, at its place in the text; persons stand for the state that they hold office in. */
export interface Party {
  readonly code: string;
  /** Pieces from `first` to before `after`. */
  readonly first: number;
  readonly after: number;
  readonly span: Span;
  /** English name of the person, where one is named. */
  readonly actor?: string;
  /** A bare adjective with no office beside it: "Russian oil". It can measure trade but not act. */
  readonly weak: boolean;
  /** Named by its adjective: "Russian oil", "Russian officials". */
  readonly adjective?: boolean;
  /** After "in", "at", "from": a place. */
  readonly located: boolean;
  /** A capital that stands for no government here: somebody can arrive in it, but it does nothing. */
  readonly town: boolean;
  /** Nearest word before it is a preposition. */
  readonly governed: boolean;
  /** "Syrian opposition forces", "the former president of Syria": its people, and not the state. */
  readonly opposed?: boolean;
  /** In a language with cases: a form in which no subject stands ("России", "российских войск"). */
  readonly oblique?: boolean;
  /** No list knows it: its code is its name as it stands in the text. */
  readonly named?: boolean;
}

export interface PieceReading {
  readonly pieces: readonly Piece[];
  readonly keys: readonly (readonly string[])[];
  readonly language: string;
  readonly lexicon: Lexicon;
}

/** How many pieces two names of one party may be apart: "Russian President Vladimir Putin". */
const appositionGap = 5;

/** The parties of a text in order; names of one party side by side are one. `day` is an RFC 3339 date. */
export function findParties(
  reading: PieceReading,
  mentions: readonly Mention[],
  day: string | undefined,
): readonly Party[] {
  const parties: Party[] = [];
  let at = 0;
  for (const mention of mentions) {
    while (at < reading.pieces.length && (reading.pieces[at]?.end ?? 0) <= mention.span[0]) at += 1;
    const party = readParty(reading, mention, at, day);
    if (!party) continue;
    const last = parties.at(-1);
    const joined = last && joinParties(reading, last, party);
    if (joined) parties[parties.length - 1] = joined;
    else parties.push(party);
  }
  return parties;
}

function readParty(reading: PieceReading, mention: Mention, first: number, day: string | undefined): Party | undefined {
  if (mention.candidates || mention.form === "people" || isWater(reading, first)) return undefined;
  const holder = mention.kind === "person" ? officeOn(mention.code, day) : undefined;
  const code = codeOf(mention, holder?.state);
  if (!code) return undefined;
  let after = first;
  while (after < reading.pieces.length && (reading.pieces[after]?.start ?? 0) < mention.span[1]) after += 1;
  if (isInsideWord(reading, after) || isMoney(reading, after) || isHouse(reading, mention, after)) return undefined;
  if (code === "UNSC" && isHomeCouncil(reading, first)) return undefined;
  // "Berg Jr.": a son of the same name, but for whom the list has so.
  if (holder && reading.pieces[after]?.text === "jr" && !holder.name.endsWith("Jr")) return undefined;
  const weak = (mention.form === "adjective" && !hasOffice(reading, first, after)) || isFirm(reading, after);
  const { located, governed } = readGovernor(reading, first);
  return {
    code,
    first,
    after,
    span: mention.span,
    ...(holder ? { actor: holder.name } : {}),
    ...(mention.form === "adjective" ? { adjective: true } : {}),
    ...(isOfNoOffice(reading, mention, first, after) ? { opposed: true } : {}),
    ...(isOblique(reading, mention, first, after) ? { oblique: true } : {}),
    town: mention.kind === "place",
    weak,
    located: located || isChineseWhere(reading, after),
    governed,
  };
}

/** "a Norway-backed draft", "US-led forces": who backs or leads is not who acts. */
function isInsideWord({ pieces, language }: PieceReading, after: number): boolean {
  const [name, mark, word] = [pieces[after - 1], pieces[after], pieces[after + 1]];
  if (language !== "en" || !name || !mark || !word || name.end !== mark.start || mark.end !== word.start) return false;
  return /^[-‑–]$/u.test(mark.text) && /(?:ed|ing|led|made|born|run|held|wide|owned)$/u.test(word.text);
}

const houses =
  /^(?:foundation|institute|association|university|club|church|museum|academy|society|chamber|federation|orchestra|theatre|theater|school)$/u;

/** "the Norwegian Fish Research Foundation": a house that has the name of its state, and acts for itself. */
function isHouse({ pieces, language }: PieceReading, { form }: Mention, after: number): boolean {
  if (language !== "en" || form !== "adjective") return false;
  for (let at = after; at < after + longestHouse && pieces[at]?.capital; at += 1)
    if (houses.test(pieces[at]?.text ?? "")) return true;
  return false;
}
const longestHouse = 6;

/** "the National Security Council"; "permanent members of the Security Council" where nobody speaks of the United Nations: a state's own. */
function isHomeCouncil({ pieces, language }: PieceReading, first: number): boolean {
  const before = pieces.slice(Math.max(0, first - 4), first).map(({ text }) => text);
  if (language === "en" && before.at(-1) === "national") return true;
  if (language === "ru")
    return /^(?:член|секретар)/u.test(before.at(-1) ?? "") && !pieces.some(({ text }) => text === "оон");
  return (
    language === "en" &&
    /(?:members|secretary|session|chairman) of the$/u.test(before.join(" ")) &&
    !pieces.some(({ text }) => /^(?:un|united|unsc)$/u.test(text))
  );
}

/** "挪威银行": a bank, a firm or a team that has the name of its state. */
function isFirm({ pieces, language }: PieceReading, after: number): boolean {
  const next = pieces
    .slice(after, after + 8)
    .map(({ text }) => text)
    .join("");
  return (
    language === "zh" &&
    /^(?:.{0,4}(?:协会|促进会|商会|友协|基金会)|银行|公司|企业|集团|球队|男队|女队|队员|媒体|学者|游客|画展|商人|大学)/u.test(
      next,
    )
  );
}

/** "300 million US dollars". */
function isMoney({ pieces, language }: PieceReading, after: number): boolean {
  const money = /^(?:dollars?|cents?|pounds?|roubles?|rubles?|francs?|pesos?|rupees?|dinars?|kron[ae]r?)$/u;
  return language === "en" && money.test(pieces[after]?.text ?? "");
}

/** "中国周边", "日本海域": where something is. */
function isChineseWhere({ pieces, language }: PieceReading, after: number): boolean {
  const next = `${pieces[after]?.text ?? ""}${pieces[after + 1]?.text ?? ""}`;
  return language === "zh" && /^(?:周边|附近|境内|境外|沿海|海域|领空|上空|领海|边境|沿岸)/u.test(next);
}

function isOfNoOffice(reading: PieceReading, { form }: Mention, first: number, after: number): boolean {
  const { lexicon, keys } = reading;
  const opposed = form === "adjective" && hasMatch(lexicon.cues.opposed, keys, after, Math.min(keys.length, after + 1));
  return opposed || isFormer(reading, first, after);
}

/** Pieces behind a name in which "former" still is of its holder of office: "Norway's former king", "الرئيس النرويجي السابق". */
const formerBehind = 3;
const linking = /^(?:of|the|de|del|la|le|l|du|des|der|des|republic|kingdom|federal|['’-])$/u;

/** "the former Prime Minister of Norway", "挪威前首相": nobody who acts for the state. */
function isFormer({ lexicon, keys, pieces, language }: PieceReading, first: number, after: number): boolean {
  const { former, officials } = lexicon.cues;
  const isOne = (at: number): boolean => hasMatch(former, keys, at, at + 1);
  if (language === "zh") {
    const next = pieces.slice(after, after + formerBehind).map(({ text }) => text);
    return isOne(after) && /^前(?:任|总统|总理|首相|外长|部长|国家|大使|主席)/u.test(next.join(""));
  }
  if (language === "ar") return [0, 1, 2].some((step) => isOne(after + step));
  if (language === "en" && /^['’]s$/u.test(pieces[after]?.text ?? "") && isOne(after + 1)) return true;
  let at = first - 1;
  while (at >= 0 && (hasMatch(officials, keys, at, at + 1) || linking.test(pieces[at]?.text ?? "")) && !isOne(at))
    at -= 1;
  return at >= 0 && isOne(at);
}

/** Russian names as they are listed, adjectives of the nominative, and "президент России" can be subjects. */
function isOblique(
  { language, pieces, keys, lexicon }: PieceReading,
  mention: Mention,
  first: number,
  after: number,
): boolean {
  if (language !== "ru") return false;
  const words = pieces.slice(first, after).map(({ text }) => text);
  if (hasMatch(lexicon.cues.uninflected, keys, first, after) && isAfterNoun({ pieces, keys, lexicon }, first))
    return true;
  if (mention.form === "adjective") return !/(?:ий|ый|ая|ое|ие|ые)$/u.test(words.at(-1) ?? "");
  if (
    isListedForm(words.join(" "), language) ||
    (mention.kind === "person" && isListedForm(words.at(-1) ?? "", language))
  )
    return false;
  return !hasMatch(lexicon.cues.heads, keys, Math.max(0, first - 3), first);
}

/** "граждане США": a name without cases, right behind a word that is no preposition and no office. */
function isAfterNoun(
  { pieces, keys, lexicon }: Pick<PieceReading, "pieces" | "keys" | "lexicon">,
  first: number,
): boolean {
  const before = pieces[first - 1];
  if (before?.kind !== "word" || hasMatch(lexicon.cues.heads, keys, Math.max(0, first - 2), first)) return false;
  return !hasMatch(lexicon.cues.small, keys, first - 1, first);
}

/** "the Sea of Japan", "the Gulf of Oman": no state. */
function isWater({ pieces }: PieceReading, first: number): boolean {
  return (
    pieces[first - 1]?.text === "of" && /^(?:sea|gulf|bay|strait|straits|isle)$/u.test(pieces[first - 2]?.text ?? "")
  );
}

function codeOf({ kind, code, capitalOf }: Mention, state: string | undefined): string | undefined {
  if (kind === "person") return state;
  return kind === "place" ? capitalOf : code;
}

/** True where a named person, or nobody by name, acted for the party at a time: "met in 2007, when she was a student". */
export function wasInOffice({ actor, code }: Pick<Party, "actor" | "code">, { from, to }: Period): boolean {
  const terms = actor ? officesOf(actor.toLowerCase().replaceAll(" ", "-")).filter(({ state }) => state === code) : [];
  return terms.length === 0 || terms.some((term) => term.from <= to && (term.to === undefined || from <= term.to));
}

/** "Chinese president", "presidente ruso": an office beside the adjective, on the side where the language puts it. */
function hasOffice({ keys, language, lexicon }: PieceReading, first: number, after: number): boolean {
  const follows = hasMatch(lexicon.cues.officials, keys, after, Math.min(keys.length, after + 3));
  if (language === "en" || language === "ru" || language === "de") return follows;
  return hasMatch(lexicon.cues.officials, keys, Math.max(0, first - 3), first);
}

/** What stands before a name: a preposition of place, or any. */
export function readGovernor(
  reading: PieceReading,
  first: number,
): { readonly located: boolean; readonly governed: boolean } {
  const { keys, lexicon, language, pieces } = reading;
  const article = /^(?:the|la|le|les|el|los|las|der|die|das|den|dem|l)$/u.test(pieces[first - 1]?.text ?? "") ? 1 : 0;
  const at = first - 1 - article;
  const joinedArabic = language === "ar" && isJoined(pieces[first]?.text ?? "");
  if (at < 0) return { located: false, governed: joinedArabic };
  return {
    located: hasMatch(lexicon.cues.locative, keys, at, at + 1) && !isDirected(reading, at, first),
    governed: joinedArabic || hasMatch(lexicon.cues.prepositions, keys, at, at + 1),
  };
}

/** "на Исландию", "в Китай": the Russian accusative is whereto, and no place. */
function isDirected({ language, pieces, keys, lexicon }: PieceReading, at: number, first: number): boolean {
  if (language !== "ru" || !/^(?:в|во|на)$/u.test(pieces[at]?.text ?? "")) return false;
  if (hasMatch(lexicon.cues.uninflected, keys, first, first + 1)) return false;
  return /(?:[уюьй]|[бвгджзклмнпрстфхцчшщ])$/u.test(pieces[first]?.text ?? "");
}

/** "بالقاهرة", "بمجلس الأمن": a preposition written as one with the name behind it. */
function isJoined(word: string): boolean {
  return /^(?:بال|لل|بمجلس|بمنظمة|لمجلس|لمنظمة)/u.test(word);
}

function joinParties(reading: PieceReading, a: Party, b: Party): Party | undefined {
  if (a.code !== b.code || a.town !== b.town || b.first - a.after > appositionGap) return undefined;
  const between = reading.pieces.slice(a.after, b.first);
  if (between.some(({ kind, text }) => kind === "mark" && !/^[,，"“”«»'’(-]$/u.test(text))) return undefined;
  if (a.actor && b.actor && a.actor !== b.actor) return undefined;
  if (reading.language === "en" && !between.every((_, k) => isTitleWord(reading, a.after + k))) return undefined;
  const actor = a.actor ?? b.actor;
  // "президент России Путин": the name at the end shows the case.
  const { oblique: _oblique, ...rest } = a;
  const oblique = b.actor ? b.oblique : a.oblique;
  return {
    ...rest,
    after: b.after,
    span: [a.span[0], b.span[1]],
    weak: a.weak && b.weak,
    ...(oblique ? { oblique } : {}),
    ...(actor ? { actor } : {}),
  };
}

/** Between two names of one party stand words of office, names, "of" and "the" alone: not "Russia grew after Moscow". */
function isTitleWord({ pieces, keys, lexicon }: PieceReading, at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.capital || piece.kind !== "word") return true;
  return /^(?:of|the|new|former|then)$/u.test(piece.text) || hasMatch(lexicon.cues.officials, keys, at, at + 1);
}

/** The two parties that a text is about, where it is clear: the two most named, well before the third. */
export function leadingPair(parties: readonly Party[]): readonly [Party, Party] | undefined {
  const groups = [...Map.groupBy(parties, ({ code }) => code).values()].toSorted((a, b) => b.length - a.length);
  const [one, other, third] = groups;
  const [first] = one ?? [];
  const [second] = other ?? [];
  if (!first || !second || !other || !one) return undefined;
  // Two that only adjectives name ("the Italian group", "the Spanish plant") are not what states do.
  if ([one, other].some((group) => group.every(({ weak }) => weak))) return undefined;
  return third && third.length * 3 > other.length * 2 ? undefined : [bare(first), bare(second)];
}

function bare({ actor: _actor, ...party }: Party): Party {
  return party;
}
