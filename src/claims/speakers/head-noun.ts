import type { Mention } from "../../language/index.ts";
import type { SpeakerKind } from "../types.ts";
import { isGivenName } from "./given-names.ts";
import { bits, kindOfLists, listsIn, listsOf, nounIn } from "./speaker-lists.ts";

/** By the noun that a Romance or German source opens with: "Zahlen der Deutschen Bank", "des Hafenamts", "la Universidad Lund". */
export function kindOfHeadNoun(name: string, mentions: readonly Mention[]): SpeakerKind | undefined {
  const noun = maybeOf.test(name) ? headOf.exec(name)?.[1]?.toLowerCase() : undefined;
  const nounLists = noun === undefined ? 0 : nounIn(noun);
  if (nounLists !== 0 && !mentions.some((mention) => mention.kind === "person") && !endsInFullName(name))
    return kindOfLists(nounLists);
  const body = maybeArticle.test(name) ? nounIn(articleHead.exec(name)?.[1]?.toLowerCase() ?? "") : 0;
  // "nach Angaben des Hafenamts": the ending of a German genitive.
  const genitive = name.startsWith("des ") ? (/^des ([\p{L}-]{4,}?)e?s$/u.exec(name)?.[1]?.toLowerCase() ?? "") : "";
  const owned = genitive === "" ? 0 : nounIn(genitive);
  if (owned !== 0) return kindOfLists(owned);
  return (body & (bits.organisations | bits.documents)) !== 0 && (body & bits.offices) === 0
    ? kindOfLists(body)
    : undefined;
}

/** A quick look for what `headOf` looks for: most names hold none of it. */
const maybeOf = / (?:d|v|zu|aus )/u;

/** "Zahlen der Deutschen Bank", "les estimations de l'ONU": the noun before "of" tells the kind, and not a name behind it. */
const headOf =
  /^(?:(?:der|die|das|dem|den|eine?|einer|le|la|les|des|une?|el|los|las) |[ld]['’])?(?:(?:último|última|nuevo|nueva|más reciente|reciente|propio|propia|nouveau|nouvelle|dernier|dernière|premiers|premières|derniers|dernières|nouveaux|nouvelles|últimos|últimas|primeros|primeras|nuevos|nuevas|premier|première|second|seconde|grand|grande|primer|primera|segundo|gran) )?([\p{L}-]{4,})(?: \p{Ll}{4,})? (?:der|des|vom|von|zur|zum|aus|de|du|d['’]|del)(?: |(?<=['’]))/iu;

/** "el ministro de Puertos Juan del Ito": a listed given name and what follows it stand at the end. */
function endsInFullName(name: string): boolean {
  if (nameAfterPost.test(name)) return true;
  const [, given = ""] = / (\p{Lu}\p{Ll}+)(?: (?:del?|la|los|von|van))*(?: \p{Lu}[\p{L}-]+){1,2}$/u.exec(name) ?? [];
  return given !== "" && isGivenName(given.toLowerCase());
}

/** "le ministre serbe des Affaires étrangères Ivica Ito", "la ministre de la Santé Mara Ito": two capitals behind a small word or a department. */
const nameAfterPost =
  /(?: (?!(?:d|l|del?|du|des|la|las|los|les|le|el|et|en|von|vom|zu[rm]?|y|al|au|aux|der|die|das|dem)(?= ))\p{Ll}{4,}| (?:Santé|Intérieur|Défense|Économie|Justice|Culture|Éducation|Travail|Finances|Budget|Affaires|Transports|Salud|Sanidad|Hacienda|Interior|Defensa|Exteriores|Economía|Educación|Cultura|Trabajo|Fomento|Justicia)) \p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+$|^(?:[Dd]er|[Dd]ie|[Ee]ine?) \p{Lu}[\p{L}-]+ (?:der|des) \p{Lu}[\p{L}-]+ \p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+$/u;

/** "la Universidad Lund", "los reportes oficiales": the noun after a Romance or German article. */
const articleHead =
  /^(?:el|la|los|las|le|les|l['’]|der|die|das|dem|den|eine?[mnrs]?|un|una|une)\s?([\p{L}-]{4,})(?: |$)/iu;

const maybeArticle = /^(?:[Ee]l|[Ee]in|[Uu]n|[Ll]|[Dd])/u;

/**
 * "The Royce campaign", "a top adviser for President Ito", "a Lund Tribune poll released": where a word in small letters heads the
 * source it is what speaks, whoever is named beside it. Undefined where a name heads it, or a word that no list tells of.
 */
export function kindOfHead(name: string): SpeakerKind | undefined {
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

/** "data firm Norsebank", "harbour analyst Mara Ito": the word right before a name tells what bears it. */
export function kindBeforeName(name: string): SpeakerKind | undefined {
  const [, noun = "", own = ""] = nameAtEnd.exec(name) ?? [];
  const found = noun === "" ? 0 : (listsOf.get(noun) ?? 0);
  if ((found & bits.organisations) !== 0) return "organisation";
  if ((found & bits.unnamed) === 0 || listsIn(own.toLowerCase()) !== 0) return undefined;
  return "person";
}

const nameAtEnd =
  /(?:^| )(\p{Ll}[\p{Ll}-]{3,}) (\p{Lu}[\p{L}\p{N}'’.&-]*(?: (?:and |& |of |de )?\p{Lu}[\p{L}\p{N}'’.&-]*){0,3})$/u;
