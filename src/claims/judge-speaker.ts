import words from "./data/speaker-words.json" with { type: "json" };
import type { Span } from "../core/index.ts";
import { type Mention, officeHoldersAt, officesOf, stem } from "../language/index.ts";
import { isGivenName } from "./given-names.ts";
import { ideographKind } from "./ideograph-speaker.ts";
import { namedThing } from "./named-thing.ts";
import { isArabicHead, isUncased, ownNameIn } from "./own-name.ts";
import { linkSurname, type PronounContext, resolvePronoun } from "./speaker-memory.ts";
import type { Speaker, SpeakerKind } from "./types.ts";

type ListName = "unnamed" | "documents" | "offices" | "organisations" | "outlets" | "collectives";
const lists: Readonly<Record<ListName, ReadonlySet<string>>> = {
  unnamed: new Set(words.unnamed.split(" ")),
  documents: new Set(words.documents.split(" ")),
  offices: new Set(words.offices.split(" ")),
  organisations: new Set(words.organisations.split(" ")),
  outlets: new Set(words.outlets.split(" ")),
  collectives: new Set(words.collectives.split(" ")),
};

const listNames: readonly ListName[] = ["unnamed", "documents", "offices", "organisations", "outlets", "collectives"];
const bits: Readonly<Record<ListName, number>> = {
  unnamed: 1,
  documents: 2,
  offices: 4,
  organisations: 8,
  outlets: 16,
  collectives: 32,
};
/** The lists that a word stands in, as bits: one look-up for each word of a name. */
const listsOf: ReadonlyMap<string, number> = readBits();
/** Words without spaces around them are looked for inside the name. */
const ideographs: readonly (readonly [string, number])[] = [...listsOf].filter(([word]) => hasIdeograph(word));

function readBits(): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of listNames)
    for (const word of lists[name])
      for (const form of new Set([word, formOf(word)])) found.set(form, (found.get(form) ?? 0) | bits[name]);
  return found;
}

/** Russian words stand in whatever case the sentence asks for. */
function formOf(word: string): string {
  const first = word.charCodeAt(0);
  return first >= 0x400 && first < 0x530 && word.length > 3 ? stem(word, "ru") : word;
}

function hasIdeograph(word: string): boolean {
  return /[\u3400-\u9fff]/u.test(word);
}

/** What was read before a statement that its speaker may be found in. */
export interface SpeakerContext extends PronounContext {
  /** Whose turn it is in a transcript. */
  readonly turn: { readonly speaker: Speaker; readonly span: Span } | undefined;
  /** Whoever the verb alone goes on with: "Añadió que …". */
  readonly goesOn: Speaker | undefined;
  /** Date of publication, RFC 3339. */
  readonly date: string | undefined;
}

const personPronouns: ReadonlySet<string> = new Set([
  "he",
  "she",
  "his",
  "her",
  "him",
  "он",
  "она",
  "его",
  "её",
  "ее",
  "他",
  "她",
  "él",
  "ella",
  "il",
  "elle",
  "er",
  "sie",
  "هو",
  "هي",
]);
const selfPronouns: ReadonlySet<string> = new Set(
  "i we our my ich wir я мы yo nosotros je nous 我 我们 أنا نحن".split(" "),
);
const openPronouns: ReadonlySet<string> = new Set([
  "they",
  "it",
  "who",
  "which",
  "that",
  "you",
  "their",
  "их",
  "its",
  "whom",
  "whose",
  "es",
  "man",
  "jemand",
]);

