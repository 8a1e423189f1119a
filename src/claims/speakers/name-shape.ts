import type { SpeakerKind } from "../types.ts";
import { isArabicHead } from "./own-name.ts";
import { isWork } from "./person-work.ts";

/** Where no word of a source is listed: what its capitals, article and ending show. */
export function kindOfShape(name: string): SpeakerKind {
  if (isNamesPlural.test(name)) return "collective";
  if (isWork(name)) return "person";
  // "The Lantern", "The Admiralty": a person has no article.
  if (/^The \p{Lu}/u.test(name) && !/\b(?:Mr|Mrs|Ms)\b/u.test(name)) return "organisation";
  if (/^\d{1,3}-year-old (?:\p{Ll}+ )*\p{Lu}/u.test(name)) return "person";
  // "Die Kritik", "Ein Radfahrer": in German every noun has a capital, and no name an article.
  if (/^(?:[Dd](?:er|ie|as|em|en)|[Ee]ine?[rmn]?|[Kk]eine?) \p{Lu}/u.test(name)) return "collective";
  if (isShare.test(name)) return "collective";
  if (/^В [A-Z]/u.test(name)) return "organisation";
  // "В Европе заявили": where it was said, and nobody's name.
  if (/^(?:Во?|На) \p{L}/u.test(name)) return "collective";
  return /^\p{Lu}/u.test(name.replace(openingArticle, "")) || isArabicName(name) ? "person" : "collective";
}

/** "Больше половины избирателей", "La mayoría": how many, and nobody's name. */
const isShare =
  /^(?:Больше|Более|Большинство|Половина|Часть|Многие|Некоторые|Почти|Около|La mayoría|La mitad|Muchos|Algunos|Varios|La majorité|La plupart|Plus|Nombre|Beaucoup|Certains|Plusieurs|Viele|Einige|Mehrere|Rund|Manche|Andere) |^(?:Многое|Всё|Все|Это|Todo|Tout|Viele|Einige|Manche|Mehrere|Andere|Muchos|Algunos|Certains|Beaucoup|Многие|Некоторые|Celui-ci|Celle-ci|Ceux-ci)$/u;

/** "Lund voters near the pier": a name before a plural in small letters is whose they are. */
const isNamesPlural =
  /^(?:\p{Lu}[\p{L}'’.-]* ){1,3}(?:\p{Ll}+ ){0,2}\p{Ll}{3,}[^s]s(?: (?:in|at|of|for|near|from|who|on)\b|$)/u;

/** At the head of a sentence the article has a capital, and tells nothing of a name. */
const openingArticle =
  /^(?:The|An?|Both|All|Two|Three|Four|Five|Six|Some|Many|Most|Several|Other|Others|El|Los|Las?|Les?|Une?|Cett?e?|Su|Este|Esta|Son|Sa)\s+(?=\p{Ll})|^L['’](?=\p{Ll})/u;

/** "السيد علي زيان", "ليلى الزمراني", "الدوزي": a title of respect, up to four words without a head, or one surname with its article. */
function isArabicName(name: string): boolean {
  const plain = name.replaceAll(/["«»“”]/gu, "").trim();
  if (/^(?:السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|الشيخ|الحاج)\s/u.test(plain)) return true;
  if (/^ال\p{Script=Arabic}{2,}ي$/u.test(plain)) return true;
  if (!/^(?!ال)(?:\p{Script=Arabic}{2,}(?: |$)){1,4}$/u.test(plain)) return false;
  const [first = ""] = plain.split(" ");
  return !isArabicHead(first) && !/(?:ون|ات)$/u.test(first);
}
