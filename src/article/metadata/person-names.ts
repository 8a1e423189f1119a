import { z } from "zod";
import { keyOf } from "../body/clean-runs.ts";
import { parsePage } from "../page/parse-page.ts";
import { collapse, textOf } from "../page/tree.ts";
import { agencyNamed } from "./read-wire.ts";
import { findDay } from "../../ingest/index.ts";
import given from "../data/byline-words.json" with { type: "json" };

const list = z.array(z.string());
const words = z.object({ leads: list, joins: list, notPersons: list, notStarts: list, roles: list }).parse(given);
const leads = words.leads.toSorted((a, b) => b.length - a.length);
const starts = words.notStarts;
const notPersons = new Set(words.notPersons.map(keyOf));
const roles = new Set(words.roles.map(keyOf));
const joins = new RegExp(`\\s+(?:${words.joins.filter((word) => word.length > 1).join("|")})\\s+`, "giu");

/** A byline as it stands on a page, taken apart to names of persons; `outlet` are compared forms of the outlet's names. */
export function splitByline(line: string, outlet: readonly string[]): string[] {
  const plain = /[<&]/u.test(line) ? textOf(parsePage(line.slice(0, 600)).body) : line;
  const text = dropLead(collapse(plain).slice(0, 300)).replace(/\s(?:am|on|el|le|il|em|op|den)\s\d.*$/iu, "");
  const parts = text.split(/\s*[,;|•·\n/]\s*|\s+[–—-]\s+|\s*&\s*/u).flatMap((part) => part.split(joins));
  const names = parts.map((part) => cleanName(part)).filter((name) => isName(name, outlet));
  return withoutPlaces([...new Set(names)]);
}

/** "Ana Ruiz, Beijing", "Ana Ruiz, MA": beside a full name a lone word in letters with capitals is a place or a degree. */
function withoutPlaces(names: readonly string[]): string[] {
  const full = names[0]?.includes(" ") === true;
  return names.filter(
    (name) => !full || name.includes(" ") || !/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}.]+$/u.test(name),
  );
}

/** "By", "Von", "بقلم" and the like before the names. */
function dropLead(text: string): string {
  const lower = text.toLowerCase();
  const lead = leads.find((word) => lower.startsWith(word) && /^(?:[\s:]|$)/u.test(lower.slice(word.length)));
  const rest = lead ? text.slice(lead.length).replace(/^[\s:]+/u, "") : text;
  return lead && rest !== text ? dropLead(rest) : rest;
}

function cleanName(part: string): string {
  return dropLead(part)
    .replace(/\([^)]{0,80}\)|\[[^\]]{0,80}\]|[@#]\w+|\S+@\S+|https?:\S+/gu, " ")
    .replace(/^[\s"'“”‘’.:*-]+|[\s"'“”‘’:*-]+$/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(\p{Lu}\S*\s\p{Lu}\S*)\s(?:in|aus|à|en|из|в)\s\p{Lu}.*$/u, "$1")
    .trim();
}

function isName(name: string, outlet: readonly string[]): boolean {
  const key = keyOf(name);
  if (key.length < 2 || name.length > 60 || name.split(" ").length > 6) return false;
  if (
    notPersons.has(key) ||
    roles.has(key) ||
    outlet.some((own) => own === key || (own.length >= 6 && key.includes(own))) ||
    agencyNamed(name)
  )
    return false;
  if (/\d{2}|[<>{}=?!]|\.(?:com|org|net|de|ru|cn)\b/iu.test(name) || findDay(name, true)) return false;
  return looksNamed(name) && !starts.some((start) => name.toLowerCase().startsWith(start));
}

const particles: ReadonlySet<string> = new Set([
  "van",
  "von",
  "vom",
  "zu",
  "de",
  "del",
  "della",
  "di",
  "da",
  "dos",
  "du",
  "la",
  "le",
  "ten",
  "ter",
  "al",
  "el",
  "bin",
  "ibn",
  "ben",
]);

/** In scripts with capitals a name has one at the start or end: "Ana Ruiz", "van der Berg". */
function looksNamed(name: string): boolean {
  if (!/\p{L}/u.test(name)) return false;
  if (!/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(name)) return true;
  const parts = name.split(" ");
  const capital = /^[\p{Lu}\p{Lt}]|^[a-z]{1,2}['’]\p{Lu}/u;
  return capital.test(parts.at(-1) ?? "") && (capital.test(parts[0] ?? "") || particles.has(parts[0] ?? ""));
}