/** Who stands behind a statement: kind, name, office and side, from the source's own words and the names in them. */
export function judgeSpeaker(
  text: string,
  source: readonly Span[],
  mentions: readonly Mention[],
  context: SpeakerContext,
): Speaker {
  const [span] = source;
  if (!span) return context.goesOn ?? { kind: "unnamed-authority" };
  const raw = text.slice(span[0], source.at(-1)?.[1] ?? span[1]);
  const pronoun = raw.length < 5 ? raw.toLowerCase() : "";
  if (personPronouns.has(pronoun)) return resolvePronoun(pronoun, span[0], context);
  const name = raw
    .replace(/[,\s]+$/u, "")
    .replaceAll(/\s+/gu, " ")
    // "China's demand", "the ministers' view": whoever it belongs to.
    .replace(/(?<=\p{L})['’]s$|(?<=s)['’]$/u, "");
  const lower = name.toLowerCase();
  if (personPronouns.has(lower)) return resolvePronoun(lower, span[0], context);
  if (selfPronouns.has(lower))
    return context.turn ? { ...context.turn.speaker, resolvedFrom: context.turn.span } : { kind: "self" };
  if (openPronouns.has(lower)) return { kind: "collective" };
  // "Royce, who also weighs voting for Sanders": whom a clause about the speaker names tells neither kind nor side.
  const until = source.at(-1)?.[1] ?? span[1];
  const named = mentions.filter((mention) => mention.span[0] >= span[0] && mention.span[1] <= until);
  const clause = named.length === 0 ? -1 : name.search(/,? (?:who|which|whose)\b/u);
  const within = clause < 0 ? named : named.filter((mention) => mention.span[1] <= span[0] + clause);
  const side = sideOf(text, within);
  const kind = within.length === 0 ? kindOfName(name) : kindOf(name, within);
  if (isUncased(name) && (kind === "office" || kind === "collective" || kind === "person"))
    return judgeUncased({ name, kind, ...(side ? { side } : {}) }, context);
  const office = kind === "person" ? officeIn(lower) : undefined;
  const speaker: Speaker = { name, kind, ...(office ? { office } : {}), ...(side ? { side } : {}) };
  if (kind === "office" && side) return { ...speaker, ...holderOf(lower, side, context.date) };
  return kind === "person" ? linkSurname(speaker, context.known, context.bearers) : speaker;
}

/** In Chinese and Arabic a name is told from the titles before it, and a short one from whoever was named before. */
function judgeUncased(speaker: Speaker, context: SpeakerContext): Speaker {
  const linked = linkSurname(speaker, context.known, context.bearers);
  if (linked !== speaker) return { ...linked, kind: "person" };
  const own = ownNameIn(speaker.name ?? "");
  return own && own.words.length > 1 ? { ...speaker, kind: "person" } : speaker;
}

/** "The president of China": who held the office that day; where the day falls on a change, all who did. */
function holderOf(lower: string, side: string, date: string | undefined): Pick<Speaker, "heldBy" | "candidates"> {
  const office = officeIn(lower);
  if (!office || date === undefined || /spokes|ministry|former|government|office/u.test(lower)) return {};
  const [one, another] = officeHoldersAt(side, office, date);
  if (!one) return {};
  return another ? { candidates: [one.name, another.name] } : { heldBy: one.name };
}

function sideOf(text: string, mentions: readonly Mention[]): string | undefined {
  const first = mentions.find((mention) => mention.kind !== "place" && !isStudied(text, mention));
  if (!first || first.candidates) return undefined;
  return first.kind === "person" ? officesOf(first.code)[0]?.state : first.code;
}

/** "an Iceland scholar", "an expert on Norway": what somebody knows about, and not whom they speak for. */
function isStudied(text: string, { kind, form, span: [start, end] }: Mention): boolean {
  return (
    kind === "state" &&
    form !== "adjective" &&
    ((/\b[Aa]n?\s$/u.test(text.slice(Math.max(0, start - 4), start)) && /^\s\p{Ll}/u.test(text.slice(end, end + 2))) ||
      /\b(?:expert|specialist|scholar|researcher|analyst|authority|historian)s?\s(?:on|of|in)\s(?:the\s)?$/u.test(
        text.slice(Math.max(0, start - 24), start),
      ))
  );
}

/** Kinds of names without mentions, as they were read last. */
const kindsRead = new Map<string, SpeakerKind>();
const mostKinds = 2048;

function kindOfName(name: string): SpeakerKind {
  const known = kindsRead.get(name);
  if (known) return known;
  if (kindsRead.size >= mostKinds) kindsRead.clear();
  const kind = kindOf(name, []);
  kindsRead.set(name, kind);
  return kind;
}

