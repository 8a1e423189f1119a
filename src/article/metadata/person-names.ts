import { readFileSync } from "node:fs";
import { z } from "zod";
import { keyOf } from "../body/clean-runs.ts";
import { collapse } from "../page/tree.ts";
import { agencyNamed } from "./read-wire.ts";
import { findDay } from "./parse-date.ts";

const list = z.array(z.string());
const words = z
  .object({ leads: list, joins: list, notPersons: list, roles: list })
  .parse(JSON.parse(readFileSync(new URL("../data/byline-words.json", import.meta.url), "utf8")));
const leads = words.leads.toSorted((a, b) => b.length - a.length);
const notPersons = new Set(words.notPersons.map(keyOf));
const roles = new Set(words.roles.map(keyOf));
const joins = new RegExp(`\\s+(?:${words.joins.filter((word) => word.length > 1).join("|")})\\s+`, "giu");

/** A byline as it stands on a page, taken apart to names of persons; `outlet` are compared forms of the outlet's names. */
export function splitByline(line: string, outlet: readonly string[]): string[] {
  const text = dropLead(collapse(line.replace(/<[^>]{0,200}>/gu, " ")).slice(0, 300));
  const parts = text.split(/\s*[,;|•·\n/]\s*|\s+[–—-]\s+|\s*&\s*/u).flatMap((part) => part.split(joins));
  const names = parts.map((part) => cleanName(part)).filter((name) => isName(name, outlet));
  return [...new Set(names)];
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
    .trim();
}

function isName(name: string, outlet: readonly string[]): boolean {
  const key = keyOf(name);
  if (key.length < 2 || name.length > 60 || name.split(" ").length > 6) return false;
  if (notPersons.has(key) || roles.has(key) || outlet.includes(key) || agencyNamed(name)) return false;
  if (/\d{2}|[<>{}=?!]|\.(?:com|org|net|de|ru|cn)\b/iu.test(name) || findDay(name, true)) return false;
  return /\p{L}/u.test(name);
}
