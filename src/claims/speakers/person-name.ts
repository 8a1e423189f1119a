import { isGivenName } from "./given-names.ts";
import { lists } from "./speaker-lists.ts";
import { honorificForms } from "./titles.ts";

/**
 * The name in the words of a source that is one person, with the titles before it and without what is told of its bearer:
 * "Mara Ito, 34, a nurse", "Mara Ito from the Reef Institute", "the mayor, Mara Ito" are Mara Ito, "the line's Mr Ito" is
 * Mr Ito. As given where no name can be parted from the rest.
 */
export function personName(source: string): string {
  if (!/[,(–—'’]| (?:-|from|of|at|with|for|in|on|who|aus|von|de|del) /u.test(source)) return source;
  const [first = ""] = source.split(parting);
  const own = first.trim();
  if (own !== source && isLowHead(own)) return nameBehind(source) ?? source;
  // "der Chef des Hafens, Klaus Lund", "The Home Secretary, Mara Ito": an office, and the name behind its comma.
  if (own !== source && articles.test(own)) return nameBehind(source) ?? own;
  return withoutHouse(withoutOwner(withoutHouse(own === "" ? source : own)));
}

const articles = /^(?:the|an?|der|die|das|el|la|le|l['’]) ?(?=\p{L})/iu;

/** A comma, a dash between spaces, a bracket or a relative; not the comma of "Mara Ito, Jr." */
const parting = /,(?! (?:Jr|Sr|I{2,3})\b)| [-–—] | \(|(?<=\p{L}) (?:who|which|whose) /u;

/** "the mayor", "a spokesman for the port": what stands before the comma names nobody. */
function isLowHead(own: string): boolean {
  return /(?:^|\s)\p{Ll}[\p{L}-]*$/u.test(own) && !/(?<!\p{L})\p{Lu}[\p{L}'’.-]+ \p{Lu}/u.test(own);
}

/** "the mayor, Mara Ito, said": two to four capital words between commas or at the end. */
function nameBehind(source: string): string | undefined {
  return /[,–—-] ((?:\p{Lu}\S* ){0,2}\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: (?:de|del|la|los|von|van|du))* \p{Lu}[\p{L}'’-]+)(?=,|$| [-–—])/u.exec(
    source,
  )?.[1];
}

/** "Dr Mara Ito of the Reef Institute": no house behind a name, where its words are no office ("King Olav of Norway"). */
function withoutHouse(own: string): string {
  const [, name] =
    /^((?:\p{Lu}\p{L}{0,4}\.? )?\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+) (?:from|of|at|with|for|in|on) /u.exec(
      own,
    ) ?? [];
  if (name === undefined) return own;
  const words = name.toLowerCase().split(" ");
  return words.some((word) => isHeadWord(word)) ? own : name;
}

function isHeadWord(word: string): boolean {
  return (
    lists.offices.has(word) ||
    lists.organisations.has(word) ||
    lists.outlets.has(word) ||
    /^(?:the|king|queen|prince|princess|pope|lord|lady|duke|duchess|earl|bishop|archbishop|sultan|emir|sheikh|head|chief|director|leader|minister|vice|deputy|members?|heads?)$/u.test(
      word,
    )
  );
}

/** "Norse Line's Mr Ito", "Lund Council's Mara Ito": the person, and not whose. */
function withoutOwner(own: string): string {
  const [, behind = ""] = owned.exec(own) ?? [];
  if (behind === "") return own;
  const titled = opensWithHonorific.test(behind);
  return titled || isGivenName(behind.slice(0, Math.max(0, behind.indexOf(" "))).toLowerCase()) ? behind : own;
}

const owned: RegExp = new RegExp(
  `['’]s ((?:(?:${honorificForms})\\.? )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?(?: (?:in|at) \\p{Lu}[\\p{L} ]*)?)$`,
  "u",
);
const opensWithHonorific: RegExp = new RegExp(`^(?:${honorificForms})\\b`, "u");
