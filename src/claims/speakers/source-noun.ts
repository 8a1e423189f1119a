import data from "../data/speaker-names.json" with { type: "json" };
import type { SpeakerKind } from "../types.ts";
import { isGivenName } from "./given-names.ts";
import { lists, listsIn } from "./speaker-lists.ts";

const outlets: ReadonlySet<string> = new Set(data.outlets.split("|"));
const persons: ReadonlySet<string> = new Set(Object.values(data.persons).flatMap((list) => list.split(" ")));

/** "Le Parisien", "РИА „Новости“", "BFM.ru": a paper or a station by its name, or an address. */
export function isOutletName(name: string): boolean {
  const plain = name.replaceAll(/["«»“”„]/gu, "").trim();
  if (/^[\p{L}\p{N}-]+\.(?:ru|ру|ua|com|net|org|de|fr|es|at|ch|ua|by)$/iu.test(plain)) return true;
  const bare = plain.replace(/^(?:l['’]|(?:el|la|los|las|le|les|der|die|das|dem|den|the) )/iu, "").toLowerCase();
  if (/^(?:france (?:bleu|3) |bfm |rtl |europe 1 )/u.test(bare)) return true;
  return (
    outlets.has(bare) && /^\P{Ll}|\d|['’]\p{Lu}/u.test(plain.replace(/^(?:el|la|le|les|der|die|das|dem|den) /u, ""))
  );
}

/** "Suárez y Canto", "Anna Roy et Paul Roy": two names joined, none of which is a body. */
export function isTwoNames(name: string): boolean {
  return twoNames.test(name) && listsIn(name.toLowerCase()) === 0;
}

const twoNames = /^(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:y|et|und|и) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u;

/** "el presidente del puerto, Arno Ruiz Lund": a name of two to four words in apposition behind an office. */
export function hasNameBehind(source: string): boolean {
  const [, own = ""] = nameBehind.exec(source.replace(/ \([^()]{1,12}\)$/u, "")) ?? [];
  return own !== "" && own.split(" ").every((word) => !isBodyWord(word.toLowerCase()));
}

const nameBehind =
  /\p{Ll}[^,]*, ((?:(?:don|doña|der|el|la|le|l['’]) ?)?\p{Lu}[\p{L}'’.-]+(?: (?:(?:de|del|la|los|von|van|du) )*\p{Lu}[\p{L}'’.-]+){1,4})$/u;

function isBodyWord(word: string): boolean {
  return lists.organisations.has(word) || lists.outlets.has(word) || lists.offices.has(word);
}

/** "la jeune femme", "der Arbeitsrechtler", "cet homme de 54 ans", "адвокат": one person by their work or kin, without a name. */
export function nounOfPerson(name: string): SpeakerKind | undefined {
  const [, phrase = ""] = onePerson.exec(name) ?? [];
  if (phrase === "") return undefined;
  const words = phrase.split(/[ -]/u);
  const noun = words.find((word) => persons.has(word.toLowerCase()) || endsAsPerson.test(word));
  return noun === undefined ? undefined : "person";
}

/** The head of a phrase, with up to three words, behind an article of one or, in Russian, none. */
const onePerson =
  /^(?:(?:el|la|un|una|este|esta|su|le|l['’]|une|ce|cet|cette|son|sa|der|die|ein|eine|sein|seine|ihr|ihre) ?)?((?:[\p{L}-]+ ?){1,3}?)(?= ?(?:$|[,(]| (?:de|del|du|d['’]|des|que|qui|en|à|au|aus|von|vom|der|am|im|in)(?: |\p{L})))/iu;

const endsAsPerson =
  /(?:rechtler|polizist|polizistin|\p{Ll}{3}therapeut(?:in)?|\p{Ll}{4}anwalt|\p{Ll}{4}anwältin)$|^\d{1,2}-Jährige[rn]?$/u;

/** "Izquierda Norte (IN)": a name whose first letters stand behind it in brackets. */
export function hasAcronymBehind(name: string): boolean {
  const [, own = "", short = ""] =
    /^(?:(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Ll]es?) )?(\p{Lu}[^(,]*) \((\p{Lu}{2,7})\)/u.exec(name) ?? [];
  return short !== "" && short === [...own.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join("");
}

const companies: ReadonlySet<string> = new Set(data.companies.split("|"));

/** "Klubobfrau Royer", "Landesrat Ito": a German office, and one name behind it that no list holds. */
export function isTitledName(name: string): boolean {
  const [, office = "", own = ""] = /^(?:[Dd](?:er|ie) )?(\p{Lu}[\p{L}-]+) (\p{Lu}\p{Ll}+)$/u.exec(name) ?? [];
  if (own === "" || listsIn(own.toLowerCase()) !== 0) return false;
  return germanOffice.test(office.toLowerCase());
}

const germanOffice =
  /(?:obfrau|obmann|rätin|(?<!bundes|national|gemeinde|stadt)rat|ministerin|präsidentin|sprecherin|sprecher|chefin|chef|hauptmann|hauptfrau|sekretär|sekretärin|meisterin|meister|direktor|direktorin|anwalt|anwältin)$/u;

/** A company that everybody knows by its name alone. */
export function isCompany(name: string): boolean {
  return companies.has(name.toLowerCase());
}

/** "Nasa-Ingenieur Gary Royer vom Glenn Center": a full name, and where its bearer works. */
export function hasNameBeforeHouse(name: string): boolean {
  const [, given = ""] =
    /^(?:\p{Lu}[\p{L}-]+ )?(\p{Lu}\p{Ll}+) \p{Lu}[\p{L}-]+ (?:vom|von der|von|aus) \p{Lu}/u.exec(name) ?? [];
  return given !== "" && isGivenName(given.toLowerCase());
}