function kindOf(name: string, mentions: readonly Mention[]): SpeakerKind {
  const noun = maybeOf.test(name) ? headOf.exec(name)?.[1]?.toLowerCase() : undefined;
  const nounLists = noun === undefined ? 0 : nounIn(noun);
  if (nounLists !== 0 && !mentions.some((mention) => mention.kind === "person")) return kindOfLists(nounLists);
  const lowerHead = kindOfHead(name);
  if (lowerHead) return lowerHead;
  const thing = namedThing(name);
  if (thing && thing !== "place" && mentions.every((mention) => mention.kind === "place" || mention.kind === "body"))
    return isOffice(name) ? "office" : thing;
  const { head, role } = partsOf(name);
  const found = listsIn(role) | (head === name ? 0 : listsIn(head.toLowerCase()) & bits.outlets);
  const has = (list: ListName): boolean => (found & bits[list]) !== 0;
  if (mentions.some((mention) => mention.kind === "person")) return "person";
  const namesPerson = looksLikePerson(name) && !isOf.test(name) && !isNamedBody(name);
  if (head !== name && isPersonsRole(role)) return "person";
  if (has("outlets") && !namesPerson) return "outlet";
  const [only] = mentions;
  const whole = only !== undefined && only.span[1] - only.span[0] >= name.length - 4;
  if (whole && only.kind === "state" && only.form !== "people") return "state";
  if (whole && only.kind === "body") return "organisation";
  if (companyEnding.test(head) || acronym.test(head)) return "organisation";
  const ending = hasIdeograph(name) ? ideographKind(name) : undefined;
  if (ending) return ending;
  if (has("documents") && !namesPerson) return "document";
  if (namesPerson || titlesPerson(name, mentions)) return "person";
  if (has("unnamed")) return "unnamed-authority";
  if (has("offices")) return "office";
  if (has("organisations")) return "organisation";
  if (has("collectives") || (only?.form === "people" && whole)) return "collective";
  // "Lund voters near the pier": a name before a plural in small letters is whose they are.
  if (
    /^(?:\p{Lu}[\p{L}'’.-]* ){1,3}(?:\p{Ll}+ ){0,2}\p{Ll}{3,}[^s]s(?: (?:in|at|of|for|near|from|who|on)\b|$)/u.test(
      name,
    )
  )
    return "collective";
  // "The Lantern", "The Admiralty": a person has no article.
  if (/^The \p{Lu}/u.test(name) && !/\b(?:Mr|Mrs|Ms)\b/u.test(name)) return "organisation";
  if (/^\d{1,3}-year-old (?:\p{Ll}+ )*\p{Lu}/u.test(name)) return "person";
  return /^\p{Lu}/u.test(name.replace(openingArticle, "")) || isArabicName(name) ? "person" : "collective";
}

/**
 * "The Royce campaign", "a top adviser for President Ito", "a Lund Tribune poll released": where a word in small letters heads the
 * source it is what speaks, whoever is named beside it. Undefined where a name heads it, or a word that no list tells of.
 */
function kindOfHead(name: string): SpeakerKind | undefined {
  if (!smallWord.test(name)) return undefined;
  // "the port's spokesman, Mara Ito,": the name stands in apposition.
  if (/, \p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}/u.test(name)) return undefined;
  const [phrase = ""] = name.split(endOfHead);
  const told = phrase.split(" ");
  if (told.length < 2) return undefined;
  const noun = told.findLast((word) => !participle.test(word)) ?? "";
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(noun)) return undefined;
  const found = listsOf.get(noun) ?? 0;
  return found === 0 ? undefined : kindOfLists(found);
}

