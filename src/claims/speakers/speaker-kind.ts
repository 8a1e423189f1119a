import type { Mention } from "../../language/index.ts";
import { isArabicOutlet } from "../cues/arabic-source.ts";
import { isGivenName } from "./given-names.ts";
import { ideographKind } from "./ideograph-speaker.ts";
import { namedThing } from "./named-thing.ts";
import { isArabicHead } from "./own-name.ts";
import {
  bits,
  formOf,
  hasIdeograph,
  kindOfLists,
  type ListName,
  lists,
  listsIn,
  listsOf,
  nounIn,
} from "./speaker-lists.ts";
import { honorificForms } from "./titles.ts";
import type { SpeakerKind } from "../types.ts";

/** Kinds of names without mentions, as they were read last. */
const kindsRead = new Map<string, SpeakerKind>();

const mostKinds = 2048;

/** What a source is by its own words and the names in it; `mentions` are those that stand inside it. */
export function kindOfSpeaker(name: string, mentions: readonly Mention[]): SpeakerKind {
  return mentions.length === 0 ? kindOfName(name) : kindOf(name, mentions);
}

function kindOfName(name: string): SpeakerKind {
  const known = kindsRead.get(name);
  if (known) return known;
  if (kindsRead.size >= mostKinds) kindsRead.clear();
  const kind = kindOf(name, []);
  kindsRead.set(name, kind);
  return kind;
}

