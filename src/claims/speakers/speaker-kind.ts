import type { Mention } from "../../language/index.ts";
import { isArabicOutlet } from "../cues/arabic-source.ts";
import type { SpeakerKind } from "../types.ts";
import { kindBeforeName, kindOfHead, kindOfHeadNoun } from "./head-noun.ts";
import { ideographKind, isTranscribed } from "./ideograph-speaker.ts";
import { kindOfShape } from "./name-shape.ts";
import { namedThing } from "./named-thing.ts";
import { isNamedBody, tellsWhose, isPersonsRole, looksLikePerson, titlesPerson } from "./person-looks.ts";
import {
  hasAcronymBehind,
  hasNameBeforeHouse,
  hasNameBehind,
  isCompany,
  isTitledName,
  isOutletName,
  isTwoNames,
  nounOfPerson,
} from "./source-noun.ts";
import { isArabicWork } from "./person-work.ts";
import { bits, hasIdeograph, type ListName, listsIn } from "./speaker-lists.ts";

/** Kinds of names without mentions, as they were read last. */
const kindsRead = new Map<string, SpeakerKind>();

const mostKinds = 2048;

/** What a source is stands in its first words: some patterns look from each letter to the end. UTF-16 units. */
const longestRead = 500;

/** What a source is by its own words and the names in it; `mentions` are those that stand inside it. */
export function kindOfSpeaker(source: string, mentions: readonly Mention[]): SpeakerKind {
  const name = source.slice(0, longestRead);
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
  if (isOutletName(name)) return "outlet";
  if (isTwoNames(name)) return "collective";
  if (hasAcronymBehind(name) || isCompany(name)) return "organisation";
  if (hasNameBeforeHouse(name) || isTitledName(name)) return "person";
  return (
    kindOfArabic(name) ??
    (hasNameBehind(name) ? "person" : undefined) ??
    kindOfHeadNoun(name, mentions) ??
    kindOfHead(name) ??
    kindBeforeName(name) ??
    kindOfThing(name, mentions) ??
    kindOfWords(withoutArticle(name), mentions) ??
    nounOfPerson(name) ??
    kindOfShape(name)
  );
}

/** "Ein Regierungssprecher", "L'ambassadeur": at the head of a sentence the article has a capital, and begins no name. */
function withoutArticle(name: string): string {
  return name.replace(
    /^(?:[Ll]['’](?=\p{Ll})|(?:Eine?|Einige|Dem|Den|Una?|Une|Der|Die|Das|Des|Diese[rsnm]?|Ces|Cette|Cet|Este|Esta) (?=\p{L}))/u,
    "",
  );
}

function kindOfArabic(name: string): SpeakerKind | undefined {
  if (!/\p{Script=Arabic}/u.test(name)) return undefined;
  if (isArabicOutlet(name)) return "outlet";
  // "«أطباء بلا حدود»": a name between marks alone is a body's; "الكاتب" someone named before.
  if (/^[«"“][^«»"“”]+[»"”]$/u.test(name.trim())) return "organisation";
  // "السيد سامي إيتو صاحب شركة": a title of respect opens a person's name.
  if (/^(?:السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة)\s+\p{Script=Arabic}{2,}\s+\p{Script=Arabic}{2,}/u.test(name))
    return "person";
  return isArabicWork(name) ? "person" : undefined;
}

/** "The Lund Harbour Report", "The State Department": what a name's last word says it is the name of. */
function kindOfThing(name: string, mentions: readonly Mention[]): SpeakerKind | undefined {
  const thing = namedThing(name);
  if (!thing || thing === "place") return undefined;
  if (!mentions.every((mention) => mention.kind === "place" || mention.kind === "body")) return undefined;
  return isOffice(name) ? "office" : thing;
}

/** By the lists that the words of a source stand in and the names in it; undefined where neither tells anything. */
function kindOfWords(name: string, mentions: readonly Mention[]): SpeakerKind | undefined {
  const { head, role } = partsOf(name);
  const found = listsIn(role) | (head === name ? 0 : listsIn(head.toLowerCase()) & bits.outlets);
  const has = (list: ListName): boolean => (found & bits[list]) !== 0;
  if (mentions.some((mention) => mention.kind === "person")) return "person";
  const namesPerson = looksLikePerson(name) && !tellsWhose.test(name) && !isNamedBody(name);
  if (head !== name && isPersonsRole(role)) return "person";
  // "собеседник издания", "Исследователи Северной лаборатории": who heads the source speaks.
  if (has("unnamed") && isHeadedBy(name, bits.unnamed) && (!namesPerson || pluralHead.test(name)))
    return "unnamed-authority";
  if (has("outlets") && !namesPerson) return "outlet";
  const whole = wholeMention(name, mentions);
  if (whole?.kind === "state" && whole.form !== "people") return "state";
  if (whole?.kind === "body") return "organisation";
  // "Norsebank, which owns two lines": only a thing is told of so.
  if (/^\p{Lu}[\p{L}\p{N}&' -]*, which\b/u.test(name)) return "organisation";
  if (companyEnding.test(head) || acronym.test(head)) return "organisation";
  const ending = hasIdeograph(name) ? ideographKind(name) : undefined;
  if (ending) return ending;
  if (isTranscribed(name)) return "person";
  if (has("documents") && !namesPerson) return "document";
  if (namesPerson || titlesPerson(name, mentions)) return "person";
  if (has("unnamed")) return "unnamed-authority";
  if (has("offices")) return "office";
  if (has("organisations")) return "organisation";
  return has("collectives") || whole?.form === "people" ? "collective" : undefined;
}

/** The first word of a Russian source stands in a list. */
function isHeadedBy(name: string, list: number): boolean {
  return /^[А-ЯЁа-яё]/u.test(name) && (listsIn(name.split(" ", 1)[0]?.toLowerCase() ?? "") & list) !== 0;
}

const pluralHead = /^[А-ЯЁа-яё]+[иы] /u;

/** The one mention in a source that is all of it, but for an article. */
function wholeMention(name: string, mentions: readonly Mention[]): Mention | undefined {
  const [only] = mentions;
  return only && only.span[1] - only.span[0] >= name.length - (hasIdeograph(name) ? 0 : 4) ? only : undefined;
}

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

const companyEnding = /(?<=\s)(?:Corp|Inc|Ltd|LLC|PLC|plc|GmbH|AG|SA|NV|Co)\.?$/u;

/** "NASA", "the CDC", "das AWI", "L’OCDE": an abbreviation and nobody's name. */
const acronym =
  /^(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Dd]em|[Ee]l|[Ll]a|[Ll]e|[Ll]os|[Ll]es) |[LlDd]['’])?(?:\p{Lu}{2,5}|\p{Lu}\p{L}{1,3}\p{Lu})$/u;