const smallWord = / \p{Ll}/u;
const endOfHead = /[,(]| (?:of|for|at|in|on|from|with|to|by|near|who|which|that|whose)(?= )/u;
const participle = /^\p{Ll}{4,}(?:ed|ing)$/u;

/** "The State Department", "the Senate Intelligence Committee": a body of a state. */
function isOffice(name: string): boolean {
  return /\b(?:Department|Ministry|Police|Court|Senate|Parliament|Congress|Army|Navy|Government|Office|Administration)$/u.test(
    name,
  );
}

/** Lists of a noun, or of the last part of a compound: "hafensprecherin" is a spokeswoman. */
function nounIn(noun: string): number {
  const whole = listsOf.get(noun);
  if (whole !== undefined) return whole;
  return compoundEnds.find(([end]) => noun.length > end.length + 2 && noun.endsWith(end))?.[1] ?? 0;
}

const compoundEnds: readonly (readonly [string, number])[] = words.compounds
  .split(" ")
  .map((end) => [end, listsOf.get(end) ?? 0] as const);

function kindOfLists(found: number): SpeakerKind {
  const [name] = listNames.filter((list) => (found & bits[list]) !== 0);
  const kinds: Readonly<Record<ListName, SpeakerKind>> = {
    unnamed: "unnamed-authority",
    documents: "document",
    offices: "office",
    organisations: "organisation",
    outlets: "outlet",
    collectives: "collective",
  };
  return name === undefined ? "collective" : kinds[name];
}

/** "Ito, a baker at Lund University": the name, and the words in lower case that tell what bears it. */
function partsOf(name: string): { readonly head: string; readonly role: string } {
  const [, head = name, said] =
    /^(\p{Lu}[\p{L}'’-]+), ((?:who|which|an?|the|its|his|her|their|\d{1,2})\b.*)$/u.exec(name) ?? [];
  if (said === undefined) return { head, role: name.toLowerCase() };
  return { head, role: said.toLowerCase() };
}

/** "who …", "a baker at …": only a person is told of so. */
function isPersonsRole(role: string): boolean {
  if (/^\d{1,2}$|^who\b/u.test(role)) return true;
  const [noun = ""] =
    /^(?:an?|the|its|his|her|their) (?:[\p{L}'’-]+ ){0,3}?[\p{L}-]+(?= (?:of|at|for|in|with|who|on|from)\b|,|$)/u.exec(
      role,
    ) ?? [];
  return /(?:[^s]ist|ian|man|woman|ologist|or|yer|cher|partner|eader|fficer|ember|inister|esident|retary|ditor)$/u.test(
    noun,
  );
}

/** "a spokesman for Royce Media", "The Commission on Harbour Debates": whose, and no name of a person. */
const isOf =
  /^(?:(?:[Aa]n?|[Oo]ne|[Aa]nother) \p{Ll}+ (?:for|of|at|with) [^,]*|[Tt]he \p{Lu}[\p{L} ]* (?:on|of|for) \p{Lu}[^,]*)$/u;

/** "the Norwegian Fish Trade Federation": an article, capitals, and the word for a body at the end. */
function isNamedBody(name: string): boolean {
  const [, last = ""] = /^[Tt]he (?:\p{Lu}[\p{L}'’-]* )+(\p{Lu}\p{Ll}+)$/u.exec(name) ?? [];
  return last !== "" && lists.organisations.has(last.toLowerCase());
}

const companyEnding = /(?<=\s)(?:Corp|Inc|Ltd|LLC|PLC|plc|GmbH|AG|SA|NV|Co)\.?$/u;
/** "NASA", "the CDC", "das AWI", "L’OCDE": an abbreviation and nobody's name. */
const acronym = /^(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Dd]em|[Ee]l|[Ll]a|[Ll]e|[Ll]os|[Ll]es) |[LlDd]['’])?\p{Lu}{3,5}$/u;

/** A quick look for what `headOf` looks for: most names hold none of it. */
const maybeOf = / (?:d|v|zu|aus )/u;

/** "Zahlen der Deutschen Bank", "les estimations de l'ONU": the noun before "of" tells the kind, and not a name behind it. */
const headOf =
  /^(?:(?:der|die|das|dem|den|eine?|einer|le|la|les|des|une?|el|los|las) |[ld]['’])?([\p{L}-]{4,}) (?:der|des|vom|von|zur|zum|aus|de|du|d['’]|del)(?: |(?<=['’]))/iu;

/** At the head of a sentence the article has a capital, and tells nothing of a name. */
const openingArticle =
  /^(?:The|An?|Two|Three|Four|Five|Six|Some|Many|Most|Several|Other|Others|El|Los|Las?|Les?|L['’]|Une?)\s+(?=\p{Ll})/u;

function listsIn(lower: string): number {
  let found = 0;
  for (const [token] of lower.matchAll(/[\p{L}\p{N}'-]+/gu))
    found |= listsOf.get(token) ?? listsOf.get(formOf(token)) ?? compoundLists(token);
  if (otherScript.test(lower)) found |= listsElsewhere(lower);
  return found;
}

/** A sign of a script behind the Latin one. */
const otherScript = /[\u0370-\u1fff\u2c00-\uffff]/u;

/** Lists by words without spaces around them, and by Arabic words with their article. */
function listsElsewhere(lower: string): number {
  let found = /^[^\p{L}]*\p{Script=Arabic}/u.test(lower) ? arabicLists(lower) : 0;
  if (hasIdeograph(lower)) for (const [word, bit] of ideographs) if (lower.includes(word)) found |= bit;
  return found;
}

/** "regierungssprecherin": of a long word the last part; 0 where it is none of those that make compounds. */
function compoundLists(token: string): number {
  return token.length < 10 ? 0 : (compoundEnds.find(([end]) => token.endsWith(end))?.[1] ?? 0);
}

/** "الوزارة", "للبلاغ", "لمصدر": an Arabic word without its article; of the first two words, since a source's head stands first. */
function arabicLists(name: string): number {
  const tokens = name.split(" ", 2).map((token) => token.replace(/^[وف]?(?:ال|لل|ل)(?=\p{L}{3})/u, ""));
  return tokens.reduce(
    (found, token) => found | (listsOf.get(token) ?? listsOf.get(token.replace(/ين$/u, "ون")) ?? 0),
    0,
  );
}

/** "السيد علي زيان", "ليلى الزمراني", "الدوزي": a title of respect, up to four words without a head, or one surname with its article. */
function isArabicName(name: string): boolean {
  const plain = name.replaceAll(/["«»“”]/gu, "").trim();
  if (/^(?:السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|الشيخ|الحاج)\s/u.test(plain)) return true;
  if (/^ال\p{Script=Arabic}{2,}ي$/u.test(plain)) return true;
  if (!/^(?!ال)(?:\p{Script=Arabic}{2,}(?: |$)){1,4}$/u.test(plain)) return false;
  const [first = ""] = plain.split(" ");
  return !isArabicHead(first) && !/(?:ون|ات)$/u.test(first);
}

/** Two capital words in a row that are no office, or a title with a capital word. */
function looksLikePerson(name: string): boolean {
  if (/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sir|Lord|Prof)\.?\s\p{Lu}/u.test(name)) return true;
  const [, given = "", family = ""] = !isGivenName(name.slice(0, Math.max(0, name.indexOf(" "))).toLowerCase())
    ? []
    : (/^(\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?(\p{Lu}\p{Ll}+)$/u.exec(name) ?? []);
  if (isGivenName(given.toLowerCase()) && lists.documents.has(family.toLowerCase())) return true;
  // "The Lund Rovers": names of persons have no article without a title or a given name.
  const bare = !/^[Tt]he /u.test(name) ? undefined : /^[Tt]he ((?:\p{Lu}[\p{L}'’-]+ ?)+)$/u.exec(name)?.[1];
  if (bare !== undefined && !bare.split(" ").some((word) => isPersonsWord(word.toLowerCase()))) return false;
  const pairs = [...name.matchAll(/(?<!\p{L})(\p{Lu}\p{Ll}+)(?= (?:\p{Lu}\. ){0,2}(\p{Lu}[\p{Ll}'’-]+))/gu)];
  return pairs.some(([, first = "", second = ""]) => [first, second].every((word) => !isGroupWord(word.toLowerCase())));
}

function isPersonsWord(word: string): boolean {
  return (
    isGivenName(word) ||
    lists.offices.has(word) ||
    /^(?:rev|reverend|republican|democrat|democratic|former)$/u.test(word)
  );
}

/** "El fiscal Ruiz", "министр Ито": an office right before a word in capitals that is no state or body. */
function titlesPerson(name: string, mentions: readonly Mention[]): boolean {
  const [, title = "", last = ""] = /(?:^|\s)(\p{Ll}[\p{Ll}-]+) (\p{Lu}\p{Ll}+)$/u.exec(name) ?? [];
  return (
    last !== "" &&
    mentions.length === 0 &&
    ((listsOf.get(title) ?? listsOf.get(formOf(title)) ?? 0) & bits.offices) !== 0
  );
}

function isGroupWord(word: string): boolean {
  return (
    lists.offices.has(word) ||
    lists.organisations.has(word) ||
    lists.outlets.has(word) ||
    lists.documents.has(word) ||
    /^(?:the|foreign|white|house|state|defense|defence|united|national|supreme|democratic|republican|street|security|north|south|new)$/u.test(
      word,
    )
  );
}

function officeIn(lower: string): string | undefined {
  return /(?:prime|foreign|defen[cs]e|finance|trade|energy|interior) minister|vice president|secretary of state|secretary-general|president|chancellor|premier|spokes(?:man|woman|person)|ambassador|senator|governor|chairman/u.exec(
    lower,
  )?.[0];
}