function kindOf(name: string, mentions: readonly Mention[]): SpeakerKind {
  if (/\p{Script=Arabic}/u.test(name)) {
    if (isArabicOutlet(name)) return "outlet";
    // "«أطباء بلا حدود»": a name between marks alone is a body's; "الكاتب" someone named before.
    if (/^[«"“][^«»"“”]+[»"”]$/u.test(name.trim())) return "organisation";
    if (
      /^ال(?:كاتب|كاتبة|محامي|محامية|باحث|باحثة|خبير|خبيرة|محلل|صحفي|صحافي|صحفية|صحافية|ناشط|ناشطة|فنان|فنانة)(?! (?:ال)?عام|\p{L}| (?:في|من|باسم))/u.test(
        name,
      )
    )
      return "person";
  }
  const noun = maybeOf.test(name) ? headOf.exec(name)?.[1]?.toLowerCase() : undefined;
  const nounLists = noun === undefined ? 0 : nounIn(noun);
  if (nounLists !== 0 && !mentions.some((mention) => mention.kind === "person") && !endsInFullName(name))
    return kindOfLists(nounLists);
  const body = maybeArticle.test(name) ? nounIn(articleHead.exec(name)?.[1]?.toLowerCase() ?? "") : 0;
  // "nach Angaben des Hafenamts": the ending of a German genitive.
  const genitive = name.startsWith("des ") ? (/^des ([\p{L}-]{4,}?)e?s$/u.exec(name)?.[1]?.toLowerCase() ?? "") : "";
  const owned = genitive === "" ? 0 : nounIn(genitive);
  if (owned !== 0) return kindOfLists(owned);
  if ((body & (bits.organisations | bits.documents)) !== 0 && (body & bits.offices) === 0) return kindOfLists(body);
  const lowerHead = kindOfHead(name);
  if (lowerHead) return lowerHead;
  const named = kindBeforeName(name);
  if (named) return named;
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
  const whole = only !== undefined && only.span[1] - only.span[0] >= name.length - (hasIdeograph(name) ? 0 : 4);
  if (whole && only.kind === "state" && only.form !== "people") return "state";
  if (whole && only.kind === "body") return "organisation";
  // "Norsebank, which owns two lines": only a thing is told of so.
  if (/^\p{Lu}[\p{L}\p{N}&' -]*, which\b/u.test(name)) return "organisation";
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
  // "el doctor", "la exmoderadora": one person by their work.
  if (spanishWork.test(name) || englishWork.test(name)) return "person";
  // "The Lantern", "The Admiralty": a person has no article.
  if (/^The \p{Lu}/u.test(name) && !/\b(?:Mr|Mrs|Ms)\b/u.test(name)) return "organisation";
  if (/^\d{1,3}-year-old (?:\p{Ll}+ )*\p{Lu}/u.test(name)) return "person";
  // "В Европе заявили": where it was said, and nobody's name.
  if (/^(?:Во?|На) \p{L}/u.test(name)) return "collective";
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

/** "data firm Norsebank", "harbour analyst Mara Ito": the word right before a name tells what bears it. */
function kindBeforeName(name: string): SpeakerKind | undefined {
  const [, noun = "", own = ""] = nameAtEnd.exec(name) ?? [];
  const found = noun === "" ? 0 : (listsOf.get(noun) ?? 0);
  if ((found & bits.organisations) !== 0) return "organisation";
  if ((found & bits.unnamed) === 0 || listsIn(own.toLowerCase()) !== 0) return undefined;
  return "person";
}

const nameAtEnd =
  /(?:^| )(\p{Ll}[\p{Ll}-]{3,}) (\p{Lu}[\p{L}\p{N}'’.&-]*(?: (?:and |& |of |de )?\p{Lu}[\p{L}\p{N}'’.&-]*){0,3})$/u;

const englishWork =
  /^(?:the|an?|her|his|one|another) (?:\p{Ll}[\p{Ll}-]+ ){0,2}(?:doctor|lawyer|teacher|actor|actress|singer|songwriter|rapper|writer|author|player|striker|defender|midfielder|goalkeeper|coach|driver|pilot|nurse|farmer|worker|soldier|officer|student|victim|suspect|resident|neighbou?r|owner|captain|mother|father|brother|sister|son|daughter|wife|husband|uncle|aunt|widow|widower|boy|girl|friend|colleague|boss|founder|designer|builder|dealer|broker|manager|\p{Ll}+(?:woman|[^u]man|ologist|ician|[^w]ist))$/iu;

const spanishWork =
  /^(?:el|la) (?:ex)?\p{Ll}{3,}(?:dor|dora|tor|tora|ista|ólogo|óloga|jero|jera|nero|nera|jano|jana|dato|data|gado|gada)$/iu;

const smallWord = / \p{Ll}/u;

const endOfHead = /[,(]| (?:of|for|at|in|on|from|with|to|by|near|who|which|that|whose)(?= )/u;

const participle = /^\p{Ll}{4,}(?:ed|ing)$/u;

/** "The State Department", "the Senate Intelligence Committee": a body of a state. */
function isOffice(name: string): boolean {
  return /\b(?:Department|Ministry|Police|Court|Senate|Parliament|Congress|Army|Navy|Government|Office|Administration)$/u.test(
    name,
  );
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
const acronym = /^(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Dd]em|[Ee]l|[Ll]a|[Ll]e|[Ll]os|[Ll]es) |[LlDd]['’])?\p{Lu}{2,5}$/u;

/** A quick look for what `headOf` looks for: most names hold none of it. */
const maybeOf = / (?:d|v|zu|aus )/u;

/** "Zahlen der Deutschen Bank", "les estimations de l'ONU": the noun before "of" tells the kind, and not a name behind it. */
const headOf =
  /^(?:(?:der|die|das|dem|den|eine?|einer|le|la|les|des|une?|el|los|las) |[ld]['’])?(?:(?:último|última|nuevo|nueva|más reciente|reciente|propio|propia|nouveau|nouvelle|dernier|dernière) )?([\p{L}-]{4,}) (?:der|des|vom|von|zur|zum|aus|de|du|d['’]|del)(?: |(?<=['’]))/iu;

/** "el ministro de Puertos Juan del Ito": a listed given name and what follows it stand at the end. */
function endsInFullName(name: string): boolean {
  const [, given = ""] = / (\p{Lu}\p{Ll}+)(?: (?:del?|la|los|von|van))*(?: \p{Lu}[\p{L}-]+){1,2}$/u.exec(name) ?? [];
  return given !== "" && isGivenName(given.toLowerCase());
}

/** "la Universidad Lund", "los reportes oficiales": the noun after a Romance or German article. */
const articleHead = /^(?:el|la|los|las|le|les|l['’]|der|die|das)\s?([\p{L}-]{4,})(?: |$)/iu;
const maybeArticle = /^(?:[Ee]l|[Ll]|[Dd])/u;

/** At the head of a sentence the article has a capital, and tells nothing of a name. */
const openingArticle =
  /^(?:The|An?|Both|All|Two|Three|Four|Five|Six|Some|Many|Most|Several|Other|Others|El|Los|Las?|Les?|L['’]|Une?)\s+(?=\p{Ll})/u;

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
  if (opensWithHonorific.test(name)) return true;
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

const opensWithHonorific: RegExp = new RegExp(`^(?:${honorificForms})\\.?\\s\\p{Lu}`, "u");

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
